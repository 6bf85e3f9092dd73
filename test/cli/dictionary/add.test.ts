import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileOf, run, type Run } from '../run.js';
import { gazetteerFile, jsonOf } from './files.js';

const add = (file: string, ...args: string[]): Promise<Run> => run(['dictionary', 'add', file, ...args]);
const newFile = (name = 'names.json'): string => join(mkdtempSync(join(tmpdir(), 'isnad-add-')), name);
const DONE = { status: 0, stdout: '', stderr: '' };

test('a new entity in a new file, in canonical form', async () => {
  const file = newFile();
  const done = await add(
    file,
    ...['--person', '--id', 'salma-karim', '--name', 'سلمى كريم', '--alias', 'أم النور', '--alias', 'سلمى'],
    ...['--gender', 'f', '--country', 'JO', '--role', 'وزير الخارجية,JO,2012,2016', '--role', 'نائب،JO'],
    ...['--example', 'قالت أم النور نعم.', '--counter-example', 'قالت الأم نعم.'],
  );
  expect(done).toEqual(DONE);
  const entry = {
    id: 'salma-karim',
    name: 'سلمى كريم',
    aliases: ['أم النور', 'سلمى'],
    gender: 'f',
    country: 'JO',
    roles: [
      { title: 'وزير الخارجية', of: 'JO', from: 2012, to: 2016 },
      { title: 'نائب', of: 'JO' },
    ],
    examples: ['قالت أم النور نعم.'],
    counterExamples: ['قالت الأم نعم.'],
  };
  expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify({ people: [entry] }, null, 2)}\n`);
});

test('entities are sorted in, and the rest of the file stays', async () => {
  const file = gazetteerFile({ people: [{ id: 'b', name: 'باسم النجار' }], places: [{ id: 'dalmar', name: 'دلمار' }] });
  expect(await add(file, '--person', '--id', 'a', '--name', 'أمين الحلو')).toEqual(DONE);
  expect(await add(file, '--organization', '--id', 'riwaq', '--name', 'وكالة الرواق', '--kind', 'agency')).toEqual(
    DONE,
  );
  expect(jsonOf(file)).toEqual({
    people: [
      { id: 'a', name: 'أمين الحلو' },
      { id: 'b', name: 'باسم النجار' },
    ],
    places: [{ id: 'dalmar', name: 'دلمار' }],
    organizations: [{ id: 'riwaq', name: 'وكالة الرواق', kind: 'agency' }],
  });
});

test('an id that is there gets what is new, once', async () => {
  const file = gazetteerFile({ people: [{ id: 'a', name: 'أمين الحلو', gender: 'm' }] });
  for (let i = 0; i < 2; i++)
    expect(
      await add(file, '--person', '--id', 'a', '--name', 'أمين حلو', '--alias', 'أمين الحلو', '--country', 'JO'),
    ).toEqual(DONE);
  expect(jsonOf(file)).toEqual({
    people: [{ id: 'a', name: 'أمين الحلو', gender: 'm', aliases: ['أمين حلو'], country: 'JO' }],
  });
});

test('an array of records gets a record', async () => {
  const file = newFile('places.json');
  expect(await add(file, '--place', '--id', 'dalmar', '--name', 'دلمار', '--kind', 'city')).toEqual(DONE);
  expect(await add(file, '--place', '--id', 'dalmar', '--alias', 'مدينة دلمار')).toEqual(DONE);
  expect(jsonOf(file)).toEqual([{ id: 'dalmar', names: { ar: ['دلمار', 'مدينة دلمار'] }, kind: 'city' }]);
  const { status, stderr } = await add(file, '--person', '--id', 'a', '--name', 'أمين');
  expect({ status, stderr }).toEqual({ status: 1, stderr: `isnad: ${file}: a file of places takes no person\n` });
});

describe('what is refused changes nothing', () => {
  const people = [{ id: 'a', name: 'أمين الحلو', gender: 'm' }];
  const person = ['--person', '--id', 'x', '--name', 'سامر الوادي'];

  test.each([
    { args: ['--place', '--id', 'a', '--name', 'أمين'], status: 1, why: `'a' is a person already` },
    {
      args: ['--person', '--id', 'amman', '--name', 'أمان'],
      status: 2,
      why: `people[1].id: 'amman' is a built-in place already`,
    },
    { args: ['--person', '--id', 'a', '--gender', 'f'], status: 1, why: `'a' has gender 'm' already` },
    { args: ['--person', '--id', 'x'], status: 1, why: `'x' is new: tell its --name` },
    { args: ['--person', '--id', 'x', '--name', 'ـــ'], status: 2, why: `people[1].name: 'ـــ' folds to nothing` },
    { args: [...person, '--country', 'UK'], status: 2, why: `people[1].country: no country 'UK'; did you mean 'GB'?` },
    {
      args: [...person, '--role', 'وزير الخارجيو,JO'],
      status: 2,
      why: `people[1].roles[0].title: no title 'وزير الخارجيو'; did you mean 'وزير الخارجية'?`,
    },
    { args: [...person, '--wikidata', '7747'], status: 2, why: 'people[1].wikidata: an id of Wikidata, as Q7747' },
  ])('$args', async ({ args, status, why }) => {
    const file = gazetteerFile({ people });
    expect(await add(file, ...args)).toEqual({ status, stdout: '', stderr: `isnad: ${file}: ${why}\n` });
    expect(jsonOf(file)).toEqual({ people });
  });

  test.each([
    { args: ['--id', 'x', '--name', 'سامر'], why: 'isnad: add: tell one of --person, --organization and --place' },
    { args: ['--person', '--place', '--id', 'x', '--name', 'سامر'], why: 'isnad: add: tell one of' },
    { args: ['--person', '--name', 'سامر'], why: `isnad: required option '--id <id>' not specified` },
    {
      args: [...person, '--role', 'وزير,JO,last year'],
      why: `isnad: option '--role <role>' argument 'وزير,JO,last year' is invalid`,
    },
    { args: [...person, '--gender', 'x'], why: `isnad: option '--gender <gender>' argument 'x' is invalid` },
  ])('$args are no arguments', async ({ args, why }) => {
    const { status, stderr } = await add(newFile(), ...args);
    expect({ status, stderr: stderr.slice(0, why.length) }).toEqual({ status: 2, stderr: why });
  });

  test('a file that is wrong already ends with status 3', async () => {
    const file = fileOf('names.json', '{"people":[{"id":"x"}]}');
    const { status, stderr } = await add(file, ...person);
    expect(status).toBe(3);
    expect(stderr).toMatch(/: people\[0\]\.name: .+\n$/u);
  });

  test('a folder that is not there is told without a stack trace', async () => {
    const file = join('no-such-folder', 'names.json');
    expect(await add(file, ...person)).toEqual({
      status: 1,
      stdout: '',
      stderr: `isnad: ${file}: no such file or directory\n`,
    });
  });
});

test('a temporary file that somebody left is no hindrance, and is left', async () => {
  const file = gazetteerFile({});
  writeFileSync(`${file}.0.tmp`, '{"people": [');
  expect(await add(file, '--person', '--id', 'a', '--name', 'أمين الحلو')).toEqual(DONE);
  expect(readdirSync(dirname(file)).sort()).toEqual(['names.json', 'names.json.0.tmp']);
  expect(jsonOf(file)).toEqual({ people: [{ id: 'a', name: 'أمين الحلو' }] });
});
