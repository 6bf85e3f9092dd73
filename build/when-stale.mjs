// Builds unless dist/ is younger than everything it is made of.
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const made = 'dist/cli.js';
const from = ['src', 'dictionaries', 'build', 'tsup.config.ts', 'tsconfig.json', 'package.json'];

const touched = (path) => statSync(path).mtimeMs;
const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(...readdirSync(path, { recursive: true }).map((file) => touched(join(path, file))), touched(path))
    : touched(path);

if (!existsSync(made) || Math.max(...from.map(newest)) > touched(made))
  execSync('npm run --silent build', { stdio: ['ignore', 2, 2] });
