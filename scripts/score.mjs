// The library on the evaluation data in ../shared, beside the targets: npm run score [-- --errors N]
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable } from './table.mjs';

const SHARED = '../shared';
const GOLD = join(SHARED, 'gold/dev');
const NER_JUDGED_PART = '4/4';
const MAX_BELOW_HALF_A = 0.03;
const MARKS_ALONE = 0.58; // every marked span a quotation
const NEAREST_NAME = 0.23; // and its speaker the nearest name before it, all names given

if (!existsSync(GOLD)) {
  console.error(`isnad: ${SHARED} is not here: nothing to score, the evaluation data lies outside the project`);
  process.exit(0);
}

/** The last line is the score, what stands before it are errors. */
function runScorer(script, args) {
  const printed = execFileSync('node', [join(SHARED, script), '--json', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const lines = printed.trimEnd().split('\n');
  const score = JSON.parse(lines.pop());
  lines.forEach((line) => console.log(line));
  return score;
}

function scoreSeeds() {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-seeds-'));
  const seeds = readdirSync(GOLD).filter((file) => file.startsWith('seed-'));
  for (const file of seeds) copyFileSync(join(GOLD, file), join(folder, file));
  const score = runScorer('gold/score.mjs', ['--gold', folder]);
  rmSync(folder, { recursive: true });
  return score;
}

function errorArguments() {
  const at = process.argv.indexOf('--errors');
  return at < 0 ? [] : ['--errors', process.argv[at + 1] ?? '40'];
}

const percent = (share) => (share === null || share === undefined ? '-' : (100 * share).toFixed(1));

const a = runScorer('gold/score.mjs', ['--half', 'a', ...errorArguments()]);
const sets = [
  ['all', runScorer('gold/score.mjs', [])],
  ['half a', a],
  ['half b', runScorer('gold/score.mjs', ['--half', 'b'])],
  ['seed', scoreSeeds()],
];
const { micro, PERS, LOC, ORG } = runScorer('ner/score-ner.mjs', ['--part', NER_JUDGED_PART]);
const [[, all], , [, b], [, seed]] = sets;

const measures = [
  ['quotations in gold', (s) => String(s.gold)],
  ['quotations found', (s) => String(s.predicted)],
  ['detection F1', (s) => percent(s.detection.f1)],
  ['  precision', (s) => percent(s.detection.p)],
  ['  recall', (s) => percent(s.detection.r)],
  ['strict F1', (s) => percent(s.strict.f1)],
  ['end to end F1', (s) => percent(s.endToEnd.f1)],
  ['speaker accuracy', (s) => percent(s.speakerAccuracy)],
  ['kind accuracy', (s) => percent(s.kindAccuracy)],
  ['entity B3', (s) => percent(s.entityB3)],
  ['relay F1', (s) => percent(s.relayF1)],
  ['false in 1,000 marked', (s) => s.falsePerThousandMarked?.toFixed(1) ?? '-'],
  ['confidence >= .9: share', (s) => percent(s.sureShare)],
  ['confidence >= .9: right', (s) => percent(s.surePrecision)],
  ...Object.keys(all.by).map((kind) => [`end to end recall, ${kind}`, (s) => percent(s.by[kind].endToEndRecall)]),
];
printTable([
  ['', ...sets.map(([name]) => name)],
  ...measures.map(([name, of]) => [name, ...sets.map(([, s]) => of(s))]),
]);

const nerRows = Object.entries({ micro, PERS, LOC, ORG }).map(([name, s]) => [name, ...[s.p, s.r, s.f1].map(percent)]);
printTable([[`names, part ${NER_JUDGED_PART}`, 'P', 'R', 'F1'], ...nerRows]);

const targets = [
  ['end to end F1', all.endToEnd.f1, 0.7, NEAREST_NAME],
  ['detection F1', all.detection.f1, 0.82, MARKS_ALONE],
  ['strict F1', all.strict.f1, 0.6],
  ['speaker accuracy', all.speakerAccuracy, 0.85],
  ['end to end F1, half b (half a less 3)', b.endToEnd.f1, a.endToEnd.f1 - MAX_BELOW_HALF_A],
  ['end to end F1, seed articles', seed.endToEnd.f1, 0.8],
  ['names, micro F1', micro.f1, 0.5],
];
printTable([
  ['target', 'here', 'wanted', '', 'baseline'],
  ...targets.map(([name, value, wanted, baseline]) => [
    name,
    percent(value),
    percent(wanted),
    value >= wanted ? 'reached' : 'missed',
    baseline === undefined ? '' : percent(baseline),
  ]),
]);
console.log('baselines: marks alone (detection); marks and the nearest name before them, all names given (end to end)');
