import { compile } from '../../compile.js';
import { trace } from '../../isnad.js';
import { ar } from '../../languages/ar/index.js';
import { assemble } from '../../pipeline/assemble.js';
import { wantsColor } from '../color.js';
import { chosenGazetteer } from '../dictionary/read-dictionary.js';
import { Refusal } from '../dictionary/refusal.js';
import { ExitCode, type Environment } from '../environment.js';
import { problemOf, readInput } from '../read-input.js';
import { write } from '../write.js';
import type { SentenceExplanation } from './explanation.js';
import { explainSentences } from './explain-sentences.js';
import { printExplanation } from './print-explanation.js';

export interface ExplainOptions {
  readonly sentence?: number;
  readonly json?: boolean;
  readonly gazetteer?: string;
  readonly builtIn: boolean;
  readonly color: boolean;
}

/** Prints what every stage made of the sentences of a text. */
export async function explainFile(file: string, options: ExplainOptions, environment: Environment): Promise<ExitCode> {
  const { builtIn } = options;
  const gazetteer = await chosenGazetteer(options);
  const text = await readText(file, environment);
  const traced = trace(text, ar, compile(ar, gazetteer, { givenNames: builtIn }));
  const explained = chosen(explainSentences(traced, assemble(text, ar, traced)), options, file);
  const color = options.color && wantsColor(environment);
  await write(
    environment.stdout,
    options.json === true
      ? `${JSON.stringify(explained, null, 2)}\n`
      : explained.map((sentence) => printExplanation(sentence, { color })).join('\n'),
  );
  return ExitCode.Done;
}

async function readText(file: string, { stdin }: Environment): Promise<string> {
  try {
    return await readInput(file, stdin);
  } catch (error) {
    throw new Refusal(file, [problemOf(error)]);
  }
}

function chosen(
  sentences: readonly SentenceExplanation[],
  { sentence: number }: ExplainOptions,
  file: string,
): readonly SentenceExplanation[] {
  if (number === undefined) return sentences;
  const sentence = sentences[number - 1];
  if (sentence === undefined) throw new Refusal(file, [`no sentence ${number}: there are ${sentences.length}`]);
  return [sentence];
}
