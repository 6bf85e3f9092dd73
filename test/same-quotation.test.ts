import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createAnnotator, groupQuotations, sameQuotation } from '../src/index.js';
import type { Annotation, Quotation, Quoted, Sameness, Wording } from '../src/index.js';

const annotator = createAnnotator();

const named = <Case extends { readonly name: string }>(file: string): [string, Case][] =>
  (JSON.parse(readFileSync(`fixtures/ar/same/${file}.json`, 'utf8')) as Case[]).map((one) => [one.name, one]);

/** The one quotation of a text, with its annotation. */
function quoted(text: string): Quoted {
  const annotation = annotator.annotate(text);
  const [quotation, ...others] = annotation.quotations;
  if (quotation === undefined || others.length > 0) throw new Error(`not one quotation in '${text}'`);
  return { annotation, quotation };
}

const TAX = 'سنخفض الضرائب على الشركات الصغيرة اعتبارا من يناير المقبل';

describe('sameQuotation', () => {
  interface Across {
    readonly name: string;
    readonly a: string;
    readonly b: string;
    readonly same: Pick<Sameness, 'wording' | 'speakers'> | null;
  }
  const across = named<Across>('across');

  test.each(across)('%s', (_, { a, b, same }) => {
    const found = sameQuotation(quoted(a), quoted(b));
    expect(found && { wording: found.wording, speakers: found.speakers }).toEqual(same);
  });

  test.each(across)('the other way round: %s', (_, { a, b }) => {
    const there = sameQuotation(quoted(a), quoted(b));
    const back = sameQuotation(quoted(b), quoted(a));
    expect(back).toEqual(there && { ...there, differs: { a: there.differs.b, b: there.differs.a } });
  });

  test.each(across)('what groupQuotations puts together: %s', (_, { a, b, same }) => {
    const groups = groupQuotations([quoted(a).annotation, quoted(b).annotation]);
    expect(groups.map(({ quotations, speakers }) => [quotations.length, speakers])).toEqual(
      same === null
        ? [
            [1, 'same'],
            [1, 'same'],
          ]
        : [[2, same.speakers]],
    );
  });

  test('tells how much they have in common, and the words of each that the other lacks', () => {
    const a = quoted('قال كمال الشهابي: «سنخفض الضرائب على الشركات الصغيرة اعتبارا من يناير المقبل دون شروط».');
    const b = quoted('قال كمال الشهابي إن الحكومة ستخفض الضرائب على الشركات الصغيرة اعتبارا من يناير.');
    const same = sameQuotation(a, b);
    expect(same?.score).toBeCloseTo(6 / 7);
    expect(same?.differs.a.map(({ text }) => text)).toEqual(['المقبل دون شروط']);
    expect(same?.differs.b.map(({ text }) => text)).toEqual(['الحكومة']);
    for (const { start, end, text } of same?.differs.b ?? []) expect(b.annotation.text.slice(start, end)).toBe(text);
  });

  test('compares annotations that were written to a file', () => {
    const [a, b] = [quoted(`قال كمال الشهابي: «${TAX}».`), quoted(`قال كمال الشهابي: «${TAX}».`)];
    const read = JSON.parse(JSON.stringify(b)) as Quoted;
    expect(sameQuotation(a, read)).toEqual(sameQuotation(a, b));
  });

  test('finds a quotation with its cue inside', () => {
    const whole = quoted('قالت نور قصقص: «سنعود غدا إلى البحر كلنا مع الأطفال».');
    const split = quoted('«سنعود غدا إلى البحر»، قالت نور قصقص، «كلنا مع الأطفال».');
    expect(sameQuotation(whole, split)).toMatchObject({ score: 1, wording: 'same', speakers: 'same' });
  });
});

describe('misuse of sameQuotation is a TypeError with the path of what is wrong', () => {
  const good = quoted('قال كمال الشهابي إن الموسم جيد.');
  const { annotation, quotation } = good;
  const other = annotator.annotate('قالت نور قصقص أمس في سلحوم إن المكتبة الجديدة مفتوحة.');

  test.each<[string, unknown, unknown, string]>([
    ['nothing', undefined, good, 'isnad: a: '],
    ['a quotation without its annotation', good, quotation, 'isnad: b.annotation: '],
    ['an annotation without its quotation', { annotation }, good, 'isnad: a.quotation: '],
    [
      'an annotation without text',
      { annotation: { ...annotation, text: 5 }, quotation },
      good,
      'isnad: a.annotation.text: ',
    ],
    [
      'a quotation of another text',
      good,
      { annotation: other, quotation },
      'isnad: b.quotation.content[0]: does not stand',
    ],
    ['no content', { annotation, quotation: { ...quotation, content: [] } }, good, 'isnad: a.quotation.content: '],
    [
      'a speaker of another annotation',
      { annotation: { ...annotation, entities: [] }, quotation },
      good,
      "isnad: a.quotation.speaker.entity: no entity 'e1' in the annotation",
    ],
    [
      'a language that is not offered',
      good,
      { annotation: { ...annotation, language: 'en' }, quotation },
      "isnad: b.annotation.language: 'en' is not offered here",
    ],
  ])('%s', (_, a, b, message) => {
    const compare = (): unknown => sameQuotation(a as Quoted, b as Quoted);
    expect(compare).toThrow(TypeError);
    expect(compare).toThrow(message);
  });

  test.each<[string, unknown, string]>([
    ['no list', annotation, 'isnad: annotations: '],
    ['a text', [annotation.text], 'isnad: annotations[0]: '],
    [
      'a quotation of another text',
      [annotation, { ...other, quotations: [quotation] }],
      'isnad: annotations[1].quotations[0].content[0]: ',
    ],
  ])('so is that of groupQuotations: %s', (_, annotations, message) => {
    const group = (): unknown => groupQuotations(annotations as Annotation[]);
    expect(group).toThrow(TypeError);
    expect(group).toThrow(message);
  });
});

