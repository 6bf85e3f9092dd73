// Which share of `annotate` each stage takes, by V8's sampling: npm run bench:profile
import { Session } from 'node:inspector/promises';
import { createAnnotator } from '../dist/node/index.js';
import { newsDocuments } from './texts.mjs';
import { printTable } from '../scripts/table.mjs';

const WARM_UP = 3000; // ms
const MEASURED = 5000; // ms
const SAMPLE = 200; // microseconds
/** What takes less goes in with the rest. */
const LEAST_SHOWN = 0.003;

const annotator = createAnnotator();
const documents = newsDocuments({ units: 100_000, length: 2500 });

/** Returns how many units were read. */
function annotateFor(milliseconds) {
  const end = performance.now() + milliseconds;
  let units = 0;
  while (performance.now() < end)
    for (const text of documents) {
      annotator.annotate(text);
      units += text.length;
    }
  return units;
}

async function profileOf(work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  return profile;
}

/** Samples of each node and all that it calls. A bundler may have numbered the names. */
function readTree({ nodes, samples }) {
  const byId = new Map(nodes.map((node) => [node.id, { ...node, hits: 0 }]));
  for (const id of samples) byId.get(id).hits++;
  const build = (id) => {
    const { callFrame, hits, children = [] } = byId.get(id);
    const called = children.map(build);
    const name = callFrame.functionName.replace(/\d?\d$/u, '');
    return { name, called, total: called.reduce((sum, { total }) => sum + total, hits) };
  };
  return build(nodes[0].id);
}

const find = (node, name) => (node.name === name ? [node] : node.called.flatMap((child) => find(child, name)));

const totalOf = (nodes) => nodes.reduce((sum, { total }) => sum + total, 0);

annotateFor(WARM_UP);
const tree = readTree(await profileOf(() => annotateFor(MEASURED)));
const whole = totalOf(find(tree, 'annotateFor'));
const collector = totalOf(find(tree, '(garbage collector)'));
const stages = find(tree, 'trace').flatMap(({ called }) => called);
stages.push(...find(tree, 'assemble'));
const shares = [...new Set(stages.map(({ name }) => name))]
  .map((stage) => [stage, totalOf(stages.filter(({ name }) => name === stage))])
  .filter(([, total]) => total > LEAST_SHOWN * whole)
  .sort((a, b) => b[1] - a[1]);
const rest = whole - shares.reduce((sum, [, total]) => sum + total, 0);
const percent = (total) => `${((100 * total) / whole).toFixed(1)} %`;

console.log(
  `Node ${process.versions.node}, the project's own articles in documents of 2,500 units, every word seen before.\n`,
);
printTable([
  ['stage', 'of annotate'],
  ...shares.map(([name, total]) => [name, percent(total)]),
  ['the rest', percent(rest)],
  ['collector, beside all this', percent(collector)],
]);
