import { Proclitic } from '../../../pipeline/analysis.js';
import type { Reading } from '../../../pipeline/reading.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import { inBrackets } from './brackets.js';
import { endsNounPhrase, has, isDefinite, isNisba, isWord, nisbaAt, startsLine, headNoun } from './boundaries.js';
import { describesJoinedField, joinsField } from './field.js';
import { entityAt, readName } from './name.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { ALONE, TITLED } from './name-run.js';
import { beginsObject } from './object.js';

/** A body: its head word and what tells it from others of its kind. */
export interface BodyReading extends TokenRange {
  /** The folded head word. */
  readonly head: string;
  /** `الوزارة` alone: a description that takes up a body named before. */
  readonly isBare: boolean;
}

const MOST_WORDS = 8;
/** Those to whom a body may speak: `قالت الشركة للموظفين`. */
const HEARERS = ['person-head', 'press-addressee', 'outlet-head', 'source-head'];
const LONGEST_MARKED_NAME = 4;

/** `وزارة الصحة السعودية`, `جامعة تبوك`, `المرصد السوري لحقوق الإنسان`; gazetteer names win where they are longer. */
export function readBody(reading: Reading, first: number): BodyReading | null {
  const { words } = reading;
  const phrase = isWord(reading, first) ? words.longest(first, 'class', 'body-head') : undefined;
  if (phrase === undefined) return null;
  const head = headNoun(reading, first);
  const isDefiniteHead = isDefinite(reading, first);
  let { last } = phrase;
  const headLast = last;
  while (last - first < MOST_WORDS && !beginsObject(reading, first, last + 1)) {
    const next = readPart(reading, last + 1, { head: first, isDefiniteHead, last });
    if (next === null || (isComplete(reading, last) && !canFollow(reading, last + 1))) break;
    last = next;
  }
  return { first, last, head, isBare: last === headLast && isDefiniteHead };
}

/** `مراسل صحيفة | الضحى`: the dictionary's title ends with the head of a body, whose name comes next. */
export function bodyOfHead(reading: Reading, t: number): TokenRange | null {
  const { words } = reading;
  if (!words.is(t - 1, 'outlet-head') || isDefinite(reading, t - 1) || words.find(t - 1, 'title') !== undefined)
    return null;
  const body = readBody(reading, t - 1);
  return body !== null && body.last >= t ? body : null;
}

/** After its nisba or its name in marks a body is complete, but for another adjective or `ل` with its matter. */
const isComplete = (reading: Reading, t: number): boolean => isNisba(reading, t) || reading.marks.isMark(t);

function canFollow(reading: Reading, t: number): boolean {
  return isNisba(reading, t) || reading.words.is(t, 'modifier') || has(reading, t, Proclitic.To);
}

export function isHearer({ words }: Reading, t: number): boolean {
  const kind = words.find(t, 'entity')?.entity.kind;
  if (kind === 'agency' || kind === 'outlet' || words.find(t, 'title') !== undefined) return true;
  return HEARERS.some((wordClass) => words.is(t, wordClass));
}

/** `نقلت وكالة المرفأ القول إن`. */
const isSaying = ({ words }: Reading, t: number): boolean =>
  words.find(t, 'cue') !== undefined &&
  words.entries(t).some((e) => e.kind === 'cue' && e.cue.shape === 'verbal-noun' && e.cue.lemma.speech === 'always');

/** `«كيه.سي.آر.إيه»`: stops between letters are no words. */
const countWords = (reading: Reading, { first, last }: TokenRange): number => {
  let words = 0;
  for (let t = first; t <= last; t++) if (isWord(reading, t)) words++;
  return words;
};

interface PartialBody {
  readonly head: number;
  readonly isDefiniteHead: boolean;
  readonly last: number;
}

/** `شركة | #مرافئ_الساحل`, `وكالة | / المرفأ /`: a name written as a hashtag, or between slashes. */
function signedName({ tokens }: Reading, t: number): number | null {
  if (tokens.sign[t] === Punctuation.NumberSign) {
    let last = t + 1;
    while (last - t < MOST_WORDS && tokens.form(last + 1) === '_') last += 2;
    return last < tokens.count ? last : null;
  }
  if (tokens.form(t) !== '/') return null;
  for (let close = t + 2; close <= t + LONGEST_MARKED_NAME; close++) if (tokens.form(close) === '/') return close;
  return null;
}

const SHORTEST_WITH_PARTICLE = 4;

