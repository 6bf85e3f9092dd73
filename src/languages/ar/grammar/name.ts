import type { Need } from '../../../gazetteer/entries.js';
import { needsOf, type Phrase } from '../../../pipeline/phrase.js';
import { linksOf, type Link } from '../../../pipeline/mention.js';
import type { Reading } from '../../../pipeline/reading.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import type { EntityType, Gender } from '../../../types.js';
import { isFiniteCue } from './boundaries.js';
import { readRun, type NameContext } from './name-run.js';

/** The words of a name, without title. */
export interface NameReading extends TokenRange {
  readonly gender?: Gender | undefined;
  readonly links: readonly Link[];
  readonly needsFuller: boolean;
  /** Holds a known given name or a gazetteer name, not only unknown words. */
  readonly isCertain: boolean;
}

/** Reads a person's name: from the gazetteer, or a run of given names, particles and unknown words. */
export function readName(reading: Reading, first: number, context: NameContext): NameReading | null {
  const known = entityAt(reading, first, 'person', context);
  const run = readRun(reading, first, { afterTitle: context.afterTitle, isInside: false });
  if (known === null && run.last < first) return null; // most words
  // `صالح العمري` is not the Saleh whom everybody knows by that word alone
  const isOneGivenName = known?.first === known?.last && reading.words.find(first, 'given-name') !== undefined;
  const isOther =
    known !== null && (known.needsFuller || isOneGivenName || reading.words.is(known.last + 1, 'name-suffix'));
  const isLonger = isOther && run.last > known.last;
  if (known !== null && !isLonger) {
    const { last } = readRun(reading, known.last + 1, { afterTitle: false, isInside: true });
    const links = linksOf(known);
    return { first, last, links, gender: links[0]?.entity.gender, needsFuller: known.needsFuller, isCertain: true };
  }
  if (run.last < first || (run.strong === 0 && !context.afterTitle)) return null;
  if (run.last === first && isAmbiguousAlone(reading, first, context)) return null;
  return { first, last: run.last, links: [], gender: run.gender, needsFuller: false, isCertain: run.strong > 0 };
}

/** The longest gazetteer name of a type at a token, if its guard lets it count. */
export function entityAt(
  reading: Reading,
  token: number,
  type: EntityType | undefined,
  context: NameContext,
): (Phrase & { readonly needsFuller: boolean }) | null {
  const phrase = reading.words.longest(token, 'entity');
  if (phrase === undefined) return null;
  const entity = phrase.entries.find((entry) => entry.kind === 'entity');
  if (type !== undefined && entity?.entity.type !== type) return null;
  const needs = needsOf(phrase);
  if (needs.length === 0 || meetsNeed(reading, phrase, needs, context)) return { ...phrase, needsFuller: false };
  return needs.includes('fuller') ? { ...phrase, needsFuller: true } : null;
}

function meetsNeed(
  reading: Reading,
  { first, last }: TokenRange,
  needs: readonly Need[],
  { afterTitle }: NameContext,
): boolean {
  return needs.some((need) => {
    if (need === 'title') return afterTitle;
    if (need === 'cue') return first > 0 && isFiniteCue(reading, first - 1);
    return need === 'name' && (isNameWord(reading, first - 1) || isNameWord(reading, last + 1));
  });
}

/** A given name that is also a common word (`سعيد`) is no name all alone. */
function isAmbiguousAlone(reading: Reading, token: number, context: NameContext): boolean {
  const guard = reading.words.find(token, 'ambiguous');
  return guard !== undefined && !meetsNeed(reading, { first: token, last: token }, guard.needs, context);
}

function isNameWord({ words }: Reading, token: number): boolean {
  const isGuarded = words.find(token, 'ambiguous') !== undefined;
  return !isGuarded && (words.find(token, 'given-name') !== undefined || words.is(token, 'particle'));
}
