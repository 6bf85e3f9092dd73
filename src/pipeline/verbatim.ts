import type { QuotationKind, TextSpan, Verbatim } from '../types.js';
import type { Context } from './attribute.js';
import { isWording, type MarkedContent } from './find-contents.js';
import type { TokenRange } from './segment.js';
import type { Growing } from './growing.js';
import { textSpan } from './text-span.js';
import { TokenKind, type Tokens } from './tokenize.js';

/** The ledger of a content: what of it stands between marks, and what the writer put into it or took out of it. */
export function readVerbatim(context: Context, kind: QuotationKind, content: readonly TokenRange[]): Verbatim[] {
  const ranges = kind === 'direct' ? markedParts(context, content) : markedWithin(context, content);
  return ranges.map((range) => wordingOf(context, range));
}

/** Direct content is verbatim where marks stand around it; after a bare colon it is not. */
const markedParts = ({ contents }: Context, content: readonly TokenRange[]): readonly TokenRange[] =>
  content.filter(({ first }) => contents.startingAt(first) !== undefined);

function markedWithin({ contents }: Context, content: readonly TokenRange[]): TokenRange[] {
  const ranges: TokenRange[] = [];
  const { marked } = contents;
  for (const { first, last } of content) {
    let from = first;
    for (let i = firstFrom(marked, first); i < marked.length && marked[i]!.span.open <= last; i++) {
      const { span } = marked[i]!;
      if (span.open < from || !isWording(marked[i]!)) continue;
      ranges.push(span);
      from = span.close + 1;
    }
  }
  return ranges;
}

/** The first of marked words, which stand in text order, that open at a token or later. */
function firstFrom(marked: readonly MarkedContent[], token: number): number {
  let low = 0;
  let high = marked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marked[middle]!.span.open < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

const DOTS = ['.', '…'].map((sign) => sign.charCodeAt(0));
/** Of each bracket that opens the one that closes. */
const CLOSING = new Map(['()', '[]'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));
const LONGEST_INSERTION = 20;

/** `(القوات)` and `[الحكومة]` were put in, `(...)` and `[…]` stand for what was left out; double brackets are quotation marks. */
function wordingOf({ tokens, marks }: Context, { first, last }: TokenRange): Verbatim {
  const { start, end, text } = textSpan(tokens, { first, last });
  const insertions: TextSpan[] = [];
  const omissions: TextSpan[] = [];
  for (let t = first; t <= last; t++) {
    const closing = tokens.sign[t] === 0 ? undefined : CLOSING.get(tokens.sign[t]!);
    const close = closing === undefined || marks.isMark(t) ? null : closingAt(tokens, t, closing, last);
    if (close === null) continue;
    const inside = { first: t + 1, last: close - 1 };
    const span = textSpan(tokens, { first: t, last: close });
    if (hasWord(tokens, inside)) insertions.push(span);
    else if (isDots(tokens, inside)) omissions.push(span);
    t = close;
  }
  const verbatim: Growing<Verbatim> = { start, end, text };
  if (insertions.length > 0) verbatim.insertions = insertions;
  if (omissions.length > 0) verbatim.omissions = omissions;
  return verbatim as Verbatim;
}

function closingAt({ sign }: Tokens, open: number, closing: number, last: number): number | null {
  for (let t = open + 1; t <= Math.min(last, open + LONGEST_INSERTION); t++) if (sign[t] === closing) return t;
  return null;
}

function hasWord({ kind }: Tokens, { first, last }: TokenRange): boolean {
  for (let t = first; t <= last; t++) if (kind[t] === TokenKind.Word) return true;
  return false;
}

/** Dots alone: figures (`(7)`) and signs (`(!)`) in brackets are neither put in nor left out. */
function isDots({ sign }: Tokens, { first, last }: TokenRange): boolean {
  for (let t = first; t <= last; t++) if (!DOTS.includes(sign[t]!)) return false;
  return first <= last;
}
