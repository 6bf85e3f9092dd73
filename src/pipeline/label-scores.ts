import { LABEL_COUNT, type Label } from './name-labels.js';
import { LabelPath } from './label-path.js';
import { WIDTH, type NameModel, type Row } from './name-model.js';
import type { TokenRange } from './segment.js';

/** What the tokens of a text tell by themselves: rows of weights, many tokens sharing one. */
export interface OwnRows {
  readonly table: Row;
  /** Where in the table the row of each token begins. */
  readonly at: Int32Array;
  /** The rows of what stands before each line and after it. */
  readonly beforeLine: number;
  readonly afterLine: number;
}

/** The scores of all labels of the tokens of a text, line by line. */
export class LabelScores {
  readonly #lines: readonly TokenRange[];
  readonly #rows: OwnRows;
  /** Whether a line begins at a token. */
  readonly #begins: Uint8Array;
  /** What is told of a token beside its own row and those of its neighbours, by label; most tokens have nothing. */
  readonly #added: Int32Array;
  readonly #hasAdded: Uint8Array;
  /** The label that a token must have, or, negative, the one that it must not; 0 where it may have any. */
  readonly #only: Int8Array;

  /** The lines follow each other from the first token to the last. */
  constructor(lines: readonly TokenRange[], rows: OwnRows) {
    [this.#lines, this.#rows] = [lines, rows];
    const count = rows.at.length;
    this.#added = new Int32Array(count * LABEL_COUNT);
    this.#hasAdded = new Uint8Array(count);
    this.#only = new Int8Array(count);
    this.#begins = new Uint8Array(count + 1);
    for (const { first, last } of lines) this.#begins[first] = this.#begins[last + 1] = 1;
  }

  /** The weights of a feature of one token count for it and for its neighbours. */
  add(token: number, weights: Row | undefined): void {
    if (weights === undefined) return;
    if (this.#begins[token + 1] === 0) this.#addAt(token + 1, weights, 0);
    this.#addAt(token, weights, LABEL_COUNT);
    if (this.#begins[token] === 0) this.#addAt(token - 1, weights, 2 * LABEL_COUNT);
  }

  #addAt(token: number, weights: Row, from: number): void {
    this.#hasAdded[token] = 1;
    const at = token * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) this.#added[at + label]! += weights[from + label]!;
  }

  fix(token: number, label: Label): void {
    this.#only[token] = label;
  }

  isFixed(token: number): boolean {
    return this.#only[token] !== 0;
  }

  bar(token: number, label: Label): void {
    this.#only[token] = -label;
  }

  /** The likeliest labels of all tokens. */
  best({ transitions }: NameModel): Uint8Array {
    const only = this.#only;
    const labels = new Uint8Array(only.length);
    const path = new LabelPath(transitions, labels.length);
    let scores = new Int32Array(LABEL_COUNT);
    let behind = new Int32Array(LABEL_COUNT);
    for (const line of this.#lines) {
      path.begin();
      this.#sum(line.first, line, behind);
      for (let t = line.first; t <= line.last; t++) {
        const other = scores;
        scores = behind;
        behind = other;
        if (t < line.last) this.#sum(t + 1, line, behind);
        const isOpen = t < line.last && only[t]! <= 0 && only[t + 1]! <= 0;
        if (isOpen && path.staysOutside(scores, behind)) continue;
        path.step(t, scores, only[t]!);
        if (isOpen) path.settle(behind);
      }
      path.trace(labels, line);
    }
    return labels;
  }

  /** The scores of a token: gathered where they are asked for, and never written into a column of their own. */
  #sum(t: number, { first, last }: TokenRange, sum: Int32Array): void {
    const { table, at, beforeLine, afterLine } = this.#rows;
    const before = t === first ? beforeLine : at[t - 1]!;
    const own = at[t]! + LABEL_COUNT;
    const after = (t === last ? afterLine : at[t + 1]!) + 2 * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++)
      sum[label] = table[before + label]! + table[own + label]! + table[after + label]!;
    if (this.#hasAdded[t] === 0) return;
    for (let label = 0; label < LABEL_COUNT; label++) sum[label]! += this.#added[t * LABEL_COUNT + label]!;
  }
}

/** Of tokens that tell nothing by themselves. */
export const noRows = (count: number): OwnRows => ({
  table: new Int16Array(WIDTH),
  at: new Int32Array(count),
  beforeLine: 0,
  afterLine: 0,
});
