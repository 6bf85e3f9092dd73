import { conjugate, type Inflected, type PrincipalParts } from '../../../src/languages/ar/conjugate.js';

type Wanted = Partial<Omit<Inflected, 'form'>>;

const inflect = (parts: PrincipalParts): Inflected[] => [...conjugate(parts, { withDual: true })];

const forms = (parts: PrincipalParts, wanted: Wanted = {}): string[] =>
  inflect(parts)
    .filter((inflected) => Object.entries(wanted).every(([key, value]) => inflected[key as keyof Wanted] === value))
    .map(({ form }) => form);

const bare = (parts: PrincipalParts, wanted: Wanted): string[] => forms(parts, { ...wanted, suffix: undefined });

const HE = { person: 3, gender: 'm', number: 'singular' } as const;
const SHE = { person: 3, gender: 'f', number: 'singular' } as const;
const THEY = { person: 3, gender: 'm', number: 'plural' } as const;
const THEY_WOMEN = { person: 3, gender: 'f', number: 'plural' } as const;
const THEY_TWO = { person: 3, gender: 'm', number: 'dual' } as const;
const THEY_TWO_WOMEN = { person: 3, gender: 'f', number: 'dual' } as const;
const I = { person: 1, number: 'singular' } as const;
const WE = { person: 1, number: 'plural' } as const;

const PERSONS = [HE, SHE, THEY, THEY_WOMEN, THEY_TWO, THEY_TWO_WOMEN, I, WE];

describe('perfect', () => {
  test.each<[string, PrincipalParts, string[]]>([
    ['sound', { perfect: 'أعلن' }, ['أعلن', 'أعلنت', 'أعلنوا', 'أعلنن', 'أعلنا', 'أعلنتا', '', 'أعلننا']],
    [
      'hollow: the long vowel is lost before ت and نا',
      { perfect: 'قال', first: 'قل' },
      ['قال', 'قالت', 'قالوا', 'قلن', 'قالا', 'قالتا', 'قلت', 'قلنا'],
    ],
    [
      'final yeh: it is lost before ت and وا',
      { perfect: 'ادعى', first: 'ادعي' },
      ['ادعى', 'ادعت', 'ادعوا', 'ادعين', 'ادعيا', 'ادعتا', 'ادعيت', 'ادعينا'],
    ],
    ['final waw', { perfect: 'دعا', first: 'دعو' }, ['دعا', 'دعت', 'دعوا', 'دعون', 'دعوا', 'دعتا', 'دعوت', 'دعونا']],
    [
      'geminate: the letter is doubled before ت and نا',
      { perfect: 'استهل', first: 'استهلل' },
      ['استهل', 'استهلت', 'استهلوا', 'استهللن', 'استهلا', 'استهلتا', 'استهللت', 'استهللنا'],
    ],
  ])('%s', (_, parts, expected) => {
    // أعلنت is she and I alike: one form, given once
    expect(PERSONS.map((person) => bare(parts, { shape: 'perfect', ...person }).join())).toEqual(expected);
  });

  test('the dual can be left out where it is a noun: ردا', () => {
    const all = [...conjugate({ perfect: 'رد' }, { withDual: false })].map(({ form }) => form);
    expect(forms({ perfect: 'رد' })).toContain('ردا');
    expect(all).not.toContain('ردا');
    expect(all).toContain('ردوا');
  });

  test('a final-weak verb finds its stem without help', () => {
    expect(bare({ perfect: 'حكى' }, { ...WE })).toEqual(['حكينا']);
    expect(bare({ perfect: 'شكا' }, { ...WE })).toEqual(['شكونا']);
  });
});

describe('imperfect', () => {
  test.each<[string, PrincipalParts, string[]]>([
    ['sound', { imperfect: 'يكتب' }, ['يكتب', 'تكتب', 'يكتبون,يكتبوا', 'يكتبن', 'يكتبان', 'تكتبان', 'أكتب', 'نكتب']],
    [
      'hollow',
      { imperfect: 'يقول' },
      ['يقول,يقل', 'تقول,تقل', 'يقولون,يقولوا', 'يقلن', 'يقولان', 'تقولان', 'أقول', 'نقول'],
    ],
    [
      'final yeh',
      { imperfect: 'ينفي' },
      ['ينفي,ينف', 'تنفي,تنف', 'ينفون,ينفوا', 'ينفين', 'ينفيان', 'تنفيان', 'أنفي', 'ننفي'],
    ],
    [
      'final waw',
      { imperfect: 'يدعو' },
      ['يدعو,يدع', 'تدعو,تدع', 'يدعون,يدعوا', 'يدعون', 'يدعوان', 'تدعوان', 'أدعو', 'ندعو'],
    ],
    ['final alef maqsura', { imperfect: 'يرى' }, ['يرى', 'ترى', 'يرون,يروا', 'يرين', 'يريان', 'تريان', 'أرى', 'نرى']],
    ['geminate', { imperfect: 'يرد' }, ['يرد', 'ترد', 'يردون,يردوا', 'يرددن', 'يردان', 'تردان', 'أرد', 'نرد']],
  ])('%s', (_, parts, expected) => {
    expect(PERSONS.map((person) => bare(parts, { shape: 'imperfect', ...person }).join())).toEqual(expected);
  });
});

