import { basename } from 'node:path';
import { createGazetteer, type Gazetteer } from '../../index.js';
import { ExitCode } from '../environment.js';
import { problemOf, readTextFile } from '../read-input.js';
import {
  gazetteerEntries,
  LIST_NAMES,
  parseDictionary,
  type Dictionary,
  type ListedEntry,
  type ListName,
} from './parse-dictionary.js';
import { inWords } from './problems.js';
import { Refusal } from './refusal.js';

/** Which gazetteer a command reads with. */
export interface GazetteerChoice {
  readonly gazetteer?: string;
  readonly builtIn: boolean;
  readonly list?: ListName;
}

/** The list of an array of records: as told, else as the file is called. */
export function listOf(file: string, told: ListName | undefined): ListName | undefined {
  return told ?? LIST_NAMES.find((name) => basename(file) === `${name}.json`);
}

/** A dictionary without a fault in it; one with faults is refused, all of them told. */
export async function readDictionary(file: string, list?: ListName): Promise<Dictionary> {
  const dictionary = parseDictionary(await readJson(file), listOf(file, list));
  if (dictionary.problems.length === 0) return dictionary;
  throw new Refusal(file, dictionary.problems.map(inWords), ExitCode.BadGazetteer);
}

/** The gazetteer that a command was told to read with. */
export async function chosenGazetteer({ gazetteer: file, builtIn, list }: GazetteerChoice): Promise<Gazetteer> {
  if (file === undefined) return createGazetteer({ builtIn });
  return gazetteerOf(file, (await readDictionary(file, list)).entries, builtIn);
}

function gazetteerOf(file: string, entries: readonly ListedEntry[], builtIn: boolean): Gazetteer {
  try {
    return createGazetteer({ builtIn, ...gazetteerEntries(entries) });
  } catch (error) {
    throw new Refusal(file, [problemOf(error).replace(/^isnad: /u, '')], ExitCode.BadGazetteer);
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readTextFile(file)) as unknown;
  } catch (error) {
    throw new Refusal(file, [problemOf(error)], ExitCode.BadGazetteer);
  }
}
