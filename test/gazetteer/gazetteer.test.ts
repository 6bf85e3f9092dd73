import { createAnnotator, createGazetteer } from '../../src/index.js';
import type { Gazetteer, GazetteerEntries } from '../../src/index.js';

const samir = { id: 'samir-gordon', name: 'سامر غوردون' };
const riwaq = { id: 'riwaq', name: 'وكالة الرواق' };
const only = (entries: GazetteerEntries): Gazetteer => createGazetteer({ builtIn: false, ...entries });
const ids = (gazetteer: Gazetteer, text: string): string[] => gazetteer.find(text).map(({ id }) => id);

describe('a gazetteer never changes', () => {
  test('extend returns another one', () => {
    const before = only({ people: [samir] });
    const after = before.extend({ organizations: [riwaq] });
    expect([before.size, after.size]).toEqual([1, 2]);
    expect(ids(before, 'زار سامر غوردون وكالة الرواق.')).toEqual(['samir-gordon']);
    expect(ids(after, 'زار سامر غوردون وكالة الرواق.')).toEqual(['samir-gordon', 'riwaq']);
  });

  test('extend adds names to an id that is there, and keeps its details', () => {
    const gazetteer = only({ people: [{ ...samir, gender: 'm' }] }).extend({
      people: [{ id: 'samir-gordon', name: 'أبو المواسم' }],
    });
    expect(gazetteer.get('samir-gordon')).toEqual({
      entry: expect.objectContaining({ name: 'سامر غوردون', gender: 'm' }),
      aliases: ['سامر غوردون', 'أبو المواسم'],
    });
    expect(ids(gazetteer, 'وصل أبو المواسم.')).toEqual(['samir-gordon']);
  });

  test('without leaves entities out', () => {
    const built = createGazetteer();
    const gazetteer = built.without('vladimir-putin');
    expect(gazetteer.size).toBe(built.size - 1);
    expect(ids(built, 'زار بوتين باريس.')).toEqual(['vladimir-putin', 'paris']);
    expect(ids(gazetteer, 'زار بوتين باريس.')).toEqual(['paris']);
  });

  test('merge takes both, and the details of the first', () => {
    const other = only({ people: [{ ...samir, name: 'س. غوردون', country: 'JO' }], organizations: [riwaq] });
    const merged = only({ people: [samir] }).merge(other);
    expect([...merged].map(({ entry: { id, name, country } }) => [id, name, country])).toEqual([
      ['samir-gordon', 'سامر غوردون', undefined],
      ['riwaq', 'وكالة الرواق', undefined],
    ]);
    expect(merged.get('samir-gordon')?.aliases).toEqual(['سامر غوردون', 'س. غوردون']);
  });

  test('what is left out comes back with extend', () => {
    const gazetteer = only({ people: [samir] })
      .without('samir-gordon')
      .extend({ people: [samir] });
    expect(ids(gazetteer, 'وصل سامر غوردون.')).toEqual(['samir-gordon']);
  });
});

describe('find', () => {
  const gazetteer = only({ people: [samir], organizations: [riwaq], places: [{ id: 'assad-city', name: 'الأسد' }] });

  test('says where, by which form and by which rule', () => {
    expect(gazetteer.find('وصل سامر جوردون اليوم.')).toEqual([
      {
        start: 4,
        end: 15,
        text: 'سامر جوردون',
        id: 'samir-gordon',
        type: 'person',
        alias: 'سامر غوردون',
        rule: 'g-jim',
        needs: [],
      },
    ]);
  });

  test.each([
    ['as it is listed', 'وصل سامر غوردون.', 'as-listed'],
    ['with other hamzas and vowel signs', 'وصل سامِر غوردون.', 'as-listed'],
    ['by two rules', 'وصل سامر جوردن.', 'g-jim u-drop'],
    ['glued together', 'وصل سامرغوردون.', 'joined'],
    ['in a hashtag', 'وصل #سامر_غوردون.', 'as-listed'],
  ])('finds a name %s', (_, text, rule) => {
    expect(gazetteer.find(text)).toMatchObject([{ id: 'samir-gordon', rule }]);
  });

  test('leaves the particle out of the span', () => {
    expect(gazetteer.find('مرحبا بسامر غوردون.')).toMatchObject([{ start: 7, text: 'سامر غوردون' }]);
  });

  test('says what an ambiguous form needs', () => {
    expect(gazetteer.find('رأيت الأسد.')).toMatchObject([{ id: 'assad-city', needs: ['title', 'fuller', 'name'] }]);
  });

  test('finds nothing in a text without names', () => {
    expect(gazetteer.find('')).toEqual([]);
    expect(gazetteer.find('لم يصل أحد.')).toEqual([]);
  });
});

