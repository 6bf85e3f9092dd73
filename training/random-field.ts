import { canFollow, LABEL_COUNT, OUTSIDE, begins, type Label } from '../src/pipeline/name-labels.js';

/** A sentence: the numbers of the features of each token, and its labels. */
export interface Example {
  readonly features: readonly Int32Array[];
  readonly labels: readonly Label[];
}

export interface Weights {
  /** By feature, then label. */
  readonly features: Float64Array;
  /** By the label before, then label. */
  readonly transitions: Float64Array;
}

export interface Settings {
  readonly rounds: number;
  /** How hard weights are pulled to nothing (L1): the fewer are left. */
  readonly pull: number;
  readonly firstRate: number;
  readonly decay: number;
  /** What every other label than the right one is given in advance where a name stands: names missed cost more. */
  readonly missed: number;
}

const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);
const BEFORE = LABELS.map((label) => LABELS.filter((before) => canFollow(before, label)));
const SMALLEST_STEP = 1e-4;

/** The same numbers in the same order on every machine. */
function* shuffled(count: number, seed: number): Generator<number> {
  const order = Array.from({ length: count }, (_, i) => i);
  let state = seed;
  for (let i = count - 1; i >= 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
    yield order[i]!;
  }
}

/** Trains a conditional random field of the first order: gradient descent with a cumulative L1 penalty (Tsuruoka 2009). */
export function train(examples: readonly Example[], featureCount: number, settings: Settings): Weights {
  const features = new Float64Array(featureCount * LABEL_COUNT);
  const penalties = new Float64Array(featureCount * LABEL_COUNT);
  const transitions = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  const late: Weights[] = [];
  let seen = 0;
  let pulled = 0;
  const pull = (at: number): void => {
    const before = features[at]!;
    const after =
      before > 0 ? Math.max(0, before - pulled - penalties[at]!) : Math.min(0, before + pulled - penalties[at]!);
    penalties[at]! += after - before;
    features[at] = after;
  };
  for (let round = 0; round < settings.rounds; round++) {
    for (const chosen of shuffled(examples.length, round + 1)) {
      const example = examples[chosen]!;
      const rate = settings.firstRate * settings.decay ** (seen++ / examples.length);
      pulled += (rate * settings.pull) / examples.length;
      const { marginals, pairs } = expectations(example, { features, transitions }, settings.missed);
      example.features.forEach((row, t) => {
        for (const label of LABELS) {
          const step = (label === example.labels[t] ? 1 : 0) - marginals[t * LABEL_COUNT + label]!;
          if (Math.abs(step) < SMALLEST_STEP) continue;
          for (const feature of row) {
            const at = feature * LABEL_COUNT + label;
            features[at]! += rate * step;
            pull(at);
          }
        }
        if (t > 0) transitions[example.labels[t - 1]! * LABEL_COUNT + example.labels[t]!]! += rate;
      });
      pairs.forEach((expected, pair) => (transitions[pair]! -= rate * expected));
    }
    for (let at = 0; at < features.length; at++) pull(at);
    if (round >= settings.rounds / 2) late.push({ features: features.slice(), transitions: transitions.slice() });
  }
  return {
    features: mean(late.map((weights) => weights.features)),
    transitions: mean(late.map((weights) => weights.transitions)),
  };
}

/** The weights of the later rounds wander around their goal: their mean is nearer to it than the last. */
const mean = (rows: readonly Float64Array[]): Float64Array =>
  rows[0]!.map((_, at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length);

interface Expectations {
  /** By token, then label: how likely it is. */
  readonly marginals: Float64Array;
  /** By the label before, then label: how often the two are expected to stand together. */
  readonly pairs: Float64Array;
}

/** Forward and backward over the sentence, each column scaled to sum to 1. */
function expectations({ features, labels }: Example, weights: Weights, missed: number): Expectations {
  const count = features.length;
  const emissions = emissionsOf({ features, labels }, weights, missed);
  const follow = weights.transitions.map((weight, pair) =>
    canFollow(Math.floor(pair / LABEL_COUNT), pair % LABEL_COUNT) ? Math.exp(weight) : 0,
  );
  const forward = new Float64Array(count * LABEL_COUNT);
  const backward = new Float64Array(count * LABEL_COUNT).fill(1, (count - 1) * LABEL_COUNT);
  for (let t = 0; t < count; t++) {
    for (const label of LABELS) {
      let sum = 0;
      if (t === 0) sum = label === OUTSIDE || begins(label) ? follow[label]! : 0;
      else
        for (const before of BEFORE[label]!)
          sum += forward[(t - 1) * LABEL_COUNT + before]! * follow[before * LABEL_COUNT + label]!;
      forward[t * LABEL_COUNT + label] = sum * emissions[t * LABEL_COUNT + label]!;
    }
    scale(forward, t);
  }
  for (let t = count - 1; t > 0; t--) {
    for (const label of LABELS) {
      const after = backward[t * LABEL_COUNT + label]! * emissions[t * LABEL_COUNT + label]!;
      for (const before of BEFORE[label]!)
        backward[(t - 1) * LABEL_COUNT + before]! += after * follow[before * LABEL_COUNT + label]!;
    }
    scale(backward, t - 1);
  }
  const marginals = forward.map((value, at) => value * backward[at]!);
  const pairs = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  for (let t = 0; t < count; t++) {
    scale(marginals, t);
    if (t > 0) addPairs(pairs, t, { forward, backward, emissions, follow });
  }
  return { marginals, pairs };
}

function emissionsOf({ features, labels }: Example, { features: weights }: Weights, missed: number): Float64Array {
  const emissions = new Float64Array(features.length * LABEL_COUNT);
  features.forEach((row, t) => {
    const at = t * LABEL_COUNT;
    for (const feature of row) {
      for (const label of LABELS) emissions[at + label]! += weights[feature * LABEL_COUNT + label]!;
    }
    if (labels[t] !== OUTSIDE) for (const label of LABELS) if (label !== labels[t]) emissions[at + label]! += missed;
    const most = Math.max(...emissions.subarray(at, at + LABEL_COUNT));
    for (const label of LABELS) emissions[at + label] = Math.exp(emissions[at + label]! - most);
  });
  return emissions;
}

function scale(columns: Float64Array, t: number): void {
  const column = columns.subarray(t * LABEL_COUNT, (t + 1) * LABEL_COUNT);
  const sum = column.reduce((total, value) => total + value, 0);
  column.forEach((value, label) => (column[label] = value / sum));
}

interface Lattice {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly emissions: Float64Array;
  readonly follow: Float64Array;
}

function addPairs(pairs: Float64Array, t: number, { forward, backward, emissions, follow }: Lattice): void {
  const found: [pair: number, value: number][] = [];
  let sum = 0;
  for (const label of LABELS) {
    const after = backward[t * LABEL_COUNT + label]! * emissions[t * LABEL_COUNT + label]!;
    for (const before of BEFORE[label]!) {
      const pair = before * LABEL_COUNT + label;
      const value = forward[(t - 1) * LABEL_COUNT + before]! * follow[pair]! * after;
      found.push([pair, value]);
      sum += value;
    }
  }
  for (const [pair, value] of found) pairs[pair]! += value / sum;
}
