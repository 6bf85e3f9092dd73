import { createAnnotator } from '../src/index.js';
import type { Annotation, Attribution, Quotation, TextSpan } from '../src/types.js';
import { letters, readFixtures } from './support/fixtures.js';

/** What one field of a quotation must say; null: it must be absent. */
interface FieldCase {
  readonly name: string;
  readonly text: string;
  /** Which quotation of the text, counted from 0; the first if left out. */
  readonly at?: number;
  readonly expect: unknown;
  /** A trap stands there: something looks like the field and is not. */
  readonly against?: boolean;
  /** Why the program does not do this yet. Such a case must fail. */
  readonly notYet?: string;
}

const words = ({ text }: TextSpan): string => text;
const named = (attribution: Attribution | undefined): string | null => attribution?.mention?.text ?? null;
/** How each file of `fixtures/ar/fields` writes down its field. */
const FIELDS: Readonly<Record<string, (quotation: Quotation) => unknown>> = {
  'act.json': ({ cue }) => ({ cue: cue?.text, act: cue?.act }),
  'stance.json': ({ cue }) => ({ cue: cue?.text, stance: cue?.stance }),
  'polarity.json': ({ cue }) => ({ cue: cue?.text, polarity: cue?.polarity }),
  'relays.json': ({ relays }) => relays.map((relay) => letters(named(relay) ?? '')),
  'addressee.json': ({ addressee }) => named(addressee),
  'venue.json': ({ venue }) =>
    venue === undefined
      ? null
      : { kind: venue.kind, text: venue.text, ...(venue.name !== undefined && { name: venue.name.text }) },
  'on-behalf-of.json': ({ onBehalfOf }) => named(onBehalfOf),
  'unnamed.json': ({ unnamed }) =>
    unnamed === undefined
      ? null
      : {
          ...unnamed,
          ...(unnamed.request !== undefined && { request: unnamed.request.text }),
          ...(unnamed.reason !== undefined && { reason: unnamed.reason.text }),
        },
  'verbatim.json': ({ verbatim }) =>
    verbatim.map(({ text, insertions, omissions }) => ({
      text,
      ...(insertions !== undefined && { insertions: insertions.map(words) }),
      ...(omissions !== undefined && { omissions: omissions.map(words) }),
    })),
  'repairs.json': ({ repairs }) => repairs?.map(({ problem, text }) => ({ problem, text })) ?? null,
};

const LEAST_CASES = 10;
const annotator = createAnnotator();
const files = readFixtures<FieldCase>('fixtures/ar/fields');

test('every field has a file, and every file is of a field', () => {
  expect(files.map(({ file }) => file)).toEqual(Object.keys(FIELDS).sort());
});

for (const { file, cases } of files) {
  describe(file, () => {
    test('has cases enough, for and against', () => {
      expect(cases.filter(({ against }) => against !== true).length).toBeGreaterThanOrEqual(LEAST_CASES);
      expect(cases.filter(({ against }) => against === true).length).toBeGreaterThanOrEqual(LEAST_CASES);
    });

    for (const { name, text, at = 0, expect: wanted, against, notYet } of cases) {
      const run = notYet === undefined ? test : test.failing;
      run(against === true ? `not ${name}` : name, () => {
        const annotation = annotator.annotate(text);
        const quotation = annotation.quotations[at];
        expect(quotation).toBeDefined();
        expect(FIELDS[file]!(quotation!)).toEqual(file === 'relays.json' ? (wanted as string[]).map(letters) : wanted);
        expect(strayed(annotation, quotation!)).toEqual([]);
      });
    }
  });
}

/** Spans of the fields that are no slice of the text, and parties that are no entity of it. */
function strayed({ text, entities }: Annotation, quotation: Quotation): unknown[] {
  const { venue, addressee, onBehalfOf, unnamed, verbatim, repairs = [] } = quotation;
  const ledger = verbatim.flatMap(({ insertions = [], omissions = [] }) => [...insertions, ...omissions]);
  const spans = [venue, venue?.name, unnamed?.request, unnamed?.reason, ...ledger, ...repairs];
  const ids = new Set(entities.map(({ id }) => id));
  return [
    ...spans.filter((span) => span !== undefined && text.slice(span.start, span.end) !== span.text),
    ...[addressee, onBehalfOf].filter((party) => party !== undefined && !ids.has(party.entity)),
  ];
}
