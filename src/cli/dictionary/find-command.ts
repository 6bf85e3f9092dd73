import { ExitCode, type Environment } from '../environment.js';
import { readInput, STDIN } from '../read-input.js';
import { chosenGazetteer, type GazetteerChoice } from './read-dictionary.js';
import { printRows, type TableFormat } from './table.js';

export interface FindOptions extends GazetteerChoice {
  readonly format?: TableFormat;
}

/** Prints the names in a text, and by which rule each was found. */
export async function findNames(text: string, options: FindOptions, environment: Environment): Promise<ExitCode> {
  const gazetteer = await chosenGazetteer(options);
  const given = text === STDIN ? await readInput(STDIN, environment.stdin) : text;
  const rows = gazetteer.find(given).map(({ start, end, text: words, id, type, alias, rule, needs }) => ({
    start,
    end,
    text: words,
    id,
    type,
    alias,
    rule,
    needs,
  }));
  await printRows(rows, options.format, environment);
  return ExitCode.Done;
}
