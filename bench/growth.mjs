// Whether the time of `annotate` grows faster than the text, on news and on texts that no newspaper prints: npm run bench:growth [-- CLASS]
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createAnnotator } from '../dist/node/index.js';
import { cpuTimeOf, isConfirmed } from './statistics.mjs';
import { newsText, tortureTexts } from './texts.mjs';
import { printTable } from '../scripts/table.mjs';

const FIRST = 2 ** 10;
const LARGEST = 2 ** 20;
/** One small text alone is done before the clock has moved: so many units are read in pieces, the same ones at every size. */
const LEAST_READ = 2 ** 15;
const ROUNDS = 5;
const WARM_UP = 10;
const LONGEST_RUN = 1200; // ms: a class that takes more is not doubled again
const SHORTEST_JUDGED = 20; // ms: below, the clock and the collector decide
const MOST_GROWTH = 2.3;
/** A rule looks so far and no farther: until a hostile text is longer than all reaches, its time may grow as their square. */
const BEYOND_REACHES = 2 ** 14;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');
const annotator = createAnnotator();
const chosen = process.argv[2];

/**
 * Milliseconds of processor time for one reading of a text of this size, the garbage of what ran before out of the way: the better
 * of two, behind an untimed one, since with the garbage go the shapes of its objects, and code that was compiled for them is compiled again.
 */
function annotateTime(textOf, size) {
  const [first, second] = [timeOnce(textOf, size), timeOnce(textOf, size)];
  return first.time < second.time ? first : second;
}

function timeOnce(textOf, size) {
  const text = textOf(Math.max(size, LEAST_READ));
  const pieces = Array.from({ length: text.length / size }, (_, i) => text.slice(i * size, (i + 1) * size));
  collectGarbage();
  annotator.annotate(pieces[0]);
  const time = cpuTimeOf(() => {
    for (const piece of pieces) annotator.annotate(piece);
  });
  return { time: time / pieces.length, measured: time };
}

/** Doubles the text until it is a million units long or takes long. */
function growthOf(textOf) {
  const runs = [];
  for (let size = FIRST; size <= LARGEST; size *= 2) {
    runs.push({ size, ...annotateTime(textOf, size) });
    if (runs.at(-1).measured > LONGEST_RUN) break;
  }
  return runs;
}

const isSuspect = (before, after) => before.measured > SHORTEST_JUDGED && after.time > MOST_GROWTH * before.time;

/** Over two doublings, in nearly every round: a text that leaves the cache or wakes the collector makes one step, a growth goes on. */
function holds(textOf, size) {
  const isTooMuch = () => annotateTime(textOf, 4 * size).time > MOST_GROWTH ** 2 * annotateTime(textOf, size).time;
  return isConfirmed(Array.from({ length: ROUNDS }, isTooMuch));
}

function judge(name, textOf, runs) {
  const pairs = runs.slice(1).map((run, i) => [runs[i], run]);
  const isOfInterest = ({ size }) => name === 'news' || size >= BEYOND_REACHES;
  return {
    growths: pairs.map(([before, after]) => (after.time / before.time).toFixed(1)).join(' '),
    tooMuch: pairs.some(
      ([before, after]) => isOfInterest(before) && isSuspect(before, after) && holds(textOf, before.size),
    ),
  };
}

function growthRow([name, textOf]) {
  try {
    for (let i = 0; i < WARM_UP; i++) annotateTime(textOf, FIRST); // compiles what this class needs
    const runs = growthOf(textOf);
    const { growths, tooMuch } = judge(name, textOf, runs);
    const { size, time } = runs.at(-1);
    const speed = (size / time / 1000).toFixed(2);
    return { tooMuch, row: [name, `${size}`, time.toFixed(0), speed, growths, tooMuch ? 'worse than linear' : ''] };
  } catch (error) {
    return { tooMuch: true, row: [name, '-', '-', '-', '-', `throws ${error.message}`] };
  }
}

const classes = Object.entries({ news: newsText, ...tortureTexts }).filter(
  ([name]) => chosen === undefined || name === chosen,
);
const judged = classes.map(growthRow);
printTable([
  ['text', 'units', 'ms', 'M units/s', `time(2n) / time(n) from ${FIRST} units`, ''],
  ...judged.map(({ row }) => row),
]);
if (judged.some(({ tooMuch }) => tooMuch)) process.exitCode = 1;
