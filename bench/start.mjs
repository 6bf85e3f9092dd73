// From import to the first annotation, in processes of their own, against parsing the same dictionaries as JSON: npm run bench:start
import { execFileSync } from 'node:child_process';
import { median } from './median.mjs';
import { printTable } from '../scripts/table.mjs';

const ROUNDS = 7;
const FILES = ['people', 'organizations', 'places', 'ar/titles', 'ar/given-names', 'ar/words', 'ar/common-words'];
const TEXT = 'وقال المدرب إن الفريق جاهز.';

const annotateWith = (entry) =>
  `const { createAnnotator } = await import('./${entry}'); createAnnotator().annotate('${TEXT}');`;
const candidates = {
  'JSON.parse of the dictionaries': `const { readFileSync } = await import('node:fs');
    for (const file of ${JSON.stringify(FILES)}) JSON.parse(readFileSync('dictionaries/' + file + '.json', 'utf8'));`,
  'isnad on Node': annotateWith('dist/node/index.js'),
  'isnad in a page (packed)': annotateWith('dist/index.js'),
};

/** Milliseconds of processor time and of the clock that a piece of code takes in a new process, its start left out. */
function timesOf(code) {
  const script = `const before = process.cpuUsage(), start = performance.now(); ${code}
    const { user, system } = process.cpuUsage(before);
    console.log(JSON.stringify([(user + system) / 1000, performance.now() - start]));`;
  return JSON.parse(execFileSync('node', ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}

const times = new Map(Object.keys(candidates).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++)
  for (const [name, code] of Object.entries(candidates)) times.get(name).push(timesOf(code));

const medians = [...times].map(([name, runs]) => [
  name,
  median(runs.map(([cpu]) => cpu)),
  median(runs.map(([, clock]) => clock)),
]);
const [[, bare]] = medians;
printTable([
  ['import to first annotation', 'ms of processor', 'ms', 'times the bare parse'],
  ...medians.map(([name, cpu, clock]) => [name, cpu.toFixed(0), clock.toFixed(0), (cpu / bare).toFixed(1)]),
]);
