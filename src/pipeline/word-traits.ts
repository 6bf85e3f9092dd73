import type { Lexemes } from '../gazetteer/lexemes.js';
import type { Reading } from './reading.js';
import { TokenKind } from './tokenize.js';

type Looked = Pick<Reading, 'tokens' | 'words'>;

/**
 * What rules ask again and again of every word, as bits that are read once a lexeme: a bit costs a tenth of a question to the lexicon.
 * `read` may look at the letters of a token and at its node of the lexicon, and at nothing around it.
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
    known.growTo(tokens.lexemes.count);
    const column = new Int32Array(tokens.count);
    for (let t = 0; t < tokens.count; t++) {
      if (tokens.kind[t] !== TokenKind.Word) continue;
      const lexeme = tokens.lexeme[t]!;
      const node = words.rootIds[t]!;
      if (!known.has(lexeme, node)) known.keep(lexeme, node, this.#read(reading, t));
      column[t] = known.at(lexeme);
    }
    return column;
  }
}

/** The traits of lexemes, each behind the node for which they hold: `ورد` has one only before the rest of its phrase. */
class KnownTraits {
  // in pairs, which stand in one line of the cache; of a node its id + 2, for 0 is a lexeme of which nothing is known
  #pairs = new Int32Array(0);

  growTo(lexemes: number): void {
    if (2 * lexemes <= this.#pairs.length) return;
    const pairs = new Int32Array(4 * lexemes);
    pairs.set(this.#pairs);
    this.#pairs = pairs;
  }

  has(lexeme: number, node: number): boolean {
    return this.#pairs[2 * lexeme] === node + 2;
  }

  at(lexeme: number): number {
    return this.#pairs[2 * lexeme + 1]!;
  }

  keep(lexeme: number, node: number, traits: number): void {
    this.#pairs[2 * lexeme] = node + 2;
    this.#pairs[2 * lexeme + 1] = traits;
  }
}
