import { printTable } from '../table.mjs';
import { intervals } from './bootstrap.mjs';

/** The headline figures, by the names under which the tables and the targets know them. */
const figuresOf = (s) => ({
  'detection F1': s.detection.f1,
  '  precision': s.detection.p,
  '  recall': s.detection.r,
  'strict F1': s.strict.f1,
  'end to end F1': s.endToEnd.f1,
  'speaker accuracy': s.speakerAccuracy,
  '  of implicit speakers': s.by.implicit.n === 0 ? null : s.by.implicit.speaker,
  'kind accuracy': s.kindAccuracy,
  'entity B3': s.entityB3,
  'relay F1': s.relayF1,
  'false in 1,000 marked': s.falsePerThousandMarked,
  'confidence >= .9: share': s.sureShare,
  'confidence >= .9: right': s.surePrecision,
  ...Object.fromEntries(
    Object.entries(s.by).map(([kind, { n, endToEndRecall }]) => [
      `end to end recall, ${kind}`,
      n === 0 ? null : endToEndRecall,
    ]),
  ),
});

const isCount = (name) => name.startsWith('false in');
const shown = (name, figure) =>
  figure === null || figure === undefined ? '-' : (isCount(name) ? figure : 100 * figure).toFixed(1);

/** Prints sets of documents side by side, each figure with its interval. */
export function printFigures(sets, summarise) {
  const columns = sets.map(([name, documents]) => ({
    name,
    summary: summarise(documents),
    intervals: intervals(documents, (sample) => figuresOf(summarise(sample))),
  }));
  const figures = columns.map(({ summary }) => figuresOf(summary));
  printTable([
    ['', ...columns.flatMap(({ name }) => [name, '95%'])],
    ['quotations in gold', ...columns.flatMap(({ summary }) => [String(summary.gold), ''])],
    ['quotations found', ...columns.flatMap(({ summary }) => [String(summary.predicted), ''])],
    ...Object.keys(figures[0]).map((name) => [
      name,
      ...columns.flatMap((column, i) => [shown(name, figures[i][name]), printInterval(name, column.intervals[name])]),
    ]),
  ]);
  return figures;
}

const printInterval = (name, interval) =>
  interval === undefined ? '' : interval.map((bound) => shown(name, bound)).join('-');
