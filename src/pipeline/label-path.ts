import { canFollow, LABEL_COUNT, OUTSIDE, type Label } from './name-labels.js';
import type { TokenRange } from './segment.js';

const IMPOSSIBLE = -0x40000000;
const LABELS = Array.from({ length: LABEL_COUNT }, (_, label): Label => label);
/** The labels that may stand anywhere: outside of all names, or the first of one. */
const FREE = LABELS.filter((label) => LABELS.every((before) => canFollow(before, label)));
const INSIDE = LABELS.filter((label) => !FREE.includes(label));
/** From which label each label of a token is best reached: so many bits each. */
const BITS = 3;
const MASK = (1 << BITS) - 1;

/** The likeliest sequence of labels that ends in each label (Viterbi). It is asked at every word: plain loops over columns. */
export class LabelPath {
  /** The scores of the labels of the token that comes next. */
  readonly scores = new Int32Array(LABEL_COUNT);
  /** By the label before, then label: how likely one follows the other. */
  readonly #transitions: Int32Array;
  /** How much better than outside a label must be to be better before some label that may stand anywhere. */
  readonly #leads: Int32Array;
  readonly #back: Int32Array;
  #before = new Int32Array(LABEL_COUNT);
  #now = new Int32Array(LABEL_COUNT);

  constructor(transitions: Int32Array, count: number) {
    this.#transitions = transitions;
    this.#leads = leadsOf(transitions);
    this.#back = new Int32Array(count);
  }

  /** What stands before a line is outside of all names. */
  begin(): void {
    this.#before.fill(IMPOSSIBLE);
    this.#before[OUTSIDE] = 0;
  }

  /** One token more; `only`: the label that it must have, or, negative, the one that it must not, or 0. */
  step(token: number, only: number): void {
    const [before, now] = [this.#before, this.#now];
    // beyond most words is nothing but what is outside of names: then the other labels need not be tried before each
    const isOutside = leadsOutside(before, this.#leads);
    let back = 0;
    for (const label of FREE) {
      const from = isOutside ? OUTSIDE : likeliest(before, this.#transitions, label);
      back |= from << (BITS * label);
      now[label] = this.#score(from, label);
    }
    for (const label of INSIDE) {
      const from = within(before, this.#transitions, label);
      back |= from << (BITS * label);
      now[label] = this.#score(from, label);
    }
    if (only !== 0) restrict(now, only);
    this.#back[token] = back;
    [this.#before, this.#now] = [now, before];
  }

  #score(from: Label, label: Label): number {
    const score = this.#before[from]! + this.#transitions[from * LABEL_COUNT + label]! + this.scores[label]!;
    return score < IMPOSSIBLE ? IMPOSSIBLE : score;
  }

  /** Writes down the likeliest labels of a line whose last token has been read. */
  trace(labels: Uint8Array, { first, last }: TokenRange): void {
    let label = OUTSIDE;
    for (const other of LABELS) if (this.#before[other]! > this.#before[label]!) label = other;
    for (let t = last; t >= first; t--) {
      labels[t] = label;
      label = (this.#back[t]! >> (BITS * label)) & MASK;
    }
  }
}

const leadsOf = (transitions: Int32Array): Int32Array =>
  Int32Array.from(LABELS, (before) =>
    Math.max(...FREE.map((label) => transitions[before * LABEL_COUNT + label]! - transitions[label]!)),
  );

/** Whether outside is the best label before all that may stand anywhere. */
function leadsOutside(scores: Int32Array, leads: Int32Array): boolean {
  const outside = scores[OUTSIDE]!;
  for (let label = 1; label < LABEL_COUNT; label++) if (scores[label]! + leads[label]! > outside) return false;
  return true;
}

function likeliest(scores: Int32Array, transitions: Int32Array, label: Label): Label {
  let best: Label = OUTSIDE;
  let most = scores[best]! + transitions[label]!;
  for (let before = 1; before < LABEL_COUNT; before++) {
    const score = scores[before]! + transitions[before * LABEL_COUNT + label]!;
    if (score <= most) continue;
    best = before;
    most = score;
  }
  return best;
}

/** Inside of a name there is before it its beginning, or more of it. */
function within(scores: Int32Array, transitions: Int32Array, label: Label): Label {
  const begun = scores[label - 1]! + transitions[(label - 1) * LABEL_COUNT + label]!;
  return scores[label]! + transitions[label * LABEL_COUNT + label]! > begun ? label : label - 1;
}

function restrict(scores: Int32Array, only: number): void {
  for (const label of LABELS) if (only > 0 ? label !== only : label === -only) scores[label] = IMPOSSIBLE;
}
