import type { Wording } from '../types.js';
import { lowerBound } from './lower-bound.js';
import { bitOf, isName, isNumber, type ContentWords, type Statement, type StatementReader } from './statement.js';

/** That two contents say one thing. */
export interface Comparison {
  /** The share of the shorter one's stems that the longer has, in their order. */
  readonly score: number;
  readonly wording: Wording;
}

/** How much two contents must have in common. */
export interface Demand {
  /** Stems in common, in their order; equal letters suffice with one less. */
  readonly least: number;
  /** Stems of the shorter one, of which there are `of`, that the longer may lack. */
  readonly misses: (of: number) => number;
}

/** Compares two contents by letters, then by stems; null where they are not one statement. */
export function compareStatements(
  a: Statement,
  b: Statement,
  demand: Demand,
  reader: StatementReader,
): Comparison | null {
  const [short, long] = isShorter(a, b) ? [a, b] : [b, a];
  if (short.words.length === long.words.length && short.words.letters === long.words.letters)
    return short.stems.length >= demand.least - 1 ? { score: 1, wording: 'same' } : null;
  if (short.stems.length < demand.least) return null;
  if (holds(long.words, short.words, reader)) return { score: 1, wording: 'shortened' };
  if (!suffices(mayShare(short, long), short, demand)) return null; // nearly all end here
  const [first, end] = densest(long.stems, new Set(short.stems), WIDTH * short.stems.length + WIDTH_OF_LITTLE);
  const window = long.stems.slice(first, end);
  if (
    contradicts(
      short,
      window,
      long.negations.some((at) => at >= first && at < end),
    )
  )
    return null;
  const common = inOrder(short.stems, window);
  if (!suffices(common, short, demand)) return null;
  const of = short.stems.length;
  return { score: common / of, wording: common === of && of < long.stems.length ? 'shortened' : 'differs' };
}

/** Whether so many stems in common are enough of the shorter one's. */
const suffices = (common: number, { stems: { length: of } }: Statement, { least, misses }: Demand): boolean =>
  common >= least && of - common <= misses(of);

/** At most so many stems of one stand in another, as far as their bits tell. */
function mayShare({ stems }: Statement, { signature }: Statement): number {
  let count = 0;
  for (const stem of stems) if ((bitOf(stem) & signature) !== 0) count++;
  return count;
}

/** Of two that are equally long always the same one, so that the order in which they are given does not matter. */
function isShorter(a: Statement, b: Statement): boolean {
  const difference = a.stems.length - b.stems.length || a.words.length - b.words.length;
  return difference < 0 || (difference === 0 && a.words.letters < b.words.letters);
}

const NEGATED_WITHIN = 2;

/** Whether all words of one content stand in another, side by side, and no negator right before them. */
export function holds(long: ContentWords, short: ContentWords, { isNegator }: StatementReader): boolean {
  if ((short.signature & ~long.signature) !== 0) return false;
  const at = long.letters.indexOf(short.letters);
  return at >= 0 && !long.letters.slice(0, at).split(' ').slice(-NEGATED_WITHIN).some(isNegator);
}

/** A statement that was shortened left out about every second word; what lies wider apart was said of several things. */
const WIDTH = 2;
const WIDTH_OF_LITTLE = 4;

/** Where the most stems of a set stand within a width: first, and the index after the last. */
function densest(stems: readonly string[], of: ReadonlySet<string>, width: number): readonly [number, number] {
  let best = 0;
  let most = 0;
  let count = 0;
  for (let i = 0; i < stems.length; i++) {
    if (of.has(stems[i]!)) count++;
    if (i >= width && of.has(stems[i - width]!)) count--;
    if (count > most) [most, best] = [count, Math.max(0, i - width + 1)];
  }
  return [best, best + width];
}

/** Another number, a name in the place of a name, a negation in one alone. */
function contradicts({ stems, negations }: Statement, window: readonly string[], isNegated: boolean): boolean {
  if (isNegated !== negations.length > 0) return true;
  const there = new Set(window);
  const missing = stems.filter((stem) => !there.has(stem));
  if (missing.some(isNumber)) return true;
  const here = new Set(stems);
  return missing.some(isName) && window.some((stem) => isName(stem) && !here.has(stem));
}

/** The most stems that two lists have in common in one order (Hunt and Szymanski). */
function inOrder(a: readonly string[], b: readonly string[]): number {
  const places = new Map<string, number[]>();
  for (let i = a.length - 1; i >= 0; i--) {
    const of = places.get(a[i]!);
    if (of === undefined) places.set(a[i]!, [i]);
    else of.push(i);
  }
  const ends: number[] = []; // ends[k]: the least place in `a` at which k + 1 stems in common can end
  for (const stem of b) for (const place of places.get(stem) ?? []) ends[lowerBound(ends, place)] = place;
  return ends.length;
}

/** `نفى أن` and `لم يقل إن` say the contrary of what they report, `لم ينف أن` does not. */
export const isDenial = (act: string, isNegated: boolean): boolean => (act === 'deny') !== isNegated;
