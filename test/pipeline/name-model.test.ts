import { LabelScores, noRows } from '../../src/pipeline/label-scores.js';
import { namesOf } from '../../src/pipeline/name-labels.js';
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