describe('explain', () => {
  const gazetteer = createGazetteer();

  test.each([
    ['بوتين', 'بوتين', 'identical', []],
    ['أحمد', 'احمد', 'folded', []],
    ['غوتيريش', 'جوتيريش', 'spelling', ['g-jim']],
    ['شي جين بينغ', 'شي جينبينج', 'spelling', ['joined', 'g-jim']],
    ['أبو مازن', 'محمود عباس', 'alias', []],
    ['سالم', 'سليم', 'different', []],
    ['سامر', '', 'different', []],
  ])('%s and %s: %s', (a, b, verdict, rules) => {
    expect(gazetteer.explain(a, b)).toMatchObject({ verdict, rules });
  });

  test('names the entities that go by both', () => {
    expect(gazetteer.explain('أبو مازن', 'محمود عباس').entities).toEqual(['mahmoud-abbas']);
  });
});

describe('spellings', () => {
  const gazetteer = createGazetteer();

  test('are made by the rules, likeliest first', () => {
    const made = gazetteer.spellings('غوتيريش');
    expect(made[0]).toMatchObject({ form: 'جوتيريش', rules: ['g-jim'] });
    expect(made.map(({ weight }) => weight)).toEqual(made.map(({ weight }) => weight).sort((a, b) => b - a));
  });

  test.each(['غوتيريش', 'ميدفيديف', 'شولتس', 'بن غفير', 'تشيلسي'])('of %s are all explained', (name) => {
    for (const { form } of gazetteer.spellings(name))
      expect([form, gazetteer.explain(name, form).verdict]).toEqual([
        form,
        expect.stringMatching(/^spelling|doubtful$/u),
      ]);
  });
});

describe('an annotator', () => {
  test('knows a gazetteer that it is given, and no more', () => {
    const annotator = createAnnotator({ gazetteer: only({ people: [samir] }) });
    expect(annotator.annotate('التقى سامر غوردون وبوتين في باريس.').entities).toMatchObject([{ id: 'samir-gordon' }]);
  });

  test('knows one name and its spellings', () => {
    const annotator = createAnnotator({
      language: 'ar',
      builtIn: false,
      gazetteer: { people: [{ id: 'only', name: 'ترامب' }] },
    });
    const { entities } = annotator.annotate('قال ترامب إنه وصل، وأضاف ترمب أن بوتين لن يصل إلى باريس.');
    expect(entities).toMatchObject([
      {
        id: 'only',
        mentions: [
          { text: 'ترامب', via: { rule: 'as-listed' } },
          { text: 'ترمب', via: { rule: 'a-drop' } },
        ],
      },
    ]);
  });
});

describe('misuse is signed, with the path of what is wrong', () => {
  const gazetteer = only({ people: [samir] });
  test.each<[string, () => unknown, string]>([
    ['an entry without a name', () => gazetteer.extend({ people: [{ id: 'x' } as never] }), 'isnad: people[0].name: '],
    ['an unknown list', () => gazetteer.extend({ persons: [] } as never), 'isnad: persons: '],
    [
      'another type',
      () => gazetteer.extend({ places: [samir] }),
      "isnad: places[0].id: 'samir-gordon' is a person already",
    ],
    ['an id that is not there', () => gazetteer.without('samir-gordon', 'nobody'), "isnad: ids[1]: no entity 'nobody'"],
    ['a text that is none', () => gazetteer.find(5 as never), 'isnad: text: expected a string, got number'],
    ['a form that is none', () => gazetteer.explain('a', null as never), 'isnad: b: expected a string, got object'],
    ['a name that is none', () => gazetteer.spellings(undefined as never), 'isnad: name: expected a string'],
    [
      'builtIn that is no boolean',
      () => createGazetteer({ builtIn: 1 } as never),
      'isnad: builtIn: expected a boolean',
    ],
    [
      'a role out of shape',
      () => only({ people: [{ ...samir, roles: [{ of: 'JO' } as never] }] }),
      'isnad: people[0].roles[0].title: ',
    ],
    [
      'an id of Wikidata out of shape',
      () => only({ people: [{ ...samir, wikidata: '7' }] }),
      'isnad: people[0].wikidata: ',
    ],
  ])('%s', (_, misuse, message) => {
    expect(misuse).toThrow(TypeError);
    expect(misuse).toThrow(message);
  });
});

