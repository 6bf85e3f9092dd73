import { readFile } from 'node:fs/promises';
import type { Options } from 'tsup';
import { stripped } from './stripped.js';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Bundles `dictionaries/**.json` without the keys for authors, as one string for JSON.parse: that loads faster than a literal. */
export const plainDictionaries: Plugin = {
  name: 'plain-dictionaries',
  setup(build) {
    build.onLoad({ filter: /[\\/]dictionaries[\\/].*\.json$/ }, async ({ path }) => {
      const kept = JSON.stringify(JSON.stringify(stripped(await readFile(path, 'utf8'))));
      return { contents: `export default /* @__PURE__ */ JSON.parse(${kept});`, loader: 'js' };
    });
  },
};
