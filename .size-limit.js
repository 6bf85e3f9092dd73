/** What an application pays that bundles one entry, dictionaries included. The goal is 250 kB; names that a model finds and 1,100 words more cost 3.6. */
const entry = (path, limit = '254 kB') => ({
  path,
  limit,
  brotli: true,
  modifyEsbuildConfig: (config) => ({ ...config, charset: 'utf8', logLevel: 'error' }),
});

export default [entry('dist/index.js'), entry('dist/ar.js'), entry('dist/matcher.js', '8 kB')];
