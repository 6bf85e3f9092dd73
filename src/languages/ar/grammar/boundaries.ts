import type { CueForm } from '../../../gazetteer/entries.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import type { Reading } from '../../../pipeline/reading.js';
import { Gap, TokenKind } from '../../../pipeline/tokenize.js';

/** Classes of words that cannot stand inside a noun phrase. */
const OUTSIDE = new Set([
  'conjunction',
  'clause-breaker',
  'relative',
  'negator',
  'auxiliary',
  'question',
  'pronoun',
  'demonstrative',
  'weekday',
  'time',
  'month',
  'adverb',
  'verb',
  'new-speaker',
  'filler',
]);
const JOINS = Proclitic.And | Proclitic.So;

export const isWord = ({ tokens }: Reading, t: number): boolean => tokens.kind[t] === TokenKind.Word;

export const startsLine = ({ tokens }: Reading, t: number): boolean => tokens.gap[t] === Gap.Line;

export const has = ({ words }: Reading, t: number, proclitics: number): boolean =>
  ((words.proclitics[t] ?? 0) & proclitics) !== 0;

/** A verb of saying with person and tense. Homographs of nouns (`رد`, `كتب`) do not count: they may stand inside a phrase. */
export function isFiniteCue({ words }: Reading, t: number): boolean {
  if (words.find(t, 'cue') === undefined) return false; // most words
  for (const entry of words.entries(t)) if (entry.kind === 'cue' && isFiniteForm(entry.cue)) return true;
  return false;
}

const isFiniteForm = ({ person, isJussive, lemma }: CueForm): boolean =>
  person !== undefined && isJussive !== true && lemma.speech !== 'rarely';

export function isParticiple({ words }: Reading, t: number): boolean {
  if (words.find(t, 'cue') === undefined) return false;
  for (const entry of words.entries(t)) if (entry.kind === 'cue' && entry.cue.shape === 'participle') return true;
  return false;
}

export function isComplementizer(reading: Reading, t: number): boolean {
  return reading.words.find(t, 'complementizer') !== undefined || isAnLa(reading, t);
}

/** `ألا`, `بألا`: أن and لا in one word; `إلا` has its hamza below. */
export function isAnLa({ tokens, words }: Reading, t: number): boolean {
  return words.stem(t) === 'الا' && tokens.text[tokens.offset(t, words.cut[t] ?? 0)] === 'أ';
}

/** `على`, and `علي` where it cannot be the name: in a phrase (`علي الرغم من`) or before a clause (`علي أن`). */
export function isPreposition(reading: Reading, t: number): boolean {
  const { words, tokens } = reading;
  if (!words.is(t, 'preposition')) return false;
  if (words.find(t, 'given-name') === undefined || tokens.text[tokens.end[t]! - 1] !== 'ي') return true;
  if (words.find(t - 1, 'given-name') !== undefined) return false; // محمد علي
  return (words.longest(t, 'class', 'preposition')?.last ?? t) > t || isAnna(reading, t + 1);
}

/** `إن` with its hamza below, `فإن` too: only قال and its kin take it, so it never belongs to a clause on the way. */
export function isInna({ tokens, words }: Reading, t: number): boolean {
  const at = tokens.offset(t, words.cut[t] ?? 0);
  return tokens.text[at] === 'إ' || (tokens.text[at] === 'ف' && tokens.text[at + 1] === 'إ');
}

/** `أن`, not `إن`. */
export const isAnna = (reading: Reading, t: number): boolean =>
  isComplementizer(reading, t) && reading.tokens.text[reading.tokens.start[t]!] !== 'إ';

/** The longest nisba at a token: of a country (`الروسي`) or of a region, people or faith (`الحوثي`). */
export function nisbaAt({ words }: Reading, t: number): { readonly last: number } | undefined {
  return words.longest(t, 'nisba') ?? words.longest(t, 'class', 'nisba');
}

export const isNisba = (reading: Reading, t: number): boolean => nisbaAt(reading, t) !== undefined;

/** Whether a noun phrase that is being read must end before this token. */
export function endsNounPhrase(reading: Reading, t: number): boolean {
  const { tokens, words } = reading;
  if (t >= tokens.count || !isWord(reading, t) || startsLine(reading, t)) return true;
  if (has(reading, t, JOINS)) return true;
  if (isComplementizer(reading, t)) return true;
  if (isPreposition(reading, t) || words.isAny(t, OUTSIDE)) return true;
  return isFiniteCue(reading, t) || isParticiple(reading, t);
}

/** `الوزارة`: begins with the article. */
export const isDefinite = ({ words }: Reading, t: number): boolean => words.isDefinite(t);

const ARTICLE_LENGTH = 2;

/** The head of a phrase without its article, by which it can be taken up again: `وزير` of `الوزير`. */
export function headNoun({ words }: Reading, t: number): string {
  return words.isDefinite(t) ? words.stem(t).slice(ARTICLE_LENGTH) : words.stem(t);
}

const SOUND_PLURAL = /.{3}(?:ون|ين|ات)$/u;

/** A sound plural by its ending, a broken one by the dictionary. */
export const isPlural = ({ words }: Reading, t: number): boolean =>
  words.is(t, 'number-several') || SOUND_PLURAL.test(words.stem(t));

/** Whether what tells more of a name may end before this token: `، وزير الخارجية،`. */
export function endsApposition(reading: Reading, t: number): boolean {
  const { tokens } = reading;
  if (t >= tokens.count || startsLine(reading, t)) return true;
  const form = tokens.form(t);
  return (
    form === ',' || form === ':' || reading.marks.isMark(t) || isComplementizer(reading, t) || isFiniteCue(reading, t)
  );
}
