import type { Entry, EntryOf, GazetteerEntry } from '../gazetteer/entries.js';
import { bitOf, type Lexicon, type LexiconNode } from '../gazetteer/lexicon.js';
import type { Derivation } from '../gazetteer/spelling.js';
import type { WordReader } from './analysis.js';
import { isDoubtful, type SpelledName } from './match-names.js';
import { AS_WRITTEN, longestPhrase, type Phrase } from './phrase.js';
import { followPhrases, isKnown, reaches, readStems, type TokenReadings } from './read-stems.js';
import { findSpelledNames } from './spelled-names.js';
import type { Tokens } from './tokenize.js';
import { vocabularyOf } from './vocabulary.js';
import { GOES_ON, Trait } from './word-row.js';

/** What the lexicon knows of each token, as columns. */
export interface Words {
  /** How each token is read, for those who look at all of them. */
  readonly readings: TokenReadings;
  /** Units of particles before the stem. */
  readonly cut: Uint8Array;
  /** A set of `Proclitic`. */
  readonly proclitics: Uint8Array;
  /** Whether the lexicon has the stem as a word of its own. */
  known(token: number): boolean;
  is(token: number, wordClass: string): boolean;
  /** Whether it is of one of these classes at least. */
  isAny(token: number, wordClasses: ReadonlySet<string>): boolean;
  /** What the lexicon has of the stem; undefined where it has nothing. */
  node(token: number): LexiconNode | undefined;
  /** Where phrases that begin with the stem go on; undefined where the lexicon has neither a word nor a phrase of it. */
  root(token: number): LexiconNode | undefined;
  /** The number of that node; -1 for none. */
  readonly rootIds: Int32Array;
  /** Whether the next word goes on with a phrase of the lexicon that begins with the stem. */
  goesOn(token: number): boolean;
  /** Tokens at which a name in another spelling begins. */
  spelledAt(): Iterable<number>;
  /** Of what names of several words a folded word is a part. */
  partOf(form: string): number;
  /** Whether it is a word of the language, or looks like an inflected one. */
  isCommon(token: number): boolean;
  entries(token: number): readonly Entry[];
  find<Kind extends Entry['kind']>(token: number, kind: Kind): EntryOf<Kind> | undefined;
  /** Whether a folded word, wherever it stands, is of one of these classes. */
  isListed(form: string, classes: readonly string[]): boolean;
  /** Whether the article is written on the stem. */
  isDefinite(token: number): boolean;
  /** The folded word without its particles. */
  stem(token: number): string;
  /** Everybody who ever held an office of a country or body. */
  holders(office: string, of: string): readonly GazetteerEntry[];
  /** The office that a title of the dictionary names. */
  officeOf(title: string): string | undefined;
  /** What all spellings of a folded word have in common. */
  skeleton(form: string): string;
  /** Bytes of the skeletons of all stems that a token may have (`bytesOf`). */
  skeletonBytes(token: number): number;
  /** How one folded word is a plausible spelling of another; null where it is none. */
  respelled(word: string, form: string): Derivation | null;
  /** The longest phrase from a token on that has an entry of this kind (and, for `class`, of this class). */
  longest(token: number, kind: Entry['kind'], wordClass?: string): Phrase | undefined;
}

