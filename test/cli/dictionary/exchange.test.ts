import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { slugOf } from '../../../src/cli/dictionary/exchange/slug.js';
import type { GazetteerEntries } from '../../../src/gazetteer/user-entries.js';
import { fileOf, run, type Run } from '../run.js';
import { gazetteerFile, jsonOf } from './files.js';

const importing = (form: string, content: string | Uint8Array, ...args: string[]): Promise<Run> =>
  run(['dictionary', 'import', form, '-', ...args], { stdin: content });

/** What an import makes of lines, where all of them are sound. */
async function imported(form: string, content: string, ...args: string[]): Promise<GazetteerEntries> {
  const { status, stdout, stderr } = await importing(form, content, ...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
  return JSON.parse(stdout) as GazetteerEntries;
}

interface Item {
  readonly id?: string;
  readonly ar?: string;
  readonly en?: string;
  readonly aliases?: readonly string[];
  readonly of?: string;
  readonly sex?: string;
}

function itemLine({ id, ar, en, aliases, of, sex }: Item): string {
  const claim = (value: string) => [{ rank: 'normal', mainsnak: { datavalue: { value: { id: value } } } }];
  const labels = { ...(ar && { ar: { value: ar } }), ...(en && { en: { value: en } }) };
  const claims = { ...(of && { P31: claim(of) }), ...(sex && { P21: claim(sex) }) };
  const orEmpty = (object: object): object => (Object.keys(object).length === 0 ? [] : object);
  return JSON.stringify({
    type: 'item',
    id,
    labels: orEmpty(labels),
    aliases: aliases === undefined ? [] : { ar: aliases.map((value) => ({ value })) },
    claims: orEmpty(claims),
  });
}

describe('wikidata', () => {
  const rami = { id: 'Q900001', ar: 'رامي السهلي', en: 'Rami al-Sahlī', of: 'Q5', sex: 'Q6581097' };

  test('lines of a dump, with brackets and commas', async () => {
    const huda = { id: 'Q900002', ar: 'هدى الوكيل', aliases: ['أم سامي', '🌍'], of: 'Q5', sex: 'Q6581072' };
    const city = { id: 'Q900003', ar: 'دلمار', en: 'Dalmar', of: 'Q515' };
    const dump = `[\n${itemLine(rami)},\n${itemLine(huda)},\r\n${itemLine(city)}\n]\n`;
    expect(await imported('wikidata', dump)).toEqual({
      people: [
        { id: 'q900002', name: 'هدى الوكيل', aliases: ['أم سامي'], gender: 'f', wikidata: 'Q900002' },
        { id: 'rami-al-sahli', name: 'رامي السهلي', gender: 'm', wikidata: 'Q900001' },
      ],
      places: [{ id: 'dalmar', name: 'دلمار', kind: 'city', wikidata: 'Q900003' }],
    });
  });

  test('things of no class that is known come in as told, or not at all', async () => {
    const lines = [
      { id: 'Q900004', ar: 'جمعية الرواق' },
      { id: 'Q900005', en: 'No Arabic', of: 'Q5' },
    ]
      .map(itemLine)
      .join('\n');
    expect(await imported('wikidata', lines)).toEqual({});
    expect(await imported('wikidata', lines, '--list', 'organizations')).toEqual({
      organizations: [{ id: 'q900004', name: 'جمعية الرواق', wikidata: 'Q900004' }],
    });
  });

  test('ids that clash get the id of Wikidata, those of built-in entities of another kind too', async () => {
    const lines = [rami, { ...rami, id: 'Q900006' }, { ...rami, id: 'Q900007', en: 'Amman' }].map(itemLine).join('\n');
    const { people } = await imported('wikidata', lines);
    expect(people?.map(({ id }) => id)).toEqual(['amman-q900007', 'rami-al-sahli', 'rami-al-sahli-q900006']);
  });

  test('broken lines are named, and the rest imported', async () => {
    const file = fileOf(
      'dump.json',
      ['[', `${itemLine(rami)},`, '{"id": "Q1"', '{"id":"x"}', '{"labels":{"ar":7}}', ']'].join('\n'),
    );
    const { status, stdout, stderr } = await run(['dictionary', 'import', 'wikidata', file]);
    expect(status).toBe(1);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(file, 'file').slice(0, 7)),
    ).toEqual(['file:3:', 'file:4:', 'file:5:']);
    expect((JSON.parse(stdout) as GazetteerEntries).people).toHaveLength(1);
  });
});