/** `المركز الوطني | لتخاصب الدم`: ل on a noun that no dictionary knows, with what it is about. */
export const beginsPurpose = (reading: Reading, t: number): boolean =>
  !reading.words.known(t) &&
  reading.words.stem(t).startsWith('ل') &&
  reading.words.stem(t).length >= SHORTEST_WITH_PARTICLE &&
  isDefinite(reading, t + 1) &&
  !endsNounPhrase(reading, t + 1) &&
  reading.words.find(t + 1, 'title') === undefined;

/** `صحيفة | ذي هارول`, `جريدة | الضحى`: an article of another language, or a time of day that is the name. */
function namesOutlet(reading: Reading, head: number, t: number): boolean {
  const { words } = reading;
  if (!words.is(head, 'outlet-head') || isDefinite(reading, head)) return false;
  if (isDefinite(reading, t)) return t === head + 1 && words.is(t, 'time');
  return words.is(t, 'particle') && isWord(reading, t + 1) && !startsLine(reading, t + 1) && !words.known(t + 1);
}

/** `مكتب الإعلام بالمحكمة`, `… في رئاسة الجمهورية`: the greater body to which an office belongs, not where it spoke. */
function readSeat(reading: Reading, t: number): BodyReading | null {
  const seat = reading.words.is(t, 'locative') ? t + 1 : t;
  if (seat === t && reading.words.proclitics[t] !== Proclitic.In) return null;
  return reading.words.is(seat, 'venue-head') || startsLine(reading, seat) ? null : readBody(reading, seat);
}

/** The name between marks, in brackets, behind a sign: of a body whose head has no article. */
function readSignedPart(reading: Reading, t: number, head: number): number | null {
  const isNaming = reading.words.is(head, 'naming-head');
  const marked = reading.marks.openingAt(t) ?? (isNaming ? inBrackets(reading, t) : undefined);
  if (marked !== undefined && countWords(reading, marked) <= LONGEST_MARKED_NAME) return marked.close;
  return signedName(reading, t);
}

/** One more word or name of a body. */
function readPart(reading: Reading, t: number, { head, isDefiniteHead, last: before }: PartialBody): number | null {
  const { words, marks } = reading;
  if (startsLine(reading, t)) return null;
  if (!isWord(reading, t)) return isDefiniteHead ? null : readSignedPart(reading, t, head);
  if (!isDefiniteHead && ((words.known(t) && joinsField(reading, t)) || describesJoinedField(reading, t))) return t;
  const canPossess = isDefinite(reading, before) || marks.isMark(before);
  const isPossessive = has(reading, t, Proclitic.To) && canPossess && !words.is(t, 'press-addressee');
  if (isPossessive && !isHearer(reading, t)) return t;
  if (canPossess && beginsPurpose(reading, t)) return t + 1;
  const seat = words.is(head, 'unit-head') && isDefinite(reading, before) ? readSeat(reading, t) : null;
  if (seat !== null) return seat.last;
  if ((words.proclitics[t] ?? 0) !== Proclitic.None) return null;
  const entity = entityAt(reading, t, undefined, ALONE);
  if (entity !== null && (entity.last > t || !endsNounPhrase(reading, t))) return entity.last; // صحيفة اليوم السابع
  if (namesOutlet(reading, head, t)) return t;
  if (endsNounPhrase(reading, t) || isSaying(reading, t)) return null;
  const adjective =
    nisbaAt(reading, t) ?? words.longest(t, 'class', 'portfolio') ?? words.longest(t, 'class', 'body-head');
  const isNextHead = words.is(t, 'body-head') && !isDefinite(reading, t) && isDefinite(reading, before);
  if (isNextHead) return null; // منظمة حقوق الإنسان | شبكة المرفأ
  if (adjective !== undefined) return adjective.last;
  if (words.is(t, 'place-head') && !isDefinite(reading, t) && !endsNounPhrase(reading, t + 1)) return t + 1;
  const isNamedAfterPeople = !isDefiniteHead && words.is(head, 'embedding-head');
  const name = readName(reading, t, words.find(t - 1, 'title') !== undefined ? TITLED : ALONE);
  if (name !== null) return isNamedAfterPeople ? name.last : null;
  if (words.find(t, 'title')?.title.definite === true) return t;
  const isConstruct =
    (words.is(t, 'noun') || words.is(t, 'person-head')) &&
    isDefinite(reading, t + 1) &&
    !endsNounPhrase(reading, t + 1);
  if (isDefinite(reading, t) || isConstruct) return t;
  // an indefinite word cannot go on with a definite noun: الفريق الضيف | لوران
  return (words.known(t) && !words.is(t, 'matter')) || isDefinite(reading, before) ? null : t;
}
