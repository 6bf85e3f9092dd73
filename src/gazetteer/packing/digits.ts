/**
 * A range of 30 bits, cut in proportion to the chances of each bit; where both its ends agree on six bits these go
 * out as one digit. Thirty, so that every product is a small integer.
 */
const SHARE_BITS = 15;
const ONE = 1 << SHARE_BITS;
/** Certainty is never complete: an unlikely bit must have room. */
const LEAST = 16;
export const DIGITS_AT_ONCE = 5;
const DIGIT_BITS = 6;
export const WHOLE = 2 ** (DIGITS_AT_ONCE * DIGIT_BITS) - 1;
const LAST_SHIFT = (DIGITS_AT_ONCE - 1) * DIGIT_BITS;
const LAST_MASK = (1 << LAST_SHIFT) - 1;

/** The last place of the range that stands for a one. */
export function cutOf(low: number, high: number, probabilityOfOne: number): number {
  const wish = (probabilityOfOne * ONE) | 0;
  const share = wish < LEAST ? LEAST : wish > ONE - LEAST ? ONE - LEAST : wish;
  const range = high - low;
  return low + (range >> SHARE_BITS) * share + (((range & (ONE - 1)) * share) >> SHARE_BITS);
}

export const firstDigit = (place: number): number => place >> LAST_SHIFT;
export const withoutFirstDigit = (place: number, next: number): number => ((place & LAST_MASK) << DIGIT_BITS) | next;

const FIRST_CHARACTER = 40;
/** It would need another backslash before it. */
const BACKSLASH = 92;

/** Digits are printable ASCII without quotes: brotli turns each of them back into six bits. */
export const characterOf = (digit: number): string =>
  String.fromCharCode(digit + FIRST_CHARACTER + (digit + FIRST_CHARACTER >= BACKSLASH ? 1 : 0));

/** Beyond the end every digit is a zero. */
export function digitAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  return code - FIRST_CHARACTER - (code > BACKSLASH ? 1 : 0);
}
