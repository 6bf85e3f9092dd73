import type { TextSpan } from '../types.js';
import type { TokenRange } from './segment.js';
import type { Tokens } from './tokenize.js';

/** The words of a range of tokens as they stand in the text, without the `cut` folded units of particles before them. */
export function textSpan(tokens: Tokens, { first, last }: TokenRange, cut = 0): TextSpan {
  const start = cut > 0 ? tokens.offset(first, cut) : tokens.start[first]!;
  const end = tokens.end[last]!;
  return { start, end, text: tokens.text.slice(start, end) };
}
