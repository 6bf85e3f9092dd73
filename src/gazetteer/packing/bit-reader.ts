import { cutOf, digitAt, DIGITS_AT_ONCE, firstDigit, WHOLE, withoutFirstDigit } from './digits.js';
import type { BitCoder } from './model.js';

/** Reads the bits that `build/bit-writer.ts` wrote, given the same probabilities. */
export class BitReader implements BitCoder {
  readonly #text: string;
  #next = 0;
  #low = 0;
  #high = WHOLE;
  #place = 0;

  constructor(text: string) {
    this.#text = text;
    for (let i = 0; i < DIGITS_AT_ONCE; i++) this.#place = withoutFirstDigit(this.#place, digitAt(text, this.#next++));
  }

  bit(probabilityOfOne: number): number {
    const cut = cutOf(this.#low, this.#high, probabilityOfOne);
    const bit = this.#place <= cut ? 1 : 0;
    if (bit === 1) this.#high = cut;
    else this.#low = cut + 1;
    while (firstDigit(this.#low) === firstDigit(this.#high)) {
      this.#low = withoutFirstDigit(this.#low, 0);
      this.#high = withoutFirstDigit(this.#high, 63);
      this.#place = withoutFirstDigit(this.#place, digitAt(this.#text, this.#next++));
    }
    return bit;
  }
}
