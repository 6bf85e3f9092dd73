import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnnotator } from '../src/index.js';
import {
  ambiguousSchema,
  cueSchema,
  givenNameSchema,
  organizationSchema,
  personSchema,
  placeSchema,
  spellingSchema,
  titleSchema,
  wordSchema,
  type AmbiguousRecord,
  type CueRecord,
  type OrganizationRecord,
  type PersonRecord,
  type PlaceRecord,
  type SpellingRecord,
  type TitleRecord,
} from '../src/gazetteer/schema.js';
import { isPlausible } from '../src/gazetteer/plausibility.js';
import { spelling } from '../src/languages/ar/spelling.js';
import type { Annotation } from '../src/types.js';
import { KNOWN_GAPS } from './support/dictionary-gaps.js';
import { folded, holds, stringsOf, unclean } from './support/dictionaries.js';

const FOLDER = 'dictionaries';

/** Every dictionary: the shape of its records, their key, and how many there must be. */
const DICTIONARIES = {
  'ar/ambiguous.json': { schema: ambiguousSchema, key: 'form', least: 60 },
  'ar/common-words.json': { schema: wordSchema, key: 'form', least: 1 },
  'ar/cues.json': { schema: cueSchema, key: 'id', least: 80 },
  'ar/given-names.json': { schema: givenNameSchema, key: 'name', least: 1000 },
  'ar/spelling.json': { schema: spellingSchema, key: 'id', least: 40 },
  'ar/titles.json': { schema: titleSchema, key: 'id', least: 250 },
  'ar/words.json': { schema: wordSchema, key: 'form', least: 1 },
  'organizations.json': { schema: organizationSchema, key: 'id', least: 100 },
  'people.json': { schema: personSchema, key: 'id', least: 150 },
  'places.json': { schema: placeSchema, key: 'id', least: 300 },
};

/** Names that stand for two entities whatever is written about them, folded. */
const SHARED = ['عمان']; // Oman and Amman

const isFixing = process.env['FIX'] === '1';
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const recordsOf = <Record>(file: keyof typeof DICTIONARIES): Record[] => JSON.parse(read(file)) as Record[];
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.has(key) || !seen.add(key));
}

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .sort(byCodeUnit);

test('every file is a dictionary that is known here', () => {
  expect(files).toEqual(Object.keys(DICTIONARIES).sort(byCodeUnit));
});

for (const [file, { schema, key, least }] of Object.entries(DICTIONARIES)) {
  describe(file, () => {
    type Keyed = Readonly<Record<string, string>>;
    const keyOf = (record: Keyed): string => record[key] ?? '';
    const sorted = (JSON.parse(read(file)) as Keyed[]).sort((a, b) => byCodeUnit(keyOf(a), keyOf(b)));

    test('has records of the right shape', () => {
      const problems = sorted.flatMap((record) => {
        const { error } = schema.safeParse(record);
        return error?.issues.map(({ path, message }) => `${keyOf(record)} ${path.join('.')}: ${message}`) ?? [];
      });
      expect(problems).toEqual([]);
      expect(sorted.length).toBeGreaterThanOrEqual(least);
    });

    test('is written in the one canonical way (FIX=1 rewrites it)', () => {
      const canonical = `${JSON.stringify(sorted, null, 2)}\n`;
      if (isFixing) writeFileSync(join(FOLDER, file), canonical);
      expect(read(file) === canonical ? 'canonical' : `FIX=1 npm test -- dictionaries rewrites ${file}`).toBe(
        'canonical',
      );
      expect(repeated(sorted.map(keyOf))).toEqual([]);
    });

    test('has clean strings', () => {
      const problems = sorted.flatMap((record) =>
        [...stringsOf(record)].flatMap((text) => unclean(text).map((why) => `${keyOf(record)}: ${why} in «${text}»`)),
      );
      expect(problems).toEqual([]);
    });
  });
}

describe('names', () => {
  const people = recordsOf<PersonRecord>('people.json');
  const organizations = recordsOf<OrganizationRecord>('organizations.json');
  const places = recordsOf<PlaceRecord>('places.json');
  const entities = [...people, ...organizations, ...places];

  test('an id belongs to one entity', () => {
    expect(repeated(entities.map(({ id }) => id).sort(byCodeUnit))).toEqual([]);
  });

  test('no alias folds to nothing or to another of its record', () => {
    const problems = entities.flatMap(({ id, names }) => {
      const forms = names.ar.map(folded);
      return [
        ...forms.filter((form) => form === '').map(() => `${id}: an alias folds to nothing`),
        ...repeated(forms).map((form) => `${id}: «${form}» stands twice`),
      ];
    });
    expect(problems).toEqual([]);
  });

  test('a form of two entities is guarded, or listed in SHARED', () => {
    const guarded = new Set(recordsOf<AmbiguousRecord>('ar/ambiguous.json').map(({ form }) => folded(form)));
    const owners = new Map<string, string[]>();
    for (const { id, names } of entities)
      for (const form of new Set(names.ar.map(folded))) owners.set(form, [...(owners.get(form) ?? []), id]);
    const shared = [...owners].filter(([form, ids]) => ids.length > 1 && !guarded.has(form));
    expect(
      shared.filter(([form]) => !SHARED.includes(form)).map(([form, ids]) => `«${form}»: ${ids.join(', ')}`),
    ).toEqual([]);
    expect(SHARED.filter((form) => !shared.some(([other]) => other === form))).toEqual([]);
  });

  test('a role names a title of the dictionary, and a country or entity', () => {
    const titles = new Set(recordsOf<TitleRecord>('ar/titles.json').map(({ m }) => m));
    const bodies = new Set([...entities.map(({ id }) => id), ...places.map(({ country }) => country)]);
    const problems = people.flatMap(({ id, roles = [] }) =>
      roles.flatMap(({ title, of }) => [
        ...(titles.has(title) ? [] : [`${id}: no title «${title}»`]),
        ...(of === undefined || bodies.has(of) ? [] : [`${id}: «${of}» is neither a country nor an entity`]),
      ]),
    );
    expect(problems).toEqual([]);
  });
});

