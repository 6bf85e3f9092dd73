import { probabilityOf } from './logistic.js';

/** Odds from -8 to 8 in half steps. */
const STEPS_PER_UNIT = 2;
const MOST_ODDS = 8;
const STEPS = 2 * MOST_ODDS * STEPS_PER_UNIT + 1;
const LAST_STEP = STEPS - 1.001;
const LEARNING = 0.015;

/** What came up wherever these odds were foretold, by kinds of places; between two steps something of both. */
export class Correction {
  readonly #chances: Float32Array;
  #at = 0;
  #share = 0;

  constructor(sets: number) {
    const first = Array.from({ length: STEPS }, (_, step) => probabilityOf(step / STEPS_PER_UNIT - MOST_ODDS));
    this.#chances = new Float32Array(sets * STEPS);
    for (let from = 0; from < this.#chances.length; from += STEPS) this.#chances.set(first, from);
  }

  probability(set: number, odds: number): number {
    const place = Math.max(0, Math.min(LAST_STEP, (odds + MOST_ODDS) * STEPS_PER_UNIT));
    const step = place | 0;
    this.#at = set * STEPS + step;
    this.#share = place - step;
    return this.#chances[this.#at]! * (1 - this.#share) + this.#chances[this.#at + 1]! * this.#share;
  }

  learn(bit: number): void {
    const chances = this.#chances;
    const at = this.#at;
    chances[at]! += (bit - chances[at]!) * LEARNING * (1 - this.#share);
    chances[at + 1]! += (bit - chances[at + 1]!) * LEARNING * this.#share;
  }
}
