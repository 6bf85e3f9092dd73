/** What an application pays that bundles one entry, dictionaries included. */
const entry = (path, limit = '250 kB') => ({
  path,
  limit,
  brotli: true,
  modifyEsbuildConfig: (config) => ({ ...config, charset: 'utf8', logLevel: 'error' }),
});

export default [entry('dist/index.js'), entry('dist/ar.js'), entry('dist/matcher.js', '8 kB')];
