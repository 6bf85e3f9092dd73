import type { Entry, EntryOf, GazetteerEntry } from '../gazetteer/entries.js';
import type { Lexicon, LexiconNode } from '../gazetteer/lexicon.js';
import type { Derivation } from '../gazetteer/spelling.js';
import { isElided, isFuture, type Analyze, type WordReader } from './analysis.js';
import { isDoubtful, type SpelledName } from './match-names.js';
import { nextWord } from './next-word.js';
import type { Phrase } from './phrase.js';
import { findSpelledNames, type Columns } from './spelled-names.js';
import { TokenKind, type Tokens } from './tokenize.js';
import { WordKinds } from './word-kinds.js';

/** What the lexicon knows of each token, as columns. */
export interface Words {
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
  /** How one folded word is a plausible spelling of another; null where it is none. */
  respelled(word: string, form: string): Derivation | null;
  /** The longest phrase from a token on that has an entry of this kind (and, for `class`, of this class). */
  longest(token: number, kind: Entry['kind'], wordClass?: string): Phrase | undefined;
}

const NOTHING: readonly Entry[] = [];
const NO_CLASSES: ReadonlySet<string> = new Set();

export function lookUp(tokens: Tokens, lexicon: Lexicon, reader: WordReader): Words {
  const { article } = reader;
  const columns = readStems(tokens, lexicon, reader.analyze);
  const { node, cut, proclitics } = columns;
  const kinds = new WordKinds(tokens, lexicon, node, reader.bareForms);
  const spelled = findSpelledNames(tokens, lexicon, reader, columns, kinds);
  const stems = new Array<string | undefined>(tokens.count);
  const stem = (token: number): string =>
    token < 0 || token >= tokens.count
      ? ''
      : (stems[token] ??= columns.elided.get(token) ?? tokens.form(token).slice(cut[token]));
  // rules ask dozens of times of each word: what they get is laid out by its place
  const entriesOf = Array.from(node, (_, token) => entriesAt(kinds.nodeOf(token), spelled.get(token), token));
  const classesOf = Array.from(node, (_, token) => kinds.nodeOf(token)?.classes ?? NO_CLASSES);
  const names = new Array<Phrase | null | undefined>(tokens.count); // null where there is none, as at most words
  const entries = (token: number): readonly Entry[] => entriesOf[token] ?? NOTHING;
  return {
    cut,
    proclitics,
    known: (token) => (kinds.nodeOf(token)?.entries.length ?? 0) > 0,
    is: (token, wordClass) => classesOf[token]?.has(wordClass) ?? false,
    isAny(token, wordClasses) {
      for (const own of classesOf[token] ?? NO_CLASSES) if (wordClasses.has(own)) return true;
      return false;
    },
    node(token) {
      const node = kinds.nodeOf(token);
      return node === undefined || node.entries.length === 0 ? undefined : node;
    },
    partOf: (form) => lexicon.partOf(form),
    isCommon: (token) => kinds.isCommon(token),
    entries,
    find<Kind extends Entry['kind']>(token: number, kind: Kind) {
      for (const entry of entries(token)) if (entry.kind === kind) return entry as EntryOf<Kind>;
      return undefined;
    },
    isListed: (form, classes) => classes.some((name) => lexicon.word(form)?.classes.has(name) ?? false),
    isDefinite: (token) => stem(token).startsWith(article),
    stem,
    holders: (office, of) => lexicon.holders(office, of),
    officeOf: (title) => lexicon.office(title),
    skeleton: (form) => lexicon.spelling.skeleton(form),
    respelled: (word, form) => lexicon.spelling.respelled(word, form),
    longest(token, kind, wordClass) {
      if (kind !== 'entity') return longestPhrase(tokens, kinds.nodeOf(token), token, kind, wordClass);
      if (token < 0 || token >= tokens.count) return undefined;
      if (names[token] === undefined) names[token] = longestName(tokens, kinds.nodeOf(token), token, spelled) ?? null;
      return names[token] ?? undefined;
    },
  };
}

/** The longest name from a token on, to the letter or in another spelling. */
function longestName(
  tokens: Tokens,
  from: LexiconNode | undefined,
  first: number,
  spelled: ReadonlyMap<number, SpelledName>,
): Phrase | undefined {
  const exact = longestPhrase(tokens, from, first, 'entity', undefined);
  const name = spelled.get(first);
  if (name === undefined || (exact !== undefined && exact.last > name.last)) return exact;
  return { first, last: name.last, entries: name.node.entries, rules: name.rules, isDoubtful: isDoubtful(name) };
}

/** What stands at a word; of a name in another spelling where it is a single word that is certain. */
function entriesAt(own: LexiconNode | undefined, name: SpelledName | undefined, token: number): readonly Entry[] {
  if (own !== undefined) return own.entries;
  return name !== undefined && name.last === token && !isDoubtful(name) ? name.node.entries : NOTHING;
}

/** The first reading of each word that the lexicon knows. */
function readStems(tokens: Tokens, lexicon: Lexicon, analyze: Analyze): Columns {
  const cut = new Uint8Array(tokens.count);
  const proclitics = new Uint8Array(tokens.count);
  const node = new Int32Array(tokens.count).fill(-1);
  const elided = new Map<number, string>();
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== TokenKind.Word) continue;
    for (const analysis of analyze(tokens.form(token))) {
      const found = lexicon.word(analysis.stem);
      if (found === undefined) continue;
      if (analysis.isOnlyInPhrase === true ? !beginsName(tokens, found, token) : !canStand(tokens, found, token))
        continue;
      if (isFuture(analysis) && !isVerb(found)) continue;
      node[token] = found.id;
      cut[token] = analysis.cut;
      proclitics[token] = analysis.proclitics;
      if (isElided(analysis, tokens.form(token))) elided.set(token, analysis.stem);
      break;
    }
  }
  return { node, cut, proclitics, elided };
}

const isVerb = ({ entries, classes }: LexiconNode): boolean =>
  classes.has('verb') || entries.some(({ kind }) => kind === 'cue');

const canStand = (tokens: Tokens, found: LexiconNode, token: number): boolean =>
  found.entries.length > 0 || goesOn(tokens, found, token);

/** `بي بي سي` of `لبي بي سي`. */
const beginsName = (tokens: Tokens, found: LexiconNode, token: number): boolean =>
  (longestPhrase(tokens, found, token, 'entity', undefined)?.last ?? token) > token;

/** A word that is nothing by itself counts only where its phrase goes on: `ورد في` is one, in `ورد المتهم` و is a particle. */
function goesOn(tokens: Tokens, { next }: LexiconNode, token: number): boolean {
  const following = nextWord(tokens, token);
  return following !== undefined && next.has(tokens.form(following));
}

function longestPhrase(
  tokens: Tokens,
  from: LexiconNode | undefined,
  first: number,
  kind: Entry['kind'],
  wordClass: string | undefined,
): Phrase | undefined {
  let found: Phrase | undefined;
  let last = first;
  for (let node = from; node !== undefined;) {
    if (wordClass === undefined ? hasKind(node, kind) : node.classes.has(wordClass))
      found = { first, last, entries: node.entries, rules: [], isDoubtful: false };
    const next = node.next.size === 0 ? undefined : nextWord(tokens, last);
    if (next === undefined) break;
    node = node.next.get(tokens.form(next));
    last = next;
  }
  return found;
}

function hasKind({ entries }: LexiconNode, kind: Entry['kind']): boolean {
  for (const entry of entries) if (entry.kind === kind) return true;
  return false;
}
