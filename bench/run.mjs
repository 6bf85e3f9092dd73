// How fast `annotate` is against a bare loop over the same text, and whether its time grows faster than the text: npm run bench [-- CLASS]
import { createAnnotator } from '../dist/index.js';
import { newsText, tortureTexts } from './texts.mjs';

const SIZES = [2 ** 12, 2 ** 16, 2 ** 20];
const ROUNDS = 7;
const FIRST = 2 ** 12;
const LARGEST = 2 ** 20;
const LONGEST_RUN = 1500; // ms: a class that takes more is not doubled again
const SHORTEST_JUDGED = 20; // ms: below, the clock and the collector decide
const MOST_GROWTH = 2.3;

const annotator = createAnnotator();
const chosen = process.argv[2];

/** Milliseconds of processor time. */
function timeOf(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

let sink = 0;
function readUnits(text) {
  for (let i = 0; i < text.length; i++) sink = (sink + text.charCodeAt(i)) | 0;
}

function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  ')
        .trimEnd(),
    );
  }
  console.log();
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

/** Doubles the text until it is a million units long or takes long; the last two doublings count. */
function growthOf(textOf) {
  const runs = [];
  for (let size = FIRST; size <= LARGEST; size *= 2) {
    const text = textOf(size);
    const times = [timeOf(() => annotator.annotate(text))];
    if (times[0] < LONGEST_RUN) repeat(2, () => times.push(timeOf(() => annotator.annotate(text))));
    runs.push({ size, time: median(times.length < 3 ? [times[0]] : times) });
    if (times[0] > LONGEST_RUN) break;
  }
  return runs.slice(-3);
}

function judge(runs) {
  const growths = runs.slice(1).map(({ time }, i) => time / runs[i].time);
  const tooMuch = growths.some((growth, i) => growth > MOST_GROWTH && runs[i].time > SHORTEST_JUDGED);
  return { growths, tooMuch };
}

function growthRow([name, textOf]) {
  let runs;
  try {
    runs = growthOf(textOf);
  } catch (error) {
    return { tooMuch: true, row: [name, '-', '-', '-', '-', `throws ${error.message.slice(0, 60)}`] };
  }
  const { growths, tooMuch } = judge(runs);
  const { size, time } = runs.at(-1);
  const units = (1000 * size) / time / 1e6;
  const row = [
    name,
    String(size),
    time.toFixed(0),
    units.toFixed(2),
    growths.map((growth) => growth.toFixed(2)).join(' '),
    tooMuch ? 'worse than linear' : '',
  ];
  return { tooMuch, row };
}

if (chosen === undefined) {
  newsTextWarmUp();
  printTable([['news, units', 'million units a second', 'times a bare loop'], ...SIZES.map(throughput)]);
}

function newsTextWarmUp() {
  repeat(20, () => annotator.annotate(newsText(FIRST)));
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
