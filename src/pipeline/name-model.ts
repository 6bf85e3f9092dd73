import type { LexiconNode } from '../gazetteer/lexicon.js';
import { canFollow, LABEL_COUNT, OUTSIDE, type Label } from './name-labels.js';
import type { TokenRange } from './segment.js';

/** A linear model as it is written down; weights are letters, read by `weightOf`. */
export interface NameWeights {
  /** By the label before: how likely each label follows. */
  readonly transitions: readonly string[];
  /** Weights of the labels of a word where the word before, the word itself, the word after has the feature. */
  readonly features: Readonly<Record<string, string>>;
}

/** The word before, the word itself, the word after. */
export const OFFSETS = [-1, 0, 1] as const;
const WIDTH = OFFSETS.length * LABEL_COUNT;
const SMALL_A = 0x60;
const CAPITAL_A = 0x40;
const NOTHING = new Int32Array(WIDTH);
const IMPOSSIBLE = -0x40000000;
const LABELS = Array.from({ length: LABEL_COUNT }, (_, label): Label => label);
const BEFORE = LABELS.map((label) => LABELS.filter((before) => canFollow(before, label)));

/** `0` is none, `a` to `z` are 1 to 26, `A` to `Z` are -1 to -26; zeros at the end are left out. */
export const weightOf = (letter: string): number => {
  const unit = letter.charCodeAt(0);
  return unit > SMALL_A ? unit - SMALL_A : unit > CAPITAL_A ? CAPITAL_A - unit : 0;
};

function readWeights(line: string): Int32Array {
  const row = new Int32Array(WIDTH);
  line.split(' ').forEach((part, place) => {
    for (let label = 0; label < part.length; label++) row[place * LABEL_COUNT + label] = weightOf(part[label]!);
  });
  return row;
}

/** Sums weights of features, all whole numbers: the same answer on every machine. */
export class NameModel {
  readonly #transitions: Int32Array;
  readonly #features: ReadonlyMap<string, Int32Array>;
  readonly #ofNode = new WeakMap<LexiconNode, Int32Array>();

  constructor({ transitions, features }: NameWeights) {
    this.#transitions = Int32Array.from(transitions.flatMap((line) => Array.from(line, weightOf)));
    this.#features = new Map(Object.entries(features).map(([feature, line]) => [feature, readWeights(line)]));
  }

  /** The weights of one feature. */
  of(feature: string): Int32Array {
    return this.#features.get(feature) ?? NOTHING;
  }

  sum(features: readonly string[]): Int32Array {
    const sum = new Int32Array(WIDTH);
    for (const feature of features) {
      const weights = this.of(feature);
      if (weights !== NOTHING) for (let i = 0; i < WIDTH; i++) sum[i]! += weights[i]!;
    }
    return sum;
  }

  /** The sum of the features of a word that the lexicon has; made once. */
  ofNode(node: LexiconNode, featuresOf: (node: LexiconNode) => readonly string[]): Int32Array {
    let sum = this.#ofNode.get(node);
    if (sum === undefined) this.#ofNode.set(node, (sum = this.sum(featuresOf(node))));
    return sum;
  }

  /** How likely a label follows another. */
  follows(before: Label, label: Label): number {
    return this.#transitions[before * LABEL_COUNT + label]!;
  }

  /** From which label, by the scores so far, one is best reached. */
  likeliestBefore(label: Label, scores: Int32Array): Label {
    let best = BEFORE[label]![0]!;
    for (const before of BEFORE[label]!) {
      if (scores[before]! + this.follows(before, label) > scores[best]! + this.follows(best, label)) best = before;
    }
    return best;
  }
}

/** The scores of all labels of the tokens of a line. */
export class LabelScores {
  readonly #scores: Int32Array;
  readonly #first: number;
  readonly #last: number;

  constructor({ first, last }: TokenRange) {
    this.#first = first;
    this.#last = last;
    this.#scores = new Int32Array((last - first + 1) * LABEL_COUNT);
  }

  /** The weights of a feature of one token count for it, and for its neighbours. */
  add(token: number, weights: Int32Array): void {
    if (weights === NOTHING) return;
    this.#addAt(token + 1, weights, 0);
    this.#addAt(token, weights, LABEL_COUNT);
    this.#addAt(token - 1, weights, 2 * LABEL_COUNT);
  }

  #addAt(token: number, weights: Int32Array, from: number): void {
    if (token < this.#first || token > this.#last) return;
    const at = (token - this.#first) * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) this.#scores[at + label]! += weights[from + label]!;
  }

  /** The likeliest labels (Viterbi); `only` says which label a token must or, where negative, must not have. */
  best(model: NameModel, only: ReadonlyMap<number, number>): Uint8Array {
    const count = this.#last - this.#first + 1;
    const back = new Uint8Array(count * LABEL_COUNT);
    let before = new Int32Array(LABEL_COUNT).fill(IMPOSSIBLE);
    let now = new Int32Array(LABEL_COUNT);
    before[OUTSIDE] = 0;
    for (let i = 0; i < count; i++) {
      const must = only.get(this.#first + i);
      for (let label = 0; label < LABEL_COUNT; label++) {
        const from = model.likeliestBefore(label, before);
        back[i * LABEL_COUNT + label] = from;
        const isBarred = must !== undefined && (must > 0 ? label !== must : label === -must);
        now[label] = isBarred
          ? IMPOSSIBLE
          : Math.max(IMPOSSIBLE, before[from]! + model.follows(from, label) + this.#scores[i * LABEL_COUNT + label]!);
      }
      [before, now] = [now, before];
    }
    return traceBack(before, back, count);
  }
}

function traceBack(scores: Int32Array, back: Uint8Array, count: number): Uint8Array {
  const labels = new Uint8Array(count);
  let label = scores.reduce((best, score, i) => (score > scores[best]! ? i : best), 0);
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * LABEL_COUNT + label]!;
  }
  return labels;
}
