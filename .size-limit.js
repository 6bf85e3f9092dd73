/** What an application pays that bundles one entry, dictionaries included. */
const entry = (path) => ({
  path,
  limit: '250 kB',
  brotli: true,
  modifyEsbuildConfig: (config) => ({ ...config, charset: 'utf8', logLevel: 'error' }),
});

export default [entry('dist/index.js'), entry('dist/ar.js')];
