// Trains the model that judges names: npm run train:names [-- --cross-validate]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { NameModel } from '../src/pipeline/name-model.js';
import { tagNames } from '../src/languages/ar/names/tag.js';
import { readConll } from './conll.js';
import { fit } from './fit.js';
import { sampleOf, type Sample } from './samples.js';
import { printScores, scoresOf } from './scores.js';

const CORPUS = '../shared/ner/anercorp-train.txt';
const WEIGHTS = 'src/languages/ar/names/name-weights.json';
/** The last of four parts is for judging, and nothing here reads it. */
const PARTS = 4;

if (!existsSync(CORPUS)) {
  console.error(`isnad: ${CORPUS} is not here: nothing to train on, the corpus lies outside the project`);
  process.exit(1);
}
const corpus = readConll(readFileSync(CORPUS, 'utf8'));
const parts = Array.from({ length: PARTS - 1 }, (_, part) =>
  corpus
    .slice(Math.floor((part * corpus.length) / PARTS), Math.floor(((part + 1) * corpus.length) / PARTS))
    .map(sampleOf),
);

if (process.argv.includes('--cross-validate')) crossValidate();
else writeFileSync(WEIGHTS, `${JSON.stringify(fit(parts.flat()), null, 2)}\n`);

/** Each part judged by a model of the two others. */
function crossValidate(): void {
  const judged: [sample: Sample, names: ReturnType<typeof tagNames>][] = [];
  parts.forEach((part, held) => {
    const model = new NameModel(fit(parts.filter((_, other) => other !== held).flat()));
    const found = part.map((sample): [Sample, ReturnType<typeof tagNames>] => [
      sample,
      tagNames(sample.reading, sample.mentions, model),
    ]);
    printScores(`part ${held + 1}`, scoresOf(found));
    judged.push(...found);
  });
  printScores('all', scoresOf(judged));
}
