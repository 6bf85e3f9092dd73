import { Punctuation } from './punctuation.js';
import { findSigns, type IsProclitic, type Sign, type SignReader } from './quotation-signs.js';
import { Gap, TokenKind, type Tokens } from './tokenize.js';
import type { Repair } from '../types.js';

/** A pair of quotation marks, from the first token of its opening sign (`((` is two) to the last of its closing sign. */
export interface MarkedSpan {
  readonly open: number;
  readonly close: number;
  /** What stands inside, marks excluded; empty pairs are not kept. */
  readonly first: number;
  readonly last: number;
  /** The pair of marks around this one. */
  readonly outer: MarkedSpan | null;
}

export interface Marks {
  /** In text order of their openers. */
  readonly spans: readonly MarkedSpan[];
  /** The outermost pair in which a token stands, its marks included. */
  around(token: number): MarkedSpan | undefined;
  /** The pair that opens at a token. */
  openingAt(token: number): MarkedSpan | undefined;
  /** The pair that closes at a token. */
  closingAt(token: number): MarkedSpan | undefined;
  isMark(token: number): boolean;
  readonly repairs: readonly (Omit<Repair, 'start' | 'end' | 'text'> & { readonly token: number })[];
}

const DEEPEST_NESTING = 3;

const NOTHING_READ: SignReader = { opensSpeech: () => false, completesClause: () => false };

/** Pairs the quotation marks of a text, line by line, by spaces first and by their shape second, and repairs broken pairs. */
export function pairMarks(tokens: Tokens, isProclitic: IsProclitic, reader = NOTHING_READ): Marks {
  const pairing = new Pairing(tokens, reader);
  let stack: Sign[] = [];
  const signs = findSigns(tokens, isProclitic, reader);
  for (let i = 0; i < signs.length; i++) {
    const sign = signs[i]!;
    const previous = signs[i - 1];
    if (previous !== undefined && linesBetween(tokens, previous.last, sign.first) > 0) {
      stack = pairing.endLine(stack, sign);
    }
    stack = pairing.read(sign, stack);
  }
  pairing.endLine(stack, undefined);
  return pairing.finish();
}

class Pairing {
  readonly #tokens: Tokens;
  readonly #reader: SignReader;
  readonly #pairs: { open: Sign; closeFirst: number; closeLast: number }[] = [];
  readonly #repairs: { problem: Repair['problem']; token: number }[] = [];

  constructor(tokens: Tokens, reader: SignReader) {
    this.#tokens = tokens;
    this.#reader = reader;
  }

  read(sign: Sign, stack: readonly Sign[]): Sign[] {
    const at = stack.findLastIndex((open) => open.family === sign.family);
    if (at < 0) {
      if (sign.side !== 'close') return [...stack, sign];
      if (sign.family !== 'single') this.#repairs.push({ problem: 'unopened', token: sign.first });
      return [...stack];
    }
    if (sign.side === 'open' && stack.length < DEEPEST_NESTING) return [...stack, sign];
    this.#close(stack[at]!, sign.first, sign.last);
    return stack.slice(0, at);
  }

  /** What is open at the end of a line is a quotation of several paragraphs, or its closing mark is missing. */
  endLine(stack: readonly Sign[], next: Sign | undefined): Sign[] {
    const outer = stack[0];
    if (outer === undefined) return [];
    if (
      next?.family === outer.family &&
      next.side !== 'open' &&
      linesBetween(this.#tokens, outer.last, next.first) <= 2
    ) {
      return [outer];
    }
    const isReopened =
      next?.family === outer.family && next.side === 'open' && this.#tokens.gap[next.first] === Gap.Line;
    const isSpeech =
      isReopened || this.#tokens.sign[outer.first - 1] === Punctuation.Colon || this.#reader.opensSpeech(outer.first);
    if (outer.family === 'single' || !isSpeech) return [];
    this.#repairs.push({ problem: 'unclosed', token: outer.first });
    const end = this.#endOfUnclosed(outer);
    this.#close(outer, end, end);
    return [];
  }

  /** The end of the line, or of the last sentence before other marks. */
  #endOfUnclosed(outer: Sign): number {
    let next = 0;
    for (let i = this.#pairs.length - 1; i >= 0 && this.#pairs[i]!.open.first > outer.last; i--)
      next = this.#pairs[i]!.open.first;
    for (let t = next - 1; t > outer.last + 1; t--) if (this.#tokens.sign[t] === Punctuation.FullStop) return t;
    return endOfLine(this.#tokens, outer.last);
  }

  finish(): Marks {
    const { count } = this.#tokens;
    const opening = new Array<MarkedSpan | undefined>(count);
    const closing = new Array<MarkedSpan | undefined>(count);
    const around = new Array<MarkedSpan | undefined>(count);
    const isMark = new Uint8Array(count);
    const spans: MarkedSpan[] = [];
    const enclosing: MarkedSpan[] = [];
    for (const { open, closeFirst, closeLast } of this.#pairs.sort((a, b) => a.open.first - b.open.first)) {
      while (enclosing.length > 0 && enclosing.at(-1)!.close < open.first) enclosing.pop();
      const outer = enclosing.at(-1) ?? null;
      const span = { open: open.first, close: closeLast, first: open.last + 1, last: closeFirst - 1, outer };
      if (span.first > span.last) continue;
      spans.push(span);
      enclosing.push(span);
      opening[open.first] = span;
      closing[closeLast] = span;
      for (let t = open.first; t <= closeLast; t++) around[t] ??= span;
      for (const t of [open.first, open.last, closeFirst, closeLast]) isMark[t] = 1;
    }
    return {
      spans,
      around: (token) => around[token],
      openingAt: (token) => opening[token],
      closingAt: (token) => closing[token],
      isMark: (token) => isMark[token] === 1,
      repairs: this.#repairs,
    };
  }

  #close(open: Sign, closeFirst: number, closeLast: number): void {
    this.#pairs.push({ open, closeFirst, closeLast });
    if (open.shape === 'close') this.#repairs.push({ problem: 'reversed', token: open.first });
  }
}

function linesBetween(tokens: Tokens, from: number, to: number): number {
  let lines = 0;
  for (let t = from + 1; t <= to; t++) if (tokens.gap[t] === Gap.Line) lines++;
  return lines;
}

/** The sign that ends the line, or the place after its last word. */
function endOfLine(tokens: Tokens, from: number): number {
  let t = from + 1;
  while (t < tokens.count && tokens.gap[t] !== Gap.Line) t++;
  return t > from + 2 && tokens.kind[t - 1] === TokenKind.Punctuation ? t - 1 : t;
}
