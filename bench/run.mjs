// How fast names are found and whole texts are read, against a bare loop and against others: npm run bench [-- --full] [-- --markdown]
import { annotators } from './annotators.mjs';
import { child } from './child.mjs';
import { matchers } from './matchers.mjs';
import { printMarkdown } from './markdown.mjs';
import { printTable } from '../scripts/table.mjs';

const LONGEST_RUN = 180_000; // ms of the clock: a candidate that has not ended then is given up
const LENGTH = 2500;
const options = new Set(process.argv.slice(2));
const isFull = options.has('--full');
const print = options.has('--markdown') ? printMarkdown : printTable;

const sizes = isFull ? [1_000, 10_000, 100_000, 1_000_000] : [10_000, 100_000];
const matching = sizes.map((size) => ({ size, length: LENGTH }));
const reading = [{ length: LENGTH }];
if (isFull) {
  matching.push({ size: 10_000, length: 40 }, { size: 10_000, length: 100_000 });
  reading.push({ length: 40 }, { length: 100_000 });
}

/** Nothing is said of the speed of a matcher that finds something else than the reference does. */
async function check({ size, length }) {
  const { compared, failures } = await child('check-equality.mjs', { size, length });
  const list = compared.map(({ name, matches }) => `${name} (${number(matches)})`).join(', ');
  if (failures.length === 0) return console.log(`Finds the same as the reference: ${list}.`);
  throw new Error(`not what the reference finds, ${size} forms, documents of ${length} units:\n${failures.join('\n')}`);
}

const number = (value) => value.toLocaleString('en');
const figures = ({ ratio, unitsPerSecond, found, units }) => [
  ratio.toPrecision(2),
  (unitsPerSecond / 1e6).toFixed(2),
  number(found),
  number(units),
];

async function rowOf(name, job) {
  try {
    const measured = await child('candidate.mjs', { name, ...job }, { timeout: LONGEST_RUN });
    const build = measured.build === undefined ? [] : [(measured.build / 1000).toFixed(2)];
    return [name, ...figures(measured), ...build];
  } catch (error) {
    const reason = error.killed ? `not done in ${LONGEST_RUN / 1000} s` : 'failed';
    if (!error.killed) console.error(error.stderr ?? error.message);
    return [name, reason, '', '', '', ...(job.size === undefined ? [] : [''])];
  }
}

async function table(title, head, names, job) {
  const rows = [];
  for (const name of names) rows.push(await rowOf(name, job));
  print([[title, 'ratio to loop', 'M units/s', 'found', 'in units', ...head], ...rows]);
}

console.log(`Node ${process.versions.node}. ratio: time of a bare charCodeAt loop over the same text / time of the candidate; medians of processor
time, loop and candidate in turns, each candidate in a process of its own. Generated news; isnad gets text and forms as
written, folds and strips particles, with two dictionaries alive. All others get both folded already and strip nothing.\n`);

for (const job of matching) {
  await check(job);
  const title = `${number(job.size)} forms, documents of ${number(job.length)} units`;
  await table(title, ['build, s'], Object.keys(matchers), job);
}
console.log(
  'Whole texts. isnad reads Arabic; wink-nlp and compromise read English generated for this bench, as long.\n' +
    'Found are quotations; entities; quotations and people.\n',
);
for (const job of reading) await table(`documents of ${number(job.length)} units`, [], Object.keys(annotators), job);
