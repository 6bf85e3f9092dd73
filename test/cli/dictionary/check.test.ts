import { readFileSync } from 'node:fs';
import { fileOf, run, type Run } from '../run.js';
import { gazetteerFile, jsonOf } from './files.js';

const check = (...args: string[]): Promise<Run> => run(['dictionary', 'check', ...args]);

/** The problems of files, with the path of each file left out. */
async function problemsOf(...args: string[]): Promise<{ status: number; problems: string[] }> {
  const { status, stdout } = await check(...args);
  const problems = stdout.split('\n').filter((line) => line !== '');
  return { status, problems: problems.map((line) => line.replace(/^.*?\.json: /u, '')) };
}

const SALMA = { id: 'salma-karim', name: 'سلمى كريم' };
const OMAR = { id: 'omar-safadi-writer', name: 'عمر الصفدي' };

describe('shape', () => {
  test('a clean file has nothing to tell', async () => {
    const file = gazetteerFile({ people: [SALMA, OMAR] });
    expect(await check(file)).toEqual({ status: 0, stdout: '', stderr: '0 errors, 0 warnings in 1 file\n' });
  });

  test('all that is wrong is told, with its place and what was meant', async () => {
    const people = [OMAR, { ...SALMA, alias: ['سلمى'], gender: 'x' }, { id: 'nameless' }];
    const { status, problems } = await problemsOf(fileOf('names.json', JSON.stringify({ people, placs: [] }, null, 2)));
    expect(status).toBe(1);
    expect(problems).toEqual(
      [
        `people[1].alias: unknown key; did you mean 'aliases'?`,
        `people[1].gender: Invalid option: expected one of "m"|"f"; did you mean 'm'?`,
        'people[2].name: Invalid input: expected string, received undefined',
        `placs: unknown key; did you mean 'places'?`,
        'not in canonical form (sorted by id, two spaces, a line break at the end): --fix rewrites it',
      ].sort((a, b) => problems.indexOf(a) - problems.indexOf(b)),
    );
  });

  test('a key that nobody can guess is answered with those that there are', async () => {
    const { problems } = await problemsOf(gazetteerFile({ folk: [] }));
    expect(problems).toEqual(['folk: unknown key; there are people, organizations, places']);
  });

  test('keys of roles and of records are known too', async () => {
    const role = { title: 'وزير', form: 2012 };
    const inGazetteer = await problemsOf(gazetteerFile({ people: [{ ...SALMA, roles: [role] }] }));
    expect(inGazetteer.problems).toEqual([`people[0].roles[0].form: unknown key; did you mean 'from'?`]);
    const record = { id: 'marsan', names: { arr: ['مرسان'] }, kind: 'citty' };
    const inRecords = await problemsOf(gazetteerFile([record], 'places.json'));
    expect(inRecords.problems).toEqual([
      expect.stringMatching(/^\[0\]\.names\.ar: /u),
      `[0].names.arr: unknown key; did you mean 'ar'?`,
      expect.stringMatching(/^\[0\]\.kind: .*; did you mean 'city'\?$/u),
    ]);
  });

  test('broken JSON is one problem, and the other files are read', async () => {
    const broken = fileOf('broken.json', '{"people": [');
    const { status, problems } = await problemsOf(broken, gazetteerFile({ people: [SALMA, SALMA] }));
    expect(status).toBe(1);
    expect(problems).toEqual([expect.stringContaining('JSON'), `people[1].id: duplicate id 'salma-karim'`]);
  });

  test('what cannot be read is named on stderr', async () => {
    const { status, stdout, stderr } = await check('missing.json');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('isnad: missing.json: no such file or directory\n');
  });

  test('an array is read as the list by which its file is called, or as it is told', async () => {
    const records = [{ id: 'salma-karim', names: { ar: ['سلمى كريم'] }, gender: 'f' }];
    expect(await problemsOf(gazetteerFile(records, 'people.json'))).toEqual({ status: 0, problems: [] });
    const other = gazetteerFile(records, 'mine.json');
    expect((await problemsOf(other)).problems).toEqual([expect.stringContaining('--list people')]);
    expect(await problemsOf(other, '--list', 'people')).toEqual({ status: 0, problems: [] });
    expect((await problemsOf(other, '--list', 'places')).status).toBe(1);
  });
});

