import { fileOf, run } from '../run.js';
import { gazetteerFile, rowsOf } from './files.js';

const people = [{ id: 'salma-karim', name: 'سلمى كريم', aliases: ['أم النور'] }];
const before = gazetteerFile({ people: [{ id: 'salma-karim', name: 'سلمى كريم' }] });
const after = gazetteerFile({ people });

const texts = (...lines: unknown[]): string =>
  fileOf('texts.ndjson', lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
const diff = (...args: string[]) => run(['dictionary', 'diff', before, after, ...args]);

const NAMED = { id: 'a', text: 'حضرت أم النور، وقالت سلمى كريم: «نعم».' };
const QUOTED = { id: 7, text: 'قالت أم النور: «الباب مفتوح».' };

test('lists what is gained and lost, then counts', async () => {
  const { status, stdout, stderr } = await diff('--corpus', texts(NAMED, QUOTED));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const rows = rowsOf(stdout);
  const gained = { change: 'gained', entity: 'salma-karim' };
  expect(rows).toContainEqual({ id: 'a', ...gained, what: 'mention', start: 5, text: 'أم النور' });
  expect(rows).toContainEqual({ id: '7', ...gained, what: 'quotation', start: 16, text: 'الباب مفتوح' });
  expect(rows.filter(({ start }) => start === 21)).toEqual([]);
  expect(rows.find(({ total }) => total === 'salma-karim')).toEqual({
    total: 'salma-karim',
    mentionsGained: 2,
    mentionsLost: 0,
    quotationsGained: 1,
    quotationsLost: 0,
  });
});

test('the other way round what was gained is lost', async () => {
  const corpus = texts(NAMED, QUOTED);
  const flipped = { gained: 'lost', lost: 'gained' };
  const changes = (stdout: string) => rowsOf(stdout).filter(({ change }) => change !== undefined);
  const sorted = (rows: Record<string, unknown>[]) => rows.map((row) => JSON.stringify(row)).sort();
  const forth = changes((await diff('--corpus', corpus)).stdout);
  const back = changes((await run(['dictionary', 'diff', after, before, '--corpus', corpus])).stdout);
  expect(sorted(back.map((row) => ({ ...row, change: flipped[row['change'] as 'gained'] })))).toEqual(sorted(forth));
});

test('the same gazetteer changes nothing', async () => {
  const corpus = texts(NAMED);
  expect(await run(['dictionary', 'diff', after, after, '--corpus', corpus])).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
});

test('broken lines are named, and the rest is done', async () => {
  const corpus = texts('oops', '', { id: 'no text' }, { body: NAMED.text, key: 'k' }, '[]', 'null');
  const { status, stdout, stderr } = await diff('--corpus', corpus, '--text-field', 'body', '--id-field', 'key');
  expect(status).toBe(1);
  expect(stderr.split('\n').map((line) => line.replace(corpus, 'file'))).toEqual([
    expect.stringMatching(/^file:1: .*JSON/u),
    `file:3: no text under 'body'`,
    `file:5: no text under 'body'`,
    `file:6: no text under 'body'`,
    '',
  ]);
  expect(rowsOf(stdout)[0]).toMatchObject({ id: 'k' });
});

test('a text without an id goes by its line; broken UTF-8 is a broken line', async () => {
  const corpus = fileOf(
    'texts.ndjson',
    Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.from(JSON.stringify({ text: QUOTED.text }))]),
  );
  const { stdout, stderr } = await diff('--corpus', corpus);
  expect(stderr).toBe(`${corpus}:1: broken UTF-8\n`);
  expect(rowsOf(stdout)[0]).toMatchObject({ id: 'line 2' });
});

test('a terminal is shown tables', async () => {
  const { stdout } = await run(['dictionary', 'diff', before, after, '--corpus', '-'], {
    isTTY: true,
    stdin: JSON.stringify(NAMED),
  });
  expect(stdout).toContain('a  gained  mention  salma-karim  5  أم النور\n');
  expect(stdout).toContain('total');
});

test.each([
  {
    args: ['missing.json', after, '--corpus', 'x'],
    status: 3,
    complaint: 'isnad: missing.json: no such file or directory\n',
  },
  {
    args: [before, after, '--corpus', 'missing.ndjson'],
    status: 1,
    complaint: 'isnad: missing.ndjson: no such file or directory\n',
  },
  { args: [before, after], status: 2, complaint: `isnad: required option '--corpus <file>' not specified\n` },
])('status $status: $complaint', async ({ args, status, complaint }) => {
  expect(await run(['dictionary', 'diff', ...args])).toEqual({ status, stdout: '', stderr: complaint });
});
