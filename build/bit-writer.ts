import {
  characterOf,
  cutOf,
  DIGITS_AT_ONCE,
  firstDigit,
  WHOLE,
  withoutFirstDigit,
} from '../src/gazetteer/packing/digits.js';
import type { BitCoder } from '../src/gazetteer/packing/model.js';

/** Writes bits in as few digits as their probabilities allow (an arithmetic coder). */
export class BitWriter implements BitCoder {
  #text = '';
  #low = 0;
  #high = WHOLE;

  bit(probabilityOfOne: number, wanted: number): number {
    const cut = cutOf(this.#low, this.#high, probabilityOfOne);
    if (wanted === 1) this.#high = cut;
    else this.#low = cut + 1;
    while (firstDigit(this.#low) === firstDigit(this.#high)) this.#putDigit();
    return wanted;
  }

  /** All that was written. */
  end(): string {
    for (let i = 0; i < DIGITS_AT_ONCE; i++) this.#putDigit();
    return this.#text;
  }

  #putDigit(): void {
    this.#text += characterOf(firstDigit(this.#low));
    this.#low = withoutFirstDigit(this.#low, 0);
    this.#high = withoutFirstDigit(this.#high, 63);
  }
}
