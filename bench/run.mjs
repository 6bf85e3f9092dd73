// How fast `annotate` is against a bare loop over the same text, and whether its time grows faster than the text: npm run bench [-- CLASS]
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createAnnotator } from '../dist/node/index.js';
import { newsText, tortureTexts } from './texts.mjs';
import { median } from './median.mjs';
import { printTable } from '../scripts/table.mjs';

const SIZES = [2 ** 12, 2 ** 16, 2 ** 20];
const ROUNDS = 7;
const FIRST = 2 ** 14;
const LARGEST = 2 ** 20;
const LONGEST_RUN = 1200; // ms: a class that takes more is not doubled again
const SHORTEST_JUDGED = 20; // ms: below, the clock and the collector decide
const MOST_GROWTH = 2.3;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');
const annotator = createAnnotator();
const chosen = process.argv[2];

/** Milliseconds of processor time, with the garbage of what ran before out of the way. */
function timeOf(work) {
  collectGarbage();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

let sink = 0;
function readUnits(text) {
  for (let i = 0; i < text.length; i++) sink = (sink + text.charCodeAt(i)) | 0;
}

/** The same number of units for every size, so that small texts are timed as well as large ones. */
function throughput(size) {
  const text = newsText(size);
  const repeats = LARGEST / size;
  const times = { annotate: [], read: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.annotate.push(timeOf(() => repeat(repeats, () => annotator.annotate(text))));
    times.read.push(timeOf(() => repeat(repeats, () => readUnits(text))));
  }
  const [annotate, read] = [median(times.annotate), median(times.read)];
  return [String(size), (LARGEST / 1000 / annotate).toFixed(2), `${(annotate / read).toFixed(0)}`];
}

function repeat(count, work) {
  for (let i = 0; i < count; i++) work();
}

const annotateTime = (text) => timeOf(() => annotator.annotate(text));

/** Doubles the text until it is a million units long or takes long; the last two doublings count. */
function growthOf(textOf) {
  const runs = [];
  for (let size = FIRST; size <= LARGEST; size *= 2) {
    const time = annotateTime(textOf(size));
    runs.push({ size, time });
    if (time > LONGEST_RUN) break;
  }
  return runs.slice(-3);
}

const isTooMuch = (before, after) => after > MOST_GROWTH * before && before > SHORTEST_JUDGED;

/** A suspicion must hold in nearly every round of a longer measurement: neighbours and the collector come and go, a growth stays. */
function isConfirmed(textOf, size) {
  const [before, after] = [textOf(size), textOf(2 * size)];
  const rounds = Array.from({ length: ROUNDS }, () => isTooMuch(annotateTime(before), annotateTime(after)));
  return rounds.filter(Boolean).length >= ROUNDS - 1;
}

function judge(textOf, runs) {
  const pairs = runs.slice(1).map((run, i) => [runs[i], run]);
  return {
    growths: pairs.map(([before, after]) => (after.time / before.time).toFixed(2)).join(' '),
    tooMuch: pairs.some(([before, after]) => isTooMuch(before.time, after.time) && isConfirmed(textOf, before.size)),
  };
}

function growthRow([name, textOf]) {
  try {
    const runs = growthOf(textOf);
    const { growths, tooMuch } = judge(textOf, runs);
    const { size, time } = runs.at(-1);
    const speed = (size / time / 1000).toFixed(2);
    return { tooMuch, row: [name, `${size}`, time.toFixed(0), speed, growths, tooMuch ? 'worse than linear' : ''] };
  } catch (error) {
    return { tooMuch: true, row: [name, '-', '-', '-', '-', `throws ${error.message}`] };
  }
}

if (chosen === undefined) {
  repeat(20, () => annotator.annotate(newsText(SIZES[0])));
  printTable([['news, units', 'million units a second', 'times a bare loop'], ...SIZES.map(throughput)]);
}

const classes = Object.entries({ news: newsText, ...tortureTexts }).filter(
  ([name]) => chosen === undefined || name === chosen,
);
const judged = classes.map(growthRow);
printTable([
  ['text', 'units', 'ms', 'million units a second', 'time(2n) / time(n)', ''],
  ...judged.map(({ row }) => row),
]);
if (judged.some(({ tooMuch }) => tooMuch)) process.exitCode = 1;
