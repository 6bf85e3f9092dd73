import { Proclitic } from '../../../pipeline/analysis.js';
import type { Reading } from '../../../pipeline/reading.js';
import { has, isDefinite, isFiniteCue, isNisba, isWord, startsLine } from './boundaries.js';

/** What `و` joins to a speaker is another speaker. */
const SPEAKERS = [
  'person-head',
  'source-head',
  'body-head',
  'outlet-head',
  'document-head',
  'press-addressee',
  'verb',
  'relative',
  'demonstrative',
];
/** `والشرايين`; not `والتقى`, nor a nisba (`والعلاوي`) or plural (`والمرافقون`), who speak. */
const UNKNOWN_FIELD = /^وال(?!ت.{1,2}$).{3,}(?<!ي|ون|ان)$/u;

/**
 * Whether `و` joins a second field to the one before it, inside an office or a body.
 *
 * > | أستاذ الاقتصاد والعلوم السياسية
 *                   ^^^^^^^
 */
export function joinsField(reading: Reading, t: number): boolean {
  const { words } = reading;
  if (!isWord(reading, t) || startsLine(reading, t) || !isDefinite(reading, t - 1)) return false;
  if (!words.known(t)) return UNKNOWN_FIELD.test(words.stem(t));
  if (words.proclitics[t] !== Proclitic.And || !isDefinite(reading, t)) return false;
  const isBody = words.is(t, 'body-head') || words.is(t, 'place-head');
  return words.is(t, 'portfolio') || (isBody && isOfMatter(reading, t)) || !canSpeakHere(reading, t);
}

const FARTHEST_MATTER = 4;

/** `شؤون مجلس التعاون والدول العربية`: whatever stands behind شؤون is a field, a body too. */
export function isOfMatter({ words }: Reading, t: number): boolean {
  for (let before = t - 1; before >= Math.max(0, t - FARTHEST_MATTER); before--)
    if (words.is(before, 'matter')) return true;
  return false;
}

function canSpeakHere(reading: Reading, t: number): boolean {
  const { words } = reading;
  const isNamed = words.entries(t).some(({ kind }) => ['title', 'entity', 'given-name', 'cue', 'nisba'].includes(kind));
  return isNamed || SPEAKERS.some((wordClass) => words.is(t, wordClass)) || isFiniteCue(reading, t);
}

/** `الغدد | الصماء والسكري`, `والغدد | الصماء`: an unknown adjective of a field that is joined to another. */
export const describesJoinedField = (reading: Reading, t: number): boolean =>
  isDefinite(reading, t) &&
  isDefinite(reading, t - 1) &&
  !reading.words.known(t) &&
  (joinsField(reading, t + 1) || has(reading, t - 1, Proclitic.And));

/** `الوزيران البرتغالي | والنرويجي`, `وزيرا خارجية البرتغال | والنرويج`: each has a country. */
export function joinsCountry(reading: Reading, t: number): boolean {
  const { words } = reading;
  if (words.proclitics[t] !== Proclitic.And) return false;
  if (isNisba(reading, t)) return isNisba(reading, t - 1) && isDefinite(reading, t);
  const isPlace = (at: number): boolean => words.find(at, 'entity')?.entity.type === 'place';
  return isPlace(t) && isPlace(t - 1);
}