describe('what a stranger found', () => {
  const annotator = createAnnotator();

  test('no word is too long', () => {
    const long = 'بتاجوسلمن'.repeat(1000);
    expect(annotator.annotate(`قال الوزير سامر ${long} إن الأمر جيد. وأضاف ${long}ا إنه سعيد.`).quotations).not.toEqual(
      [],
    );
    expect(createGazetteer().explain(long, `${long}ا`).verdict).toBe('different');
    expect(createGazetteer().spellings(long)).toEqual([]);
  });

  test('a particle before a name stays out of its span', () => {
    const gazetteer = only({
      people: [
        { id: 'khan', name: 'سامر علي خان' },
        { id: 'other', name: 'واسامر علي' },
      ],
    });
    expect(gazetteer.find('وصل وسامر علي خان')).toMatchObject([{ id: 'khan', start: 5, text: 'سامر علي خان' }]);
  });

  test('a list that is undefined is an empty one', () => {
    expect(createGazetteer({ builtIn: false, people: undefined } as never).size).toBe(0);
  });

  test('names that fold alike are one name of one entity', () => {
    const gazetteer = only({ people: [{ id: 'ahmad', name: 'أحمد غوردون', aliases: ['احمد غوردون'] }] });
    expect(ids(gazetteer, 'وصل أحمد غوردون')).toEqual(['ahmad']);
    expect(createAnnotator({ gazetteer }).annotate('وصل أحمد غوردون').entities[0]).not.toHaveProperty('candidates');
  });

  test('ids of one’s own are no words of a text, and a small letter begins no name', () => {
    const gazetteer = createGazetteer({ people: [{ id: 'user', name: 'سامر غوردون' }] });
    expect(ids(gazetteer, 'الاسم User هنا، وطعم orange لذيذ')).toEqual([]);
    expect(ids(gazetteer, 'شركة Orange هنا')).toEqual(['orange']);
  });

  test('a long chain of extensions is one extension', () => {
    let gazetteer = only({});
    for (let i = 0; i < 3000; i++)
      gazetteer = gazetteer.extend({ people: [{ id: `p${i}`, name: `سامر غوردون ${i}` }] });
    expect(ids(gazetteer, 'وصل سامر غوردون 2999')).toEqual(['p2999']);
  }, 60_000);

  test('what folds to nothing is not one thing', () => {
    expect(createGazetteer().explain('!', '?').verdict).toBe('different');
  });

  test('the particle of the future begins no name', () => {
    expect(ids(createGazetteer(), 'سنتنياهوو')).toEqual([]);
  });

  test('entries cannot be changed from outside', () => {
    const named = createGazetteer().get('vladimir-putin');
    expect(() => (named?.aliases as string[]).push('x')).toThrow(TypeError);
  });

  test.each([null, undefined])('createGazetteer(%s) is the built-in one', (options) => {
    expect(createGazetteer(options as never)).toBe(createGazetteer());
  });

  test.each<[string, () => unknown]>([
    ['options that are a number', () => createGazetteer(5 as never)],
    ['a merge with something else', () => createGazetteer().merge({} as never)],
    ['a merge of one id of two types', () => only({ people: [samir] }).merge(only({ places: [samir] }))],
    ['a date of no month', () => annotator.annotate('نعم', { date: '2024-19-39' })],
  ])('%s is signed', (_, misuse) => {
    expect(misuse).toThrow(/^isnad: /u);
  });
});
