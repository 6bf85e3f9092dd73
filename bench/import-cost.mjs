import { median } from './statistics.mjs';
import { timesOfProcess } from './process-times.mjs';

const ENTRIES = { isnad: 'dist/node/index.js', 'isnad/ar': 'dist/node/ar.js', 'isnad/matcher': 'dist/node/matcher.js' };

/** A process that imports an entry and does nothing more, in turns with one that imports nothing. */
export function importCosts(pairs, entries = Object.keys(ENTRIES)) {
  return entries.map((entry) => {
    const runs = Array.from({ length: pairs }, () => ({
      empty: timesOfProcess(''),
      importing: timesOfProcess(`import './${ENTRIES[entry]}';`),
    }));
    const [cpu, emptyCpu] = [median(runs.map((run) => run.importing.cpu)), median(runs.map((run) => run.empty.cpu))];
    return { entry, cpu, emptyCpu, ratio: cpu / emptyCpu, clock: median(runs.map((run) => run.importing.clock)) };
  });
}
