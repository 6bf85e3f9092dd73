import type { Marks } from './pair-marks.js';
import { codesOf, Punctuation } from './punctuation.js';
import { Gap, TokenKind, type Tokens } from './tokenize.js';

/** A range of tokens, both ends included. Not a `Span`: the fields differ, so that one cannot pass for the other. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

export interface Line extends TokenRange {
  readonly kind: 'headline' | 'item' | 'body';
}

/** Sentences and lines (paragraphs) of a text. */
export interface Layout {
  readonly sentences: readonly TokenRange[];
  readonly lines: readonly Line[];
  sentence(token: number): TokenRange;
  line(token: number): Line;
}

const BULLETS = codesOf('•●▪◦*-–—·');
const LONGEST_HEADLINE = 22;

/** A sentence ends at a full stop outside quotation marks, or with its line. */
export function segment(tokens: Tokens, marks: Marks): Layout {
  const sentenceOf = new Int32Array(tokens.count);
  const lineOf = new Int32Array(tokens.count);
  const sentences: TokenRange[] = [];
  const lines: Line[] = [];
  let sentenceStart = 0;
  let lineStart = 0;
  for (let t = 0; t < tokens.count; t++) {
    sentenceOf[t] = sentences.length;
    lineOf[t] = lines.length;
    const endsLine = t + 1 === tokens.count || tokens.gap[t + 1] === Gap.Line;
    if (endsLine || (isTerminator(tokens.sign[t]) && !isInside(marks, t) && endsSentence(tokens, marks, t))) {
      sentences.push({ first: sentenceStart, last: t });
      sentenceStart = t + 1;
    }
    if (endsLine) {
      lines.push({ first: lineStart, last: t, kind: lineKind(tokens, lineStart, t) });
      lineStart = t + 1;
    }
  }
  const nowhere: TokenRange = { first: 0, last: -1 };
  return {
    sentences,
    lines,
    sentence: (token) => sentences[sentenceOf[token] ?? 0] ?? nowhere,
    line: (token) => lines[lineOf[token] ?? 0] ?? { ...nowhere, kind: 'body' },
  };
}

const isTerminator = (sign: number | undefined): boolean =>
  sign === Punctuation.FullStop ||
  sign === Punctuation.QuestionMark ||
  sign === Punctuation.ExclamationMark ||
  sign === Punctuation.Ellipsis;

function isInside(marks: Marks, t: number): boolean {
  const span = marks.around(t);
  return span !== undefined && t < span.close;
}

/** Whether a terminator outside marks ends its sentence. */
function endsSentence(tokens: Tokens, marks: Marks, t: number): boolean {
  const next = t + 1;
  // several stops in a row are a pause, not an end: «…».. فلان
  if (isStop(tokens, t) && (isStop(tokens, next) || isStop(tokens, t - 1))) return tokens.gap[next] === Gap.Line;
  if (marks.isMark(next) && tokens.gap[next] === Gap.None) return false;
  return !isAbbreviation(tokens, t);
}

const isStop = (tokens: Tokens, t: number): boolean => tokens.sign[t] === Punctuation.FullStop;

/** `د.` and `أ.د.`: a stop right after a single letter. */
function isAbbreviation(tokens: Tokens, stop: number): boolean {
  const before = stop - 1;
  return (
    before >= 0 &&
    tokens.kind[before] === TokenKind.Word &&
    tokens.form(before).length === 1 &&
    tokens.gap[stop] === Gap.None
  );
}

function lineKind(tokens: Tokens, first: number, last: number): Line['kind'] {
  if (BULLETS.has(tokens.sign[first]!)) return 'item';
  const isShort = last - first < LONGEST_HEADLINE;
  return isShort && !isTerminator(tokens.sign[last]) ? 'headline' : 'body';
}
