import type { Lexemes } from '../gazetteer/lexemes.js';
import type { LexiconNode } from '../gazetteer/lexicon.js';
import type { Reading } from './reading.js';
import { TokenKind } from './tokenize.js';

type Looked = Pick<Reading, 'tokens' | 'words'>;

/**
 * What rules ask again and again of every word, as bits that are read once a lexeme: a bit costs a tenth of a question to the lexicon.
 * `read` may look at the letters of a token and at what the lexicon has of them, and at nothing around it.
 */
export class WordTraits {
  readonly #read: (reading: Looked, token: number) => number;
  readonly #known = new WeakMap<Lexemes, KnownTraits>();

  constructor(read: (reading: Looked, token: number) => number) {
    this.#read = read;
  }

  /** The traits of the words of a text, by their tokens; numbers and signs have none. */
  column(reading: Looked): Int32Array {
    const { tokens, words } = reading;
    let known = this.#known.get(tokens.lexemes);
    if (known === undefined) this.#known.set(tokens.lexemes, (known = new KnownTraits()));
    const column = new Int32Array(tokens.count);
    for (let t = 0; t < tokens.count; t++) {
      if (tokens.kind[t] !== TokenKind.Word) continue;
      const node = words.root(t);
      // that a word is like a name is no matter of its letters alone
      const isLikeName = node === undefined && words.entries(t).length > 0;
      let traits = isLikeName ? NOT_READ : known.at(tokens.lexeme[t]!, node);
      if (traits === NOT_READ) {
        traits = this.#read(reading, t);
        if (!isLikeName) known.keep(tokens.lexeme[t]!, node, traits);
      }
      column[t] = traits;
    }
    return column;
  }
}

const NOT_READ = -1;

/** The traits of lexemes, each with the node for which they hold: `ورد` has one only before the rest of its phrase. */
class KnownTraits {
  readonly #nodes: (LexiconNode | undefined)[] = [];
  readonly #traits: number[] = [];

  at(lexeme: number, node: LexiconNode | undefined): number {
    return lexeme < this.#traits.length && this.#nodes[lexeme] === node ? this.#traits[lexeme]! : NOT_READ;
  }

  keep(lexeme: number, node: LexiconNode | undefined, traits: number): void {
    while (this.#traits.length <= lexeme) {
      this.#traits.push(NOT_READ);
      this.#nodes.push(undefined);
    }
    this.#nodes[lexeme] = node;
    this.#traits[lexeme] = traits;
  }
}
