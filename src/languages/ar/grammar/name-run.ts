import type { Reading } from '../../../pipeline/reading.js';
import type { Gender } from '../../../types.js';
import {
  endsNounPhrase,
  isComplementizer,
  isDefinite,
  isFiniteCue,
  isInna,
  isPlural,
  isWord,
  isNisba,
  startsLine,
  isPreposition,
} from './boundaries.js';
import { codesOf } from '../../../pipeline/punctuation.js';
import { beginsObject, isAccusative } from './object.js';

export interface NameContext {
  /** A title, nisba or honorific stands before the name. */
  readonly afterTitle: boolean;
  /** The run goes on with a name that has begun. */
  readonly isInside?: boolean;
}

/** Nothing before it tells that a name comes. */
export const ALONE: NameContext = { afterTitle: false, isInside: false };
export const TITLED: NameContext = { afterTitle: true, isInside: false };
export const INSIDE: NameContext = { afterTitle: false, isInside: true };

const LONGEST_NAME = 6;
const MOST_UNKNOWN_WORDS = 2;
const MOST_UNKNOWN_AFTER_TITLE = 3;
/** Endings of plurals and of nouns with a pronoun: no name of more than two syllables ends so. */
const NO_NAME = /^(?!ال)(?:.{4,}ات|.*(?:وا|تها|تهم|تهما|تنا|اته))$|^ال.{5,}ات$/u;

/** `منتصر الجدعاوي | ببطلان`: behind a surname with the article it is a particle and a noun; بل and بو begin names too. */
const WITH_PARTICLE = /^(?:ب(?!ل|و)|[لك]).{4}/u;

export interface NameRun {
  readonly last: number;
  readonly strong: number;
  readonly gender: Gender | undefined;
}

/** محمد | بن سلمان | المنصوري: given names, particles with what they bind, then at most two unknown words; null at most words. */
export function readRun(
  reading: Reading,
  first: number,
  { afterTitle, isInside = false }: NameContext,
): NameRun | null {
  const { words } = reading;
  let last = first - 1;
  let strong = 0;
  let unknown = 0;
  let gender: Gender | undefined;
  for (let t = first; t < first + LONGEST_NAME; t++) {
    const isFirst = t === first && !isInside;
    if (!isWord(reading, t) || (t > 0 && !isFirst && startsLine(reading, t))) break;
    if (!isFirst && ((words.proclitics[t] ?? 0) !== 0 || beginsObject(reading, first, t))) break;
    if (!isFirst && isDefinite(reading, t) && words.is(t, 'person-head') && isPlural(reading, t)) break; // وعد سامي الحداد | السكان
    const listed = words.find(t, 'given-name');
    const given = listed !== undefined && isAla(reading, t) ? undefined : listed;
    if (words.is(t, 'particle') && bindsNext(reading, t, isFirst)) {
      last = ++t;
      strong++;
    } else if (given !== undefined && !(isInside && t === first)) {
      gender ??= given.gender;
      last = t;
      strong++;
    } else if (words.is(t, 'name-suffix') && !isFirst) {
      last = t;
    } else if (
      (strong > 0 || (afterTitle && unknown <= t - first)) &&
      (canBeSurname(reading, t) || (strong > 0 && unknown === 0 && standsLast(reading, t))) &&
      !(t === first + 1 && strong === 1 && !afterTitle && isOfCommonWord(reading, first, t))
    ) {
      if (unknown > 0 && strong > 0 && isDefinite(reading, last) && WITH_PARTICLE.test(words.stem(t))) break;
      if (
        unknown > 0 &&
        strong > 0 &&
        (isDefinite(reading, t) || words.stem(t).endsWith('ا')) &&
        !isPauseAfter(reading, t)
      )
        break;
      if (++unknown > (strong === 0 ? MOST_UNKNOWN_AFTER_TITLE : MOST_UNKNOWN_WORDS)) break;
      last = t;
    } else break;
  }
  return last < first ? null : { last, strong, gender };
}

/** `على`, that folds like the name علي. */
const isAla = (reading: Reading, t: number): boolean =>
  isPreposition(reading, t) && /[ىي]$/u.test(reading.words.stem(t));

/** `أسماء الفائزين`, `حسن الاستقبال`: behind a given name that is also a common word a known noun is no surname, unless the two are seen to speak. */
const isOfCommonWord = (reading: Reading, first: number, t: number): boolean =>
  reading.words.find(first, 'ambiguous') !== undefined &&
  reading.words.known(t) &&
  !isNisba(reading, t) &&
  !isSubject(reading, first, t);

