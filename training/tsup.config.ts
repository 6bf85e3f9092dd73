import { defineConfig } from 'tsup';
import { plainDictionaries } from '../build/plain-dictionaries.js';

/** The trainer, with the pipeline whose features it trains on. */
export default defineConfig({
  entry: { 'train-names': 'training/train-names.ts' },
  outDir: 'node_modules/.cache/isnad',
  format: 'esm',
  target: 'node20',
  silent: true,
  esbuildPlugins: [plainDictionaries],
});
