import type { GazetteerEntry, Need } from '../../../gazetteer/entries.js';
import { needsOf, type Phrase } from '../../../pipeline/phrase.js';
import { linksOf, type Link } from '../../../pipeline/mention.js';
import type { Reading } from '../../../pipeline/reading.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import type { EntityType, Gender } from '../../../types.js';
import { isFiniteCue } from './boundaries.js';
import { INSIDE, readRun, type NameContext, type NameRun } from './name-run.js';

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
  const run = readRun(reading, first, context);
  if (known !== null && !isAnother(reading, known, run)) {
    const last = readRun(reading, known.last + 1, INSIDE)?.last ?? known.last;
    const links = linksOf(known);
    const needsFuller = known.needsFuller === true;
    return { first, last, links, gender: links[0]?.entity.gender, needsFuller, isCertain: true };
  }
  if (run === null || (run.strong === 0 && !context.afterTitle)) return null;
  if (run.last === first && isAmbiguousAlone(reading, first, context)) return null;
  return { first, last: run.last, links: NO_LINKS, gender: run.gender, needsFuller: false, isCertain: run.strong > 0 };
}

/** `صالح العمري` is not the Saleh whom everybody knows by that word alone: whether the name that stands here is a longer one. */
function isAnother({ words }: Reading, known: GuardedName, run: NameRun | null): boolean {
  if (run === null || run.last <= known.last) return false;
  const isOneGivenName = known.first === known.last && words.find(known.first, 'given-name') !== undefined;
  return known.needsFuller === true || isOneGivenName || words.is(known.last + 1, 'name-suffix');
}

const NO_LINKS: readonly Link[] = [];

/** A name of the gazetteer, and whether it counts only where a fuller one stands in the text. */
type GuardedName = Phrase & { readonly needsFuller?: boolean };

/** The longest gazetteer name of a type at a token, if its guard lets it count. */
export function entityAt(
  reading: Reading,
  token: number,
  type: EntityType | undefined,
  context: NameContext,
): GuardedName | null {
  const phrase = reading.words.longest(token, 'entity');
  if (phrase === undefined || (type !== undefined && firstEntity(phrase)?.type !== type)) return null;
  const needs = needsOf(phrase);
  if (needs.length === 0 || meetsNeed(reading, phrase, needs, context)) return phrase;
  return needs.includes('fuller') ? { ...phrase, needsFuller: true } : null;
}

/** The likeliest that a phrase may mean. */
export function firstEntity({ entries }: Pick<Phrase, 'entries'>): GazetteerEntry | undefined {
  for (const entry of entries) if (entry.kind === 'entity') return entry.entity;
  return undefined;
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
