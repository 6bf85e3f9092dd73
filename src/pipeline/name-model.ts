import { LABEL_COUNT } from './name-labels.js';
import { Transitions } from './transitions.js';

/** A linear model as it is written down; weights are letters, read by `weightOf`. */
export interface NameWeights {
  /** By the label before: how likely each label follows. */
  readonly transitions: readonly string[];
  /** Weights of the labels of a word where the word before, the word itself, the word after has the feature. */
  readonly features: Readonly<Record<string, string>>;
}

/** Weights of a feature, or the sum of those of several, whole numbers all: by place (`OFFSETS`), then label. */
export type Row = Int16Array;

/** The word before, the word itself, the word after. */
export const OFFSETS = [-1, 0, 1] as const;
export const WIDTH = OFFSETS.length * LABEL_COUNT;
const SMALL_A = 0x60;
const CAPITAL_A = 0x40;

/** `0` is none, `a` to `z` are 1 to 26, `A` to `Z` are -1 to -26; zeros at the end are left out. */
export const weightOf = (letter: string): number => {
  const unit = letter.charCodeAt(0);
  return unit > SMALL_A ? unit - SMALL_A : unit > CAPITAL_A ? CAPITAL_A - unit : 0;
};

function readWeights(line: string): Row {
  const row = new Int16Array(WIDTH);
  line.split(' ').forEach((part, place) => {
    for (let label = 0; label < part.length; label++) row[place * LABEL_COUNT + label] = weightOf(part[label]!);
  });
  return row;
}

/** The weights of features: the same answer on every machine. */
export class NameModel {
  readonly transitions: Transitions;
  readonly #features: ReadonlyMap<string, Row>;

  constructor({ transitions, features }: NameWeights) {
    this.transitions = new Transitions(Int32Array.from(transitions.flatMap((line) => Array.from(line, weightOf))));
    this.#features = new Map(Object.entries(features).map(([feature, line]) => [feature, readWeights(line)]));
  }

  /** The weights of one feature; none where it tells nothing. */
  of(feature: string): Row | undefined {
    return this.#features.get(feature);
  }

  /** Writes the sum of features into a table, from a place on. */
  sumInto(table: Row, from: number, features: readonly string[]): void {
    table.fill(0, from, from + WIDTH);
    for (const feature of features) {
      const weights = this.of(feature);
      if (weights !== undefined) for (let i = 0; i < WIDTH; i++) table[from + i]! += weights[i]!;
    }
  }
}
