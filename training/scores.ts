import { namesOf, NAME_TYPES, type LabelledName } from '../src/pipeline/name-labels.js';
import type { Sample } from './samples.js';

export interface Score {
  readonly type: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Exact matches, by type and over all. */
export function scoresOf(found: readonly (readonly [Sample, readonly LabelledName[]])[]): Score[] {
  return ['all', ...NAME_TYPES].map((type) => {
    let right = 0;
    let predicted = 0;
    let expected = 0;
    for (const [{ labels }, names] of found) {
      const isCounted = (name: LabelledName): boolean => type === 'all' || name.type === type;
      const truth = namesOf(labels).filter(isCounted);
      const counted = names.filter(isCounted);
      expected += truth.length;
      predicted += counted.length;
      right += counted.filter((name) => truth.some((other) => isSame(name, other))).length;
    }
    return { type, precision: right / predicted, recall: right / expected, f1: (2 * right) / (predicted + expected) };
  });
}

const isSame = (a: LabelledName, b: LabelledName): boolean =>
  a.first === b.first && a.last === b.last && a.type === b.type;

export function printScores(title: string, scores: readonly Score[]): void {
  const percent = (share: number): string => (100 * share).toFixed(1);
  for (const { type, precision, recall, f1 } of scores)
    console.log(`${title}  ${type.padEnd(12)}  P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`);
}
