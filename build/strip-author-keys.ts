import { readFile } from 'node:fs/promises';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** What a dictionary says to its authors and tests, and what no stage reads yet: English names. */
const AUTHOR_KEYS = new Set(['examples', 'counterExamples', 'note', 'reading', 'reason', 'region', 'en']);

/** Bundles `dictionaries/**.json` without the keys for authors, as one string for JSON.parse: that loads faster than a literal. */
export const stripAuthorKeys: Plugin = {
  name: 'strip-author-keys',
  setup(build) {
    build.onLoad({ filter: /[\\/]dictionaries[\\/].*\.json$/ }, async ({ path }) => {
      const dictionary: unknown = JSON.parse(await readFile(path, 'utf8'));
      const kept = JSON.stringify(dictionary, (key, value: unknown) => (AUTHOR_KEYS.has(key) ? undefined : value));
      return { contents: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(kept)});`, loader: 'js' };
    });
  },
};