describe('form', () => {
  test('--fix sorts and rewrites, and changes nothing else', async () => {
    const people = [SALMA, OMAR];
    const file = fileOf('names.json', JSON.stringify({ people }));
    expect((await problemsOf(file)).problems).toEqual([expect.stringContaining('canonical form')]);
    expect(await problemsOf(file, '--fix')).toEqual({ status: 0, problems: [] });
    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify({ people: [OMAR, SALMA] }, null, 2)}\n`);
    expect(await problemsOf(file)).toEqual({ status: 0, problems: [] });
  });

  test('standard input is checked, and never fixed', async () => {
    const stdin = JSON.stringify({ people: [SALMA] });
    const { status, stdout } = await run(['dictionary', 'check', '-', '--fix'], { stdin });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^-: not in canonical form/u);
  });

  test('--fix keeps what is wrong, and still tells it', async () => {
    const file = fileOf('names.json', JSON.stringify({ people: [{ ...SALMA, alias: 'س' }] }));
    expect((await problemsOf(file, '--fix')).problems).toHaveLength(1);
    expect(jsonOf(file)).toEqual({ people: [{ ...SALMA, alias: 'س' }] });
  });
});

describe('ids', () => {
  test('one of another list, here or built in, is refused', async () => {
    const file = gazetteerFile({ people: [{ id: 'amman', name: 'أمان الشيخ' }, SALMA], places: [SALMA] });
    const { status, problems } = await problemsOf(file);
    expect(status).toBe(1);
    expect(problems).toContain(`people[0].id: 'amman' is a built-in place already`);
    expect(problems).toContain(`places[0].id: 'salma-karim' is a person already`);
    expect((await problemsOf(file, '--no-built-in')).problems.join()).not.toContain('built-in');
  });

  test('the id of a built-in entity adds names to it', async () => {
    const file = gazetteerFile({ people: [{ id: 'vladimir-putin', name: 'فلاديمير فلاديميروفيتش بوتين' }] });
    expect((await problemsOf(file)).status).toBe(0);
  });

  test('the same id in two files is a warning', async () => {
    const { status, problems } = await problemsOf(
      gazetteerFile({ people: [SALMA] }),
      gazetteerFile({ people: [SALMA] }, 'b.json'),
    );
    expect(status).toBe(0);
    expect(problems).toEqual([expect.stringMatching(/^people\[0\]\.id: warning: 'salma-karim' stands in .* too$/u)]);
  });

  test('a name of which nothing is left is refused', async () => {
    const { problems } = await problemsOf(gazetteerFile({ people: [{ ...SALMA, aliases: ['ــ'] }] }));
    expect(problems).toEqual([`people[0].aliases[0]: 'ــ' folds to nothing`]);
  });
});

describe('names that somebody else has', () => {
  test('collisions within the files, with built-in entities and with words are warnings', async () => {
    const file = gazetteerFile({
      people: [
        { id: 'a', name: 'سلمى كريم' },
        { id: 'b', name: 'سلمي كريم', aliases: ['دونالد ترامب', 'رئيس الوزراء', 'المدينة'] },
      ],
    });
    const { status, problems } = await problemsOf(file);
    expect(status).toBe(0);
    expect(problems).toEqual([
      `people[1].name: warning: 'سلمي كريم' is a name of 'a' too`,
      `people[1].aliases[0]: warning: 'دونالد ترامب' is a name of the built-in 'donald-trump' too`,
      `people[1].aliases[1]: warning: 'رئيس الوزراء' is a title too`,
      `people[1].aliases[2]: warning: 'المدينة' is a common word too`,
    ]);
    expect((await problemsOf(file, '--no-built-in')).problems).toHaveLength(3);
    expect((await problemsOf(file, '--strict')).status).toBe(1);
  });

  test('what the rules of spelling take for a built-in name is one, of the same list', async () => {
    const people = [{ id: 'b', name: 'فلاديميير بوتين' }];
    const { problems } = await problemsOf(gazetteerFile({ people }));
    expect(problems).toEqual([
      `people[0].name: warning: 'فلاديميير بوتين' is a name of the built-in 'vladimir-putin' too`,
    ]);
    expect((await problemsOf(gazetteerFile({ places: people }))).problems).toEqual([]);
  });

  test('near duplicates are warnings: of other ids, and not where a word makes the difference', async () => {
    const file = gazetteerFile({
      organizations: [
        { id: 'd', name: 'وزارة الملاحة الأردنية' },
        { id: 'e', name: 'وزارة الملاحة الأذرية' },
      ],
      people: [
        { id: 'a', name: 'راجح المنصوري', aliases: ['راجح المنصورى العتيبي'] },
        { id: 'b', name: 'راجح المنصور' },
        { id: 'c', name: 'راجح البيطار' },
      ],
    });
    const { status, problems } = await problemsOf(file, '--no-built-in');
    expect(status).toBe(0);
    expect(problems.filter((line) => line.includes("'راجح"))).toEqual([
      `people[1].name: warning: 'راجح المنصور' is nearly 'راجح المنصوري' of 'a'`,
    ]);
  });

  test('many names with one first word are compared in time', async () => {
    const people = Array.from({ length: 4000 }, (_, i) => ({
      id: `p${String(i).padStart(4, '0')}`,
      name: `محمد ${String.fromCharCode(0x628 + (i % 7), 0x62c + ((i >> 3) % 7), 0x631 + ((i >> 6) % 5))} ${i}`,
    }));
    const started = performance.now();
    await check(gazetteerFile({ people }), '--no-built-in');
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('terms', () => {
  test.each([
    ['UK', 'GB'],
    ['JOR', 'JO'],
    ['jo', 'JO'],
    ['الأردن', 'JO'],
    ['Jordan', 'JO'],
  ])('the country %s is answered with %s', async (country, meant) => {
    const { status, problems } = await problemsOf(gazetteerFile({ people: [{ ...SALMA, country }] }));
    expect(status).toBe(1);
    expect(problems).toEqual([`people[0].country: no country '${country}'; did you mean '${meant}'?`]);
  });

  test('codes of lands without people are codes', async () => {
    expect(
      (await check(gazetteerFile({ places: [{ id: 'bird-isle', name: 'جزيرة النورس', country: 'TF' }] }))).status,
    ).toBe(0);
  });

  test('an unknown title of a role is answered with the nearest', async () => {
    const roles = [
      { title: 'وزير الخارجيو', of: 'ZZ' },
      { title: 'وزير الخارجية', of: 'JO' },
    ];
    const { problems } = await problemsOf(gazetteerFile({ people: [{ ...SALMA, roles }] }));
    expect(problems).toEqual([
      `people[0].roles[0].title: no title 'وزير الخارجيو'; did you mean 'وزير الخارجية'?`,
      `people[0].roles[0].of: no country 'ZZ'`,
    ]);
  });
});

describe('witnesses', () => {
  const witnessed = (more: object): string => gazetteerFile({ people: [{ ...SALMA, aliases: ['أم النور'], ...more }] });

  test('sentences that come out right are passed over', async () => {
    const examples = ['قالت أم النور: «نعم».', 'وأكدت سلمى كريم أن الباب مفتوح.'];
    const counterExamples = ['قالت الأم: النور ساطع.'];
    expect(await problemsOf(witnessed({ examples, counterExamples }))).toEqual({ status: 0, problems: [] });
  });

  test('those that do not are told with their entry', async () => {
    const { status, problems } = await problemsOf(
      witnessed({ examples: ['وصل الوفد مساء.'], counterExamples: ['قالت أم النور: «نعم».'] }),
    );
    expect(status).toBe(1);
    expect(problems).toEqual([
      `people[0].examples[0]: 'salma-karim' is not found in: وصل الوفد مساء.`,
      `people[0].counterExamples[0]: 'salma-karim' is found in: قالت أم النور: «نعم».`,
    ]);
  });
});
