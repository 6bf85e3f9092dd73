import type { CueForm } from '../../../gazetteer/entries.js';
import type { SignReader } from '../../../pipeline/quotation-signs.js';
import type { Reading } from '../../../pipeline/reading.js';
import { Gap, TokenKind } from '../../../pipeline/tokenize.js';

const FARTHEST_CUE = 10;
const FARTHEST_COMPLEMENTIZER = 5;
const LONGEST_TOPIC = 3;
const HEADS = ['body-head', 'outlet-head', 'work-head', 'term-head'];

type Looked = Pick<Reading, 'tokens' | 'words'>;

/** What the words before a sign of quotation tell of it. */
export const readSigns = (reading: Looked): SignReader => ({
  opensSpeech: (token) => opensSpeech(reading, token),
  completesClause: (token) => completesClause(reading, token),
});

/** `قال النائب "سنكشف …`: a verb of saying and its subject before the sign, no name behind it (`قالت صحيفة "الضفاف إن`); or `في بيان "…`. */
function opensSpeech({ tokens, words }: Looked, sign: number): boolean {
  if (HEADS.some((head) => words.is(sign - 1, head)) || isBeforeClause({ tokens, words }, sign)) return false;
  if (words.is(sign - 1, 'venue-head') && words.is(sign - 2, 'preposition')) return true;
  for (let t = sign - 1; t >= Math.max(0, sign - FARTHEST_CUE); t--) {
    if (words.entries(t).some((entry) => entry.kind === 'cue' && isSaying(entry.cue))) return true;
    const isPause = tokens.kind[t] === TokenKind.Punctuation;
    if (isPause || words.find(t, 'complementizer') !== undefined || tokens.gap[t] === Gap.Line) return false;
  }
  return false;
}

/** `أكدت أنها (ماضية في العمل).`: the words in brackets are what the clause says of its subject. */
function completesClause({ tokens, words }: Looked, bracket: number): boolean {
  for (let t = bracket - 1; t >= Math.max(0, bracket - LONGEST_TOPIC); t--) {
    if (tokens.kind[t] !== TokenKind.Word || tokens.gap[t + 1] === Gap.Line) return false;
    if (words.find(t, 'complementizer') !== undefined) return true;
    if (words.is(t, 'verb') || words.is(t, 'auxiliary')) return false;
  }
  return false;
}

/** Verbs of saying that are never nouns, and participles (`قائلا`). */
function isSaying({ lemma, person, shape }: CueForm): boolean {
  if (lemma.kind !== 'verb' || person === 1) return false;
  return lemma.speech === 'always' ? shape !== 'verbal-noun' : shape === 'participle' && lemma.takes.includes('marks');
}

function isBeforeClause({ tokens, words }: Looked, sign: number): boolean {
  for (let t = sign + 1; t <= sign + FARTHEST_COMPLEMENTIZER && t < tokens.count; t++) {
    if (tokens.gap[t] === Gap.Line) return false;
    if (words.find(t, 'complementizer') !== undefined) return true;
  }
  return false;
}
