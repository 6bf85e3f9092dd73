import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The scorer lies with the gold data, outside of the project. */
const load = (file) => import(pathToFileURL(resolve(file)).href);

/** Every document of gold, annotated and scored: every other is of half a, the rest of half b. */
export async function scoreDocuments(gold, lib) {
  const { createAnnotator } = await load(lib);
  const { predictions, scoreDocument } = await load(join(gold, '../score.mjs'));
  const annotator = createAnnotator();
  const files = readdirSync(gold).filter((file) => file.endsWith('.gold.json'));
  return files.sort().map((file, i) => {
    const ref = file.replace('.gold.json', '');
    const text = readFileSync(join(gold, `${ref}.txt`), 'utf8');
    const marked = JSON.parse(readFileSync(join(gold, file), 'utf8'));
    const annotation = annotator.annotate(text);
    const scored = scoreDocument(text, marked, predictions(annotation));
    return { ref, half: i % 2 === 0 ? 'a' : 'b', text, gold: marked, annotation, scored };
  });
}

/** Makes the figures of some documents. */
export async function loadSummary(gold) {
  const { summarise } = await load(join(gold, '../score.mjs'));
  return (documents) => summarise(documents.map(({ scored }) => scored));
}
