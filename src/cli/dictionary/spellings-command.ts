import { createGazetteer } from '../../index.js';
import { ExitCode, type Environment } from '../environment.js';
import { printRows, type TableFormat } from './table.js';

export interface SpellingsOptions {
  readonly limit: number;
  readonly format?: TableFormat;
}

const DIGITS = 3;

/** Prints how else a name may be written, likeliest first. */
export async function printSpellings(
  name: string,
  { limit, format }: SpellingsOptions,
  environment: Environment,
): Promise<ExitCode> {
  const spellings = createGazetteer({ builtIn: false }).spellings(name).slice(0, limit);
  const rows = spellings.map(({ form, weight, rules }) => ({
    form,
    weight: Number(weight.toPrecision(DIGITS)),
    rules,
  }));
  await printRows(rows, format, environment);
  return ExitCode.Done;
}
