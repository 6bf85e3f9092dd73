import { canFollow, LABEL_COUNT, OUTSIDE, type Label } from './name-labels.js';
import type { NameModel, Row } from './name-model.js';
import type { TokenRange } from './segment.js';

const IMPOSSIBLE = -0x40000000;
const LABELS = Array.from({ length: LABEL_COUNT }, (_, label): Label => label);
/** The labels that may stand anywhere: outside of all names, or the first of one. */
const FREE = LABELS.filter((label) => LABELS.every((before) => canFollow(before, label)));
/** A label goes back to the likeliest before it: so many bits for each label of a token. */
const BITS = 3;
const MASK = (1 << BITS) - 1;

/** The scores of all labels of the tokens of a text, line by line. */
export class LabelScores {
  readonly #lines: readonly TokenRange[];
  readonly #count: number;
  readonly #scores: Int32Array;
  /** Whether a line begins at a token. */
  readonly #begins: Uint8Array;
  /** The label that a token must have, or, negative, the one that it must not; 0 where it may have any. */
  readonly #only: Int8Array;

  /** The lines follow each other from the first token to the last. */
  constructor(lines: readonly TokenRange[]) {
    this.#lines = lines;
    this.#count = lines.length === 0 ? 0 : lines[lines.length - 1]!.last + 1;
    this.#scores = new Int32Array(this.#count * LABEL_COUNT);
    this.#only = new Int8Array(this.#count);
    this.#begins = new Uint8Array(this.#count + 1);
    for (const { first, last } of lines) this.#begins[first] = this.#begins[last + 1] = 1;
  }

  /** The weights of a feature of one token, from a place in a table on, count for it and for its neighbours. */
  add(token: number, table: Row | undefined, from = 0): void {
    if (table === undefined) return;
    if (this.#begins[token + 1] === 0) this.#addAt(token + 1, table, from);
    this.#addAt(token, table, from + LABEL_COUNT);
    if (this.#begins[token] === 0) this.#addAt(token - 1, table, from + 2 * LABEL_COUNT);
  }

  /** The weights of what stands before each line and after it. */
  addEdges(before: Row | undefined, after: Row | undefined): void {
    for (const { first, last } of this.#lines) {
      if (before !== undefined) this.#addAt(first, before, 0);
      if (after !== undefined) this.#addAt(last, after, 2 * LABEL_COUNT);
    }
  }

  #addAt(token: number, table: Row, from: number): void {
    const scores = this.#scores;
    const at = token * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) scores[at + label]! += table[from + label]!;
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
    const labels = new Uint8Array(this.#count);
    const back = new Int32Array(this.#count);
    const path = new Path(transitions);
    for (const { first, last } of this.#lines) {
      path.begin();
      for (let t = first; t <= last; t++) back[t] = path.step(this.#scores, t * LABEL_COUNT, this.#only[t]!);
      let label = path.best();
      for (let t = last; t >= first; t--) {
        labels[t] = label;
        label = (back[t]! >> (BITS * label)) & MASK;
      }
    }
    return labels;
  }
}

/** The likeliest sequence of labels so far that ends in each label (Viterbi). */
class Path {
  readonly #transitions: Int32Array;
  /** How much better than outside a label must be to be better before some label that may stand anywhere. */
  readonly #lead: Int32Array;
  #scores = new Int32Array(LABEL_COUNT);
  #next = new Int32Array(LABEL_COUNT);

  constructor(transitions: Int32Array) {
    this.#transitions = transitions;
    this.#lead = Int32Array.from(LABELS, (before) =>
      Math.max(...FREE.map((label) => transitions[before * LABEL_COUNT + label]! - transitions[label]!)),
    );
  }

  /** What stands before a line is outside of all names. */
  begin(): void {
    this.#scores.fill(IMPOSSIBLE);
    this.#scores[OUTSIDE] = 0;
  }

  best(): Label {
    let best = OUTSIDE;
    for (const label of LABELS) if (this.#scores[label]! > this.#scores[best]!) best = label;
    return best;
  }

  /** One token more: its scores stand in a table from `at` on. Returns from which label each of its labels is best reached. */
  step(table: Int32Array, at: number, only: number): number {
    const before = this.#scores;
    const now = this.#next;
    const isOutside = this.#isOutside();
    let back = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const from =
        label !== OUTSIDE && label % 2 === 0 ? this.#within(label) : isOutside ? OUTSIDE : this.#likeliest(label);
      back |= from << (BITS * label);
      const score = before[from]! + this.#transitions[from * LABEL_COUNT + label]! + table[at + label]!;
      now[label] = score < IMPOSSIBLE ? IMPOSSIBLE : score;
    }
    if (only !== 0) this.#restrict(now, only);
    this.#scores = now;
    this.#next = before;
    return back;
  }

  #restrict(scores: Int32Array, only: number): void {
    for (const label of LABELS) if (only > 0 ? label !== only : label === -only) scores[label] = IMPOSSIBLE;
  }

  /** Whether nothing but a word outside of names can be before what may stand anywhere: at most words it is beyond doubt. */
  #isOutside(): boolean {
    const outside = this.#scores[OUTSIDE]!;
    for (let label = 1; label < LABEL_COUNT; label++)
      if (this.#scores[label]! + this.#lead[label]! > outside) return false;
    return true;
  }

  #likeliest(label: Label): Label {
    let best: Label = OUTSIDE;
    let most = this.#scores[best]! + this.#transitions[label]!;
    for (let before = 1; before < LABEL_COUNT; before++) {
      const score = this.#scores[before]! + this.#transitions[before * LABEL_COUNT + label]!;
      if (score > most) [best, most] = [before, score];
    }
    return best;
  }

  /** Inside of a name there is before it its beginning, or more of it. */
  #within(label: Label): Label {
    const begun = this.#scores[label - 1]! + this.#transitions[(label - 1) * LABEL_COUNT + label]!;
    return this.#scores[label]! + this.#transitions[label * LABEL_COUNT + label]! > begun ? label : label - 1;
  }
}
