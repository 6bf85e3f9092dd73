import { HashSet } from './hash-set.js';
import { hashOf } from './lexemes.js';
import type { LexiconNode } from './lexicon-node.js';
import type { Derivation, Spelling } from './spelling.js';

/** A word of a name that another word may be a spelling of. */
export interface Likeness extends Derivation {
  readonly node: LexiconNode;
  /** How many letters tell the longer of the two words from others. */
  readonly letters: number;
}

const NOTHING_LIKE: readonly Likeness[] = [];

/** A node and a word behind it as one number. */
const stepHash = ({ id }: LexiconNode, hash: number): number => Math.imul(id, 0x9e3779b1) ^ hash;

/** The words by which names go on behind the nodes of a lexicon, and what other words may be spellings of them. */
export class NameWords {
  readonly #spelling: Spelling;
  readonly #words: Map<LexiconNode, string[]>;
  readonly #bySkeleton = new Map<LexiconNode, Map<string, string[]>>();
  #hashes: HashSet | undefined;

  constructor(spelling: Spelling, base?: NameWords) {
    this.#spelling = spelling;
    this.#words = new Map(base === undefined ? [] : base.#words);
  }

  /** A word by which names go on behind a node, and have not before. */
  add(node: LexiconNode, word: string): void {
    const words = this.#words.get(node);
    if (words === undefined) this.#words.set(node, [word]);
    else words.push(word);
    this.#bySkeleton.delete(node);
    this.#hashes = undefined;
  }

  copy(from: LexiconNode, to: LexiconNode): void {
    const words = this.#words.get(from);
    if (words !== undefined) this.#words.set(to, [...words]);
  }

  areBehind(node: LexiconNode): boolean {
    return this.#words.has(node);
  }

  mayBeBehind(node: LexiconNode, hash: number): boolean {
    this.#hashes ??= new HashSet(
      [...this.#words].flatMap(([from, words]) => words.map((word) => stepHash(from, hashOf(word)))),
    );
    return this.#hashes.mayHave(stepHash(node, hash));
  }

  /** The words behind a node of which a folded word is another spelling. */
  like(node: LexiconNode, form: string): readonly Likeness[] {
    const words = this.#skeletons(node)?.get(this.#spelling.skeleton(form));
    if (words === undefined) return NOTHING_LIKE;
    const found: Likeness[] = [];
    for (const word of words) {
      const derivation = word === form ? null : this.#spelling.explain(word, form);
      if (derivation === null) continue;
      const letters = Math.max(this.#spelling.letters(word), this.#spelling.letters(form));
      found.push({ node: node.next.get(word)!, letters, rules: derivation.rules, weight: derivation.weight });
    }
    return found;
  }

  /** Made when first asked for: of most nodes never. */
  #skeletons(node: LexiconNode): Map<string, string[]> | undefined {
    const words = this.#words.get(node);
    if (words === undefined) return undefined;
    let index = this.#bySkeleton.get(node);
    if (index !== undefined) return index;
    index = new Map();
    for (const word of words) {
      for (const skeleton of this.#spelling.skeletons(word)) {
        const bucket = index.get(skeleton);
        if (bucket === undefined) index.set(skeleton, [word]);
        else bucket.push(word);
      }
    }
    this.#bySkeleton.set(node, index);
    return index;
  }
}
