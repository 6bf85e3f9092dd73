// A candidate against the bare loop over the same documents, in turns, in one process of their own.
import { readUnits } from './bare-loop.mjs';
import { cpuTimeOf, median } from './statistics.mjs';

const WARM_UP_ROUNDS = 3;
const ROUNDS = 11;
/** Under this the clock of the processor is too coarse. */
const SHORTEST_ROUND = 10; // ms
/** Where a round takes so long, few of them must do. */
const LONG_ROUND = 1000; // ms
const LONG_ROUNDS = 3;

/**
 * As many documents as `work` gets through in `milliseconds`, one at least, told from what it does once warm:
 * compiling takes its time, and what is not compiled yet tells nothing of the speed to come.
 */
export function affordable(documents, work, { milliseconds, warmUp }) {
  documentsWithin(documents, work, warmUp);
  return documents.slice(0, documentsWithin(documents, work, milliseconds));
}

function documentsWithin(documents, work, milliseconds) {
  let [count, time] = [0, 0];
  while (time < milliseconds && count < documents.length) time += cpuTimeOf(() => work(documents[count++]));
  return count;
}

/** Medians over the rounds: milliseconds of the loop and of the candidate for one pass over the documents, and their ratio. */
export function measure(documents, work, { rounds = ROUNDS, betweenRounds = () => {} } = {}) {
  const readAll = () => documents.forEach(readUnits);
  const workOnAll = () => documents.forEach(work);
  const loopRepeats = repeatsFor(readAll, SHORTEST_ROUND);
  const workRepeats = repeatsFor(workOnAll, SHORTEST_ROUND);
  const times = { loop: [], work: [], ratio: [] };
  const isLong = cpuTimeOf(workOnAll) > LONG_ROUND;
  const last = isLong ? LONG_ROUNDS : rounds;
  for (let round = isLong ? 0 : -WARM_UP_ROUNDS; round < last; round++) {
    betweenRounds();
    const loop = cpuTimeOf(() => repeat(loopRepeats, readAll)) / loopRepeats;
    const time = cpuTimeOf(() => repeat(workRepeats, workOnAll)) / workRepeats;
    if (round < 0) continue;
    times.loop.push(loop);
    times.work.push(time);
    times.ratio.push(loop / time);
  }
  const units = documents.reduce((sum, document) => sum + document.length, 0);
  const [loop, time] = [median(times.loop), median(times.work)];
  return {
    units,
    documents: documents.length,
    loop,
    time,
    ratio: median(times.ratio),
    unitsPerSecond: (units / time) * 1000,
  };
}

function repeat(count, work) {
  for (let i = 0; i < count; i++) work();
}

function repeatsFor(work, milliseconds) {
  for (let count = 1; ; count *= 2) {
    if (cpuTimeOf(() => repeat(count, work)) >= milliseconds) return count;
  }
}