describe('groupQuotations', () => {
  test('keeps every quotation, in order, and tells where one statement has several speakers', () => {
    const annotations = [
      `قال كمال الشهابي: «${TAX}». وقالت نور قصقص: «المطر غزير في الجنوب».`,
      'قالت نور قصقص: «تسلمنا اليوم مفاتيح المكتبة الجديدة».',
      `قالت سلمى كريم: «${TAX}».`,
      'أكد كمال الشهابي أن الحكومة ستخفض الضرائب على الشركات الصغيرة اعتبارا من يناير.',
    ].map((text) => annotator.annotate(text));
    const groups = groupQuotations(annotations);
    expect(
      groups.map(({ speakers, quotations }) => [
        speakers,
        quotations.map((one) => annotations.indexOf(one.annotation)),
      ]),
    ).toEqual([
      ['conflicting', [0, 2, 3]],
      ['same', [0]],
      ['same', [1]],
    ]);
    expect(groups.flatMap(({ quotations }) => quotations.map((one) => one.quotation))).toHaveLength(5);
  });

  test('of nothing there are none', () => {
    expect(groupQuotations([])).toEqual([]);
  });
});

describe('a headline', () => {
  interface Headline {
    readonly name: string;
    readonly text: string;
    /** Left out: no quotation has the field. */
    readonly restates?: { readonly wording: Wording; readonly line: number } | null;
  }

  test.each(named<Headline>('headlines'))('%s', (_, { text, restates }) => {
    const { quotations } = annotator.annotate(text);
    const linked = quotations.find((quotation) => quotation.restates !== undefined)?.restates;
    expect(linked && { wording: linked.wording, line: lineOf(text, quotations, linked.id) }).toEqual(restates);
  });

  const lineOf = (text: string, quotations: readonly Quotation[], id: string): number => {
    const below = quotations.filter((quotation) => quotation.id === id).at(-1);
    return text.slice(0, below?.content[0]?.start).split('\n').length - 1;
  };
});

test.each(named<{ name: string; text: string; isOne: boolean }>('twice'))(
  'the first and the last quotation of a text have one id where they are one statement: %s',
  (_, { text, isOne }) => {
    const { quotations } = annotator.annotate(text);
    expect(quotations.length).toBeGreaterThan(1);
    expect(quotations[0]?.id === quotations.at(-1)?.id).toBe(isOne);
  },
);

describe('the id of a quotation', () => {
  const WORDS = ['سنعود', 'غدا', 'إلى', 'البحر', 'أطفال', 'القرية', 'مؤتمر', 'جديدة', 'رأى', 'آخر', '12'];
  const words = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 12 });
  const marks = fc.constantFrom(['«', '»'], ['"', '"'], ['“', '”']);
  const sprinkled = fc.infiniteStream(fc.constantFrom('', '', '', '\u064e', '\u0651', '\u0640', '\u200f'));
  const said = ([open, close]: readonly string[], content: string): string =>
    `قال كمال الشهابي: ${open}${content}${close}.`;
  const idOf = (text: string): string | undefined => annotator.annotate(text).quotations[0]?.id;

  test('does not change with vowel signs, tatweel, invisible characters, hamza and the style of marks', () => {
    fc.assert(
      fc.property(words, marks, sprinkled, (content, style, signs) => {
        const written = content.join(' ').replace(/[أإآ]/gu, 'ا');
        const decorated = written.replaceAll(/\p{L}/gu, (letter) => `${letter}${signs.next().value as string}`);
        expect(idOf(said(style, decorated))).toBe(idOf(said(['«', '»'], content.join(' '))));
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('is another for other words', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        fc.pre(one.join(' ') !== other.join(' '));
        expect(idOf(said(['«', '»'], one.join(' ')))).not.toBe(idOf(said(['«', '»'], other.join(' '))));
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('equal ids are the same quotation, and a quotation is the same as itself', () => {
    fc.assert(
      fc.property(words, marks, (content, style) => {
        const [a, b] = [quoted(said(['«', '»'], content.join(' '))), quoted(said(style, content.join(' ')))];
        expect(sameQuotation(a, a)).toMatchObject({ score: 1, wording: 'same' });
        expect(sameQuotation(a, b)).toMatchObject({ score: 1, wording: 'same', speakers: 'same' });
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});
