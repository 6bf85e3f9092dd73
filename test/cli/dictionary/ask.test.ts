import { createGazetteer } from '../../../src/index.js';
import { fileOf, run } from '../run.js';
import { gazetteerFile, rowsOf } from './files.js';

const TEXT = 'التقى بوتن أم النور في مرسان.';
const names = gazetteerFile({
  people: [{ id: 'salma-karim', name: 'سلمى كريم', aliases: ['أم النور'] }],
  places: [{ id: 'marsan', name: 'مرسان' }],
});

describe('isnad dictionary find', () => {
  const find = (...args: string[]) => run(['dictionary', 'find', ...args]);

  test('prints what Gazetteer.find finds, an object a line', async () => {
    const { status, stdout, stderr } = await find(TEXT, '-g', names);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const rows = rowsOf(stdout);
    expect(rows.map(({ id }) => id)).toEqual(['vladimir-putin', 'salma-karim', 'marsan']);
    expect(rows[1]).toEqual({
      start: 11,
      end: 19,
      text: 'أم النور',
      id: 'salma-karim',
      type: 'person',
      alias: 'أم النور',
      rule: 'as-listed',
      needs: [],
    });
    const others = rowsOf((await find(TEXT)).stdout);
    expect(others).toEqual(createGazetteer().find(TEXT));
  });

  test('without the built-in names, and from standard input', async () => {
    const { stdout } = await run(['dictionary', 'find', '-', '-g', names, '--no-built-in'], { stdin: TEXT });
    expect(rowsOf(stdout).map(({ id }) => id)).toEqual(['salma-karim', 'marsan']);
  });

  test('a terminal is shown a table, vowel signs without a column of their own', async () => {
    const { stdout } = await run(['dictionary', 'find', 'في مَرْسان أم النور', '-g', names, '--no-built-in'], {
      isTTY: true,
    });
    expect(stdout).toBe(
      [
        'start  end  text      id           type    alias     rule       needs',
        '3      10   مَرْسان     marsan       place   مرسان     as-listed  -',
        '11     19   أم النور  salma-karim  person  أم النور  as-listed  -',
        '',
      ].join('\n'),
    );
  });

  test('a long text is no trouble for the table', async () => {
    const stdin = 'مرسان '.repeat(150_000);
    const args = ['dictionary', 'find', '-', '-g', names, '--no-built-in', '-f', 'table'];
    const { status, stdout } = await run(args, { stdin });
    expect({ status, lines: stdout.split('\n').length }).toEqual({ status: 0, lines: 150_002 });
  });

  test('nothing found is nothing printed, in either form', async () => {
    expect(await find('لا أحد هنا.', '--no-built-in')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect((await find('لا أحد هنا.', '--no-built-in', '--format', 'table')).stdout).toBe('');
  });

  test('an array of records will do', async () => {
    const records = gazetteerFile([{ id: 'marsan', names: { ar: ['مرسان'] }, kind: 'city' }], 'places.json');
    expect(rowsOf((await find('في مرسان', '-g', records, '--no-built-in')).stdout)).toMatchObject([{ id: 'marsan' }]);
  });

  test.each([
    ['a missing file', 'missing.json', ['isnad: missing.json: no such file or directory']],
    ['two faults', fileOf('a.json', '{"people":[{"id":"x"}],"x":1}'), [': people[0].name: ', ': x: unknown key']],
    ['an id of another type', gazetteerFile({ people: [{ id: 'amman', name: 'أمان' }] }), [': people[0].id: ']],
  ])('%s ends with status 3, all of it told', async (_, file, complaints) => {
    const { status, stdout, stderr } = await find(TEXT, '-g', file);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(complaints.length);
    for (const complaint of complaints) expect(stderr).toContain(complaint);
  });
});

describe('isnad dictionary explain', () => {
  test.each([
    { a: 'ترامب', b: 'ترمب', status: 0, says: 'are spellings of one name: a-drop (short a is written or not).' },
    { a: 'أحمد', b: 'احمد', status: 0, says: 'are one to every reader' },
    { a: 'مرسان', b: 'مرسان', status: 0, says: 'are the same to the letter.' },
    { a: 'سالم', b: 'غانم', status: 1, says: 'are different names' },
    { a: 'سلمى كريم', b: 'أم النور', status: 0, says: 'are listed as names of salma-karim;' },
  ])('$a and $b', async ({ a, b, status, says }) => {
    const done = await run(['dictionary', 'explain', a, b, '-g', names]);
    expect({ status: done.status, stderr: done.stderr }).toEqual({ status, stderr: '' });
    expect(done.stdout.startsWith(`«${a}» and «${b}» ${says}`)).toBe(true);
    expect(done.stdout.endsWith('.\n')).toBe(true);
  });

  test('names the entities that are listed under both', async () => {
    const { stdout } = await run(['dictionary', 'explain', 'ترامب', 'ترمب']);
    expect(stdout).toContain(' Both are listed for donald-trump.\n');
  });
});

describe('isnad dictionary spellings', () => {
  test('prints what Gazetteer.spellings makes, likeliest first, thirty at most', async () => {
    const { status, stdout } = await run(['dictionary', 'spellings', 'نتنياهو']);
    expect(status).toBe(0);
    const rows = rowsOf(stdout);
    expect(rows.map(({ form }) => form)).toEqual(
      createGazetteer()
        .spellings('نتنياهو')
        .slice(0, 30)
        .map(({ form }) => form),
    );
    const weights = rows.map(({ weight }) => weight as number);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  test('--limit', async () => {
    expect(rowsOf((await run(['dictionary', 'spellings', 'نتنياهو', '--limit', '3'])).stdout)).toHaveLength(3);
    expect((await run(['dictionary', 'spellings', 'نتنياهو', '--limit', '0'])).status).toBe(2);
  });
});
