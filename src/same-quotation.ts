import { compareSpeakers, type Speakers } from './compare-speakers.js';
import type { Language } from './languages/language.js';
import { compareStatements, isDenial, type Demand } from './pipeline/compare-statements.js';
import {
  knownNames,
  languageOf,
  parseQuoted,
  readQuotation,
  type Languages,
  type Quoted,
  type ReadQuotation,
} from './quoted.js';
import type { Quotation, TextSpan, Wording } from './types.js';

/** That two quotations are one statement. */
export interface Sameness {
  /** The share of the words of the shorter one that the longer has too, in their order: 1 where it has all. */
  readonly score: number;
  readonly wording: Wording;
  /** `conflicting`: the words are credited to two speakers. */
  readonly speakers: Speakers;
  /** Words of each that the other lacks, function words left aside, as spans of its own text. */
  readonly differs: { readonly a: readonly TextSpan[]; readonly b: readonly TextSpan[] };
}

/** Makes the `sameQuotation` of an entry point. */
export function bindSameQuotation(languages: Languages): (a: Quoted, b: Quoted) => Sameness | null {
  /**
   * Whether two quotations, of one article or of two, are one statement, and how they differ; null where they are not.
   * @throws TypeError signed `isnad: …`, with the path of what is wrong.
   */
  return function sameQuotation(a, b) {
    const [one, other] = [parseQuoted(a, ['a']), parseQuoted(b, ['b'])];
    const language = languageOf(one, languages, ['a', 'annotation']);
    if (language !== languageOf(other, languages, ['b', 'annotation'])) return null;
    const [first, second] = [one, other].map((of) => readQuotation(of, language, knownNames(of.annotation)));
    return compareQuotations(first!, second!, language);
  };
}

export function compareQuotations(a: ReadQuotation, b: ReadQuotation, language: Language): Sameness | null {
  const speakers = compareSpeakers(a.quoted, b.quoted, language);
  if (isDenied(a.quoted.quotation) !== isDenied(b.quoted.quotation)) return null;
  const demand = isItself(a, b) ? NOTHING : DEMANDS[speakers];
  const comparison = compareStatements(a.statement, b.statement, demand, language.statements);
  return comparison && { ...comparison, speakers, differs: { a: lackedBy(b, a), b: lackedBy(a, b) } };
}

const isItself = (a: ReadQuotation, b: ReadQuotation): boolean =>
  a.from === b.from && a.quoted.annotation.text === b.quoted.annotation.text;

const isDenied = ({ cue }: Quotation): boolean => cue !== null && isDenial(cue.act, cue.polarity === 'negative');

/** One word in four may be another, beyond two. */
const misses = (of: number): number => Math.max(0, Math.floor((of - 2) / 4));
const NOTHING: Demand = { least: 0, misses: () => 0 };
/** The less is known of the speakers, the more must the words show. */
const DEMANDS: Readonly<Record<Speakers, Demand>> = {
  same: { least: 3, misses },
  unknown: { least: 4, misses },
  conflicting: { least: 5, misses },
};

function lackedBy(
  { statement: { stems: others } }: ReadQuotation,
  { statement, places, tokens, from, quoted }: ReadQuotation,
): TextSpan[] {
  const has = new Set(others);
  const spans: TextSpan[] = [];
  let isOpen = false;
  statement.stems.forEach((stem, i) => {
    const isLacked = !has.has(stem);
    if (isLacked) {
      const start = isOpen ? spans.pop()!.start : from + tokens.start[places.first[i]!]!;
      const end = from + tokens.end[places.last[i]!]!;
      spans.push({ start, end, text: quoted.annotation.text.slice(start, end) });
    }
    isOpen = isLacked;
  });
  return spans;
}
