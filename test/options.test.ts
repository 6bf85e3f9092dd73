import { createAnnotator } from '../src/index.js';
import type { AnnotatorOptions } from '../src/index.js';
import type { Annotation } from '../src/types.js';

const samir = { id: 'samir', name: 'سامر الحلواني' };
const people = (...entries: unknown[]): unknown => ({ gazetteer: { people: entries } });

describe('misuse is a TypeError with the path of what is wrong', () => {
  test.each<[string, unknown, string]>([
    ['an unknown option', { langauge: 'ar' }, 'isnad: langauge: unknown option'],
    ['an unknown part of the gazetteer', { gazetteer: { persons: [] } }, 'isnad: gazetteer.persons: unknown option'],
    ['an unknown key of an entry', people({ ...samir, alias: [] }), 'isnad: gazetteer.people[0].alias: unknown option'],
    ['a missing name', people(samir, { id: 'nour' }), 'isnad: gazetteer.people[1].name: '],
    ['a missing id', people({ name: 'نور قصقص' }), 'isnad: gazetteer.people[0].id: '],
    ['a blank name', people({ id: 'nour', name: '  ' }), 'isnad: gazetteer.people[0].name: '],
    ['an alias that is no string', people({ ...samir, aliases: [5] }), 'isnad: gazetteer.people[0].aliases[0]: '],
    ['an unknown gender', people({ ...samir, gender: 'x' }), 'isnad: gazetteer.people[0].gender: '],
    ['a country that is no code', people({ ...samir, country: 'Jordan' }), 'isnad: gazetteer.people[0].country: '],
    ['an entry that is no object', people('سامر الحلواني'), 'isnad: gazetteer.people[0]: '],
    ['entries that are no list', { gazetteer: { people: samir } }, 'isnad: gazetteer.people: '],
    [
      'a duplicate id',
      people(samir, { ...samir, name: 'أبو المواسم' }),
      "isnad: gazetteer.people[1].id: duplicate id 'samir'",
    ],
    [
      'a name that folds to nothing',
      people({ id: 'nour', name: 'ـــ' }),
      "isnad: gazetteer.people[0].name: 'ـــ' folds to nothing",
    ],
    [
      'an alias that folds to nothing',
      people({ ...samir, aliases: ['الحلواني', '«…»'] }),
      "isnad: gazetteer.people[0].aliases[1]: '«…»' folds to nothing",
    ],
    [
      'an unknown rule',
      { rules: { without: ['body', 'nope'] } },
      "isnad: rules.without[1]: no rule 'nope'; there are ",
    ],
    ['rules without a list', { rules: {} }, 'isnad: rules.without: '],
    ['a language that is not offered', { language: 'en' }, "isnad: language: 'en' is not offered here"],
    ['a language that does not exist', { language: 'xx' }, 'isnad: language: '],
    ['builtIn that is no boolean', { builtIn: 'no' }, 'isnad: builtIn: '],
    ['options that are no object', 'ar', 'isnad: '],
  ])('%s', (_, options, message) => {
    const create = (): unknown => createAnnotator(options as AnnotatorOptions);
    expect(create).toThrow(TypeError);
    expect(create).toThrow(new RegExp(`^${literally(message)}`, 'u'));
  });

  test.each<[string, unknown, string]>([
    ['undefined', undefined, 'undefined'],
    ['null', null, 'object'],
    ['a number', 5, 'number'],
    ['a list of strings', ['نعم'], 'object'],
  ])('a text that is %s', (_, text, type) => {
    const annotate = (): unknown => createAnnotator().annotate(text as string);
    expect(annotate).toThrow(new TypeError(`isnad: text: expected a string, got ${type}`));
    expect(annotate).toThrow(TypeError);
  });

  test('one id for a person and a place', () => {
    expect(() => createAnnotator({ gazetteer: { people: [samir], places: [{ id: 'samir', name: 'سلحوم' }] } })).toThrow(
      TypeError,
    );
  });

  test('a place with the id of a built-in person', () => {
    expect(() => createAnnotator({ gazetteer: { places: [{ id: 'vladimir-putin', name: 'سلحوم' }] } })).toThrow(
      TypeError,
    );
  });
});

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

const known = ({ entities }: Annotation): string[] => entities.filter((entity) => entity.known).map(({ id }) => id);

