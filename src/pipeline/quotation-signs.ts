import { codesOf, Punctuation } from './punctuation.js';
import { Gap, TokenKind, type Tokens } from './tokenize.js';

type Family = 'double' | 'guillemet' | 'parenthesis' | 'single';
type Side = 'open' | 'close' | 'either';

/** Whether a word is nothing but particles: a mark right after it opens. */
export type IsProclitic = (form: string) => boolean;

export interface Sign {
  readonly first: number;
  readonly last: number;
  readonly family: Family;
  readonly side: Side;
  /** The side that the sign itself shows, for what spaces do not tell. */
  readonly shape: Side;
}

const FAMILIES: ReadonlyMap<number, readonly [Family, Side]> = new Map(
  (
    [
      ['"', 'double', 'either'],
      ['″', 'double', 'either'],
      ['“', 'double', 'open'],
      ['”', 'double', 'close'],
      ['„', 'double', 'open'],
      ['‟', 'double', 'open'],
      ['«', 'guillemet', 'open'],
      ['»', 'guillemet', 'close'],
      ['‹', 'guillemet', 'open'],
      ['›', 'guillemet', 'close'],
      ['‘', 'single', 'open'],
      ['’', 'single', 'close'],
      ["'", 'single', 'either'],
    ] as const
  ).map(([sign, family, side]) => [sign.charCodeAt(0), [family, side]]),
);
const OPENS_BEFORE = codesOf(':([-–—/');
const CLOSES_BEFORE = codesOf('.!?…)];');
const OPENS_INSIDE = codesOf('(["«“');

/** What a language tells of the words before a sign. */
export interface SignReader {
  /** A verb of saying stands before it: it opens speech, though nothing closes it. */
  opensSpeech(token: number): boolean;
  /** A clause without its predicate stands before it, so that words in brackets are no remark. */
  completesClause(token: number): boolean;
}

/** The signs of quotation of a text, or the brackets of one that quotes in them. */
export function findSigns(tokens: Tokens, isProclitic: IsProclitic, reader: SignReader): Sign[] {
  const signs = findMarks(tokens, isProclitic);
  return signs.length > 0 ? signs : findBrackets(tokens, reader);
}

const SHORTEST_IN_BRACKETS = 3;

/** Brackets quote where one pair completes a clause and ends it: `أكدت أنها (ماضية في العمل).` */
function findBrackets(tokens: Tokens, reader: SignReader): Sign[] {
  const signs: Sign[] = [];
  let open = -1;
  let areMarks = false;
  for (let t = 0; t < tokens.count; t++) {
    if (tokens.gap[t] === Gap.Line) open = -1;
    const sign = tokens.sign[t];
    if (sign === Punctuation.OpeningBracket) open = t;
    if (sign !== Punctuation.ClosingBracket || open < 0) continue;
    if (t - open > SHORTEST_IN_BRACKETS) {
      signs.push(bracket(open, 'open'), bracket(t, 'close'));
      areMarks ||= tokens.kind[t + 1] === TokenKind.Punctuation && reader.completesClause(open);
    }
    open = -1;
  }
  return areMarks ? signs : [];
}

const bracket = (at: number, side: Side): Sign => ({ first: at, last: at, family: 'parenthesis', side, shape: side });

/** Signs of quotation, each with the side that spaces show. */
function findMarks(tokens: Tokens, isProclitic: IsProclitic): Sign[] {
  const signs: Sign[] = [];
  for (let t = 0; t < tokens.count; t++) {
    const sign = tokens.sign[t]!;
    if (sign === 0) continue;
    const isDoubled = tokens.sign[t + 1] === sign && tokens.gap[t + 1] === Gap.None;
    if (isDoubled && (sign === Punctuation.OpeningBracket || sign === Punctuation.ClosingBracket)) {
      const side = sign === Punctuation.OpeningBracket ? 'open' : 'close';
      signs.push({ first: t, last: ++t, family: 'parenthesis', side, shape: side });
      continue;
    }
    const known = FAMILIES.get(sign);
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
  const before = first - 1;
  const sign = tokens.sign[before]!;
  if (OPENS_BEFORE.has(sign)) return 'open';
  if (CLOSES_BEFORE.has(sign)) return 'close';
  if (sign !== 0) return 'either';
  return tokens.kind[before] === TokenKind.Word && isProclitic(tokens.form(before)) ? 'open' : 'close';
}

function sideAfter(tokens: Tokens, last: number): Side {
  const next = last + 1;
  if (next >= tokens.count || tokens.gap[next] !== Gap.None) return 'close';
  return tokens.kind[next] === TokenKind.Punctuation && !OPENS_INSIDE.has(tokens.sign[next]!) ? 'close' : 'open';
}
