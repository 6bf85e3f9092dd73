// What a matcher of a million forms costs to build, to keep and to load: npm run bench:build [-- SIZE] [-- --markdown]
import { child } from './child.mjs';
import { printMarkdown } from './markdown.mjs';
import { printTable } from '../scripts/table.mjs';

const CANDIDATES = ['isnad', 'token trie of Map', 'modern-ahocorasick'];
const given = process.argv.slice(2);
const size = Number(given.find((argument) => !argument.startsWith('--')) ?? 1_000_000);
const print = given.includes('--markdown') ? printMarkdown : printTable;

const megabytes = (bytes) => (bytes === undefined ? '' : (bytes / 1e6).toFixed(1));
const milliseconds = (time) => (time === undefined ? '' : time.toFixed(1));

async function rowOf(name) {
  const { build, heap, buffers, written, zipped, load, loop } = await child('build-cost.mjs', { name, size });
  const memory = [heap, buffers, written, zipped].map(megabytes);
  return [name, (build / 1000).toFixed(2), ...memory, milliseconds(load), milliseconds(loop)];
}

const rows = [];
for (const name of CANDIDATES) rows.push(await rowOf(name));
console.log(`Node ${process.versions.node}. Times of the processor. heap and buffers: what stays, without the forms themselves.
loop: a bare charCodeAt loop over 10 MB (UTF-8) of news.\n`);
print([
  [
    `${size.toLocaleString('en')} forms`,
    'build, s',
    'heap, MB',
    'buffers, MB',
    'written, MB',
    'gzip, MB',
    'load, ms',
    'loop, ms',
  ],
  ...rows,
]);
