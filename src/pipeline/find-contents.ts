import type { Rejection } from '../types.js';
import type { Mentions } from './find-mentions.js';
import type { MentionCandidate } from './mention.js';
import type { MarkedSpan } from './pair-marks.js';
import type { Reading } from './reading.js';
import { TokenKind } from './tokenize.js';

/** Marked words, and why they are probably no quotation. */
export interface MarkedContent {
  readonly span: MarkedSpan;
  readonly words: number;
  /** null: they may be one. */
  readonly reason: Rejection | null;
}

export interface Contents {
  readonly marked: readonly MarkedContent[];
  /** The marked words that begin after the mark at a token. */
  openingAt(token: number): MarkedContent | undefined;
  /** The marked words whose first word is a token. */
  startingAt(token: number): MarkedContent | undefined;
}

/** Marks that may show somebody's wording; marks around a name, title or term do not. */
export const isWording = ({ reason }: MarkedContent): boolean => reason === null || reason === 'scare';

const LONGEST_SCARE = 3;
const LONGEST_NAME = 5;
const LONGEST_TITLE = 7;
const FARTHEST_HEAD = 3;
const HEADS: readonly (readonly [string, Rejection])[] = [
  ['religious', 'religious'],
  ['work-head', 'title'],
  ['term-head', 'term'],
];

/** Judges every pair of marks by what stands before it and what it holds; a cue that governs it may overrule. */
export function findContents(reading: Reading, mentions: Mentions): Contents {
  const marked: MarkedContent[] = [];
  for (const span of reading.marks.spans) {
    const words = countWords(reading, span);
    const reason = reasonAgainst(reading, mentions, span, words);
    const isNext = words <= LONGEST_NAME && isNextName(reading, span, marked.at(-1));
    marked.push({ span, words, reason: isNext ? 'name' : reason });
  }
  const opening = new Map(marked.map((content) => [content.span.open, content]));
  const starting = new Map(marked.map((content) => [content.span.first, content]));
  return { marked, openingAt: (token) => opening.get(token), startingAt: (token) => starting.get(token) };
}

function countWords({ tokens }: Reading, { first, last }: MarkedSpan): number {
  let words = 0;
  for (let t = first; t <= last; t++) if (tokens.kind[t] !== TokenKind.Punctuation) words++;
  return words;
}

function reasonAgainst(reading: Reading, mentions: Mentions, span: MarkedSpan, count: number): Rejection | null {
  const { words } = reading;
  const before = span.open - 1;
  for (const [wordClass, reason] of HEADS) {
    if (reason !== 'religious' && count > LONGEST_TITLE) continue;
    for (let t = before; t >= before - FARTHEST_HEAD && t >= 0; t--) {
      const head = words.longest(t, 'class', wordClass);
      if (head !== undefined && head.last >= before - 1) return reason;
    }
  }
  const mention = mentions.around(span.first);
  if (mention !== undefined && count <= LONGEST_TITLE && isWholeBody(mention, span)) return 'name';
  if (count > LONGEST_NAME) return null;
  if (mention !== undefined && mention.kind === 'name' && mention.last >= span.last) return 'name';
  if (words.longest(span.first, 'entity')?.last === span.last) return 'name';
  if (isNamed(reading, before, count)) return 'name';
  return count <= LONGEST_SCARE ? 'scare' : null;
}

/** `قناتي «المرفأ» و«الصباح»`: joined to a name, it is one too. */
function isNextName({ words, tokens }: Reading, { open }: MarkedSpan, previous: MarkedContent | undefined): boolean {
  if (previous?.reason !== 'name') return false;
  const isJoined = words.is(open - 1, 'joining');
  const end = isJoined ? open - 2 : open - 1;
  return previous.span.close === (tokens.form(end) === ',' ? end - 1 : end) && end < open;
}

/** `«الشركة الأهلية لنقل البضائع»`: a body of several words, and nothing but it. */
const isWholeBody = ({ type, first, last }: MentionCandidate, span: MarkedSpan): boolean =>
  type === 'organization' && first === span.first && last === span.last && last > first;

/** `شركة «سنابل»`, `القناة الألمانية الرسمية «المدار»`: the noun of its kind before the marks, or its adjectives between. */
function isNamed({ words }: Reading, before: number, count: number): boolean {
  let t = before;
  while (
    t > before - FARTHEST_HEAD &&
    (words.find(t, 'nisba') !== undefined || words.is(t, 'adjective') || words.is(t, 'modifier'))
  )
    t--;
  if (words.is(t, 'pair-head')) return true;
  const isHead = words.is(t, 'body-head') || words.is(t, 'place-head') || words.find(t, 'title') !== undefined;
  return isHead && (!words.isDefinite(t) || (t < before && count <= LONGEST_SCARE));
}
