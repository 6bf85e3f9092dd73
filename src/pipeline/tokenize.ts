import { hashWith, Lexemes } from '../gazetteer/lexemes.js';
import type { FoldedText } from './normalize.js';

export const enum TokenKind {
  Word = 1,
  Number = 2,
  Punctuation = 3,
}

/** White space before a token. */
export const enum Gap {
  None = 0,
  Blank = 1,
  Line = 2,
}

/**
 * The words, numbers and punctuation signs of a text, as columns.
 * `start` and `end` are UTF-16 offsets into the text as given; they are made here once and never computed again.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly kind: Uint8Array;
  readonly gap: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The number of its folded form among `lexemes`. */
  readonly lexeme: Int32Array;
  /** The first UTF-16 unit of a punctuation sign, folded; 0 of what is none. */
  readonly sign: Uint16Array;
  readonly lexemes: Lexemes;
  /** The folded letters of a token; of none beyond the text. */
  form(token: number): string;
  /** The offset in the text as given of the `unit`th folded unit of a token. */
  offset(token: number, unit: number): number;
}

/** What a folded unit is. */
export const enum Class {
  Other = 0,
  Blank = 1,
  Line = 2,
  Letter = 3,
  Digit = 4,
  HighSurrogate = 5,
}

const LETTER_RANGES: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x5d0, 0x5ea],
  [0x620, 0x65f],
  [0x66e, 0x6d3],
  [0x6d5, 0x6ef],
  [0x6fa, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8ff],
  [0x900, 0x1fff],
  [0x3040, 0xd7ff],
];
const BLANKS = [0x09, 0x20, 0xa0, 0x202f, 0x205f, 0x3000];
const LINE_BREAKS = [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029];

/** The class of each folded unit. */
export const CLASSES = ((): Uint8Array => {
  const classes = new Uint8Array(65536);
  for (const [first, last] of LETTER_RANGES) classes.fill(Class.Letter, first, last + 1);
  classes.fill(Class.Digit, 0x30, 0x3a);
  classes.fill(Class.Blank, 0x2000, 0x200b);
  for (const blank of BLANKS) classes[blank] = Class.Blank;
  for (const line of LINE_BREAKS) classes[line] = Class.Line;
  classes.fill(Class.HighSurrogate, 0xd800, 0xdc00);
  return classes;
})();

/** They belong to a number between two digits. */
export const DECIMAL_SIGNS = new Set(['.', ',', '٫', '٬'].map((sign) => sign.charCodeAt(0)));

/** `lexemes`: the words that are known already, to which those of this text are added. */
export function tokenize(text: string, folded: FoldedText, lexemes = new Lexemes()): Tokens {
  const { units, starts, ends } = folded;
  const first = new Int32Array(units.length);
  const end = new Int32Array(units.length);
  const lexeme = new Int32Array(units.length);
  const kind = new Uint8Array(units.length);
  const gap = new Uint8Array(units.length);
  const sign = new Uint16Array(units.length);
  let count = 0;
  let space: number = Gap.Line;
  for (let i = 0; i < units.length;) {
    const from = i;
    const charClass = CLASSES[units[i]!]!;
    if (charClass === Class.Blank || charClass === Class.Line) {
      if (charClass > space) space = charClass;
      i++;
      continue;
    }
    if (charClass === Class.Letter || charClass === Class.Digit) {
      i = endOfWord(units, i);
      kind[count] = charClass === Class.Digit ? TokenKind.Number : TokenKind.Word;
    } else {
      i += charClass === Class.HighSurrogate && i + 1 < units.length ? 2 : 1;
      kind[count] = TokenKind.Punctuation;
      sign[count] = units[from]!;
    }
    let hash = 0;
    for (let at = from; at < i; at++) hash = hashWith(hash, units[at]!);
    lexeme[count] = lexemes.of(units, from, i, hash);
    first[count] = from;
    end[count] = ends[i - 1]!;
    gap[count] = space;
    space = Gap.None;
    count++;
  }
  const start = new Int32Array(count);
  for (let t = 0; t < count; t++) start[t] = starts[first[t]!]!;
  return {
    text,
    count,
    kind: kind.slice(0, count),
    gap: gap.slice(0, count),
    start,
    end: end.slice(0, count),
    lexeme: lexeme.slice(0, count),
    sign: sign.slice(0, count),
    lexemes,
    form: (token) => (token < 0 || token >= count ? '' : lexemes.form(lexeme[token]!)),
    offset: (token, unit) => starts[first[token]! + unit]!,
  };
}

/** `99.85` and `7,000` are one token: a sign between two digits does not end it. */
function endOfWord(units: Uint16Array, from: number): number {
  let i = from;
  while (i < units.length) {
    const charClass = CLASSES[units[i]!]!;
    if (charClass !== Class.Letter && charClass !== Class.Digit && !isDecimalSign(units, i)) break;
    i++;
  }
  return i;
}

const isDecimalSign = (units: Uint16Array, i: number): boolean =>
  isDigit(units[i - 1]) && isDigit(units[i + 1]) && DECIMAL_SIGNS.has(units[i]!);

const isDigit = (unit = 0): boolean => unit >= 0x30 && unit <= 0x39;