const NOTHING: readonly Entry[] = [];
export function lookUp(tokens: Tokens, lexicon: Lexicon, reader: WordReader): Words {
  const vocabulary = vocabularyOf(tokens.lexemes, lexicon, reader);
  const readings = readStems(tokens, vocabulary);
  const spelled = findSpelledNames(tokens, vocabulary, readings, reader.article);
  followPhrases(tokens, vocabulary, readings);
  const { node, kinds, classSet, classReach, cut, proclitics, traits } = readings;
  const names = new Array<Phrase | null | undefined>(tokens.count).fill(undefined); // null where there is none
  const nodeAt = (token: number): LexiconNode | undefined =>
    node[token]! >= 0 ? lexicon.node(node[token]!) : undefined;
  const entries = (token: number): readonly Entry[] =>
    nodeAt(token)?.entries ?? (spelled.size === 0 ? NOTHING : entriesOfName(spelled.get(token), token));
  const stem = (token: number): string =>
    token < 0 || token >= tokens.count ? '' : tokens.lexemes.form(readings.stem[token]!);
  const hasClass = (sets: Int32Array, token: number, wordClass: string | ReadonlySet<string>): boolean =>
    sets[token]! > 0 && lexicon.membersOf(wordClass)[sets[token]!] === 1;
  const longestOf = (token: number, kind: Entry['kind'], wordClass?: string): Phrase | undefined =>
    (kinds[token]! & GOES_ON) === 0
      ? single(token, nodeAt(token)!)
      : longestPhrase(tokens, nodeAt(token), token, kind, wordClass);
  const holdsKind = (token: number, kind: Entry['kind']): boolean =>
    (kinds[token]! & bitOf(kind)) !== 0 || (node[token]! < 0 && spelled.has(token));
  return {
    readings,
    cut,
    proclitics,
    known: (token) => isKnown(kinds[token]!),
    is: (token, wordClass) => hasClass(classSet, token, wordClass),
    isAny: (token, wordClasses) => hasClass(classSet, token, wordClasses),
    node: (token) => (isKnown(kinds[token]!) ? nodeAt(token) : undefined),
    root: nodeAt,
    rootIds: node,
    goesOn: (token) => (kinds[token]! & GOES_ON) !== 0,
    spelledAt: () => spelled.keys(),
    partOf: (form) => lexicon.partOf(form),
    isCommon: (token) => (traits[token]! & Trait.Common) !== 0,
    entries,
    find<Kind extends Entry['kind']>(token: number, kind: Kind) {
      if (!holdsKind(token, kind)) return undefined;
      for (const entry of entries(token)) if (entry.kind === kind) return entry as EntryOf<Kind>;
      return undefined;
    },
    isListed: (form, classes) => classes.some((name) => lexicon.word(form)?.classes.has(name) ?? false),
    isDefinite: (token) => stem(token).startsWith(reader.article),
    stem,
    holders: (office, of) => lexicon.holders(office, of),
    officeOf: (title) => lexicon.office(title),
    skeletonBytes: (token) => vocabulary.skeletonBytes.at(tokens.lexeme[token]!),
    skeleton: (form) => lexicon.spelling.skeleton(form),
    respelled: (word, form) => lexicon.spelling.respelled(word, form),
    longest(token, kind, wordClass) {
      if (wordClass !== undefined)
        return hasClass(classReach, token, wordClass) ? longestOf(token, kind, wordClass) : undefined;
      const isReached = reaches(kinds[token]!, bitOf(kind));
      if (kind !== 'entity') return isReached ? longestOf(token, kind) : undefined;
      if (!isReached && (spelled.size === 0 || !spelled.has(token))) return undefined;
      if (names[token] === undefined) names[token] = longestName(tokens, nodeAt(token), token, spelled) ?? null;
      return names[token] ?? undefined;
    },
  };
}

const single = (token: number, { entries }: LexiconNode): Phrase => ({
  first: token,
  last: token,
  entries,
  rules: AS_WRITTEN,
  isDoubtful: false,
});

/** The longest name from a token on, to the letter or in another spelling. */
function longestName(
  tokens: Tokens,
  from: LexiconNode | undefined,
  first: number,
  spelled: ReadonlyMap<number, SpelledName>,
): Phrase | undefined {
  const exact = longestPhrase(tokens, from, first, 'entity');
  const name = spelled.get(first);
  if (name === undefined || (exact !== undefined && exact.last > name.last)) return exact;
  return { first, last: name.last, entries: name.node.entries, rules: name.rules, isDoubtful: isDoubtful(name) };
}

/** What stands at a word that the lexicon has not: a name in another spelling where it is a single word that is certain. */
const entriesOfName = (name: SpelledName | undefined, token: number): readonly Entry[] =>
  name !== undefined && name.last === token && !isDoubtful(name) ? name.node.entries : NOTHING;
