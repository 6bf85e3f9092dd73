import { logOdds, probabilityOf } from './logistic.js';

/** Writes or reads one bit; a reader returns what it reads and does not look at `wanted`. */
export interface BitCoder {
  bit(probabilityOfOne: number, wanted: number): number;
}

/** The most contexts that predict one bit together. */
export const MOST_CONTEXTS = 6;

const SLOT_BITS = 22;
const SLOTS = 1 << SLOT_BITS;
const HISTORIES = 256;
const FIRST_WEIGHT = 0.3;
const LEARNING = 0.008;
/** How much a history counts at first as what its zeros and ones say, and at most as what came after it. */
const LEAST_TRUST = 20;
const MOST_TRUST = 255;

const SHARES = Float32Array.from({ length: MOST_TRUST + 1 }, (_, trust) => 1 / trust);

/** A history is two counts below 16, zeros and ones: what came up lowers a high count of the other. */
const AFTER = [new Uint8Array(HISTORIES), new Uint8Array(HISTORIES)] as const;
for (let zeros = 0; zeros < 16; zeros++) {
  for (let ones = 0; ones < 16; ones++) {
    AFTER[0][(zeros << 4) | ones] = (raised(zeros) << 4) | lowered(ones);
    AFTER[1][(zeros << 4) | ones] = (lowered(zeros) << 4) | raised(ones);
  }
}

function raised(count: number): number {
  return Math.min(count + 1, 15);
}

function lowered(count: number): number {
  return count > 2 ? (count >> 1) + 1 : count;
}

/**
 * Predicts bits from what came up before in the same contexts (logistic mixing, as in the PAQ archivers).
 * It learns as it goes and from nothing else, so that whoever writes and whoever reads learn the same.
 */
export class Model {
  /** Hashes of what is known where the next bit stands; the caller fills them in. */
  readonly contexts = new Int32Array(MOST_CONTEXTS);
  readonly #coder: BitCoder;
  readonly #histories = new Uint8Array(SLOTS * MOST_CONTEXTS);
  readonly #weights: Float32Array;
  /** By field, context and history: the probability of a one, and how often it was mended. */
  readonly #chances: Float32Array;
  readonly #trust: Uint8Array;
  readonly #inputs = new Float64Array(MOST_CONTEXTS);
  readonly #slots = new Int32Array(MOST_CONTEXTS);
  readonly #places = new Int32Array(MOST_CONTEXTS);

  constructor(coder: BitCoder, fields: number) {
    this.#coder = coder;
    this.#weights = new Float32Array((fields << MOST_CONTEXTS) * MOST_CONTEXTS).fill(FIRST_WEIGHT);
    this.#chances = new Float32Array(fields * MOST_CONTEXTS * HISTORIES).map((_, i) => {
      const zeros = (i >> 4) & 15;
      const ones = i & 15;
      return (ones + 0.4) / (zeros + ones + 0.8);
    });
    this.#trust = new Uint8Array(this.#chances.length).fill(LEAST_TRUST);
  }

  /** One bit of a field, at a node of its tree, from the first `count` contexts. */
  bit(field: number, node: number, count: number, wanted: number): number {
    const histories = this.#histories;
    const weights = this.#weights;
    const chances = this.#chances;
    const inputs = this.#inputs;
    const slots = this.#slots;
    const places = this.#places;
    const contexts = this.contexts;
    let seen = 0;
    for (let i = 0; i < count; i++) {
      const slot = ((contexts[i]! ^ node) & (SLOTS - 1)) + (i << SLOT_BITS);
      const history = histories[slot]!;
      slots[i] = slot;
      if (history !== 0) seen |= 1 << i;
      const place = ((field * MOST_CONTEXTS + i) << 8) | history;
      places[i] = place;
      inputs[i] = history === 0 ? 0 : logOdds(chances[place]!);
    }
    const from = ((field << MOST_CONTEXTS) | seen) * MOST_CONTEXTS;
    let odds = 0;
    for (let i = 0; i < count; i++) odds += weights[from + i]! * inputs[i]!;
    const probability = probabilityOf(odds);
    const bit = this.#coder.bit(probability, wanted);
    const after = AFTER[bit as 0 | 1];
    const trust = this.#trust;
    const lesson = (bit - probability) * LEARNING;
    for (let i = 0; i < count; i++) {
      const slot = slots[i]!;
      const place = places[i]!;
      const history = place & (HISTORIES - 1);
      histories[slot] = after[history]!;
      if (history === 0) continue;
      weights[from + i]! += lesson * inputs[i]!;
      const reliance = trust[place]!;
      chances[place]! += (bit - chances[place]!) * SHARES[reliance]!;
      if (reliance < MOST_TRUST) trust[place] = reliance + 1;
    }
    return bit;
  }
}
