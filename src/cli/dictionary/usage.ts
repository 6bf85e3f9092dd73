import { InvalidArgumentError, Option } from 'commander';
import { LIST_NAMES } from './parse-dictionary.js';
import { TABLE_FORMATS } from './table.js';

/** What runs once the arguments of a command are read. */
export type Run<Arguments extends readonly unknown[]> = (...args: Arguments) => Promise<void>;

export const DICTIONARY_FILE = 'gazetteer file, or array of records as dictionaries/people.json';

// Options that several commands have; each command gets its own.

export const listOption = (): Option =>
  new Option('--list <name>', 'what an array of records holds, where the name of its file does not tell').choices(
    LIST_NAMES,
  );
export const gazetteerOption = (): Option => new Option('-g, --gazetteer <file>', `${DICTIONARY_FILE}, of your own`);
export const builtInOption = (): Option =>
  new Option('--no-built-in', 'without the people, organizations and places that come with isnad');
export const formatOption = (): Option =>
  new Option('-f, --format <format>', 'default: table on a terminal, else ndjson').choices(TABLE_FORMATS);
export const outOption = (): Option =>
  new Option('-o, --out <file>', 'where to write; standard output where it is left out');

/** An option that may be repeated. */
export const several = (value: string, before: readonly string[] = []): string[] => [...before, value];

export function parseCount(value: string): number {
  if (!/^[1-9]\d*$/u.test(value)) throw new InvalidArgumentError('Expected a number from 1.');
  return Number(value);
}
