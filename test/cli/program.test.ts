import { readFileSync } from 'node:fs';
import { PassThrough, Readable, Writable } from 'node:stream';
import { runProgram } from '../../src/cli/program.js';
import { run } from './run.js';

describe('usage', () => {
  test.each([
    { args: ['annotate', '--frmat', 'json'], complaint: "isnad: unknown option '--frmat'" },
    {
      args: ['annotate', '--format', 'xml'],
      complaint: "isnad: option '-f, --format <format>' argument 'xml' is invalid",
    },
    { args: ['annotate', '--language', 'xx'], complaint: "isnad: option '--language <code>' argument 'xx' is invalid" },
    { args: ['annotate', '--gazetteer'], complaint: "isnad: option '-g, --gazetteer <file>' argument missing" },
    { args: ['anotate'], complaint: "isnad: unknown command 'anotate'" },
    { args: [], complaint: 'Usage: isnad' },
    { args: ['dictionary'], complaint: 'Usage: isnad dictionary' },
    { args: ['dictionary', 'chek'], complaint: "isnad: unknown command 'chek'" },
    { args: ['dictionary', 'check'], complaint: "isnad: missing required argument 'files'" },
  ])('$args is refused with status 2', async ({ args, complaint }) => {
    const { status, stdout, stderr } = await run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.startsWith(complaint)).toBe(true);
  });

  test.each([{ args: ['--help'] }, { args: ['annotate', '--help'] }])('$args shows examples', async ({ args }) => {
    const { status, stdout, stderr } = await run(args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Examples:\n  isnad annotate article.txt');
  });

  test('dictionary --help shows examples of its commands', async () => {
    const { status, stdout, stderr } = await run(['dictionary', '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Examples:\n  isnad dictionary check names.json');
  });

  test('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('where stdout fails', () => {
  const runInto = async (code: string): Promise<{ status: number; stderr: string; writes: number }> => {
    let writes = 0;
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        writes++;
        done(Object.assign(new Error(`write ${code}`), { code }));
      },
    });
    const stderr = new PassThrough();
    const args = ['annotate', '-', 'missing.txt', 'package.json'];
    const status = await runProgram(args, { stdin: Readable.from(['قال']), stdout, stderr, env: {} });
    return { status, stderr: String(stderr.read() ?? ''), writes };
  };

  test('a reader that left is no failure, and no more is annotated', async () => {
    expect(await runInto('EPIPE')).toEqual({ status: 0, stderr: '', writes: 1 });
  });

  test('a full disk is one', async () => {
    expect(await runInto('ENOSPC')).toEqual({ status: 1, stderr: 'isnad: stdout: write ENOSPC\n', writes: 1 });
  });
});
