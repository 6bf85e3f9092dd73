import type { PersonRecord } from '../src/gazetteer/schema.js';

/** What a dictionary says to its authors, tests and later languages. */
const AUTHOR_KEYS = new Set(['examples', 'counterExamples', 'note', 'reading', 'reason', 'region', 'en']);
/** The offices that a term of office is read for; the others are known to authors alone. */
const READ_OFFICES = new Set([
  'رئيس',
  'رئيس الوزراء',
  'رئيس الحكومة',
  'وزير الخارجية',
  'ملك',
  'أمير',
  'سلطان',
  'مستشار',
  'ولي العهد',
  'نائب الرئيس',
  'أمين عام',
]);

type Role = NonNullable<PersonRecord['roles']>[number];

function readRoles(roles: readonly Role[]): Role[] | undefined {
  const read = roles.filter(({ title, of }) => of !== undefined && READ_OFFICES.has(title));
  return read.length > 0 ? read : undefined;
}

/** The records of a dictionary with all that the program reads and nothing else. */
export function stripped(json: string): unknown {
  return JSON.parse(json, (key, value: unknown) => {
    if (AUTHOR_KEYS.has(key)) return undefined;
    return key === 'roles' ? readRoles(value as Role[]) : value;
  });
}
