import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** A dictionary of the package with the keys for authors, which the build strips from what it bundles. */
export function packageDictionary(name: string): unknown {
  return JSON.parse(readFileSync(resolve(`isnad/dictionaries/${name}.json`), 'utf8')) as unknown;
}
