import { readFile } from 'node:fs/promises';
import type { Options } from 'tsup';
import { plainModule } from './stripped.js';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Bundles `dictionaries/**.json` without the keys for authors. */
export const plainDictionaries: Plugin = {
  name: 'plain-dictionaries',
  setup(build) {
    build.onLoad({ filter: /[\\/]dictionaries[\\/].*\.json$/ }, async ({ path }) => ({
      contents: plainModule(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};
