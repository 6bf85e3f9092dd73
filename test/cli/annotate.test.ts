import type { Annotation } from '../../src/index.js';
import { fileOf, run } from './run.js';

const ARTICLE = 'قال دونالد ترمب: «سنعود إلى الطاولة غدا».\n\nوأضاف أن الأجواء كانت طيبة.';

type Printed = Annotation & { readonly file: string };
const linesOf = (stdout: string): Printed[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed);

describe('isnad annotate', () => {
  const file = fileOf('a.txt', ARTICLE);
  const other = fileOf('b.txt', 'لا أحد يقول شيئا هنا.');

  test('prints one annotation a line where nobody watches, the file first', async () => {
    const { status, stdout, stderr } = await run(['annotate', file, other]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.startsWith(`{"file":${JSON.stringify(file)},`)).toBe(true);
    const [first, second, ...more] = linesOf(stdout);
    expect(first).toMatchObject({ file, text: ARTICLE, language: 'ar' });
    expect(first?.quotations[0]?.content[0]?.text).toBe('سنعود إلى الطاولة غدا');
    expect(second?.file).toBe(other);
    expect(more).toEqual([]);
  });

  test.each([{ args: [] }, { args: ['-'] }])('reads standard input: annotate $args', async ({ args }) => {
    const { status, stdout } = await run(['annotate', ...args], { stdin: ARTICLE });
    expect(status).toBe(0);
    expect(linesOf(stdout)).toMatchObject([{ file: '-', text: ARTICLE }]);
  });

  test('--format json prints one array, whatever the number of files', async () => {
    for (const files of [[file], [file, other], [file, 'missing.txt', other]]) {
      const { stdout } = await run(['annotate', '--format', 'json', ...files]);
      const read = files.filter((name) => name !== 'missing.txt');
      expect((JSON.parse(stdout) as Printed[]).map((printed) => printed.file)).toEqual(read);
    }
    expect(JSON.parse((await run(['annotate', '--format', 'json', 'missing.txt'])).stdout)).toEqual([]);
  });

  test('keeps a byte order mark, so that offsets count in the file as it is', async () => {
    const { stdout } = await run(['annotate'], { stdin: `\u{FEFF}${ARTICLE}` });
    expect(linesOf(stdout)[0]?.text).toBe(`\u{FEFF}${ARTICLE}`);
  });
});

describe('what it cannot read', () => {
  const file = fileOf('a.txt', ARTICLE);

  test('a missing file is named and the rest is done', async () => {
    const { status, stdout, stderr } = await run(['annotate', 'missing.txt', file]);
    expect(status).toBe(1);
    expect(stderr).toBe('isnad: missing.txt: no such file or directory\n');
    expect(linesOf(stdout)).toMatchObject([{ file }]);
  });

  test('broken UTF-8 is named with its place, and nothing of it is guessed', async () => {
    const broken = fileOf('broken.txt', Buffer.concat([Buffer.from('قال'), Buffer.from([0xff]), Buffer.from('نعم')]));
    const { status, stdout, stderr } = await run(['annotate', broken, file]);
    expect(status).toBe(1);
    expect(stderr).toBe(`isnad: ${broken}: broken UTF-8 at byte 6\n`);
    expect(linesOf(stdout)).toMatchObject([{ file }]);
  });

  test('a text that is cut inside a letter is broken', async () => {
    const { status, stderr } = await run(['annotate'], { stdin: Buffer.from('قال').subarray(0, 5) });
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'isnad: -: broken UTF-8 at byte 5\n' });
  });

  test('a folder is no text', async () => {
    const { status, stderr } = await run(['annotate', 'src']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^isnad: src: .*directory\n$/u);
  });

  test('a file name gives the terminal no order', async () => {
    const { stderr } = await run(['annotate', '\u{1B}[2Jx\ny']);
    expect(stderr).toBe('isnad: \u{FFFD}[2Jx y: no such file or directory\n');
  });
});

describe('the gazetteer of the user', () => {
  const people = [{ id: 'salma-karim', name: 'سلمى كريم', aliases: ['أم النور'] }];
  const stdin = 'قالت أم النور: «نعم».';

  test('names entities', async () => {
    const file = fileOf('names.json', `\u{FEFF}${JSON.stringify({ people })}`);
    const { status, stdout } = await run(['annotate', '--gazetteer', file, '--no-built-in', '--language', 'ar'], {
      stdin,
    });
    expect(status).toBe(0);
    expect(linesOf(stdout)[0]?.entities).toMatchObject([{ id: 'salma-karim', name: 'سلمى كريم', known: true }]);
  });

  test.each([
    ['no JSON', '{', /^isnad: [^:]+: .*JSON.*\n$/u],
    ['a wrong shape', '{"people":[{"id":"x"}]}', /^isnad: [^:]+: people\[0\]\.name: .+\n$/u],
    ['an unknown key', '{"persons":[]}', /^isnad: [^:]+: persons: unknown option\n$/u],
    ['no object', '[]', /^isnad: [^:]+: Invalid input: expected object, received array\n$/u],
  ])('%s ends with status 3 before anything is read', async (_, content, complaint) => {
    const { status, stdout, stderr } = await run(['annotate', '-g', fileOf('names.json', content)], { stdin });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(complaint);
  });

  test('a missing one too', async () => {
    const { status, stderr } = await run(['annotate', '-g', 'missing.json'], { stdin });
    expect({ status, stderr }).toEqual({ status: 3, stderr: 'isnad: missing.json: no such file or directory\n' });
  });
});
