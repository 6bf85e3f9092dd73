import { namesOf } from '../../src/pipeline/name-labels.js';
import { LabelScores, NameModel, weightOf } from '../../src/pipeline/name-model.js';

const NONE = ['0000000', '0000000', '0000000', '0000000', '0000000', '0000000', '0000000'];

const labelsOf = (model: NameModel, features: readonly string[], only = new Map<number, number>()): number[] => {
  const scores = new LabelScores({ first: 0, last: features.length - 1 });
  features.forEach((feature, t) => {
    scores.add(t, model.of(feature));
  });
  return [...scores.best(model, only)];
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

  test('what is certain is not up to the weights', () => {
    expect(labelsOf(model, ['plain', 'plain'], new Map([[0, 3]]))).toEqual([3, 0]);
    expect(labelsOf(model, ['given', 'surname'], new Map([[1, -2]]))).toEqual([1, 0]);
  });

  test('spell names with their types', () => {
    expect(namesOf([0, 1, 2, 3, 0, 5, 6, 6], 10)).toEqual([
      { first: 11, last: 12, type: 'person' },
      { first: 13, last: 13, type: 'place' },
      { first: 15, last: 17, type: 'organization' },
    ]);
  });
});
