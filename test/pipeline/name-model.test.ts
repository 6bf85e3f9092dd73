import { LabelScores, noRows } from '../../src/pipeline/label-scores.js';
import { canFollow, LABEL_COUNT, NAME_TYPES, namesOf } from '../../src/pipeline/name-labels.js';
import { NameModel, weightOf } from '../../src/pipeline/name-model.js';

const NONE = ['0000000', '0000000', '0000000', '0000000', '0000000', '0000000', '0000000'];

/** `lines`: how many words each has; `only`: the label that a word must have, or, negative, the one that it must not. */
const labelsOf = (
  model: NameModel,
  features: readonly string[],
  { only = [], lines = [features.length] }: { only?: [token: number, label: number][]; lines?: number[] } = {},
): number[] => {
  let first = 0;
  const ranges = lines.map((length) => ({ first, last: (first += length) - 1 }));
  const scores = new LabelScores(ranges, noRows(features.length));
  features.forEach((feature, t) => {
    scores.add(t, model.of(feature));
  });
  for (const [token, label] of only) {
    if (label > 0) scores.fix(token, label);
    else scores.bar(token, -label);
  }
  return [...scores.best(model)];
};

test.each([
  ['0', 0],
  ['a', 1],
  ['z', 26],
  ['A', -1],
  ['Z', -26],
])('the letter %s weighs %i', (letter, weight) => {
  expect(weightOf(letter)).toBe(weight);
});

describe('labels', () => {
  const model = new NameModel({
    transitions: NONE,
    features: { title: '0b', given: ' 0c', plain: ' d', surname: ' 00c' },
  });

  test('a feature counts for the word itself and for its neighbours', () => {
    expect(labelsOf(model, ['title', 'x', 'x'])).toEqual([0, 1, 0]);
    expect(labelsOf(model, ['plain', 'given', 'surname', 'plain'])).toEqual([0, 1, 2, 0]);
  });

  test('a name goes on only where it has begun', () => {
    expect(labelsOf(model, ['plain', 'surname'])).toEqual([0, 0]);
  });

  test('no word is the neighbour of one in another line', () => {
    expect(labelsOf(model, ['title', 'x'], { lines: [1, 1] })).toEqual([0, 0]);
    expect(labelsOf(model, ['given', 'surname'], { lines: [1, 1] })).toEqual([1, 0]);
  });

  test('what is certain is not up to the weights', () => {
    expect(labelsOf(model, ['plain', 'plain'], { only: [[0, 3]] })).toEqual([3, 0]);
    expect(labelsOf(model, ['given', 'surname'], { only: [[1, -2]] })).toEqual([1, 0]);
  });

  test('spell names with their types', () => {
    expect(namesOf([0, 1, 2, 3, 0, 5, 6, 6], 10)).toEqual([
      { first: 11, last: 12, type: 'person' },
      { first: 13, last: 13, type: 'place' },
      { first: 15, last: 17, type: 'organization' },
    ]);
  });
});

describe('the likeliest labels', () => {
  const LENGTH = 5;

  /** Whole numbers that look drawn by lot, the same in each run. */
  function* lots(seed: number): Generator<number, never> {
    for (let state = seed; ;) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      yield (state >>> 16) / 2 ** 16;
    }
  }

  const letterOf = (weight: number): string =>
    weight === 0 ? '0' : String.fromCharCode((weight > 0 ? 0x60 : 0x40) + Math.abs(weight));

  /** `outside`, `inside`: how much likelier than the beginning of a name these labels are, by which most words are beyond doubt. */
  function modelOf(seed: number, outside: number, inside: number): NameModel {
    const lot = lots(seed);
    const line = (size: number): string =>
      Array.from({ length: LABEL_COUNT }, () => letterOf(Math.round((lot.next().value - 0.5) * size))).join('');
    const words = Array.from({ length: LENGTH }, (_, t) => [String(t), `${line(6)} ${line(20)} ${line(6)}`]);
    const features = {
      ...Object.fromEntries(words),
      plain: ` ${letterOf(outside)}${`0${letterOf(inside)}`.repeat(NAME_TYPES.length)}`,
    };
    return new NameModel({ transitions: Array.from({ length: LABEL_COUNT }, () => line(8)), features });
  }

  /** Of all sequences of labels, the score of the best one. */
  function bestOfAll(model: NameModel): {
    readonly best: number;
    readonly scoreOf: (labels: readonly number[]) => number;
  } {
    const row = (t: number): ArrayLike<number> => model.of(String(t)) ?? [];
    const plain = model.of('plain');
    const at = (t: number, label: number): number =>
      [-1, 0, 1].reduce((sum, offset, place) => sum + (row(t + offset)[place * LABEL_COUNT + label] ?? 0), 0) +
      (plain?.[LABEL_COUNT + label] ?? 0);
    const { weights } = model.transitions;
    const scoreOf = (labels: readonly number[]): number =>
      labels.reduce((sum, label, t) => sum + weights[(labels[t - 1] ?? 0) * LABEL_COUNT + label]! + at(t, label), 0);
    let best = -Infinity;
    const walk = (labels: readonly number[]): void => {
      if (labels.length === LENGTH) best = Math.max(best, scoreOf(labels));
      else
        for (let label = 0; label < LABEL_COUNT; label++)
          if (canFollow(labels.at(-1) ?? 0, label)) walk([...labels, label]);
    };
    walk([]);
    return { best, scoreOf };
  }

  test.each([
    [0, 0],
    [6, 0],
    [12, 0],
    [20, 0],
    [6, 8],
    [12, 14],
    [20, 26],
  ])('are as likely as the best of all sequences: outside %i, inside %i', (outside, inside) => {
    for (let seed = 1; seed <= 12; seed++) {
      const model = modelOf(seed, outside, inside);
      const scores = new LabelScores([{ first: 0, last: LENGTH - 1 }], noRows(LENGTH));
      for (let t = 0; t < LENGTH; t++) {
        scores.add(t, model.of(String(t)));
        scores.add(t, model.of('plain'));
      }
      const labels = [...scores.best(model)];
      const { best, scoreOf } = bestOfAll(model);
      expect(labels.every((label, t) => canFollow(labels[t - 1] ?? 0, label))).toBe(true);
      expect(scoreOf(labels)).toBe(best);
    }
  });
});
