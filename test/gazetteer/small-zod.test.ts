import { jest } from '@jest/globals';
import fc from 'fast-check';

/** What the library checks, with whatever stands behind `zod/mini`. */
async function checks() {
  const { parseOptions, parseTextOptions } = await import('../../src/options.js');
  const { parseEntries } = await import('../../src/gazetteer/user-entries.js');
  const { parseAnnotations, parseQuoted } = await import('../../src/quoted.js');
  return {
    options: parseOptions,
    textOptions: parseTextOptions,
    entries: (value: unknown) => parseEntries(value, ['gazetteer']),
    annotations: parseAnnotations,
    quoted: (value: unknown) => parseQuoted(value, ['a']),
  };
}

const withZod = await checks();
jest.resetModules();
jest.unstable_mockModule('zod/mini', () => import('../../src/gazetteer/small-zod.js'));
jest.unstable_mockModule('zod/locales', () => import('../../src/gazetteer/small-zod.js'));
const withSmallZod = await checks();
type Name = keyof typeof withZod;

function verdict(check: (value: unknown) => unknown, value: unknown): string {
  try {
    return JSON.stringify(check(value));
  } catch (error) {
    return String(error);
  }
}

const agree = (name: Name, value: unknown): void => {
  expect(verdict(withSmallZod[name], value)).toBe(verdict(withZod[name], value));
};

/** One of everything, and what is no plain value of its type. */
const ODD = [
  undefined,
  null,
  '',
  ' a ',
  'ar',
  'm',
  'Q7747',
  'q1',
  'EG',
  'a slug',
  'a-slug',
  0,
  1.5,
  NaN,
  Infinity,
  2 ** 60,
  -(2 ** 60),
  true,
  [],
  [''],
  ['a', 1],
  {},
  new Date(0),
  new Date(NaN),
  new Map(),
  Object.create(null) as unknown,
  () => 0,
  Symbol.iterator,
  1n,
] as const;
const odd = fc.constantFrom<unknown>(...ODD);

const role = { title: 'رئيس', of: 'EG', from: 2014, to: 2020 };
const user = {
  id: 'a',
  name: ' أ ',
  aliases: ['ب'],
  gender: 'm',
  country: 'EG',
  kind: 'k',
  wikidata: 'Q1',
  roles: [role],
};
const quotation = {
  content: [{ start: 0, end: 1, text: 'ق' }],
  cue: { act: 'say', polarity: 'positive' },
  speaker: { entity: 'e1' },
};
const entity = {
  id: 'e1',
  type: 'person',
  name: 'أ',
  known: true,
  candidates: [{ id: 'b' }],
  mentions: [{ start: 0, end: 1, text: 'ق', kind: 'name' }],
};
const annotation = { text: 'قال', language: 'ar', entities: [entity], quotations: [quotation] };
const GOOD: Record<Name, object> = {
  options: { language: 'ar', builtIn: true, gazetteer: { people: 1 }, rules: { without: ['bare-marks'] } },
  textOptions: { date: '2024' },
  entries: { people: [user], organizations: [{ ...user, id: 'b' }], places: [] },
  annotations: [annotation],
  quoted: { annotation, quotation },
};

/** All places in a value, as paths. */
const placesIn = (value: unknown, path: readonly PropertyKey[] = []): (readonly PropertyKey[])[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))
    : []),
];

/** The value with something else at a place; `MISSING` takes the place away. */
const MISSING = Symbol('missing');
function changed(value: unknown, [key, ...rest]: readonly PropertyKey[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    PropertyKey,
    unknown
  >;
  if (rest.length === 0 && other === MISSING) Reflect.deleteProperty(copy, key);
  else copy[key] = changed(copy[key], rest, other);
  return copy;
}

describe.each(Object.keys(GOOD) as Name[])('what a page checks of %s instead of zod', (name) => {
  const good = GOOD[name];

  test('is all right where it is', () => {
    expect(verdict(withSmallZod[name], good)).not.toMatch(/^TypeError/u);
    agree(name, good);
  });

  test('is as wrong as zod says, wherever something else stands', () => {
    for (const path of placesIn(good)) {
      for (const other of [...ODD, MISSING]) agree(name, changed(good, path, other));
      agree(name, changed(good, [...path, 'strange'], 1));
    }
  });

  test('is told by the first of several wrongs', () => {
    const place = fc.constantFrom(...placesIn(good));
    const changes = fc.array(fc.tuple(place, odd), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(changes, (all) => {
        const value = all.reduce<unknown>((now, [path, other]) => {
          try {
            return changed(now, path, other);
          } catch {
            return now; // nothing stands there any more
          }
        }, good);
        agree(name, value);
      }),
    );
  });
});
