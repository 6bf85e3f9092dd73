import type { EntryOf, Need } from '../../../gazetteer/entries.js';
import type { Phrase } from '../../../pipeline/look-up.js';
import type { Link } from '../../../pipeline/find-mentions.js';
import type { Reading } from '../../../pipeline/reading.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import type { EntityType, Gender } from '../../../types.js';
import {
  endsNounPhrase,
  isComplementizer,
  isDefinite,
  isFiniteCue,
  isWord,
  nisbaAt,
  startsLine,
} from './boundaries.js';

/** The words of a name, without title. */
export interface NameReading extends TokenRange {
  readonly gender?: Gender | undefined;
  readonly links: readonly Link[];
  readonly needsFuller: boolean;
  /** Holds a known given name or a gazetteer name, not only unknown words. */
  readonly isCertain: boolean;
}

export interface NameContext {
  /** A title, nisba or honorific stands before the name. */
  readonly afterTitle: boolean;
}

const LONGEST_NAME = 6;
const MOST_UNKNOWN_WORDS = 2;
const MOST_UNKNOWN_AFTER_TITLE = 3;
/** Endings of plurals and of nouns with a pronoun: no name ends so. */
const NO_NAME = /(?:ات|وا|تها|تهم|تهما|تنا|اته)$/u;

/** Reads a person's name: from the gazetteer, or a run of given names, particles and unknown words. */
export function readName(reading: Reading, first: number, context: NameContext): NameReading | null {
  const known = entityAt(reading, first, 'person', context);
  if (known !== null) {
    const { last } = readRun(reading, known.last + 1, { afterTitle: false, isInside: true });
    const links = known.entries.filter((entry): entry is EntryOf<'entity'> => entry.kind === 'entity');
    return { first, last, links, gender: links[0]?.entity.gender, needsFuller: known.needsFuller, isCertain: true };
  }
  const run = readRun(reading, first, { ...context, isInside: false });
  if (run.last < first || (run.strong === 0 && !context.afterTitle)) return null;
  if (run.last === first && isAmbiguousAlone(reading, first, context)) return null;
  return { first, last: run.last, links: [], gender: run.gender, needsFuller: false, isCertain: run.strong > 0 };
}

/** The longest gazetteer name of a type at a token, if its guard lets it count. */
export function entityAt(
  reading: Reading,
  token: number,
  type: EntityType | undefined,
  context: NameContext,
): (Phrase & { readonly needsFuller: boolean }) | null {
  const phrase = reading.words.longest(token, 'entity');
  if (phrase === undefined) return null;
  const entity = phrase.entries.find((entry) => entry.kind === 'entity');
  if (type !== undefined && entity?.entity.type !== type) return null;
  const guard = phrase.entries.find((entry) => entry.kind === 'ambiguous');
  if (guard === undefined || meetsNeed(reading, phrase, guard.needs, context)) return { ...phrase, needsFuller: false };
  return guard.needs.includes('fuller') ? { ...phrase, needsFuller: true } : null;
}

function meetsNeed(
  reading: Reading,
  { first, last }: TokenRange,
  needs: readonly Need[],
  { afterTitle }: NameContext,
): boolean {
  return needs.some((need) => {
    if (need === 'title') return afterTitle;
    if (need === 'cue') return first > 0 && isFiniteCue(reading, first - 1);
    return need === 'name' && (isNameWord(reading, first - 1) || isNameWord(reading, last + 1));
  });
}

/** A given name that is also a common word (`سعيد`) is no name all alone. */
function isAmbiguousAlone(reading: Reading, token: number, context: NameContext): boolean {
  const guard = reading.words.find(token, 'ambiguous');
  return guard !== undefined && !meetsNeed(reading, { first: token, last: token }, guard.needs, context);
}

function isNameWord({ words }: Reading, token: number): boolean {
  const isGuarded = words.find(token, 'ambiguous') !== undefined;
  return !isGuarded && (words.find(token, 'given-name') !== undefined || words.is(token, 'particle'));
}

