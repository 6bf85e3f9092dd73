import type { Lexemes } from '../../../gazetteer/lexemes.js';
import type { LabelScores } from '../../../pipeline/label-scores.js';
import { WIDTH, type NameModel, type Row } from '../../../pipeline/name-model.js';
import type { Reading } from '../../../pipeline/reading.js';
import { Trait } from '../../../pipeline/vocabulary.js';
import { ownFeatures } from './features.js';

/** `LexiconNode.kinds` in the column of both. */
const ANY = 0xffff;
/** Set in each reading, so that 0 is a lexeme that was never read. */
const READ = 1;
const COMMON = 2;
const PROCLITICS = 2;
const NODE = 8;

/**
 * What words tell by themselves, summed once a lexeme: its row of weights as it was last read.
 * Letters decide how a word is read, but for a few that are summed anew where they are read otherwise.
 */
export class WordWeights {
  readonly #model: NameModel;
  /** The rows of all lexemes: that of one begins at its number times `WIDTH`. */
  #table: Row = new Int16Array(0);
  /** How each was read, in bits, and the lexeme of its stem. */
  #readings = new Int32Array(0);
  #stems = new Int32Array(0);

  constructor(model: NameModel) {
    this.#model = model;
  }

  /** Adds what the words, numbers and signs of a text tell by themselves. */
  addTo(scores: LabelScores, reading: Reading): void {
    const { tokens, words } = reading;
    const { node, kinds, proclitics, stem, traits } = words.readings;
    this.#hold(tokens.lexemes);
    for (let t = 0; t < tokens.count; t++) {
      const lexeme = tokens.lexeme[t]!;
      const own = (kinds[t]! & ANY) === 0 ? 0 : node[t]! + 1;
      const common = (traits[t]! & Trait.Common) === 0 ? 0 : COMMON;
      const now = (own << NODE) | (proclitics[t]! << PROCLITICS) | common | READ;
      if (this.#readings[lexeme] !== now || this.#stems[lexeme] !== stem[t]) {
        this.#readings[lexeme] = now;
        this.#stems[lexeme] = stem[t]!;
        this.#model.sumInto(this.#table, lexeme * WIDTH, ownFeatures(reading, t));
      }
      scores.add(t, this.#table, lexeme * WIDTH);
    }
  }

  /** Makes room for all words of a text. */
  #hold({ count }: Lexemes): void {
    if (count <= this.#readings.length) return;
    const size = 2 * count;
    this.#table = grown(this.#table, new Int16Array(size * WIDTH));
    this.#readings = grown(this.#readings, new Int32Array(size));
    this.#stems = grown(this.#stems, new Int32Array(size));
  }
}

function grown<Column extends Int16Array | Int32Array>(from: Column, to: Column): Column {
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
  return weights;
}
