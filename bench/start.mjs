// What an import costs, and the way from import to the first annotation, each in processes of their own: npm run bench:start
import { importCosts } from './import-cost.mjs';
import { median } from './statistics.mjs';
import { timesOfProcess } from './process-times.mjs';
import { printTable } from '../scripts/table.mjs';

const PAIRS = 15;
const ROUNDS = 7;
const FILES = ['people', 'organizations', 'places', 'ar/titles', 'ar/given-names', 'ar/words', 'ar/common-words'];
const TEXT = 'وقال المدرب إن الفريق جاهز.';

const annotateWith = (entry) =>
  `const { createAnnotator } = await import('./${entry}'); createAnnotator().annotate('${TEXT}');`;
const candidates = {
  'an empty module': '',
  'JSON.parse of the dictionaries': `const { readFileSync } = await import('node:fs');
    for (const file of ${JSON.stringify(FILES)}) JSON.parse(readFileSync('dictionaries/' + file + '.json', 'utf8'));`,
  'isnad on Node': annotateWith('dist/node/index.js'),
  'isnad in a page (packed)': annotateWith('dist/index.js'),
};

console.log(`Node ${process.versions.node}; whole processes, milliseconds of processor and clock, medians.\n`);

printTable([
  [`import, ${PAIRS} pairs`, 'ms of processor', 'ms', 'of an empty module', 'ratio'],
  ...importCosts(PAIRS).map(({ entry, cpu, clock, emptyCpu, ratio }) => [
    entry,
    cpu.toFixed(0),
    clock.toFixed(0),
    emptyCpu.toFixed(0),
    ratio.toFixed(2),
  ]),
]);

const times = new Map(Object.keys(candidates).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++)
  for (const [name, code] of Object.entries(candidates)) times.get(name).push(timesOfProcess(code));

const rows = [...times].map(([name, runs]) => [
  name,
  median(runs.map(({ cpu }) => cpu)),
  median(runs.map(({ clock }) => clock)),
]);
const [[, emptyCpu, emptyClock]] = rows;
printTable([
  ['import to first annotation, without the start of Node', 'ms of processor', 'ms'],
  ...rows.slice(1).map(([name, cpu, clock]) => [name, (cpu - emptyCpu).toFixed(0), (clock - emptyClock).toFixed(0)]),
]);