interface Run {
  readonly last: number;
  readonly strong: number;
  readonly gender: Gender | undefined;
}

/** محمد | بن سلمان | المنصوري: given names, particles with what they bind, then at most two unknown words. */
function readRun(reading: Reading, first: number, context: NameContext & { readonly isInside: boolean }): Run {
  const { words } = reading;
  let last = first - 1;
  let strong = 0;
  let unknown = 0;
  let gender: Gender | undefined;
  for (let t = first; t < first + LONGEST_NAME; t++) {
    const isFirst = t === first && !context.isInside;
    if (!isWord(reading, t) || (t > 0 && !isFirst && startsLine(reading, t))) break;
    if (!isFirst && (words.cut[t] ?? 0) > 0) break;
    const given = isPreposition(reading, t) ? undefined : words.find(t, 'given-name');
    if (words.is(t, 'particle') && bindsNext(reading, t, isFirst)) {
      last = ++t;
      strong++;
    } else if (given !== undefined && !(context.isInside && t === first)) {
      gender ??= given.gender;
      last = t;
      strong++;
    } else if (words.is(t, 'name-suffix') && !isFirst) {
      last = t;
    } else if (
      (canBeSurname(reading, t) || (strong > 0 && standsLast(reading, t))) &&
      (strong > 0 || (context.afterTitle && unknown <= t - first))
    ) {
      if (++unknown > (strong === 0 ? MOST_UNKNOWN_AFTER_TITLE : MOST_UNKNOWN_WORDS)) break;
      last = t;
    } else break;
  }
  return { last, strong, gender };
}

/** `على` with alef maqsura is the preposition, `علي` may be either. */
const isPreposition = ({ words, tokens }: Reading, t: number): boolean =>
  words.is(t, 'preposition') && tokens.text[tokens.end[t]! - 1] !== 'ي';

/** `بن`, `عبد`, `آل` need the next word; at the start of a name a short particle alone is a common word. */
function bindsNext(reading: Reading, particle: number, isFirst: boolean): boolean {
  const next = particle + 1;
  if (!isWord(reading, next) || startsLine(reading, next) || (reading.words.cut[next] ?? 0) > 0) return false;
  if (isFirst && !reading.words.is(particle, 'name-start')) return false;
  return !endsNounPhrase(reading, next);
}

const NEVER_LAST = [
  'time',
  'weekday',
  'month',
  'adverb',
  'pronoun',
  'new-speaker',
  'demonstrative',
  'modifier',
  'complementizer',
];

/** `أحمد خلف،`, `عبد الإله حاكي، أحد …`: right before a pause even a preposition or a verb can only be a surname. */
function standsLast(reading: Reading, t: number): boolean {
  const { tokens, words } = reading;
  if (!isWord(reading, t) || (words.cut[t] ?? 0) > 0 || isComplementizer(reading, t) || words.stem(t).endsWith('ا'))
    return false;
  if (NEVER_LAST.some((wordClass) => words.is(t, wordClass)) || words.entries(t).some(({ kind }) => kind === 'cue'))
    return false;
  const next = t + 1;
  return next >= tokens.count || startsLine(reading, next) || isPause(reading, next) || isComplementizer(reading, next);
}

const isPause = ({ tokens, marks }: Reading, t: number): boolean =>
  marks.isMark(t) || [',', ':', '(', '.'].includes(tokens.form(t));

/** A word that no dictionary knows, or a nisba or trade with the article (`المصري`, `الصياد`), may be a surname. */
function canBeSurname(reading: Reading, t: number): boolean {
  if (endsNounPhrase(reading, t)) return false;
  const { words } = reading;
  if (!words.known(t)) return !NO_NAME.test(words.stem(t));
  if (words.find(t, 'entity')?.entity.type === 'person' || words.find(t, 'ambiguous') !== undefined) return true;
  if (!isDefinite(reading, t)) return false;
  return nisbaAt(reading, t) !== undefined || words.find(t, 'title') !== undefined || words.is(t, 'person-head');
}
