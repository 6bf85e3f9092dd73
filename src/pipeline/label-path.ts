import { begins, LABEL_COUNT, OUTSIDE, type Label } from './name-labels.js';
import type { TokenRange } from './segment.js';
import { LABELS, type Transitions } from './transitions.js';

const IMPOSSIBLE = -0x40000000;
const NEARLY_IMPOSSIBLE = IMPOSSIBLE / 2;
/** From which label each label of a token is best reached: so many bits each. */
const BITS = 3;
const MASK = (1 << BITS) - 1;

/**
 * The likeliest sequence of labels (Viterbi), token by token. It is asked at every word: plain loops over columns.
 * Where all likeliest sequences pass outside of names, as they do at two words of three, what was before does not matter.
 */
export class LabelPath {
  readonly #transitions: Transitions;
  readonly #back: Int32Array;
  /** The scores of the likeliest sequences that end in each label. */
  #scores = new Int32Array(LABEL_COUNT);
  #next = new Int32Array(LABEL_COUNT);
  /** Whether the last token is outside of names in all likeliest sequences. */
  #isOutside = true;

  constructor(transitions: Transitions, count: number) {
    this.#transitions = transitions;
    this.#back = new Int32Array(count);
  }

  /** What stands before a line is outside of all names. */
  begin(): void {
    this.#isOutside = true;
  }

  /** One token more, with the scores of its labels; `only`: the label that it must have, or, negative, the one that it must not, or 0. */
  step(token: number, scores: Int32Array, only: number): void {
    const now = this.#next;
    this.#back[token] = this.#isOutside ? this.#leave(now, scores) : this.#goOn(now, scores);
    if (only !== 0) restrict(now, only);
    this.#next = this.#scores;
    this.#scores = now;
    this.#isOutside = false;
  }

  /** From outside: nothing can be inside of a name. */
  #leave(now: Int32Array, scores: Int32Array): number {
    const { weights } = this.#transitions;
    for (let label = 0; label < LABEL_COUNT; label++)
      now[label] = isInside(label) ? IMPOSSIBLE : weights[label]! + scores[label]!;
    return OUTSIDE;
  }

  /** From any label; returns from which each is best reached. */
  #goOn(now: Int32Array, scores: Int32Array): number {
    const { weights } = this.#transitions;
    const before = this.#scores;
    let back = this.#enter(now, scores);
    for (let rest = 2; rest < LABEL_COUNT; rest += 2) {
      // inside of a name there is before it its beginning, or more of it
      const begun = before[rest - 1]! + weights[(rest - 1) * LABEL_COUNT + rest]!;
      const on = before[rest]! + weights[rest * LABEL_COUNT + rest]!;
      back |= (on > begun ? rest : rest - 1) << (BITS * rest);
      now[rest] = possible((on > begun ? on : begun) + scores[rest]!);
    }
    return back;
  }

  /** The labels that may stand anywhere. */
  #enter(now: Int32Array, scores: Int32Array): number {
    const { weights, leads } = this.#transitions;
    const before = this.#scores;
    const isLed = leadsOutside(before, leads);
    let back = 0;
    for (let label = 0; label < LABEL_COUNT; label += label === OUTSIDE ? 1 : 2) {
      const from = isLed ? OUTSIDE : likeliest(before, weights, label);
      back |= from << (BITS * label);
      now[label] = possible(before[from]! + weights[from * LABEL_COUNT + label]! + scores[label]!);
    }
    return back;
  }

  /** Whether the next token, by its scores and those of the one behind it, is outside beyond doubt; then there is no need of a step. */
  staysOutside(scores: Int32Array, behind: Int32Array): boolean {
    if (!this.#isOutside) return false;
    const { enters, goesOn } = this.#transitions;
    for (let label = 1; label < LABEL_COUNT; label += 2) {
      const gain = scores[label]! - scores[OUTSIDE]!;
      if (gain + enters[label]! >= 0) return false;
      if (gain + goesOn[label]! + behind[label + 1]! - behind[label]! >= 0) return false;
    }
    return true;
  }

  /** Forgets what was before the last token where that is outside beyond doubt, by the scores of the one behind it. */
  settle(behind: Int32Array): void {
    const { leads, stays } = this.#transitions;
    const outside = this.#scores[OUTSIDE]!;
    if (outside < NEARLY_IMPOSSIBLE) return;
    for (let label = 1; label < LABEL_COUNT; label++) {
      const first = label - 1 + (label % 2); // the beginning of its name
      const gain = this.#scores[label]! - outside;
      if (gain + leads[label]! >= 0 || gain + stays[label]! + behind[first + 1]! - behind[first]! >= 0) return;
    }
    this.#isOutside = true;
  }

  /** Writes down the likeliest labels of a line whose last token has been read. */
  trace(labels: Uint8Array, { first, last }: TokenRange): void {
    let label = OUTSIDE;
    if (!this.#isOutside) for (const other of LABELS) if (this.#scores[other]! > this.#scores[label]!) label = other;
    for (let t = last; t >= first; t--) {
      labels[t] = label;
      label = (this.#back[t]! >> (BITS * label)) & MASK;
    }
  }
}

const possible = (score: number): number => (score < IMPOSSIBLE ? IMPOSSIBLE : score);
const isInside = (label: Label): boolean => label !== OUTSIDE && !begins(label);

/** Whether outside is the best label before all that may stand anywhere. */
function leadsOutside(scores: Int32Array, leads: Int32Array): boolean {
  const outside = scores[OUTSIDE]!;
  for (let label = 1; label < LABEL_COUNT; label++) if (scores[label]! + leads[label]! > outside) return false;
  return true;
}

function likeliest(scores: Int32Array, weights: Int32Array, label: Label): Label {
  let best: Label = OUTSIDE;
  let most = scores[best]! + weights[label]!;
  for (let before = 1; before < LABEL_COUNT; before++) {
    const score = scores[before]! + weights[before * LABEL_COUNT + label]!;
    if (score <= most) continue;
    best = before;
    most = score;
  }
  return best;
}

function restrict(scores: Int32Array, only: number): void {
  for (const label of LABELS) if (only > 0 ? label !== only : label === -only) scores[label] = IMPOSSIBLE;
}
