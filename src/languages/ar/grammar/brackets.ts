import type { Reading } from '../../../pipeline/reading.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import { Punctuation } from '../../../pipeline/punctuation.js';

const LONGEST_NAME = 8;

/** `لـ(عاجل)`, `صحيفة (المرفأ)`: names that some papers put in brackets; the words within, and the closing bracket. */
export function inBrackets({ tokens }: Reading, open: number): (TokenRange & { readonly close: number }) | undefined {
  if (tokens.sign[open] !== Punctuation.OpeningBracket) return undefined;
  for (let t = open + 2; t <= open + LONGEST_NAME && t < tokens.count; t++)
    if (tokens.sign[t] === Punctuation.ClosingBracket) return { first: open + 1, last: t - 1, close: t };
  return undefined;
}
