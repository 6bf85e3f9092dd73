// Fits the confidence of quotations on half a of the gold data, and on further folders if told, and judges it on half b:
// npm run fit:confidence [-- FOLDER …]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from '../src/compile.js';
import { trace } from '../src/isnad.js';
import { ar } from '../src/languages/ar/language.js';
import { gazetteerOf } from '../src/name-reader.js';
import { assemble } from '../src/pipeline/assemble.js';
import { featuresOf } from '../src/pipeline/confidence.js';
import { fitLogistic, probability, type Case } from './logistic.js';

const SHARED = resolve('../shared/gold');
const DEV = join(SHARED, 'dev');
const WEIGHTS = 'src/pipeline/confidence-weights.ts';
const RIDGE = 3;
const SURE = 0.9;
/** Log-odds by which articles that nobody read during the work do worse; so much that of half b, at .9, 95 in 100 are right. */
const CAUTION = 0.45;

if (!existsSync(DEV)) {
  console.error(`isnad: ${DEV} is not here: nothing to fit, the gold data lies outside the project`);
  process.exit(1);
}
interface Scorer {
  predictions: (annotation: unknown) => unknown[];
  scoreDocument: (
    text: string,
    gold: unknown,
    predictions: unknown[],
  ) => { rows: { p: { i: number }; speaker: boolean }[]; spurious: { i: number }[] };
}
const { predictions, scoreDocument } = (await import(pathToFileURL(join(SHARED, 'score.mjs')).href)) as Scorer;
const lexicon = compile(ar, gazetteerOf(ar, { builtIn: true }));

/** Every quotation that was found in a folder of articles, and whether it and its speaker are right. */
function casesOf(folder: string, keep: (i: number) => boolean = () => true): Case[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.gold.json'));
  return files
    .toSorted()
    .filter((_, i) => keep(i))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file.replace('.gold.json', '.txt')), 'utf8');
      const traced = trace(text, ar, lexicon);
      const annotation = assemble(text, ar, traced);
      const gold: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const { rows, spurious } = scoreDocument(text, gold, predictions(annotation));
      const judged = [
        ...rows.map(({ p, speaker }) => ({ i: p.i, isRight: speaker })),
        ...spurious.map(({ i }) => ({ i, isRight: false })),
      ];
      return judged.map(({ i, isRight }) => ({
        features: featuresOf(traced.resolved[i]!).map(({ name }) => name),
        isRight,
      }));
    });
}

const fitted = [...casesOf(DEV, (i) => i % 2 === 0), ...process.argv.slice(2).flatMap((folder) => casesOf(folder))];
const fit = fitLogistic(fitted, RIDGE);
const weights = new Map([...fit, ['bias', fit.get('bias')! - CAUTION]]);
const rounded = Object.fromEntries(
  [...weights]
    .map(([name, weight]) => [name, Math.round(100 * weight) / 100] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(
  WEIGHTS,
  `/** Log-odds of features, fitted by \`npm run fit:confidence\`. */\nexport const WEIGHTS: Readonly<Record<string, number>> = ${JSON.stringify(rounded, null, 2)};\n`,
);
report('fitted on', fitted);
report(
  'half b',
  casesOf(DEV, (i) => i % 2 === 1),
);

/** How many are sure, how many of those are right, and what is right in each tenth. */
function report(name: string, cases: readonly Case[]): void {
  const judged = cases.map(({ features, isRight }) => ({ p: probability(weights, features), isRight }));
  const right = (some: typeof judged): string =>
    `${some.filter(({ isRight }) => isRight).length} of ${some.length} right`;
  const sure = judged.filter(({ p }) => p >= SURE);
  console.log(
    `${name}: ${right(judged)}; at ${SURE} or more ${right(sure)}, ${Math.round((100 * sure.length) / judged.length)}% of all`,
  );
  for (const low of [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95]) {
    const next = [0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01].find((edge) => edge > low)!;
    const some = judged.filter(({ p }) => p >= low && p < next);
    if (some.length > 0)
      console.log(
        `  ${low}–${Math.min(next, 1)}: ${right(some)} (${Math.round((100 * some.filter(({ isRight }) => isRight).length) / some.length)}%)`,
      );
  }
}
