import type { Entry, EntryOf, GazetteerEntry, Need } from '../gazetteer/entries.js';
import type { Lexicon, LexiconNode } from '../gazetteer/lexicon.js';
import type { Derivation } from '../gazetteer/spelling.js';
import { isDoubtful, NameMatcher, type SpelledName } from './match-names.js';
import { isLatin, latinName } from './latin-names.js';
import { nextWord } from './next-word.js';
import { TokenKind, type Tokens } from './tokenize.js';

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
  /** The spelling rules by which a name was found; none where it stands to the letter. */
  readonly rules: readonly string[];
  /** A spelling so far from the name that it counts only where the context asks for a name. */
  readonly isDoubtful: boolean;
}

/** What can vouch for a doubtful spelling. */
const ANY_NEED: readonly Need[] = ['title', 'fuller', 'name', 'cue'];

/** What must stand beside a phrase for it to count as a name: of an ambiguous form, or of a doubtful spelling. */
export function needsOf({ entries, isDoubtful: isFar }: Phrase): readonly Need[] {
  const guard = entries.find((entry) => entry.kind === 'ambiguous');
  return guard?.needs ?? (isFar ? ANY_NEED : []);
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

/** What the stage needs of a language. */
interface WordReader {
  readonly analyze: Analyze;
  /** What a word may be an inflected form of. */
  readonly bareForms: (form: string) => readonly string[];
  readonly article: string;
}

export function lookUp(tokens: Tokens, lexicon: Lexicon, reader: WordReader): Words {
  const { analyze, article } = reader;
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
  const spelled = spelledNames(tokens, lexicon, reader, { node, cut, proclitics });
  const nodeOf = (token: number): LexiconNode | undefined => {
    const id = node[token] ?? -1;
    return id < 0 ? undefined : lexicon.node(id);
  };
  const entries = (token: number): readonly Entry[] => {
    const own = nodeOf(token);
    if (own !== undefined) return own.entries;
    const name = spelled.get(token);
    return name !== undefined && name.last === token && !isDoubtful(name) ? name.node.entries : NOTHING;
  };
  return {
    cut,
    proclitics,
    known: (token) => (nodeOf(token)?.entries.length ?? 0) > 0,
    is: (token, wordClass) => nodeOf(token)?.classes.has(wordClass) ?? false,
    entries,
    find: <Kind extends Entry['kind']>(token: number, kind: Kind) =>
      entries(token).find((entry): entry is EntryOf<Kind> => entry.kind === kind),
    isListed: (form, classes) => classes.some((name) => lexicon.word(form)?.classes.has(name) ?? false),
    isDefinite: (token) => tokens.form(token).startsWith(article, cut[token]),
    stem: (token) => tokens.form(token).slice(cut[token]),
    holders: (office, of) => lexicon.holders(office, of),
    officeOf: (title) => lexicon.office(title),
    skeleton: (form) => lexicon.spelling.skeleton(form),
    respelled: (word, form) => lexicon.spelling.respelled(word, form),
    longest(token, kind, wordClass) {
      const exact = longestPhrase(tokens, nodeOf(token), token, kind, wordClass);
      const name = kind === 'entity' ? spelled.get(token) : undefined;
      if (name === undefined || (exact !== undefined && exact.last > name.last)) return exact;
      return {
        first: token,
        last: name.last,
        entries: name.node.entries,
        rules: name.rules,
        isDoubtful: isDoubtful(name),
      };
    },
  };
}

/** Columns that the search for spelled names reads, and completes for words that nobody knows. */
interface Columns {
  readonly node: Int32Array;
  readonly cut: Uint8Array;
  readonly proclitics: Uint8Array;
}

/** A common word of more letters begins no name that others write as one word: `أبو ظبي`, `نصر الله`. */
const LONGEST_JOINT = 4;
/** Of a single word behind a particle less is left to tell it by: `ولجأنا` is no `غانا`. */
const SHORTEST_AFTER_PARTICLE = 5;
const FUNCTION_CLASSES = [
  'preposition',
  'conjunction',
  'particle',
  'pronoun',
  'negator',
  'relative',
  'demonstrative',
  'question',
  'auxiliary',
];
const BINDING_CLASSES = ['name-start', 'particle'];
const COMMON_KINDS: readonly Entry['kind'][] = ['class', 'cue', 'title', 'nisba', 'complementizer'];

const isShort = ({ cut, stem }: Analysis): boolean => cut > 0 && stem.length < SHORTEST_AFTER_PARTICLE;

/** Names in other spellings than those of the gazetteer, by the token at which they begin. */
function spelledNames(
  tokens: Tokens,
  lexicon: Lexicon,
  { analyze, bareForms, article }: WordReader,
  { node, cut, proclitics }: Columns,
): ReadonlyMap<number, SpelledName> {
  const isCommonWord = (word: LexiconNode | undefined): boolean =>
    word?.entries.some(({ kind }) => COMMON_KINDS.includes(kind)) ?? false;
  const common = new Map<number, boolean>();
  const isCommon = (token: number): boolean => {
    let answer = common.get(token);
    if (answer === undefined) {
      answer =
        node[token]! >= 0
          ? isCommonWord(lexicon.node(node[token]!))
          : bareForms(tokens.form(token)).some((form) => isCommonWord(lexicon.word(form)));
      common.set(token, answer);
    }
    return answer;
  };
  const is = (token: number, classes: readonly string[]): boolean =>
    node[token]! >= 0 && classes.some((name) => lexicon.node(node[token]!).classes.has(name));
  const binds = (token: number): boolean => is(token, BINDING_CLASSES);
  const isFunctional = (token: number): boolean =>
    is(token, FUNCTION_CLASSES) ||
    (node[token]! >= 0 && lexicon.node(node[token]!).entries.some(({ kind }) => kind === 'complementizer'));
  const matcher = new NameMatcher(tokens, lexicon, article, { isCommon, isFunctional, binds });
  const found = new Map<number, SpelledName>();
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== TokenKind.Word) continue;
    const form = tokens.form(token);
    if (node[token]! < 0 && isLatin(form)) {
      const name = latinName(tokens, lexicon, token);
      if (name !== null) found.set(token, name);
      token = name?.last ?? token;
      continue;
    }
    const known = node[token]! < 0 ? undefined : lexicon.node(node[token]!);
    if (known !== undefined && isCommon(token) && form.length > LONGEST_JOINT && known.next.size === 0) continue;
    const own = { stem: form.slice(cut[token]), cut: cut[token]!, proclitics: proclitics[token]! };
    for (const analysis of known !== undefined && own.cut === 0 ? [own] : analyze(form)) {
      const name = matcher.longest(token, analysis.stem);
      if (name === null || (name.last === token && (known !== undefined || isShort(analysis)))) continue;
      found.set(token, name);
      cut[token] = analysis.cut;
      proclitics[token] = analysis.proclitics;
      break;
    }
  }
  return found;
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
    if (fits) found = { first, last, entries: node.entries, rules: [], isDoubtful: false };
    const next = nextWord(tokens, last);
    if (next === undefined || node.next.size === 0) break;
    node = node.next.get(tokens.form(next));
    last = next;
  }
  return found;
}
