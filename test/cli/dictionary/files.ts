import { readFileSync } from 'node:fs';
import { canonical } from '../../../src/cli/dictionary/canonical.js';
import { fileOf } from '../run.js';

/** A gazetteer file in canonical form. */
export const gazetteerFile = (content: unknown, name = 'names.json'): string => fileOf(name, canonical(content));

export const jsonOf = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** What a command printed, an object a line. */
export const rowsOf = (stdout: string): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
