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

  /** The likeliest labels of all tokens (Viterbi). */
  best({ transitions }: NameModel): Uint8Array {
    const back = new Int32Array(this.#count);
    const labels = new Uint8Array(this.#count);
    const lead = leadsOf(transitions);
    let before = new Int32Array(LABEL_COUNT);
    let now = new Int32Array(LABEL_COUNT);
    for (const { first, last } of this.#lines) {
      before.fill(IMPOSSIBLE);
      before[OUTSIDE] = 0;
      for (let t = first; t <= last; t++) {
        back[t] = this.#step(t, before, now, transitions, lead);
        [before, now] = [now, before];
      }
      traceBack(before, back, labels, first, last);
    }
    return labels;
  }

  /** Scores each label of a token from those of the token before; from which label each is best reached. */
  #step(t: number, before: Int32Array, now: Int32Array, transitions: Int32Array, lead: Int32Array): number {
    const only = this.#only[t]!;
    // most words stand outside of names beyond doubt: then nothing else can be before what may stand anywhere
    let isOutside = true;
    for (let label = 1; label < LABEL_COUNT; label++)
      if (before[label]! + lead[label]! > before[OUTSIDE]!) isOutside = false;
    let back = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let from: Label = OUTSIDE;
      if (label !== OUTSIDE && label % 2 === 0) from = isBetter(label, label - 1, label) ? label : label - 1;
      else if (!isOutside)
        for (let other = 1; other < LABEL_COUNT; other++) if (isBetter(other, from, label)) from = other;
      back |= from << (BITS * label);
      const isBarred = only > 0 ? label !== only : only < 0 && label === -only;
      const score = before[from]! + transitions[from * LABEL_COUNT + label]! + this.#scores[t * LABEL_COUNT + label]!;
      now[label] = isBarred || score < IMPOSSIBLE ? IMPOSSIBLE : score;
    }
    return back;

    function isBetter(other: Label, from: Label, label: Label): boolean {
      return (
        before[other]! + transitions[other * LABEL_COUNT + label]! >
        before[from]! + transitions[from * LABEL_COUNT + label]!
      );
    }
  }
}

/** How much better than outside a label must be to be better before any label that may stand anywhere. */
const leadsOf = (transitions: Int32Array): Int32Array =>
  Int32Array.from(LABELS, (before) =>
    Math.max(...FREE.map((label) => transitions[before * LABEL_COUNT + label]! - transitions[label]!)),
  );

function traceBack(scores: Int32Array, back: Int32Array, labels: Uint8Array, first: number, last: number): void {
  let label = 0;
  for (let other = 1; other < LABEL_COUNT; other++) if (scores[other]! > scores[label]!) label = other;
  for (let t = last; t >= first; t--) {
    labels[t] = label;
    label = (back[t]! >> (BITS * label)) & MASK;
  }
}
