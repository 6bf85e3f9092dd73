import type { CueForm } from '../../../gazetteer/entries.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import type { Reading } from '../../../pipeline/reading.js';
import { Gap, TokenKind } from '../../../pipeline/tokenize.js';
import { isPreposition, isWord, startsLine } from './boundaries.js';

const SHADDA = '\u0651';

/** Letters that are a verb or participle elsewhere, and another word here. */
export function isHomograph(
  reading: Reading,
  t: number,
  { person, shape, isJussive, lemma, suffix }: CueForm,
): boolean {
  const { words, tokens } = reading;
  if (isJussive === true) return !words.is(t - 1, 'jussive');
  // `من المتهمين`, `330 متهما`
  if (shape === 'participle')
    return t > 0 && (isPreposition(reading, t - 1) || tokens.kind[t - 1] === TokenKind.Number);
  if (person === undefined) return false;
  const lastLetter = tokens.text[tokens.end[t]! - 1];
  if (lastLetter === 'ة' && words.is(t, 'appellation')) return true; // تسمية
  if (lastLetter === 'ى' && words.is(t, 'term-head')) return true; // يدعى, not يدعي
  if (words.is(t, 'preposition') && standsInClause(reading, t)) return true; // عبر شاشة
  if (words.is(t, 'an-taker') && !isDoubled(reading, t)) return true;
  const isRelative = lemma.act === 'describe' && suffix !== undefined && words.is(t - 1, 'partitive'); // من وصفهم
  return !isRelative && standsAsNoun(reading, t);
}

/** `دوّن`, not `دون`. */
const isDoubled = ({ tokens }: Reading, t: number): boolean =>
  tokens.text.slice(tokens.start[t], tokens.end[t]).includes(SHADDA);

/** No و before it and no pause: a verb would begin its clause. */
const standsInClause = (reading: Reading, t: number): boolean =>
  t > 0 &&
  !startsLine(reading, t) &&
  isWord(reading, t - 1) &&
  (reading.words.proclitics[t] ?? 0) === Proclitic.None &&
  !BEFORE_VERB.some((wordClass) => reading.words.is(t - 1, wordClass));

const BEFORE_VERB = ['conjunction', 'perfect-particle', 'negator', 'relative', 'pronoun', 'auxiliary'];

/** `بعد كشف الوثائق`, `رافضا كشف اسمه`, `عدم كشف اسمه`: after a preposition, participle or negated noun it is a verbal noun. */
function standsAsNoun(reading: Reading, t: number): boolean {
  const { words, tokens } = reading;
  if (t === 0 || tokens.gap[t] === Gap.Line || (words.proclitics[t] ?? 0) !== Proclitic.None) return false;
  const before = t - 1;
  if (words.is(before, 'conjunction')) return false;
  if (words.is(before, 'verbal-negator')) return true;
  if (isPreposition(reading, before) && words.longest(before, 'cue') === undefined) return true;
  return words.entries(before).some((entry) => entry.kind === 'cue' && entry.cue.shape === 'participle');
}
