import { defineConfig, type Options } from 'tsup';
import { builtinRequire } from './build/builtin-require.js';
import { writeLazyEntries } from './build/lazy-entries.js';
import { packDictionaries } from './build/pack-dictionaries.js';
import { plainDictionaries } from './build/plain-dictionaries.js';
import { zodForPages } from './build/zod-for-pages.js';

const library = { index: 'src/index.ts', ar: 'src/languages/ar/index.ts', matcher: 'src/matcher.ts' };
/** Node has the dictionaries on its disk and wants a quick start: there they are plain JSON. */
const node = {
  'node/library/index': library.index,
  'node/library/ar': library.ar,
  'node/library/matcher': library.matcher,
};
/** Beside the entries, which `writeLazyEntries` writes. */
const nodeTypes = { 'node/index': library.index, 'node/ar': library.ar, 'node/matcher': library.matcher };

const shared: Options = {
  target: 'node20',
  treeshake: true, // through Rollup, which also turns the CommonJS chunks out cleaner than tsup's own step
  removeNodeProtocol: false,
  splitting: true, // index and ar share one copy of the dictionaries
  esbuildOptions(options) {
    options.charset = 'utf8'; // Arabic as it is: two bytes a letter, not six
  },
};

const typesOf = (entry: Record<string, string>): NonNullable<Options['dts']> => ({
  entry,
  compilerOptions: { ignoreDeprecations: '6.0' },
});
const onNode: Options = { ...shared, esbuildPlugins: [plainDictionaries, builtinRequire] };

export default defineConfig([
  { ...shared, entry: library, format: 'esm', dts: typesOf(library), esbuildPlugins: [packDictionaries, zodForPages] },
  { ...onNode, entry: { cli: 'src/cli/main.ts' }, format: 'esm' },
  {
    ...onNode,
    entry: node,
    format: 'cjs',
    dts: typesOf(nodeTypes),
    onSuccess: () => writeLazyEntries(Object.keys(library)),
  },
]);
