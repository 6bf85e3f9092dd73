import type { Lexemes } from '../../../gazetteer/lexemes.js';
import type { OwnRows } from '../../../pipeline/label-scores.js';
import { WIDTH, type NameModel, type Row } from '../../../pipeline/name-model.js';
import { isKnown } from '../../../pipeline/read-stems.js';
import type { Reading } from '../../../pipeline/reading.js';
import { Trait } from '../../../pipeline/word-row.js';
import { AFTER_LINE, BEFORE_LINE } from './context-features.js';
import { ownFeatures } from './features.js';

/** Bits of a reading: whether the word looks common, its particles, and what the lexicon has of it. */
const COMMON = 1;
const PROCLITICS = 1;
const NODE = 7;
/** Rows before those of words. */
const BEFORE = 0;
const AFTER = 1;
const FIRST = 2;

/**
 * What words tell by themselves, summed once a lexeme: a row of weights for each way in which it was read.
 * Nearly all lexemes are read in one way; what stands beside them decides of the others.
 */
export class WordWeights {
  readonly #model: NameModel;
  #table: Row = new Int16Array(FIRST * WIDTH);
  #count = FIRST;
  /** By row: how its lexeme was read, the lexeme of the stem, and the row of the reading before. */
  #readings = new Int32Array(FIRST);
  #stems = new Int32Array(FIRST);
  #older = new Int32Array(FIRST);
  /** By lexeme: the row of its last reading that was new; 0 of none. */
  #newest = new Int32Array(0);

  constructor(model: NameModel) {
    this.#model = model;
    model.sumInto(this.#table, BEFORE * WIDTH, [BEFORE_LINE]);
    model.sumInto(this.#table, AFTER * WIDTH, [AFTER_LINE]);
  }

  /** The rows of the words, numbers and signs of a text. */
  rows(reading: Reading): OwnRows {
    const { lexeme, lexemes, count } = reading.tokens;
    const { node, kinds, proclitics, stem, traits } = reading.words.readings;
    if (lexemes.count > this.#newest.length) this.#newest = grown(this.#newest, new Int32Array(2 * lexemes.count));
    const at = new Int32Array(count);
    for (let t = 0; t < count; t++) {
      const known = isKnown(kinds[t]!) ? node[t]! + 1 : 0;
      const common = (traits[t]! & Trait.Common) === 0 ? 0 : COMMON;
      const read = (known << NODE) | (proclitics[t]! << PROCLITICS) | common;
      let row = this.#newest[lexeme[t]!]!;
      while (row !== 0 && (this.#readings[row] !== read || this.#stems[row] !== stem[t])) row = this.#older[row]!;
      at[t] = WIDTH * (row === 0 ? this.#add(reading, t, read) : row);
    }
    return { table: this.#table, at, beforeLine: BEFORE * WIDTH, afterLine: AFTER * WIDTH };
  }

  #add(reading: Reading, t: number, read: number): number {
    const row = this.#count++;
    const lexeme = reading.tokens.lexeme[t]!;
    if (row === this.#readings.length) this.#widen(2 * row);
    this.#readings[row] = read;
    this.#stems[row] = reading.words.readings.stem[t]!;
    this.#older[row] = this.#newest[lexeme]!;
    this.#newest[lexeme] = row;
    this.#model.sumInto(this.#table, row * WIDTH, ownFeatures(reading, t));
    return row;
  }

  #widen(size: number): void {
    this.#table = grown(this.#table, new Int16Array(size * WIDTH));
    this.#readings = grown(this.#readings, new Int32Array(size));
    this.#stems = grown(this.#stems, new Int32Array(size));
    this.#older = grown(this.#older, new Int32Array(size));
  }
}

function grown<Column extends Int16Array | Int32Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}

/** Letters alone, and the lexicon by which the words of a table are read, decide what is remembered of it. */
const remembered = new WeakMap<NameModel, WeakMap<Lexemes, WordWeights>>();

/** The weights of the words of one table, by one model. */
export function wordWeights(model: NameModel, lexemes: Lexemes): WordWeights {
  let tables = remembered.get(model);
  if (tables === undefined) remembered.set(model, (tables = new WeakMap<Lexemes, WordWeights>()));
  let weights = tables.get(lexemes);
  if (weights === undefined) tables.set(lexemes, (weights = new WordWeights(model)));
  return weights;
}