describe('paranames', () => {
  const HEADER = 'wikidata_id\teng\tlabel\tlanguage\ttype';

  test('Arabic lines alone; lines of one entity are one entry', async () => {
    const lines = [
      HEADER,
      'Q900001\tRami al-Sahli\tرامي السهلي\tar\tPER',
      'Q900001\tRami al-Sahli\tRami al-Sahli\tde\tPER',
      'Q900002\tRiwaq\tوكالة الرواق\tar\tORG',
      'Q900001\tRami al-Sahli\tرامي سهلي\tar\tPER',
      'Q900003\tMarsan\tمرسان\tar\tLOC',
    ];
    expect(await imported('paranames', lines.join('\n'))).toEqual({
      people: [{ id: 'rami-al-sahli', name: 'رامي السهلي', aliases: ['رامي سهلي'], wikidata: 'Q900001' }],
      organizations: [{ id: 'riwaq', name: 'وكالة الرواق', wikidata: 'Q900002' }],
      places: [{ id: 'marsan', name: 'مرسان', wikidata: 'Q900003' }],
    });
  });

  test('the header tells the order of the columns, and must be there', async () => {
    const turned = ['label\ttype\tlanguage\teng\twikidata_id', 'مرسان\tLOC\tar\tMarsan\tQ900003'].join('\n');
    expect((await imported('paranames', turned)).places).toHaveLength(1);
    expect(await importing('paranames', 'Q900003\tMarsan\tمرسان\tar\tLOC')).toEqual({
      status: 1,
      stdout: '',
      stderr: `isnad: -: the header has no column 'wikidata_id'\n`,
    });
  });

  test('broken lines are named, and the rest imported', async () => {
    const lines = [
      HEADER,
      'Q1\tx',
      'K1\tA\tأمان\tar\tPER',
      'Q1\tA\tأمان\tar\tDOG',
      'Q1\tA\t\tar\tPER',
      'Q900003\tMarsan\tمرسان\tar\tLOC',
    ];
    const { status, stdout, stderr } = await importing('paranames', lines.join('\n'));
    expect(status).toBe(1);
    expect(stderr).toBe(
      `-:2: 2 fields, where the header has 5\n-:3: 'K1' is no id of Wikidata\n-:4: unknown type 'DOG'; there are PER, ORG, LOC\n-:5: no label\n`,
    );
    expect((JSON.parse(stdout) as GazetteerEntries).places).toHaveLength(1);
  });
});

describe('csv', () => {
  test('quotes, line breaks in them, bars between aliases', async () => {
    const csv =
      'id,name,aliases,list,gender,country\r\n' +
      'salma-karim,سلمى كريم,أم النور|سلمى,people,f,JO\r\n' +
      'riwaq,"وكالة ""الرواق"", للأنباء","الرواق\r\nالجديد",organization,,\r\n';
    expect(await imported('csv', `\u{FEFF}${csv}`)).toEqual({
      people: [{ id: 'salma-karim', name: 'سلمى كريم', aliases: ['أم النور', 'سلمى'], gender: 'f', country: 'JO' }],
      organizations: [{ id: 'riwaq', name: 'وكالة "الرواق", للأنباء', aliases: ['الرواق\nالجديد'] }],
    });
  });

  test('columns may be left out, with --list the list too', async () => {
    expect(await imported('csv', 'name,id\nمرسان,marsan\n', '--list', 'places')).toEqual({
      places: [{ id: 'marsan', name: 'مرسان' }],
    });
  });

  test('broken lines are named by where they begin, and the rest imported', async () => {
    const lines = [
      'id,name,list',
      'a,أمين الحلو,people',
      'b,باسم',
      'c,"جميل "الحلو",people',
      'd,داود الحلو,dogs',
      ',بلا معرف,people',
      'a,أمان,places',
      'e,إياد الحلو,',
      'f,"فادي الحلو,people',
      'g,غسان الحلو,people',
    ];
    const { status, stdout, stderr } = await importing('csv', lines.join('\n'));
    expect(status).toBe(1);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(0, 4))
        .sort(),
    ).toEqual(['-:3:', '-:4:', '-:5:', '-:6:', '-:7:', '-:8:', '-:9:']);
    const { people } = JSON.parse(stdout) as GazetteerEntries;
    expect(people?.map(({ id }) => id)).toEqual(['a', 'g']);
  });

  test('a quote that nobody closes costs one line, however long the file', async () => {
    const lines = [
      'id,name,list',
      'x,"أمين,people',
      ...Array.from({ length: 500 }, (_, i) => `p${i},كريم ${i},people`),
    ];
    const { status, stdout, stderr } = await importing('csv', lines.join('\n'));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '-:2: a quote that is not closed\n' });
    expect((JSON.parse(stdout) as GazetteerEntries).people).toHaveLength(500);
  });

  test('a header that cannot be read ends it', async () => {
    expect((await importing('csv', 'id,label\na,b\n')).stderr).toBe(
      `isnad: -: unknown column 'label'; there are id, name, aliases, list, gender, country\n`,
    );
  });
});