test.each([
  ['hollow', { perfect: 'قال', first: 'قل', imperfect: 'يقول' }, 'يقل'],
  ['final-weak', { perfect: 'نفى', imperfect: 'ينفي' }, 'ينف'],
  ['feminine plural', { imperfect: 'يؤكد' }, 'يؤكدن'],
])('jussive: %s', (_, parts, form) => {
  expect(forms(parts)).toContain(form);
});

test.each([
  ['first person', { imperfect: 'يأمل' }, 'آمل'],
  ['object', { perfect: 'رأى' }, 'رآه'],
])('two hamzas are written as one: %s', (_, parts, form) => {
  expect(forms(parts)).toContain(form);
});

describe('object pronouns', () => {
  const withSuffix = (parts: PrincipalParts, wanted: Wanted): string[] =>
    inflect(parts)
      .filter(({ suffix }) => suffix !== undefined)
      .filter((inflected) => Object.entries(wanted).every(([key, value]) => inflected[key as keyof Wanted] === value))
      .map(({ form }) => form);

  test('are written together with each form of the third person', () => {
    expect(withSuffix({ perfect: 'أبلغ' }, HE)).toEqual([
      'أبلغه',
      'أبلغها',
      'أبلغهما',
      'أبلغهم',
      'أبلغهن',
      'أبلغني',
      'أبلغنا',
    ]);
    expect(withSuffix({ perfect: 'أبلغ' }, SHE)).toContain('أبلغتهم');
    expect(withSuffix({ imperfect: 'يبلغ' }, HE)).toContain('يبلغه');
  });

  test('drop the alef of وا', () => {
    expect(withSuffix({ perfect: 'أبلغ' }, THEY)).toContain('أبلغوه');
    expect(withSuffix({ perfect: 'أبلغ' }, THEY)).not.toContain('أبلغواه');
  });

  test('turn alef maqsura into alef', () => {
    expect(withSuffix({ perfect: 'نفى' }, HE)).toContain('نفاه');
  });

  test('tell their own gender and number, beside the subject’s', () => {
    const told = inflect({ perfect: 'أبلغ' }).find(({ form }) => form === 'أبلغتهم');
    expect(told).toMatchObject({ ...SHE, suffix: { gender: 'm', number: 'plural' } });
  });

  test('do not stand with first persons and duals', () => {
    expect(withSuffix({ perfect: 'أبلغ' }, I)).toEqual([]);
    expect(withSuffix({ perfect: 'أبلغ' }, THEY_TWO)).toEqual([]);
  });
});

test.each<[string, string, string[]]>([
  ['sound', 'مؤكد', ['مؤكدا', 'مؤكدة', 'مؤكدين', 'مؤكدات']],
  ['hollow', 'قائل', ['قائلا', 'قائلة', 'قائلين', 'قائلات']],
  ['final-weak', 'نافي', ['نافيا', 'نافية', 'نافين', 'نافيات']],
])('participle, %s: with tanwin, never bare', (_, participle, expected) => {
  expect(forms({ participle })).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['masculine', 'تأكيد', ['تأكيد', 'التأكيد', 'تأكيده', 'تأكيدها', 'تأكيدهما', 'تأكيدهم', 'تأكيدهن']],
  [
    'feminine: ة opens before a pronoun',
    'إشارة',
    ['إشارة', 'الإشارة', 'إشارته', 'إشارتها', 'إشارتهما', 'إشارتهم', 'إشارتهن'],
  ],
])('verbal noun, %s', (_, verbalNoun, expected) => {
  expect(forms({ verbalNoun })).toEqual(expected);
});

test('parts that are not given make no forms', () => {
  expect(forms({})).toEqual([]);
  expect(forms({ imperfect: 'يكتب' }, { shape: 'perfect' })).toEqual([]);
});
