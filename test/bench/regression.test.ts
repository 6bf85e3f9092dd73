import { regressions } from '../../bench/regression.mjs';
import { isConfirmed, median } from '../../bench/statistics.mjs';

test('the median is the middle value, whatever the order', () => {
  expect(median([9, 1, 100, 2, 10])).toBe(9);
});

test('a suspicion must hold in all rounds but one', () => {
  expect(isConfirmed([true, true, false, true])).toBe(true);
  expect(isConfirmed([true, false, false, true])).toBe(false);
  expect(isConfirmed([false])).toBe(false);
});

const isCost = (name: string): boolean => name === 'import';

test.each([
  ['a third slower', { match: 0.1, import: 1.1 }, ['match']],
  ['dearer by a third', { match: 0.15, import: 1.5 }, ['import']],
  ['a quarter slower', { match: 0.115, import: 1.35 }, []],
  ['faster', { match: 0.3, import: 1 }, []],
])('ratios are judged with a margin of 30%%: %s', (_, measured, expected) => {
  expect(regressions(measured, { match: 0.15, import: 1.1 }, isCost)).toEqual(expected);
});

test('a ratio that was never stored is no regression', () => {
  expect(regressions({ match: 0.01 }, {}, isCost)).toEqual([]);
});
