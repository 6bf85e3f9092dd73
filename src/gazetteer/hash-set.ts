import { spread } from './lexemes.js';

const BITS_PER_WORD = 32;
const FEWEST_BITS = 1024;

/** Numbers, one bit each: never denies one that is there, and grants one in 32 of those that are not (Bloom 1970, with one hash). */
export class HashSet {
  readonly #bits: Uint32Array;
  readonly #mask: number;

  constructor(hashes: readonly number[]) {
    let size = FEWEST_BITS;
    while (size < BITS_PER_WORD * hashes.length) size *= 2;
    this.#bits = new Uint32Array(size / 32);
    this.#mask = size - 1;
    for (const hash of hashes) {
      const bit = spread(hash) & this.#mask;
      this.#bits[bit >>> 5]! |= 1 << (bit & 31);
    }
  }

  mayHave(hash: number): boolean {
    const bit = spread(hash) & this.#mask;
    return ((this.#bits[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
  }
}
