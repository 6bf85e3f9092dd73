import { createRandom, intervals } from '../../scripts/score/bootstrap.mjs';

const mean = (documents: readonly number[]): { mean: number } => ({
  mean: documents.reduce((sum, value) => sum + value, 0) / documents.length,
});

test('random numbers are the same again, spread over [0, 1)', () => {
  const [one, other] = [createRandom(7), createRandom(7)];
  const drawn = Array.from({ length: 2000 }, () => one());
  expect(drawn.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => other()));
  expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
  const tenths = new Set(drawn.map((value) => Math.floor(10 * value)));
  expect(tenths.size).toBe(10);
  expect(createRandom(8)()).not.toBe(createRandom(7)());
});

describe('an interval', () => {
  const documents = Array.from({ length: 100 }, (_, i) => i / 99);

  test('is the same at every call', () => {
    expect(intervals(documents, mean)).toEqual(intervals(documents, mean));
  });

  test('holds the figure, and is about as wide as theory says', () => {
    const { mean: interval } = intervals(documents, mean);
    const [low, high] = interval as [number, number];
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
    const deviation = Math.sqrt(1 / 12 / documents.length);
    expect((high - low) / (2 * 1.96 * deviation)).toBeCloseTo(1, 0);
    expect(high - low).toBeLessThan(0.14);
  });

  test('is a point where all documents are alike', () => {
    expect(intervals([0.5, 0.5, 0.5], mean)).toEqual({ mean: [0.5, 0.5] });
  });

  test('leaves resamples aside in which a figure is none', () => {
    const share = (sample: readonly number[]): { ones: number | null } => ({ ones: sample.includes(1) ? 1 : null });
    expect(intervals([0, 1], share)).toEqual({ ones: [1, 1] });
    expect(intervals([0, 0], share)).toEqual({});
    expect(intervals([], share)).toEqual({});
  });
});