describe('files', () => {
  test('-o writes the file whole; what cannot be written is told', async () => {
    const out = gazetteerFile({});
    const csv = 'id,name,list\nmarsan,مرسان,places\n';
    expect(await importing('csv', csv, '-o', out)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(jsonOf(out)).toEqual({ places: [{ id: 'marsan', name: 'مرسان' }] });
    expect(await importing('csv', csv, '-o', 'no-such-folder/x')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'isnad: no-such-folder/x: no such file or directory\n',
    });
  });

  test.each([
    { args: ['import', 'csv', 'missing.csv'], status: 1 },
    { args: ['export', 'csv', 'missing.json'], status: 3 },
    { args: ['import', 'xml', 'x'], status: 2 },
    { args: ['export', 'csv'], status: 2 },
  ])('$args ends with $status', async ({ args, status }) => {
    const done = await run(['dictionary', ...args]);
    expect({ status: done.status, stdout: done.stdout }).toEqual({ status, stdout: '' });
    expect(done.stderr).toMatch(/^isnad: [^\n]+\n$/u);
  });

  test('csv is written as RFC 4180 has it', async () => {
    const file = gazetteerFile({ people: [{ id: 'a', name: 'أمين, "الحلو"', aliases: ['أ|ب', 'ج'], gender: 'm' }] });
    const { stdout } = await run(['dictionary', 'export', 'csv', file]);
    expect(stdout).toBe('id,name,aliases,list,gender,country\r\na,"أمين, ""الحلو""",أ\\|ب|ج,people,m,\r\n');
  });
});

describe('there and back', () => {
  const word = fc.string({ unit: fc.constantFrom(...Array.from('ابتثجحخدرسشعفقكلمنهوي')), minLength: 2, maxLength: 6 });
  const spice = fc.constantFrom('', '', '', ',', '"', '|', '\\', '\\|', "'", ';');
  const name = fc.tuple(word, spice, word).map(([a, sign, b]) => `${a}${sign} ${b}`);
  const entry = fc.record({
    names: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
    list: fc.constantFrom('people', 'organizations', 'places'),
  });
  const gazetteer = fc.array(entry, { minLength: 1, maxLength: 6 }).map((entries) => {
    const lists: Record<string, object[]> = {};
    entries.forEach(({ names: [first, ...aliases], list }, i) =>
      (lists[list] ??= []).push({ id: `made-up-${i}`, name: first, ...(aliases.length > 0 && { aliases }) }),
    );
    return lists;
  });

  test.each(['csv', 'paranames', 'wikidata'])('%s keeps ids, names and lists', async (form) => {
    await fc.assert(
      fc.asyncProperty(gazetteer, async (content) => {
        const { stdout } = await run(['dictionary', 'export', form, gazetteerFile(content)]);
        expect(await imported(form, stdout)).toEqual(content);
      }),
      { numRuns: 30 },
    );
  });

  test('ids of Wikidata, kinds and genders come back from Wikidata', async () => {
    const content = {
      people: [{ id: 'salma-karim', name: 'سلمى كريم', gender: 'f', wikidata: 'Q900001' }],
      organizations: [{ id: 'riwaq', name: 'وكالة الرواق', kind: 'agency' }],
    };
    const out = fileOf('out.ndjson', '');
    await run(['dictionary', 'export', 'wikidata', gazetteerFile(content), '-o', out]);
    expect(await imported('wikidata', readFileSync(out, 'utf8'))).toEqual(content);
  });
});

test.each([
  ['Lech Wałęsa', 'lech-walesa'],
  ['Sheikh ʿAbd al-Raḥmān', 'sheikh-abd-al-rahman'],
  ["Côte d'Ivoire", 'cote-divoire'],
  ['ليلى', ''],
])('the slug of %s is %s', (label, slug) => {
  expect(slugOf(label)).toBe(slug);
});
