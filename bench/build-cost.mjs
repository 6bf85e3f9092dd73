// What one matcher costs to build, to keep, to write and to load; prints JSON. Called by build.mjs, with --expose-gc.
import { gzipSync } from 'node:zlib';
import { readUnits } from './bare-loop.mjs';
import { documentsFor, formsFor } from './corpus.mjs';
import { matchers } from './matchers.mjs';
import { cpuTimeOf, median } from './statistics.mjs';

const LOADS = 11;
const LONGEST_LOADING = 2000; // ms: who takes more is loaded once
const TEXT_BYTES = 10_000_000;

function retainedBytes() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heapUsed, arrayBuffers };
}

const { name, size } = JSON.parse(process.argv[2]);
const { isRaw, load } = matchers[name];
const create = await load();
create(formsFor({ size: 1000, isRaw, seed: 3 })); // compiled, and tables of the language made
const forms = formsFor({ size, isRaw });
const before = retainedBytes();
let matcher;
const build = cpuTimeOf(() => (matcher = create(forms)));
const after = retainedBytes();
const heap = after.heapUsed - before.heapUsed;
const buffers = after.arrayBuffers - before.arrayBuffers;

console.log(JSON.stringify({ build, heap, buffers, ...writtenAndLoaded() }));

function writtenAndLoaded() {
  if (matcher.serialize === undefined) return {};
  const bytes = matcher.serialize();
  const text = documentsFor({ size: 1000, length: 2500, units: TEXT_BYTES / 1.8, isRaw: true });
  const share = TEXT_BYTES / text.reduce((sum, document) => sum + Buffer.byteLength(document), 0);
  const times = [];
  do {
    const loop = share * cpuTimeOf(() => text.forEach(readUnits));
    times.push({ load: cpuTimeOf(() => matcher.load(bytes)), loop });
  } while (times.length < LOADS && times.at(-1).load < LONGEST_LOADING);
  return {
    written: bytes.length,
    zipped: gzipSync(bytes).length,
    load: median(times.map(({ load }) => load)),
    loop: median(times.map(({ loop }) => loop)),
  };
}
