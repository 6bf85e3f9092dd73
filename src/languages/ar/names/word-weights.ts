import type { Lexemes } from '../../../gazetteer/lexemes.js';
import { WIDTH, type NameModel, type Row } from '../../../pipeline/name-model.js';
import type { Reading } from '../../../pipeline/reading.js';
import { TokenKind } from '../../../pipeline/tokenize.js';
import { ownFeatures } from './features.js';

/** What stands in place of the number of a node where the lexicon has none; 0 where nothing is summed yet. */
const UNKNOWN = 1;
const FIRST_NODE = 2;

/**
 * What words tell by themselves, summed once a lexeme: its row of weights as it was last read.
 * Letters decide how a word is read, but for a few that are summed anew where they are read otherwise.
 */
export class WordWeights {
  readonly #model: NameModel;
  /** The rows of all lexemes: that of one begins at its number times `WIDTH`. */
  table: Row = new Int16Array(0);
  #readings = new Int32Array(0);
  #proclitics = new Uint8Array(0);
  /** Of what the lexicon has not: its letters without particles, and whether it looks like an inflected word. */
  readonly #stems: (string | undefined)[] = [];
  #common = new Uint8Array(0);

  constructor(model: NameModel) {
    this.#model = model;
  }

  /** Makes room for all words of a text. */
  hold({ count }: Lexemes): void {
    if (count <= this.#readings.length) return;
    const size = 2 * count;
    this.table = grown(this.table, new Int16Array(size * WIDTH));
    this.#readings = grown(this.#readings, new Int32Array(size));
    this.#proclitics = grown(this.#proclitics, new Uint8Array(size));
    this.#common = grown(this.#common, new Uint8Array(size));
  }

  /** Where in the table the row of a token begins. */
  at(reading: Reading, t: number): number {
    const { tokens, words } = reading;
    const lexeme = tokens.lexeme[t]!;
    const node = tokens.kind[t] === TokenKind.Word ? words.node(t) : undefined;
    const now = node === undefined ? UNKNOWN : node.id + FIRST_NODE;
    const isSame = this.#readings[lexeme] === now && this.#proclitics[lexeme] === words.proclitics[t];
    if (!isSame || (now === UNKNOWN && !this.#isSameUnknown(reading, t))) this.#sum(reading, t, now);
    return lexeme * WIDTH;
  }

  #isSameUnknown({ tokens, words }: Reading, t: number): boolean {
    const lexeme = tokens.lexeme[t]!;
    return this.#stems[lexeme] === words.stem(t) && (this.#common[lexeme] === 1) === words.isCommon(t);
  }

  #sum(reading: Reading, t: number, now: number): void {
    const { tokens, words } = reading;
    const lexeme = tokens.lexeme[t]!;
    this.#readings[lexeme] = now;
    this.#proclitics[lexeme] = words.proclitics[t]!;
    if (now === UNKNOWN) {
      this.#stems[lexeme] = words.stem(t);
      this.#common[lexeme] = words.isCommon(t) ? 1 : 0;
    }
    this.#model.sumInto(this.table, lexeme * WIDTH, ownFeatures(reading, t));
  }
}

function grown<Column extends Int16Array | Int32Array | Uint8Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}

/** Letters alone and the lexicon by which `lexemes` were read decide what is remembered. */
const remembered = new WeakMap<NameModel, WeakMap<Lexemes, WordWeights>>();

/** The weights of the words of one table, by one model. */
export function wordWeights(model: NameModel, lexemes: Lexemes): WordWeights {
  let tables = remembered.get(model);
  if (tables === undefined) remembered.set(model, (tables = new WeakMap<Lexemes, WordWeights>()));
  let weights = tables.get(lexemes);
  if (weights === undefined) tables.set(lexemes, (weights = new WordWeights(model)));
  weights.hold(lexemes);
  return weights;
}
