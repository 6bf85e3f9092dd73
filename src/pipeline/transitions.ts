import { beginning, canFollow, inside, LABEL_COUNT, NAME_TYPES, OUTSIDE, type Label } from './name-labels.js';

export const LABELS = Array.from({ length: LABEL_COUNT }, (_, label): Label => label);
/** The labels that may stand anywhere: outside of all names, or the first of one. */
const FREE = LABELS.filter((label) => LABELS.every((before) => canFollow(before, label)));

/**
 * How likely one label follows another, and what follows from that alone: by how much the words must speak for a name
 * before one can begin. Where they do not, the likeliest labels are outside, and need not be searched for.
 */
export class Transitions {
  /** By the label before, then label. */
  readonly weights: Int32Array;
  /** By label: how much better than outside it must be to be better before some label of `FREE`. */
  readonly leads: Int32Array;
  /** By beginning: what is lost or won by one in place of outside, but for their scores, if the next label is of `FREE`. */
  readonly enters: Int32Array;
  /** By beginning: the same, if the name goes on, in place of one that begins with the next word. */
  readonly goesOn: Int32Array;
  /** By label: what is lost or won by going on with its name, in place of going outside before one begins. */
  readonly stays: Int32Array;

  constructor(weights: Int32Array) {
    const at = (before: Label, label: Label): number => weights[before * LABEL_COUNT + label]!;
    const lead = (before: Label): number => Math.max(...FREE.map((label) => at(before, label) - at(OUTSIDE, label)));
    this.weights = weights;
    this.leads = Int32Array.from(LABELS, lead);
    this.enters = new Int32Array(LABEL_COUNT);
    this.goesOn = new Int32Array(LABEL_COUNT);
    this.stays = new Int32Array(LABEL_COUNT);
    for (const type of NAME_TYPES) {
      const [first, rest] = [beginning(type), inside(type)];
      // behind the inside of a name may stand what stands behind its beginning, or nothing more
      const later = Math.max(0, ...[...FREE, rest].map((label) => at(rest, label) - at(first, label)));
      this.enters[first] = at(OUTSIDE, first) - at(OUTSIDE, OUTSIDE) + lead(first);
      this.goesOn[first] = at(first, rest) - at(OUTSIDE, OUTSIDE) + later;
      for (const label of [first, rest]) this.stays[label] = at(label, rest) - at(OUTSIDE, first) + later;
    }
  }
}
