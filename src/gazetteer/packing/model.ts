import { Cells } from './cells.js';
import { FAMILY_BITS } from './code.js';
import { Correction } from './correction.js';
import { mixed } from './hash.js';
import { logOdds, probabilityOf } from './logistic.js';
import { Mixer } from './mixer.js';

/** Writes or reads one bit; a reader returns what it reads and does not look at `wanted`. */
export interface BitCoder {
  bit(probabilityOfOne: number, wanted: number): number;
}

/** The most contexts that predict one bit together. */
export const MOST_CONTEXTS = 13;
/** As many of them choose weights by whether they were seen before. */
const WITNESSES = 9;

const FAMILY = 1 << FAMILY_BITS;
const HISTORIES = 256;
/** How much a history counts at first as what its zeros and ones say, and at most as what came after it. */
const LEAST_TRUST = 6;
const MOST_TRUST = 255;
const SHARES = Float32Array.from({ length: MOST_TRUST + 1 }, (_, trust) => 1 / trust);

/** Nodes of one tree that have weights of their own; further ones share them. */
const NODES = 256;
/** Contexts that choose weights by what they are: of letters the two before, those ahead in the guide, and where they stand. */
const CHOOSERS = [2, 8, 5] as const;
const CHOICES = 1 << 12;
const OPINIONS = 2 + CHOOSERS.length;
/** An input that is always the same, and for each context what its history and what its cell say. */
const BIAS = 0.3;
const FIRST_WEIGHTS = [0, ...Array.from({ length: 2 * MOST_CONTEXTS }, (_, i) => (i % 2 === 0 ? 0.15 : 0.08))];

/**
 * Predicts bits from what came up before in the same contexts (logistic mixing, as in the PAQ archivers).
 * It learns as it goes and from nothing else, so that whoever writes and whoever reads learn the same.
 */
export class Model {
  /** Hashes of what is known where the next bit stands; the caller fills them in. */
  readonly contexts = new Int32Array(MOST_CONTEXTS);
  readonly #coder: BitCoder;
  readonly #cells = new Cells();
  readonly #bySeen: Mixer;
  readonly #byNode: Mixer;
  readonly #byChoice: readonly Mixer[];
  /** Weighs what the others say. */
  readonly #judge: Mixer;
  readonly #opinions = new Float64Array(OPINIONS);
  readonly #correction: Correction;
  /** By field, context and history: the probability of a one, and how often it was mended. */
  readonly #chances: Float32Array;
  readonly #trust: Uint8Array;
  readonly #inputs = new Float64Array(FIRST_WEIGHTS.length).fill(BIAS);
  readonly #hashes = new Int32Array(MOST_CONTEXTS);
  readonly #slots = new Int32Array(MOST_CONTEXTS);
  readonly #places = new Int32Array(MOST_CONTEXTS);

  constructor(coder: BitCoder, fields: number) {
    this.#coder = coder;
    this.#bySeen = new Mixer(fields << WITNESSES, FIRST_WEIGHTS, 0.014);
    this.#byNode = new Mixer(fields * NODES, FIRST_WEIGHTS, 0.012);
    this.#byChoice = CHOOSERS.map(() => new Mixer(CHOICES, FIRST_WEIGHTS, 0.02));
    this.#judge = new Mixer(fields << WITNESSES, Array<number>(OPINIONS).fill(1 / OPINIONS), 0.002);
    this.#correction = new Correction(fields * NODES);
    this.#chances = new Float32Array(fields * MOST_CONTEXTS * HISTORIES).map((_, i) => {
      const zeros = (i >> 4) & 15;
      const ones = i & 15;
      return (ones + 0.4) / (zeros + ones + 0.8);
    });
    this.#trust = new Uint8Array(this.#chances.length).fill(LEAST_TRUST);
  }

  /** One bit of a field, at a node of its tree, from the first `count` contexts. */
  bit(field: number, node: number, address: number, count: number, wanted: number): number {
    const inputs = this.#inputs;
    const inputCount = 2 * count + 1;
    const seen = this.#look(field, address, count);
    const place = field * NODES + (node & (NODES - 1));
    const kind = (field << WITNESSES) | seen;
    const opinions = this.#opinions;
    opinions[0] = this.#bySeen.odds(kind, inputs, inputCount);
    opinions[1] = this.#byNode.odds(place, inputs, inputCount);
    for (let i = 0; i < CHOOSERS.length; i++)
      opinions[2 + i] = this.#byChoice[i]!.odds(this.#choice(CHOOSERS[i]!, field, count), inputs, inputCount);
    const odds = this.#judge.odds(kind, opinions, OPINIONS);
    const bit = this.#coder.bit((probabilityOf(odds) + 2 * this.#correction.probability(place, odds)) / 3, wanted);
    this.#correction.learn(bit);
    this.#bySeen.learn(bit, inputs, inputCount);
    this.#byNode.learn(bit, inputs, inputCount);
    for (const mixer of this.#byChoice) mixer.learn(bit, inputs, inputCount);
    this.#judge.learn(bit, opinions, OPINIONS);
    for (let i = 0; i < count; i++) this.#learn(i, bit);
    return bit;
  }

  #choice(chooser: number, field: number, count: number): number {
    return count > chooser ? mixed(this.contexts[chooser]!, field) & (CHOICES - 1) : 0;
  }

  /** Fills the inputs; returns which contexts were seen before. */
  #look(field: number, address: number, count: number): number {
    const cells = this.#cells;
    const inputs = this.#inputs;
    const hashes = this.#hashes;
    const place = address & (FAMILY - 1);
    if (place === 0) {
      for (let i = 0; i < count; i++) hashes[i] = mixed(this.contexts[i]!, (address << 2) | i);
      cells.fetch(hashes, count);
    }
    let seen = 0;
    for (let i = 0; i < count; i++) {
      const slot = cells.slotOf(hashes[i]!, place);
      const history = cells.historyAt(slot);
      const row = ((field * MOST_CONTEXTS + i) << 8) | history;
      this.#slots[i] = slot;
      this.#places[i] = row;
      if (history !== 0 && i < WITNESSES) seen |= 1 << i;
      inputs[2 * i + 1] = history === 0 ? 0 : logOdds(this.#chances[row]!);
      inputs[2 * i + 2] = history === 0 ? 0 : logOdds(cells.probabilityAt(slot));
    }
    return seen;
  }

  #learn(context: number, bit: number): void {
    this.#cells.learn(this.#slots[context]!, bit);
    const place = this.#places[context]!;
    if ((place & (HISTORIES - 1)) === 0) return;
    const trust = this.#trust[place]!;
    this.#chances[place]! += (bit - this.#chances[place]!) * SHARES[trust]!;
    if (trust < MOST_TRUST) this.#trust[place] = trust + 1;
  }
}
