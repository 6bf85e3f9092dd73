import { createAnnotator, type Annotator } from '../../index.js';
import type { ExitCode, Environment } from '../environment.js';
import { changesBetween } from './annotation-changes.js';
import { ChangeTotals } from './change-totals.js';
import { chosenGazetteer, type GazetteerChoice } from './read-dictionary.js';
import { eachLine, readLines } from './read-lines.js';
import { printRows, type TableFormat } from './table.js';

export interface DiffOptions extends Omit<GazetteerChoice, 'gazetteer'> {
  readonly corpus: string;
  readonly textField: string;
  readonly idField: string;
  readonly format?: TableFormat;
}

/** Prints what a change of a dictionary gains and loses on a corpus, text by text, then in numbers. */
export async function diffDictionaries(
  old: string,
  young: string,
  options: DiffOptions,
  environment: Environment,
): Promise<ExitCode> {
  const before = await annotatorOf(old, options);
  const after = await annotatorOf(young, options);
  const totals = new ChangeTotals();
  const lines = readLines(options.corpus, environment.stdin);
  const status = await eachLine(lines, options.corpus, environment.stderr, async (line, number) => {
    const { id, text } = documentOf(line, number, options);
    const changes = changesBetween(before.annotate(text), after.annotate(text));
    for (const change of changes) totals.count(change);
    await printRows(
      changes.map((change) => ({ id, ...change })),
      options.format,
      environment,
      { headed: false },
    );
  });
  await printRows(totals.rows(), options.format, environment);
  return status;
}

async function annotatorOf(gazetteer: string, { builtIn, list }: DiffOptions): Promise<Annotator> {
  const choice = { gazetteer, builtIn, ...(list !== undefined && { list }) };
  return createAnnotator({ builtIn, gazetteer: await chosenGazetteer(choice) });
}

interface Document {
  readonly id: string;
  readonly text: string;
}

/** Throws with the reason where a line holds no text. A text without an id goes by its line. */
function documentOf(line: string, number: number, { textField, idField }: DiffOptions): Document {
  const record = JSON.parse(line) as Readonly<Record<string, unknown>> | null;
  const text = record?.[textField];
  if (typeof text !== 'string') throw new Error(`no text under '${textField}'`);
  const id = record?.[idField];
  return { id: typeof id === 'string' || typeof id === 'number' ? String(id) : `line ${number}`, text };
}
