import type { Readable } from 'node:stream';
import { readInput } from '../read-input.js';
import { canonical } from './canonical.js';
import { parseDictionary, type Dictionary, type ListName } from './parse-dictionary.js';
import { errorAt } from './problems.js';
import { listOf } from './read-dictionary.js';

/** A file that is checked, as it stands and as it should stand. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** What its entries are when written in the one way; undefined where it holds no JSON. */
  readonly canonical: string | undefined;
  readonly dictionary: Dictionary;
}

export async function readSource(file: string, told: ListName | undefined, stdin: Readable): Promise<Source> {
  const text = await readInput(file, stdin);
  const list = listOf(file, told);
  try {
    const content: unknown = JSON.parse(text.replace(/^\u{FEFF}/u, ''));
    return { file, text, canonical: canonical(content), dictionary: parseDictionary(content, list) };
  } catch (error) {
    const problems = [errorAt([], (error as Error).message)];
    return { file, text, canonical: undefined, dictionary: { list, content: undefined, entries: [], problems } };
  }
}
