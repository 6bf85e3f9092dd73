import { printTable } from '../table.mjs';

const MAX_BELOW_HALF_A = 0.03;
const MARKS_ALONE = 0.58; // every marked span a quotation
const NEAREST_NAME = 0.23; // and its speaker the nearest name before it, all names given

/** What the library must reach: at least so much, or at most where `most` says so. */
export function targetsOf({ all, a, b, names: { micro, PERS, LOC, ORG } }) {
  const atLeast = (name, value, wanted, naive) => ({ name, value, wanted, naive, isReached: value >= wanted });
  const atMost = (name, value, wanted) => ({ name, value, wanted, isReached: value <= wanted, isCount: true });
  return [
    atLeast('end to end F1', all['end to end F1'], 0.93, NEAREST_NAME),
    atLeast('detection F1', all['detection F1'], 0.96, MARKS_ALONE),
    atLeast('strict F1', all['strict F1'], 0.85),
    atLeast('speaker accuracy', all['speaker accuracy'], 0.97),
    atLeast('  of implicit speakers', all['  of implicit speakers'], 0.95),
    atLeast('entity B3', all['entity B3'], 0.95),
    atLeast('relay F1', all['relay F1'], 0.75),
    atMost('false in 1,000 marked, at most', all['false in 1,000 marked'], 30),
    atLeast('end to end F1, half b (half a less 3)', b['end to end F1'], a['end to end F1'] - MAX_BELOW_HALF_A),
    atLeast('confidence >= .9: share', all['confidence >= .9: share'], 0.5),
    atLeast('confidence >= .9: right', all['confidence >= .9: right'], 0.95),
    atLeast('names, micro F1', micro.f1, 0.78),
    atLeast('names, PERS', PERS.f1, 0.78),
    atLeast('names, LOC', LOC.f1, 0.85),
    atLeast('names, ORG', ORG.f1, 0.62),
  ];
}

export function printTargets(targets) {
  const shown = (value, isCount) => (isCount ? value : 100 * value).toFixed(1);
  printTable([
    ['target', 'here', 'wanted', '', 'naive'],
    ...targets.map(({ name, value, wanted, naive, isReached, isCount = false }) => [
      name,
      shown(value, isCount),
      shown(wanted, isCount),
      isReached ? 'reached' : 'missed',
      naive === undefined ? '' : shown(naive, isCount),
    ]),
  ]);
  console.log('naive: marks alone (detection); marks and the nearest name before them, all names given (end to end)');
  console.log(`${targets.filter(({ isReached }) => isReached).length} of ${targets.length} targets reached`);
}
