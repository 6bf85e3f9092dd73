import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Options } from 'tsup';
import { WALKS, type PackedRecords } from '../src/gazetteer/packing/unpack.js';
import { cached } from './cached.js';
import { pack } from './pack.js';
import { pruneNames } from './prune-names.js';
import { plainModule, stripped } from './stripped.js';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

const FOLDER = 'dictionaries';
const PACKED = 'packed-dictionaries';
const UNPACK = './src/gazetteer/packing/lazy-records.js';

/** `dictionaries/ar/given-names.json` is packed as `ar/given-names`, and exported as `ar_given_names`. */
const nameOf = (path: string): string => path.replaceAll('\\', '/').replace(/^.*\/dictionaries\/|\.json$/gu, '');
const exportOf = (name: string): string => name.replaceAll(/[^a-z]/gu, '_');

const read = async (name: string): Promise<unknown> => stripped(await readFile(join(FOLDER, `${name}.json`), 'utf8'));

/** One module with all records in one string, since words learnt from one dictionary help with the next. */
async function packedModule(): Promise<string> {
  const names = Object.keys(WALKS);
  const records = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
  const { tables, digits } = pack(pruneNames(Object.fromEntries(records) as PackedRecords));
  const lines = names.map((name) => `export const ${exportOf(name)} = /* @__PURE__ */ records('${name}');`);
  return [
    `import { lazyRecords } from '${UNPACK}';`,
    `const records = /* @__PURE__ */ lazyRecords(${JSON.stringify(tables)}, ${JSON.stringify(digits)});`,
    ...lines,
  ].join('\n');
}

/** Bundles `dictionaries/**.json` without the keys for authors: the large ones packed, the others as a string for JSON.parse. */
export const packDictionaries: Plugin = {
  name: 'pack-dictionaries',
  setup(build) {
    build.onLoad({ filter: /[\\/]dictionaries[\\/].*\.json$/ }, async ({ path }) => {
      const name = nameOf(path);
      if (name in WALKS) return { contents: `export { ${exportOf(name)} as default } from '${PACKED}';`, loader: 'js' };
      return { contents: plainModule(await readFile(path, 'utf8')), loader: 'js' };
    });
    build.onResolve({ filter: /^packed-dictionaries$/ }, () => ({ path: PACKED, namespace: PACKED }));
    build.onLoad({ filter: /^packed-dictionaries$/, namespace: PACKED }, async () => ({
      contents: await cached(packedModule, ['dictionaries', 'build', 'src']),
      loader: 'js',
      resolveDir: resolve('.'),
    }));
  },
};