/** A record with sentences in which it must be found, and in which it must not. */
interface Witnessed {
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

describe('examples', () => {
  const annotator = createAnnotator();
  const gaps = Object.values(KNOWN_GAPS).flat();
  const seen: string[] = [];
  const failing: string[] = [];

  /** The sentences of a record on which the annotator is wrong, each with what came out. */
  function* wrong(
    name: string,
    { examples, counterExamples }: Witnessed,
    finds: (annotation: Annotation) => boolean,
  ): Generator<string> {
    for (const text of [...examples, ...counterExamples]) {
      const annotation = annotator.annotate(text);
      const mustFind = examples.includes(text);
      seen.push(text);
      if (finds(annotation) === mustFind) continue;
      failing.push(text);
      if (!gaps.includes(text))
        yield `${name} ${mustFind ? 'is not found' : 'is found'} in: ${text} → ${inShort(annotation)}`;
    }
  }

  test('a cue signals a quotation in its examples, and none in its counter-examples', () => {
    const problems = recordsOf<CueRecord>('ar/cues.json').flatMap((record) => [
      ...wrong(record.id, record, ({ text, quotations }) =>
        quotations.some(
          ({ cue }) =>
            cue !== null &&
            (cue.lemma === record.lemma || (record.kind !== 'verb' && isPhrase(record.phrases, text, cue))),
        ),
      ),
    ]);
    expect(problems).toEqual([]);
  });

  test('a guarded form is a name in its examples, and none in its counter-examples', () => {
    const problems = recordsOf<AmbiguousRecord>('ar/ambiguous.json').flatMap((record) => [
      ...wrong(record.form, record, ({ entities }) =>
        entities.some(({ mentions }) => mentions.some(({ kind, text }) => kind === 'name' && holds(text, record.form))),
      ),
    ]);
    expect(problems).toEqual([]);
  });

  test('what is listed as a gap is one still', () => {
    expect(gaps.filter((text) => !seen.includes(text)).map((text) => `no example any more: ${text}`)).toEqual([]);
    expect(
      gaps.filter((text) => seen.includes(text) && !failing.includes(text)).map((text) => `passes now: ${text}`),
    ).toEqual([]);
    expect(repeated(gaps)).toEqual([]);
  });
});

/** The phrase is the cue, or introduces the verb that is: `كما أوضح`, `بحسب ما أعلنت`. */
function isPhrase(
  phrases: readonly string[],
  text: string,
  cue: { readonly start: number; readonly text: string },
): boolean {
  const before = folded(text.slice(0, cue.start));
  return phrases.some((phrase) => {
    const words = phrase.replace(/ .ـ$/u, '');
    return folded(cue.text).includes(folded(words)) || ` ${before}`.endsWith(` ${folded(words)}`);
  });
}

/** What was found, in one line: names, and quotations as cue | content | speaker. */
function inShort({ entities, quotations }: Annotation): string {
  const names = entities.flatMap(({ mentions }) =>
    mentions.filter(({ kind }) => kind === 'name').map(({ text }) => text),
  );
  const quotes = quotations.map(
    ({ cue, content, speaker }) =>
      `${cue?.lemma ?? '-'} | ${content.map(({ text }) => text).join(' … ')} | ${speaker?.mention?.text ?? '-'}`,
  );
  return `names: ${names.join(', ')}; quotations: ${quotes.join('; ')}`;
}

describe('spelling rules', () => {
  const split = (phrase: string): string[] => folded(phrase).split(' ');
  /** The rules that lead from one name to the other, word by word; null where they lead nowhere. */
  const explained = (a: string, b: string): readonly string[] | null => {
    const forms = split(b);
    const derivations = split(a).map(
      (word, i) => spelling.twins(word).find(({ form }) => form === forms[i]) ?? spelling.explain(word, forms[i] ?? ''),
    );
    const weight = derivations.reduce((product, derivation) => product * (derivation?.weight ?? 0), 1);
    return isPlausible(weight, Math.max(folded(a).length, folded(b).length))
      ? derivations.flatMap((derivation) => derivation?.rules ?? [])
      : null;
  };

  for (const { id, examples, counterExamples } of recordsOf<SpellingRecord>('ar/spelling.json')) {
    test(id, () => {
      for (const [a, b] of examples) {
        expect([a, b, explained(a, b)]).toEqual([a, b, expect.arrayContaining([id])]);
        expect([b, a, explained(b, a)]).toEqual([b, a, expect.arrayContaining([id])]);
      }
      for (const [a, b] of counterExamples)
        expect([a, b, explained(a, b) ?? []]).toEqual([a, b, expect.not.arrayContaining([id])]);
    });
  }
});
