import { Code, Group, Unit } from './alphabet.js';
import { hashWith } from './first-words.js';
import { Window } from './particles.js';

/** What the scan leaves behind of a block of text. */
export interface Scratch {
  /** At each unit the hash of the rest of its word. */
  readonly hashes: Int32Array;
  /** The words, the last one first: where each begins, `<< Window.Bits`, and the window of its first units. A block of more than 2^20 units is a single word, and begins with it. */
  readonly words: Uint32Array;
  /** Places where a form may begin: where the word begins, `<< Probe.CutBits`, and how many letters are cut off. */
  readonly probes: Int32Array;
}

export const enum Probe {
  CutBits = 3,
  CutMask = 7,
  /** In the place of a cut: which there are must be asked of the word. */
  UnclearCut = 5,
}

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
 * Their constants are enums, which the compiler writes in: a bundler makes variables of all others, to be loaded at each unit.
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
  units: Int16Array,
  { hashes, words }: Scratch,
): number {
  let hash = 0;
  let window = 0;
  /** -1 where the unit to the right is inside a word, else 0. */
  let wasInside = 0;
  let count = 0;
  for (let i = to - 1; i >= from; i--) {
    const unit = units[text.charCodeAt(i)]!;
    // vowel signs are rare enough for a branch
    if (unit >= Unit.Rare) {
      if ((unit & Unit.CodeMask) === Code.PresentationForm) return -1;
      hashes[i - from] = hash;
      window = (window << Window.GroupBits) | Group.Ignored;
      wasInside = -1;
      continue;
    }
    const inside = unit >> 15;
    words[count] = ((i + 1 - from) << Window.Bits) | (window & Window.Mask);
    count -= wasInside & ~inside;
    hash = hashWith(hash, unit) & inside;
    hashes[i - from] = hash;
    window = (window << Window.GroupBits) | ((unit >> Unit.GroupShift) & Window.GroupMask);
    wasInside = inside;
  }
  words[count] = window & Window.Mask;
  return count - wasInside;
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
    const readings = probed[words[word]! & Window.Mask]!;
    const probe = (words[word]! >>> Window.Bits) << Probe.CutBits;
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
    probes[listed] = probe | Probe.UnclearCut;
    listed += readings >>> Probe.UnclearCut;
  }
  let kept = 0;
  for (let i = 0; i < listed; i++) {
    const probe = probes[i]!;
    const cut = probe & Probe.CutMask;
    const hash = hashes[(probe >> Probe.CutBits) + cut]!;
    probes[kept] = probe;
    kept += ((filter[hash >>> shift]! >>> (hash & 31)) & 1) | ((cut + 3) >> 3);
  }
  return kept;
}
