// The library on the evaluation data in ../shared: npm run score [-- OPTIONS]
//   --by phenomenon          counts by kind, order, marks, cue, distance, outlet … instead of the headline figures
//   --save-baseline [FILE]   remembers what was found, quotation by quotation
//   --against [FILE]         with --by: what was gained and lost since (the last baseline, where there is one)
//   --errors [N]             lists errors of half a first
//   --lib FILE               another build than dist/index.js
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBaseline, resultsOf, writeBaseline } from './score/baseline.mjs';
import { describeQuotations, printPhenomena } from './score/by-phenomenon.mjs';
import { loadSummary, scoreDocuments } from './score/documents.mjs';
import { printFigures } from './score/figures.mjs';
import { readOptions } from './score/options.mjs';
import { printTargets, targetsOf } from './score/targets.mjs';
import { printTable } from './table.mjs';

const SHARED = '../shared';
const GOLD = join(SHARED, 'gold/dev');
const CLI = 'dist/cli.js';
const NER_JUDGED_PART = '4/4';

if (!existsSync(GOLD)) {
  console.error(`isnad: ${SHARED} is not here: nothing to score, the evaluation data lies outside the project`);
  process.exit(0);
}
const options = readOptions(process.argv.slice(2));
if (options.errors !== null) console.log(runScorer('gold/score.mjs', ['--half', 'a', '--errors', options.errors]));
const documents = await scoreDocuments(GOLD, options.lib);
if (options.byPhenomenon || options.saveBaseline !== null) compare();
if (!options.byPhenomenon) await judge();

function runScorer(script, args) {
  const printed = execFileSync('node', [join(SHARED, script), '--lib', options.lib, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return printed.trimEnd();
}

/** Quotation by quotation: a table by phenomenon, a baseline, or both. */
function compare() {
  const { asked, spurious } = describeQuotations(documents, { gold: GOLD, cli: CLI });
  if (options.byPhenomenon) printPhenomena({ asked, spurious }, documents, readBaseline(options.against));
  if (options.saveBaseline === null) return;
  writeBaseline(options.saveBaseline, resultsOf(asked, spurious));
  console.log(`baseline: ${options.saveBaseline}`);
}

/** All figures, and which targets they reach. */
async function judge() {
  const [all, a, b] = printFigures(
    [
      ['all', documents],
      ['half a', documents.filter(({ half }) => half === 'a')],
      ['half b', documents.filter(({ half }) => half === 'b')],
      ['seed', documents.filter(({ ref }) => ref.startsWith('seed-'))],
    ],
    await loadSummary(GOLD),
  );
  const names = JSON.parse(runScorer('ner/score-ner.mjs', ['--json', '--part', NER_JUDGED_PART]));
  const { micro, PERS, LOC, ORG } = names;
  const percent = (share) => (100 * share).toFixed(1);
  printTable([
    [`names, part ${NER_JUDGED_PART}`, 'P', 'R', 'F1'],
    ...Object.entries({ micro, PERS, LOC, ORG }).map(([name, { p, r, f1 }]) => [name, ...[p, r, f1].map(percent)]),
  ]);
  printTargets(targetsOf({ all, a, b, names }));
}
