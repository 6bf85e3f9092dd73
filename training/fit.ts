import { LABEL_COUNT } from '../src/pipeline/name-labels.js';
import { OFFSETS, type NameWeights } from '../src/pipeline/name-model.js';
import { AFTER_LINE, BEFORE_LINE } from '../src/languages/ar/names/context-features.js';
import { train, type Settings } from './random-field.js';
import type { Sample } from './samples.js';

const SETTINGS: Settings = { rounds: 10, pull: 2, firstRate: 0.1, decay: 0.7, missed: 1.5 };
/** A feature that is seen less often tells nothing. */
const FEWEST = 3;
/** Whole weights are so many times the trained ones. */
const SCALE = 5;
const SMALLEST = 1.25;
const HEAVIEST = 26;
const AFFIX = /^-.|.-$/u;

/** A model of samples, its weights whole numbers. */
export function fit(samples: readonly Sample[], settings: Settings = SETTINGS): NameWeights {
  const rows = samples.map(({ features }) => features.map((_, t) => contextOf(features, t)));
  const numbers = numbersOf(rows);
  const examples = samples.map(({ labels }, i) => ({
    labels,
    features: rows[i]!.map((row) => Int32Array.from(row.flatMap((feature) => numbers.get(feature) ?? []))),
  }));
  const { features, transitions } = train(examples, numbers.size, settings);
  const lines = new Map<string, string[]>();
  for (const [feature, number] of numbers) {
    const weights = written(features.subarray(number * LABEL_COUNT, (number + 1) * LABEL_COUNT));
    if (weights === '') continue;
    const [place, name] = [Number(feature[0]), feature.slice(1)];
    const line = lines.get(name) ?? OFFSETS.map(() => '');
    line[place] = weights;
    lines.set(name, line);
  }
  return {
    transitions: Array.from({ length: LABEL_COUNT }, (_, label) =>
      letters(transitions.subarray(label * LABEL_COUNT, (label + 1) * LABEL_COUNT)),
    ),
    features: Object.fromEntries(
      [...lines].map(([name, line]) => [name, line.join(' ').trimEnd()] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

/** The features of a token and, but for affixes, those of its neighbours, each behind the number of its place. */
function contextOf(features: readonly (readonly string[])[], t: number): string[] {
  return OFFSETS.flatMap((offset, place) => {
    const at = t + offset;
    const own = at < 0 ? [BEFORE_LINE] : at >= features.length ? [AFTER_LINE] : features[at]!;
    return own.filter((feature) => offset === 0 || !AFFIX.test(feature)).map((feature) => `${place}${feature}`);
  });
}

function numbersOf(rows: readonly (readonly (readonly string[])[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const token of row) for (const feature of token) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= FEWEST).map(([feature]) => feature);
  return new Map(kept.map((feature, number) => [feature, number]));
}

const written = (weights: Float64Array): string => {
  const all = letters(weights);
  let end = all.length;
  while (end > 0 && all[end - 1] === '0') end--;
  return all.slice(0, end);
};

const letters = (weights: Float64Array): string =>
  Array.from(weights, (weight) => letterOf(Math.abs(SCALE * weight) < SMALLEST ? 0 : Math.round(SCALE * weight))).join(
    '',
  );

/** The reverse of `weightOf`. */
function letterOf(weight: number): string {
  const size = Math.min(Math.abs(weight), HEAVIEST);
  return size === 0 ? '0' : String.fromCharCode((weight > 0 ? 0x60 : 0x40) + size);
}
