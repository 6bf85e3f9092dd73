import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { writeAtomically } from '../../../src/cli/dictionary/write-atomically.js';
import { fileOf } from '../run.js';

const KILLS = 30;
const LONGEST_LIFE = 60;
const MINUTE = 60_000;

/** The module alone as JavaScript, with a loop that writes two texts by turns: it imports nothing of ours. */
function writerScript(): string {
  const source = readFileSync('src/cli/dictionary/write-atomically.ts', 'utf8');
  const module = ts.ModuleKind.ESNext;
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module, target: ts.ScriptTarget.ES2022 } });
  const loop = `
    process.stdout.write('ready');
    for (let i = 0; ; i++) await writeAtomically(process.argv[2], (i % 2 === 0 ? 'ا' : 'ب').repeat(300_000) + '.');
  `;
  return fileOf('writer.mjs', outputText + loop);
}

test(
  'a process that is killed at any moment leaves the old text whole, or the new one',
  async () => {
    const script = writerScript();
    const file = fileOf('names.json', 'ج.');
    for (let i = 0; i < KILLS; i++) {
      const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, (i * LONGEST_LIFE) / KILLS));
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(['ج.', `${'ا'.repeat(300_000)}.`, `${'ب'.repeat(300_000)}.`]).toContain(readFileSync(file, 'utf8'));
    }
    expect(readFileSync(file, 'utf8')).not.toBe('ج.');
  },
  MINUTE,
);

test('keeps the rights of the file, and writes where a link leads', async () => {
  const file = fileOf('names.json', '{}');
  const link = join(dirname(file), 'link.json');
  symlinkSync(file, link);
  writeFileSync(file, '{}', { mode: 0o600 });
  const { mode } = statSync(file);
  await writeAtomically(link, '[]');
  expect(readFileSync(file, 'utf8')).toBe('[]');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(statSync(file).mode).toBe(mode);
  expect(readdirSync(dirname(file)).sort()).toEqual(['link.json', 'names.json']);
});

test('leaves nothing beside what it could not write', async () => {
  const folder = join(dirname(fileOf('a', '')), 'a');
  await expect(writeAtomically(join(folder, 'names.json'), '{}')).rejects.toMatchObject({ code: 'ENOTDIR' });
  expect(readdirSync(dirname(folder))).toEqual(['a']);
});
