// Fails where a ratio is worse than the stored one by more than 30%: npm run check:speed [-- --save]
import { readFileSync, writeFileSync } from 'node:fs';
import { child } from './child.mjs';
import { importCosts } from './import-cost.mjs';
import { regressions } from './regression.mjs';
import { printTable } from '../scripts/table.mjs';

const STORED = new URL('expected.json', import.meta.url);
/** A suspicion is measured again, longer and longer: a neighbour goes, a regression stays. */
const ROUNDS = [7, 15, 31];
const DOCUMENTS = { length: 2500, units: 1_000_000 };

const ratioOf = (job, rounds) => child('candidate.mjs', { ...DOCUMENTS, ...job, rounds }).then(({ ratio }) => ratio);
const matcher = (size, rounds) => ratioOf({ name: 'isnad', size }, rounds);
const trie = (size, rounds) => ratioOf({ name: 'token trie of Map', size }, rounds);

const measures = {
  'annotate / bare loop': (rounds) => ratioOf({ name: 'isnad, its own articles' }, rounds),
  'matcher of 10,000 forms / bare loop': (rounds) => matcher(10_000, rounds),
  'matcher of 100,000 forms / token trie of Map': async (rounds) =>
    (await matcher(100_000, rounds)) / (await trie(100_000, rounds)),
  'import / empty module': (rounds) => importCosts(rounds, ['isnad'])[0].ratio,
};
const isCost = (name) => name === 'import / empty module';

async function measure(names, rounds) {
  const measured = {};
  for (const name of names) measured[name] = await measures[name](rounds);
  return measured;
}

async function save() {
  const measured = await measure(Object.keys(measures), ROUNDS.at(-1));
  const rounded = Object.entries(measured).map(([name, ratio]) => [name, Number(ratio.toPrecision(3))]);
  writeFileSync(STORED, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
  printTable([['stored', 'ratio'], ...rounded.map(([name, ratio]) => [name, `${ratio}`])]);
}

async function check() {
  const expected = JSON.parse(readFileSync(STORED, 'utf8'));
  let suspects = Object.keys(measures);
  const measured = {};
  for (const rounds of ROUNDS) {
    Object.assign(measured, await measure(suspects, rounds));
    suspects = regressions(measured, expected, isCost);
  }
  const verdict = (name) => (suspects.includes(name) ? 'slower than before' : '');
  printTable([
    [`Node ${process.versions.node}`, 'ratio', 'stored', ''],
    ...Object.entries(measured).map(([name, ratio]) => [
      name,
      ratio.toPrecision(3),
      `${expected[name]}`,
      verdict(name),
    ]),
  ]);
  if (suspects.length > 0) process.exitCode = 1;
}

await (process.argv.includes('--save') ? save() : check());
