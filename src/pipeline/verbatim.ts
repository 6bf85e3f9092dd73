import type { QuotationKind, TextSpan, Verbatim } from '../types.js';
import type { Context } from './attribute.js';
import { isWording } from './find-contents.js';
import type { TokenRange } from './segment.js';
import { textSpan } from './text-span.js';
import { TokenKind } from './tokenize.js';

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
  for (const { first, last } of content) {
    for (let t = first; t <= last; t++) {
      const marked = contents.openingAt(t);
      if (marked === undefined || !isWording(marked)) continue;
      ranges.push(marked.span);
      t = marked.span.close;
    }
  }
  return ranges;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const DOTS = new Set(['.', '…']);
const LONGEST_INSERTION = 20;

/** `(القوات)` and `[الحكومة]` were put in, `(...)` and `[…]` stand for what was left out; double brackets are quotation marks. */
function wordingOf({ tokens, marks }: Context, { first, last }: TokenRange): Verbatim {
  const insertions: TextSpan[] = [];
  const omissions: TextSpan[] = [];
  for (let t = first; t <= last; t++) {
    if (tokens.kind[t] !== TokenKind.Punctuation) continue;
    const closing = CLOSING[tokens.form(t)];
    const close = closing === undefined || marks.isMark(t) ? null : closingAt({ tokens }, t, closing, last);
    if (close === null) continue;
    const inside = { first: t + 1, last: close - 1 };
    const span = textSpan(tokens, { first: t, last: close });
    if (hasWord({ tokens }, inside)) insertions.push(span);
    else if (isDots({ tokens }, inside)) omissions.push(span);
    t = close;
  }
  return {
    ...textSpan(tokens, { first, last }),
    ...(insertions.length > 0 && { insertions }),
    ...(omissions.length > 0 && { omissions }),
  };
}

type HasTokens = Pick<Context, 'tokens'>;

function closingAt({ tokens }: HasTokens, open: number, closing: string, last: number): number | null {
  for (let t = open + 1; t <= Math.min(last, open + LONGEST_INSERTION); t++) if (tokens.form(t) === closing) return t;
  return null;
}

function hasWord({ tokens }: HasTokens, { first, last }: TokenRange): boolean {
  for (let t = first; t <= last; t++) if (tokens.kind[t] === TokenKind.Word) return true;
  return false;
}

/** Dots alone: figures (`(7)`) and signs (`(!)`) in brackets are neither put in nor left out. */
function isDots({ tokens }: HasTokens, { first, last }: TokenRange): boolean {
  for (let t = first; t <= last; t++) if (!DOTS.has(tokens.form(t))) return false;
  return first <= last;
}
