import * as isnad from '../src/index.js';
import * as ar from '../src/languages/ar/index.js';
import * as matcher from '../src/matcher.js';
import { readFileSync } from 'node:fs';

/** A name that is added or lost here is a change for everyone who imports the library. */
const exportedTypes = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^export type (\{[^}]*\}|\*) from '([^']*)';$/gmu)].map(
    ([, names, from]) => `${names ?? ''} from ${from ?? ''}`,
  );

describe('isnad', () => {
  test('exports these values', () => {
    expect(Object.keys(isnad).sort()).toEqual([
      'Gazetteer',
      'createAnnotator',
      'createGazetteer',
      'groupQuotations',
      'sameQuotation',
    ]);
  });

  test('exports these types', () => {
    expect(exportedTypes('src/index.ts')).toEqual([
      '{ Annotator, AnnotatorOptions, TextOptions } from ./annotator.js',
      '{ Explanation, NameMatch } from ./gazetteer/gazetteer.js',
      '{ NamedEntry } from ./gazetteer/built-in.js',
      '{ GazetteerEntry, Role } from ./gazetteer/entries.js',
      '{ Spelled } from ./gazetteer/spelling.js',
      '{ GazetteerEntries, UserEntry } from ./gazetteer/user-entries.js',
      '{ GazetteerOptions } from ./name-reader.js',
      '{ Speakers } from ./compare-speakers.js',
      '{ QuotationGroup } from ./group-quotations.js',
      '{ Quoted } from ./quoted.js',
      '{ Sameness } from ./same-quotation.js',
      '* from ./types.js',
    ]);
  });
});

describe('isnad/ar', () => {
  test('exports these values', () => {
    expect(Object.keys(ar).sort()).toEqual([
      'Gazetteer',
      'ar',
      'createAnnotator',
      'createGazetteer',
      'groupQuotations',
      'sameQuotation',
    ]);
  });

  test('exports these types', () => {
    expect(exportedTypes('src/languages/ar/index.ts')).toEqual([
      '{ Annotator, AnnotatorOptions, TextOptions } from ../../annotator.js',
      '{ Explanation, NameMatch } from ../../gazetteer/gazetteer.js',
      '{ NamedEntry } from ../../gazetteer/built-in.js',
      '{ GazetteerEntry, Role } from ../../gazetteer/entries.js',
      '{ Spelled } from ../../gazetteer/spelling.js',
      '{ GazetteerEntries, UserEntry } from ../../gazetteer/user-entries.js',
      '{ GazetteerOptions } from ../../name-reader.js',
      '{ Speakers } from ../../compare-speakers.js',
      '{ QuotationGroup } from ../../group-quotations.js',
      '{ Quoted } from ../../quoted.js',
      '{ Sameness } from ../../same-quotation.js',
      '* from ../../types.js',
    ]);
  });
});

describe('isnad/matcher', () => {
  test('exports these values', () => {
    expect(Object.keys(matcher).sort()).toEqual(['createMatcher', 'loadMatcher']);
  });

  test('exports these types', () => {
    expect(exportedTypes('src/matcher.ts')).toEqual([
      '{ MatchColumns } from ./gazetteer/automaton/columns.js',
      '{ Match, Matcher, MatchOptions } from ./gazetteer/automaton/matcher.js',
    ]);
  });
});

test('types.ts exports these types', () => {
  const names = [...readFileSync('src/types.ts', 'utf8').matchAll(/^export (?:interface|type) ([A-Za-z]+)/gmu)].map(
    ([, name]) => name,
  );
  expect(names.sort()).toEqual(
    [
      'Act',
      'Annotation',
      'Attribution',
      'Cue',
      'Entity',
      'EntityType',
      'Gender',
      'LanguageCode',
      'Mention',
      'Quotation',
      'QuotationKind',
      'Rejection',
      'RejectedSpan',
      'Repair',
      'Restatement',
      'SourceDomain',
      'Span',
      'Stance',
      'TextSpan',
      'UnnamedSource',
      'Venue',
      'VenueKind',
      'Verbatim',
      'Wording',
    ].sort(),
  );
});

describe.each([
  ['isnad', isnad.createAnnotator],
  ['isnad/ar', ar.createAnnotator],
])('an annotator of %s', (_, createAnnotator) => {
  test('has one method, and an annotation these keys', () => {
    const annotator = createAnnotator();
    expect(Object.keys(annotator)).toEqual(['annotate']);
    expect(Object.keys(annotator.annotate('')).sort()).toEqual([
      'entities',
      'language',
      'quotations',
      'rejected',
      'repairs',
      'sources',
      'text',
      'version',
    ]);
  });
});
