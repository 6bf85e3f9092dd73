import type { Entry } from './entries.js';

/** A place in the trie of folded words: what ends here, and which words may follow. */
export interface LexiconNode {
  readonly id: number;
  readonly entries: Entry[];
  /** The classes of the function words that end here. */
  readonly classes: Set<string>;
  readonly next: Map<string, LexiconNode>;
}

/** A phrase cut into folded words. */
export type SplitPhrase = (phrase: string) => readonly string[];

/**
 * Every word that the program knows, in one trie over folded words: function words, cues, titles, nisbas, names.
 * A phrase of several words hangs below its first word. Nothing here knows a language.
 */
export class Lexicon {
  readonly #split: SplitPhrase;
  readonly #nodes: LexiconNode[] = [];
  readonly #root: LexiconNode;

  constructor(split: SplitPhrase) {
    this.#split = split;
    this.#root = this.#newNode();
  }

  /** Adds one entry under one phrase; false where the phrase folds to nothing. */
  add(phrase: string, entry: Entry): boolean {
    const words = this.#split(phrase);
    if (words.length === 0) return false;
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) node.next.set(word, (next = this.#newNode()));
      node = next;
    }
    node.entries.push(entry);
    if (entry.kind === 'class') for (const name of entry.classes) node.classes.add(name);
    return true;
  }

  /** The node of a single folded word. */
  word(folded: string): LexiconNode | undefined {
    return this.#root.next.get(folded);
  }

  node(id: number): LexiconNode {
    return this.#nodes[id]!;
  }

  #newNode(): LexiconNode {
    const node: LexiconNode = { id: this.#nodes.length, entries: [], classes: new Set(), next: new Map() };
    this.#nodes.push(node);
    return node;
  }
}
