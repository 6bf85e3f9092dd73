import { readFileSync } from 'node:fs';
import type { PersonRecord, TitleRecord } from '../src/gazetteer/schema.js';

/** What a dictionary says to its authors, tests and later languages. */
const AUTHOR_KEYS = new Set(['examples', 'counterExamples', 'note', 'reading', 'reason', 'region', 'en', 'terms']);
/** The offices of which terms are read; those of the others are known to authors alone. */
const READ_OFFICES = new Set(
  (JSON.parse(readFileSync('dictionaries/ar/titles.json', 'utf8')) as TitleRecord[])
    .filter(({ terms }) => terms === true)
    .map(({ m }) => m),
);

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

/** A module that exports those records, as one string for JSON.parse: that loads faster than a literal. */
export const plainModule = (json: string): string =>
  `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(stripped(json)))});`;
