import { defineConfig, type Options } from 'tsup';
import { builtinRequire } from './build/builtin-require.js';
import { packDictionaries } from './build/pack-dictionaries.js';

const library = { index: 'src/index.ts', ar: 'src/languages/ar/index.ts' };

const shared: Options = {
  target: 'node20',
  treeshake: true, // through Rollup, which also turns the CommonJS chunks out cleaner than tsup's own step
  removeNodeProtocol: false,
  splitting: true, // index, ar and the command line share one copy of the dictionaries
  dts: { entry: library, compilerOptions: { ignoreDeprecations: '6.0' } },
  esbuildPlugins: [packDictionaries, builtinRequire],
  esbuildOptions(options) {
    options.charset = 'utf8'; // Arabic as it is: two bytes a letter, not six
  },
};

export default defineConfig([
  { ...shared, entry: { ...library, cli: 'src/cli/main.ts' }, format: 'esm' },
  { ...shared, entry: library, format: 'cjs' },
]);
