import { Code } from './alphabet.js';
import { ADDENDS, FACTORS } from './first-words.js';
import { GROUP_BITS, WINDOWS } from './particles.js';

/** What the scan leaves behind of a block of text. */
export interface Scratch {
  /** At each unit the hash of the rest of its word. */
  readonly hashes: Int32Array;
  /** Where words begin, the last one first, and the groups of their first units. */
  readonly starts: Int32Array;
  readonly windows: Uint16Array;
  /** Places where a form may begin: `start << PROBE_BITS | cut`. */
  readonly probes: Int32Array;
}

export const PROBE_BITS = 3;
export const CUT_MASK: number = (1 << PROBE_BITS) - 1;
/** In the place of a cut: which there are must be asked of the word. */
export const UNCLEAR_CUT = 5;
/** Probes are written before it is known whether they stay. */
const BEYOND = 8;

export const createScratch = (size: number): Scratch => ({
  hashes: new Int32Array(size + BEYOND),
  starts: new Int32Array(size / 2 + BEYOND),
  windows: new Uint16Array(size / 2 + BEYOND),
  probes: new Int32Array(2 * size + BEYOND),
});

/*
 * The loops below have no branch that depends on the text: one that the processor guesses wrong at each word
 * costs as much as reading three words. A value is written wherever it may belong, and the place moves on if it did.
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
  codes: Uint8Array,
  groups: Uint8Array,
  { hashes, starts, windows }: Scratch,
): number {
  let hash = 0;
  let window = 0;
  let seen = 0;
  let wasWord = 0;
  let count = 0;
  for (let i = to - 1; i >= from; i--) {
    const code = codes[text.charCodeAt(i)]!;
    const isWord = (Code.LastOutside - code) >>> 31;
    starts[count] = i + 1 - from;
    windows[count] = window;
    count += wasWord & ~isWord;
    hash = (Math.imul(hash, FACTORS[code]!) + ADDENDS[code]!) | 0;
    hashes[i - from] = hash;
    window = ((window << GROUP_BITS) | groups[code]!) & (WINDOWS - 1);
    seen |= code;
    wasWord = isWord;
  }
  starts[count] = 0;
  windows[count] = window;
  count += wasWord;
  return seen >= Code.PresentationForm ? -1 : count;
}

/** Lists the places where words may be cut, and keeps those where the filter has the hash of what follows. Returns how many. */
export function probeWords(
  count: number,
  probed: Uint8Array,
  filter: Uint32Array,
  shift: number,
  { hashes, starts, windows, probes }: Scratch,
): number {
  let listed = 0;
  for (let word = 0; word < count; word++) {
    const readings = probed[windows[word]!]!;
    const probe = starts[word]! << PROBE_BITS;
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
