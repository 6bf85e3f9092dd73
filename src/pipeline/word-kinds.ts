import type { Entry } from '../gazetteer/entries.js';
import type { Lexicon, LexiconNode } from '../gazetteer/lexicon.js';
import type { Tokens } from './tokenize.js';

const COMMON_KINDS = new Set<Entry['kind']>(['class', 'cue', 'title', 'nisba', 'complementizer']);
/** Classes of words that have no meaning but in their sentence. */
export const FUNCTION_CLASSES: readonly string[] = [
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
const FUNCTIONAL = new Set(FUNCTION_CLASSES);
const BINDING = new Set(['name-start', 'particle']);

/** Of what kind the words of a text are, for those who look for names in other spellings. */
export class WordKinds {
  readonly #tokens: Tokens;
  readonly #lexicon: Lexicon;
  readonly #node: Int32Array;
  readonly #bareForms: (form: string) => readonly string[];
  /** Of each token: 0 where it was not asked for, 1 for a common word, 2 for none. */
  readonly #common: Uint8Array;

  /** `node`: the lexicon's node of each token, -1 for none; `bareForms`: what a word may be an inflected form of. */
  constructor(tokens: Tokens, lexicon: Lexicon, node: Int32Array, bareForms: (form: string) => readonly string[]) {
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.#node = node;
    this.#bareForms = bareForms;
    this.#common = new Uint8Array(tokens.count);
  }

  nodeOf(token: number): LexiconNode | undefined {
    const id = this.#node[token] ?? -1;
    return id < 0 ? undefined : this.#lexicon.node(id);
  }

  /** Whether a token is a word of the language, or looks like an inflected one, and so is hardly another spelling of a name. */
  isCommon(token: number): boolean {
    if (this.#common[token] === 0) this.#common[token] = this.#judge(token) ? 1 : 2;
    return this.#common[token] === 1;
  }

  /** Whether it is one that has no meaning but in its sentence: `من`, `إن`. */
  isFunctional(token: number): boolean {
    const node = this.nodeOf(token);
    return hasClass(node, FUNCTIONAL) || (node?.entries.some(({ kind }) => kind === 'complementizer') ?? false);
  }

  /** Whether it binds the next word into a name: `أبو`, `بن`, `فان`. */
  binds(token: number): boolean {
    return hasClass(this.nodeOf(token), BINDING);
  }

  #judge(token: number): boolean {
    const node = this.nodeOf(token);
    if (node !== undefined) return isWord(node);
    return this.#bareForms(this.#tokens.form(token)).some((form) => isWord(this.#lexicon.word(form)));
  }
}

const isWord = (node: LexiconNode | undefined): boolean =>
  node?.entries.some(({ kind }) => COMMON_KINDS.has(kind)) ?? false;

function hasClass(node: LexiconNode | undefined, classes: ReadonlySet<string>): boolean {
  if (node === undefined) return false;
  for (const own of node.classes) if (classes.has(own)) return true;
  return false;
}
