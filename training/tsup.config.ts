import { defineConfig } from 'tsup';
import { plainDictionaries } from '../build/plain-dictionaries.js';

/** The trainers, with the pipeline whose features they train on. */
export default defineConfig({
  entry: { 'train-names': 'training/train-names.ts', 'fit-confidence': 'training/fit-confidence.ts' },
  outDir: 'node_modules/.cache/isnad',
  format: 'esm',
  target: 'node20',
  silent: true,
  esbuildPlugins: [plainDictionaries],
});
