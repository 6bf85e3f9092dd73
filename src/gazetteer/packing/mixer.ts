import { probabilityOf } from './logistic.js';

/** Of what was foretold as surely as that there is little to learn: a tenth of the time for 50 bytes. */
const NEGLIGIBLE = 0.02;

/** Weighs log odds against each other, with as many sets of weights as there are kinds of places; it learns which are right. */
export class Mixer {
  readonly #weights: Float32Array;
  readonly #learning: number;
  readonly #size: number;
  #from = 0;
  #probability = 0.5;

  constructor(sets: number, first: readonly number[], learning: number) {
    this.#size = first.length;
    this.#weights = new Float32Array(sets * first.length);
    for (let from = 0; from < this.#weights.length; from += first.length) this.#weights.set(first, from);
    this.#learning = learning;
  }

  /** The odds of a one after the first `count` inputs. */
  odds(set: number, inputs: Float64Array, count: number): number {
    const weights = this.#weights;
    const from = set * this.#size;
    let odds = 0;
    for (let i = 0; i < count; i++) odds += weights[from + i]! * inputs[i]!;
    this.#from = from;
    this.#probability = probabilityOf(odds);
    return odds;
  }

  /** What the inputs of the last odds foretold. */
  learn(bit: number, inputs: Float64Array, count: number): void {
    const weights = this.#weights;
    const from = this.#from;
    const error = bit - this.#probability;
    if (error < NEGLIGIBLE && error > -NEGLIGIBLE) return;
    const lesson = error * this.#learning;
    for (let i = 0; i < count; i++) weights[from + i]! += lesson * inputs[i]!;
  }
}