/** `قال حسن الطويل`, `مدرب الفريق باسم الجندي أن`. */
function isSubject(reading: Reading, first: number, last: number): boolean {
  if (first === 0) return false;
  if (isFiniteCue(reading, first - 1)) return !isPreposition(reading, first); // تحدث باسم الوفد
  return isDefinite(reading, first - 1) && isComplementizer(reading, last + 1);
}

/** `بن`, `عبد`, `آل` need the next word; at the start of a name a short particle alone is a common word. */
function bindsNext(reading: Reading, particle: number, isFirst: boolean): boolean {
  const next = particle + 1;
  if (!isWord(reading, next) || startsLine(reading, next) || (reading.words.cut[next] ?? 0) > 0) return false;
  if (isFirst && !reading.words.is(particle, 'name-start')) return false;
  if (isConsequent(reading, particle, next)) return false;
  return !endsNounPhrase(reading, next);
}

/** `فإن المشروع` is no `فان غال`. */
const isConsequent = (reading: Reading, t: number, next: number): boolean =>
  reading.words.is(t, 'consequent') && (isInna(reading, t) || isDefinite(reading, next));

const NEVER_LAST = new Set([
  'time',
  'weekday',
  'month',
  'adverb',
  'pronoun',
  'new-speaker',
  'demonstrative',
  'modifier',
  'complementizer',
]);

/** `أحمد خلف،`, `عبد الإله حاكي، أحد …`: right before a pause even a preposition or a verb can only be a surname. */
function standsLast(reading: Reading, t: number): boolean {
  const { words } = reading;
  const stem = words.stem(t);
  if (!isWord(reading, t) || (words.cut[t] ?? 0) > 0 || isComplementizer(reading, t)) return false;
  if (stem.length < SHORTEST_STEM || stem.endsWith('ا') || hasPronoun(reading, t)) return false;
  if (words.isAny(t, NEVER_LAST) || words.entries(t).some(({ kind }) => kind === 'cue')) return false;
  return isPauseAfter(reading, t) && !(isComplementizer(reading, t + 1) && isPreposition(reading, t));
}

function isPauseAfter(reading: Reading, t: number): boolean {
  const next = t + 1;
  return (
    next >= reading.tokens.count ||
    startsLine(reading, next) ||
    isPause(reading, next) ||
    isComplementizer(reading, next)
  );
}

const PAUSES = codesOf(',:(.');

const isPause = ({ tokens, marks }: Reading, t: number): boolean => marks.isMark(t) || PAUSES.has(tokens.sign[t]!);

/** `تصريحاته`, `رضاه`: a pronoun, where ة would be written with its dots. */
const hasPronoun = ({ tokens }: Reading, t: number): boolean =>
  /[تا]ه$/u.test(tokens.text.slice(tokens.start[t], tokens.end[t]));

/** Before a pause or a preposition a name may end. */
const canEnd = (reading: Reading, t: number): boolean => isPauseAfter(reading, t) || isPreposition(reading, t + 1);

const INFLECTIONS = ['ا', 'ه', 'ها', 'هم', 'هما', 'نا', 'ات', 'ون', 'ين', 'ان'];
const SHORTEST_STEM = 3;

/** `هجوما`, `عدوانها`: a known noun with an ending. */
function isInflected({ words }: Reading, t: number): boolean {
  const stem = words.stem(t);
  return INFLECTIONS.some((ending) => {
    const length = stem.length - ending.length;
    if (length < SHORTEST_STEM || !stem.endsWith(ending)) return false;
    return words.isListed(stem.slice(0, length), ['noun', 'adjective']);
  });
}

/** A word that no dictionary knows, or a nisba or trade with the article (`المصري`, `الصياد`), may be a surname. */
function canBeSurname(reading: Reading, t: number): boolean {
  if (endsNounPhrase(reading, t)) return false;
  const { words } = reading;
  if (!words.known(t)) return !NO_NAME.test(words.stem(t)) && !isInflected(reading, t) && !hasPronoun(reading, t);
  if (words.find(t, 'entity')?.entity.type === 'person' || words.find(t, 'ambiguous') !== undefined) return true;
  if (!isDefinite(reading, t)) return false;
  if (isNisba(reading, t)) return true;
  const title = words.find(t, 'title')?.title;
  if (title?.class === 'honorific') return true; // الحاج, الشيخ
  return (title !== undefined || words.is(t, 'person-head')) && !isAccusative(reading, t) && canEnd(reading, t);
}
