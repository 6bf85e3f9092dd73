import { Code, CODES, unitOf } from './alphabet.js';
import type { EncodedForms } from './encode-forms.js';

/** Of the polynomial by which words are hashed. Odd, so that no letter is shifted out. */
const enum Polynomial {
  Factor = 0x9e3779b1,
}

/** The hash of a word with one unit more before it. */
export const hashWith = (hash: number, unit: number): number => (Math.imul(hash, Polynomial.Factor) + unit) | 0;

/** The bits of the filter for each first word: one in thirty words that begin no form passes. */
const BITS_PER_WORD = 32;
const FEWEST_BITS = 1 << 10;

/**
 * A set of the hashes of all first words, a bit each (Bloom 1970, with one hash): what is not in it begins no form.
 * A word ends here where the scan sees it end, so that of `7.5` the first word is `7`.
 */
export function filterOfFirstWords({ codes, starts, particles }: EncodedForms, order: Int32Array): Uint32Array {
  const unitOfCode = Array.from({ length: CODES }, (_, code) => unitOf(code, particles));
  const hashes: number[] = [];
  for (const form of order) {
    const from = starts[form]!;
    const to = starts[form + 1]!;
    let end = from;
    while (end < to && codes[end]! > Code.LastOutside) end++;
    let hash = 0;
    for (let i = end - 1; i >= from; i--) hash = hashWith(hash, unitOfCode[codes[i]!]!);
    if (hash !== hashes.at(-1)) hashes.push(hash);
  }
  let bits = FEWEST_BITS;
  while (bits < BITS_PER_WORD * hashes.length) bits *= 2;
  const filter = new Uint32Array(bits / 32);
  const shift = shiftFor(filter);
  for (const hash of hashes) filter[hash >>> shift]! |= 1 << (hash & 31);
  return filter;
}

/** The high bits of a hash choose the cell, the low ones the bit in it. */
export const shiftFor = (filter: Uint32Array): number => Math.clz32(filter.length) + 1;

export const mayHold = (filter: Uint32Array, shift: number, hash: number): boolean =>
  ((filter[hash >>> shift]! >>> (hash & 31)) & 1) !== 0;