describe('without the built-in dictionaries', () => {
  const annotator = createAnnotator({ builtIn: false });

  test('no name is known', () => {
    const text = 'قال بوتين إنه وصل إلى باريس، بحسب رويترز.';
    expect(known(createAnnotator().annotate(text))).toEqual(['vladimir-putin', 'paris', 'reuters']);
    expect(known(annotator.annotate(text))).toEqual([]);
  });

  test('titles and cues find speakers all the same', () => {
    const [quotation] = annotator.annotate('قال وزير الزراعة الأردني كمال الشهابي إنه وصل.').quotations;
    expect(quotation).toMatchObject({
      content: [{ text: 'إنه وصل' }],
      cue: { text: 'قال' },
      speaker: { mention: { text: 'كمال الشهابي', title: { text: 'وزير الزراعة الأردني' } } },
    });
  });

  test('given names are unknown', () => {
    const text = 'خرجت ريم الشهابي من البيت.';
    expect(createAnnotator().annotate(text).entities).toMatchObject([{ name: 'ريم الشهابي' }]);
    expect(annotator.annotate(text).entities).toEqual([]);
  });

  // FIXME: س is split off the unknown سامر, whose rest is a noun: the speaker is called `امر الحلواني`.
  test.failing('an unknown name keeps its first letter', () => {
    expect(annotator.annotate('قال سامر الحلواني إنه وصل.').entities[0]?.name).toBe('سامر الحلواني');
  });
});

describe('a gazetteer of one’s own', () => {
  const options: AnnotatorOptions = Object.freeze({
    gazetteer: {
      people: [
        { ...samir, aliases: ['أبو المواسم'] },
        { id: 'vladimir-putin', name: 'بوطين' },
      ],
      organizations: [{ id: 'oyoun', name: 'عيون الضفاف' }],
      places: [{ id: 'salhoum', name: 'سلحوم' }],
    },
  });
  const before = JSON.stringify(options);
  const annotator = createAnnotator(options);

  test.each([
    ['a person', 'وصل سامر الحلواني أمس.', { ...samir, type: 'person' }],
    ['a person by another name', 'وصل أبو المواسم أمس.', { ...samir, type: 'person' }],
    ['an organization', 'رحبت عيون الضفاف أمس.', { id: 'oyoun', name: 'عيون الضفاف', type: 'organization' }],
    ['a place', 'وصل إلى سلحوم أمس.', { id: 'salhoum', name: 'سلحوم', type: 'place' }],
  ])('finds %s with its id', (_, text, entity) => {
    expect(annotator.annotate(text).entities).toMatchObject([{ ...entity, known: true }]);
  });

  test('stands beside the built-in one', () => {
    expect(known(annotator.annotate('قال سامر الحلواني إن ترامب وصل.'))).toEqual(['samir', 'donald-trump']);
  });

  test('adds spellings to a built-in id', () => {
    const { entities } = annotator.annotate('قال بوطين إنه وصل. وأضاف بوتين أنه تعب.');
    expect(entities).toMatchObject([{ id: 'vladimir-putin', name: 'فلاديمير بوتين', country: 'RU' }]);
    expect(entities[0]?.mentions.map(({ text }) => text)).toEqual(['بوطين', 'بوتين']);
  });

  test('is not known to another annotator', () => {
    expect(known(createAnnotator().annotate('وصل سامر الحلواني إلى سلحوم.'))).toEqual([]);
  });

  test('is not changed', () => {
    expect(JSON.stringify(options)).toBe(before);
  });

  test('stands alone without the built-in one', () => {
    const alone = createAnnotator({ builtIn: false, gazetteer: { places: [{ id: 'salhoum', name: 'سلحوم' }] } });
    expect(known(alone.annotate('وصل ترامب إلى سلحوم.'))).toEqual(['salhoum']);
  });
});

test('a rule that is left out does not run', () => {
  const text = 'نور قصقص: سنعود غدا إلى البحر';
  expect(createAnnotator().annotate(text).quotations).toHaveLength(1);
  expect(createAnnotator({ rules: { without: ['headline-colon'] } }).annotate(text).quotations).toEqual([]);
});

test('a rule for mentions can be left out too', () => {
  const options = { rules: { without: ['headed-place', 'learned'] } };
  expect(createAnnotator().annotate('وصل إلى قرية سلحوم.').entities).toMatchObject([{ name: 'سلحوم' }]);
  expect(createAnnotator(options).annotate('وصل إلى قرية سلحوم.').entities).toEqual([]);
});

test('without options the annotator reads Arabic', () => {
  expect(createAnnotator().annotate('نعم').language).toBe('ar');
  expect(createAnnotator({ language: 'ar' }).annotate('نعم').language).toBe('ar');
});
