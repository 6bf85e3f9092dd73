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

type Family = 'double' | 'guillemet' | 'parenthesis' | 'single';
type Side = 'open' | 'close' | 'either';

/** Whether a word is nothing but particles: a mark right after it opens. */
type IsProclitic = (form: string) => boolean;

interface Sign {
  readonly first: number;
  readonly last: number;
  readonly family: Family;
  readonly side: Side;
  /** The side that the sign itself shows, for what spaces do not tell. */
  readonly shape: Side;
}

const FAMILIES: Readonly<Record<string, readonly [Family, Side]>> = {
  '"': ['double', 'either'],
  '″': ['double', 'either'],
  '“': ['double', 'open'],
  '”': ['double', 'close'],
  '„': ['double', 'open'],
  '‟': ['double', 'open'],
  '«': ['guillemet', 'open'],
  '»': ['guillemet', 'close'],
  '‹': ['guillemet', 'open'],
  '›': ['guillemet', 'close'],
  '‘': ['single', 'open'],
  '’': ['single', 'close'],
  "'": ['single', 'either'],
};
const OPENS_BEFORE = new Set([':', '(', '[', '-', '–', '—', '/']);
const CLOSES_BEFORE = new Set(['.', '!', '?', '…', ')', ']', ';']);
const DEEPEST_NESTING = 3;

/** Pairs the quotation marks of a text, line by line, by spaces first and by their shape second, and repairs broken pairs. */
export function pairMarks(tokens: Tokens, isProclitic: IsProclitic): Marks {
  const pairing = new Pairing(tokens);
  let stack: Sign[] = [];
  const signs = findSigns(tokens, isProclitic);
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
  readonly #pairs: { open: Sign; closeFirst: number; closeLast: number }[] = [];
  readonly #repairs: { problem: Repair['problem']; token: number }[] = [];

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
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
    if (outer.family === 'single' || (!isReopened && this.#tokens.form(outer.first - 1) !== ':')) return [];
    this.#repairs.push({ problem: 'unclosed', token: outer.first });
    const end = endOfLine(this.#tokens, outer.last);
    this.#close(outer, end, end);
    return [];
  }

  finish(): Marks {
    const { count } = this.#tokens;
    const opening = new Map<number, MarkedSpan>();
    const closing = new Map<number, MarkedSpan>();
    const around = new Array<MarkedSpan | undefined>(count).fill(undefined);
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
      opening.set(open.first, span);
      closing.set(closeLast, span);
      for (let t = open.first; t <= closeLast; t++) around[t] ??= span;
      for (const t of [open.first, open.last, closeFirst, closeLast]) isMark[t] = 1;
    }
    return {
      spans,
      around: (token) => around[token],
      openingAt: (token) => opening.get(token),
      closingAt: (token) => closing.get(token),
      isMark: (token) => isMark[token] === 1,
      repairs: this.#repairs,
    };
  }

  #close(open: Sign, closeFirst: number, closeLast: number): void {
    this.#pairs.push({ open, closeFirst, closeLast });
    if (open.shape === 'close') this.#repairs.push({ problem: 'reversed', token: open.first });
  }
}

function findSigns(tokens: Tokens, isProclitic: IsProclitic): Sign[] {
  const signs: Sign[] = [];
  for (let t = 0; t < tokens.count; t++) {
    if (tokens.kind[t] !== TokenKind.Punctuation) continue;
    const form = tokens.form(t);
    const isDoubled = t + 1 < tokens.count && tokens.gap[t + 1] === Gap.None && tokens.form(t + 1) === form;
    if (isDoubled && (form === '(' || form === ')')) {
      const side = form === '(' ? 'open' : 'close';
      signs.push({ first: t, last: ++t, family: 'parenthesis', side, shape: side });
      continue;
    }
    const known = FAMILIES[form];
    if (known === undefined) continue;
    const last = isDoubled ? t + 1 : t;
    const family = isDoubled && known[0] === 'single' ? 'double' : known[0];
    const spaces = sideBySpaces(tokens, t, last, isProclitic);
    const side = spaces === 'either' ? (family === 'guillemet' ? known[1] : 'either') : spaces;
    // an apostrophe stands inside a word: single marks count only where spaces show their side
    if (family !== 'single' || side !== 'either') signs.push({ first: t, last, family, side, shape: known[1] });
    t = last;
  }
  return signs;
}

function sideBySpaces(tokens: Tokens, first: number, last: number, isProclitic: IsProclitic): Side {
  const before = sideBefore(tokens, first, isProclitic);
  const after = sideAfter(tokens, last);
  return before === after ? before : before === 'either' ? after : 'either';
}

function sideBefore(tokens: Tokens, first: number, isProclitic: IsProclitic): Side {
  if (first === 0 || tokens.gap[first] !== Gap.None) return 'open';
  const form = tokens.form(first - 1);
  if (OPENS_BEFORE.has(form)) return 'open';
  if (CLOSES_BEFORE.has(form)) return 'close';
  if (tokens.kind[first - 1] === TokenKind.Punctuation) return 'either';
  return tokens.kind[first - 1] === TokenKind.Word && isProclitic(form) ? 'open' : 'close';
}

function sideAfter(tokens: Tokens, last: number): Side {
  const next = last + 1;
  if (next >= tokens.count || tokens.gap[next] !== Gap.None) return 'close';
  return tokens.kind[next] === TokenKind.Punctuation && !'(["«“'.includes(tokens.form(next)) ? 'close' : 'open';
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
