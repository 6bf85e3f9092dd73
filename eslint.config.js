import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist', 'coverage', 'dictionaries', 'fixtures']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  regexp.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'regexp/no-super-linear-move': 'error', // we run on untrusted text: linear time only
      'regexp/prefer-w': 'off', // it asks for \w, which knows ASCII alone
    },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.strict] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // Columns are integers, read at offsets that their own loop bounds and compared with the enum they hold.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 60],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[regex.pattern=/\\\\[bBwW]/]',
          message: '\\b, \\w and \\W know ASCII alone: match token forms.',
        },
        {
          selector: 'MemberExpression[object.name="Intl"]',
          message: 'Intl.Segmenter is quadratic, collation differs by machine.',
        },
        {
          selector: 'MemberExpression[property.name="localeCompare"]',
          message: 'Differs by machine: sort by code unit.',
        },
      ],
    },
  },
  {
    // The library runs in a browser and touches nothing outside its arguments; the command line does.
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/batch/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'require', '__dirname', '__filename'],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*', 'commander'], message: 'Node belongs to src/cli and src/batch.' }] },
      ],
    },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' }, // expect.any() and JSON read for a comparison
  },
);
