import { Code, Unit } from './alphabet.js';
import { hashWith } from './first-words.js';
import { GROUP_BITS, WINDOWS } from './particles.js';

/** What the scan leaves behind of a block of text. */
export interface Scratch {
  /** At each unit the hash of the rest of its word. */
  readonly hashes: Int32Array;
  /** The words, the last one first: where each begins, `<< WINDOW_BITS`, and the window of its first units. A block of more than 2^20 units is a single word, and begins with it. */
  readonly words: Uint32Array;
  /** Places where a form may begin: where the word begins, `<< PROBE_BITS`, and how many letters are cut off. */
  readonly probes: Int32Array;
}

const WINDOW_BITS = 12;
export const PROBE_BITS = 3;
export const CUT_MASK: number = (1 << PROBE_BITS) - 1;
/** In the place of a cut: which there are must be asked of the word. */
export const UNCLEAR_CUT = 5;
/** Values are written before it is known whether they stay. */
const BEYOND = 8;

export const createScratch = (size: number): Scratch => ({
  hashes: new Int32Array(size + BEYOND),
  words: new Uint32Array(size / 2 + BEYOND),
  probes: new Int32Array(2 * size + BEYOND),
});

/*
 * The loops below have no branch that a text may take or not at each word: where the processor guesses wrong
 * it loses as much time as three words take. A value is written wherever it may belong, and the place moves on if it did.
 */

/**
 * Reads a block from right to left, so that the hash at a letter is that of the word from there on:
 * where particles are cut off, the rest is hashed already.
 * Returns how many words begin in it; -1 where a presentation form stands in it.
 */
export function hashWords(
  text: string,
  from: number,
  to: number,
  units: Uint16Array,
  { hashes, words }: Scratch,
): number {
  let hash = 0;
  let window = 0;
  let wasInside = 0;
  let count = 0;
  for (let i = to - 1; i >= from; i--) {
    const unit = units[text.charCodeAt(i)]!;
    // vowel signs are rare enough for a branch
    if (unit >= Unit.Rare) {
      if ((unit & Unit.CodeMask) === Code.PresentationForm) return -1;
      hashes[i - from] = hash;
      window = ((window << GROUP_BITS) | ((unit >>> Unit.GroupShift) & 7)) & (WINDOWS - 1);
      wasInside = 1;
      continue;
    }
    const isInside = unit >>> Unit.InsideShift;
    words[count] = ((i + 1 - from) << WINDOW_BITS) | window;
    count += wasInside & ~isInside;
    hash = hashWith(hash, unit) & -isInside;
    hashes[i - from] = hash;
    window = ((window << GROUP_BITS) | ((unit >>> Unit.GroupShift) & 7)) & (WINDOWS - 1);
    wasInside = isInside;
  }
  words[count] = window;
  return count + wasInside;
}

/** Lists the places where words may be cut, and keeps those where the filter has the hash of what follows. Returns how many. */
export function probeWords(
  count: number,
  probed: Uint8Array,
  filter: Uint32Array,
  shift: number,
  { hashes, words, probes }: Scratch,
): number {
  let listed = 0;
  for (let word = 0; word < count; word++) {
    const readings = probed[words[word]! & (WINDOWS - 1)]!;
    const probe = (words[word]! >>> WINDOW_BITS) << PROBE_BITS;
    // written out, since the compiler does not
    probes[listed] = probe;
    listed += readings & 1;
    probes[listed] = probe | 1;
    listed += (readings >>> 1) & 1;
    probes[listed] = probe | 2;
    listed += (readings >>> 2) & 1;
    probes[listed] = probe | 3;
    listed += (readings >>> 3) & 1;
    probes[listed] = probe | 4;
    listed += (readings >>> 4) & 1;
    probes[listed] = probe | UNCLEAR_CUT;
    listed += readings >>> UNCLEAR_CUT;
  }
  let kept = 0;
  for (let i = 0; i < listed; i++) {
    const probe = probes[i]!;
    const cut = probe & CUT_MASK;
    const hash = hashes[(probe >> PROBE_BITS) + cut]!;
    probes[kept] = probe;
    kept += ((filter[hash >>> shift]! >>> (hash & 31)) & 1) | ((cut + 3) >> 3);
  }
  return kept;
}
