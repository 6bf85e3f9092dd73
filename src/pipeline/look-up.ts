import type { Entry, EntryOf } from '../gazetteer/entries.js';
import type { Lexicon, LexiconNode } from '../gazetteer/lexicon.js';
import { Gap, TokenKind, type Tokens } from './tokenize.js';

/** Particles that are written together with the next word. */
export const enum Proclitic {
  None = 0,
  And = 1,
  So = 2,
  In = 4,
  To = 8,
  Like = 16,
  Will = 32,
}

/** One way to read a word: `cut` units of particles, then `stem`. */
export interface Analysis {
  readonly proclitics: number;
  readonly cut: number;
  readonly stem: string;
}

/** All ways to read a folded word, the whole word first. */
export type Analyze = (form: string) => Iterable<Analysis>;

/** A phrase of the lexicon found in the text. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly entries: readonly Entry[];
}

/** What the lexicon knows of each token, as columns. */
export interface Words {
  /** Units of particles before the stem. */
  readonly cut: Uint8Array;
  /** A set of `Proclitic`. */
  readonly proclitics: Uint8Array;
  /** Whether the lexicon has the stem as a word of its own. */
  known(token: number): boolean;
  is(token: number, wordClass: string): boolean;
  entries(token: number): readonly Entry[];
  find<Kind extends Entry['kind']>(token: number, kind: Kind): EntryOf<Kind> | undefined;
  /** Whether a folded word, wherever it stands, is of one of these classes. */
  isListed(form: string, classes: readonly string[]): boolean;
  /** Whether the article is written on the stem. */
  isDefinite(token: number): boolean;
  /** The folded word without its particles. */
  stem(token: number): string;
  /** The longest phrase from a token on that has an entry of this kind (and, for `class`, of this class). */
  longest(token: number, kind: Entry['kind'], wordClass?: string): Phrase | undefined;
}

const NOTHING: readonly Entry[] = [];

/** What the stage needs of a language. */
interface WordReader {
  readonly analyze: Analyze;
  readonly article: string;
}

export function lookUp(tokens: Tokens, lexicon: Lexicon, { analyze, article }: WordReader): Words {
  const cut = new Uint8Array(tokens.count);
  const proclitics = new Uint8Array(tokens.count);
  const node = new Int32Array(tokens.count).fill(-1);
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== TokenKind.Word) continue;
    for (const analysis of analyze(tokens.form(token))) {
      const found = lexicon.word(analysis.stem);
      if (found === undefined || !(found.entries.length > 0 || goesOn(tokens, found, token))) continue;
      if ((analysis.proclitics & Proclitic.Will) !== 0 && !isVerb(found)) continue;
      node[token] = found.id;
      cut[token] = analysis.cut;
      proclitics[token] = analysis.proclitics;
      break;
    }
  }
  const nodeOf = (token: number): LexiconNode | undefined => {
    const id = node[token] ?? -1;
    return id < 0 ? undefined : lexicon.node(id);
  };
  const entries = (token: number): readonly Entry[] => nodeOf(token)?.entries ?? NOTHING;
  return {
    cut,
    proclitics,
    known: (token) => entries(token).length > 0,
    is: (token, wordClass) => nodeOf(token)?.classes.has(wordClass) ?? false,
    entries,
    find: <Kind extends Entry['kind']>(token: number, kind: Kind) =>
      entries(token).find((entry): entry is EntryOf<Kind> => entry.kind === kind),
    isListed: (form, classes) => classes.some((name) => lexicon.word(form)?.classes.has(name) ?? false),
    isDefinite: (token) => tokens.form(token).startsWith(article, cut[token]),
    stem: (token) => tokens.form(token).slice(cut[token]),
    longest: (token, kind, wordClass) => longestPhrase(tokens, nodeOf(token), token, kind, wordClass),
  };
}

/** The particle of the future stands before verbs alone. */
const isVerb = ({ entries, classes }: LexiconNode): boolean =>
  classes.has('verb') || entries.some(({ kind }) => kind === 'cue');

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
    const fits =
      wordClass === undefined ? node.entries.some((entry) => entry.kind === kind) : node.classes.has(wordClass);
    if (fits) found = { first, last, entries: node.entries };
    const next = nextWord(tokens, last);
    if (next === undefined || node.next.size === 0) break;
    node = node.next.get(tokens.form(next));
    last = next;
  }
  return found;
}

/** The next word of the line; `جونغ-أون` and `أولاف_شولتس` are two words. */
function nextWord(tokens: Tokens, token: number): number | undefined {
  let next = token + 1;
  if (isJoint(tokens, next)) next++;
  if (next >= tokens.count || tokens.gap[next] === Gap.Line || tokens.kind[next] === TokenKind.Punctuation)
    return undefined;
  return next;
}

function isJoint(tokens: Tokens, token: number): boolean {
  if (token + 1 >= tokens.count || tokens.gap[token] !== Gap.None || tokens.gap[token + 1] !== Gap.None) return false;
  const form = tokens.form(token);
  return form === '-' || form === '_';
}
