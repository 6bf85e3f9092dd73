import fc from 'fast-check';
import { builtInEntries } from '../../src/gazetteer/built-in.js';
import { createMatcher, loadMatcher, type MatchOptions } from '../../src/matcher.js';
import { readFixtures } from '../support/fixtures.js';
import { NaiveMatcher } from '../support/naive-matcher.js';

const spans = (found: readonly { start: number; end: number; form: number }[]): string[] =>
  found.map(({ start, end, form }) => `${start}-${end} ${form}`).sort();

function expectSame(forms: readonly string[], texts: readonly string[]): number {
  const matcher = createMatcher(forms);
  const loaded = loadMatcher(matcher.bytes.slice());
  const naive = new NaiveMatcher(forms);
  let count = 0;
  for (const text of texts) {
    for (const options of [{}, { overlaps: true }] satisfies MatchOptions[]) {
      const expected = spans(naive.find(text, options));
      expect(spans(matcher.find(text, options))).toEqual(expected);
      expect(spans(loaded.find(text, options))).toEqual(expected);
      count += expected.length;
    }
  }
  return count;
}

const find = (forms: readonly string[], text: string): string[] =>
  createMatcher(forms)
    .find(text)
    .map((match) => match.text);

describe('a matcher finds what a trie of maps finds', () => {
  test('in all fixtures, with the built-in names', () => {
    const forms = builtInEntries('ar').flatMap(({ aliases }) => aliases);
    const texts = ['sentences', 'articles', 'names', 'fields']
      .flatMap((folder) => readFixtures<{ text: string }>(`fixtures/ar/${folder}`))
      .flatMap(({ cases }) => cases.map(({ text }) => text));
    expect(texts.length).toBeGreaterThan(1000);
    expect(expectSame(forms, texts)).toBeGreaterThan(500);
  });

  const LETTERS = Array.from('وفبلكاهن');
  const SIGNS = ['\u064e', '\u0640', '\u200c', 'أ', 'ة', 'ﻻ', 'ﷲ', 'ﷺ', 'ﹰ', 'ژ', 'B', 'é', '漢'];
  const BETWEEN = [
    ' ',
    ' ',
    '  ',
    ' \u200c ',
    '-',
    '_',
    ' - ',
    '\n',
    '،',
    '.',
    '😀',
    '\ud83d',
    '\udc00',
    '\0',
    '\u00a0',
  ];
  const DIGITS = ['1', '٢', '3', '1.2', '٫'];
  const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 5 });
  const anyWord = fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...LETTERS, ...SIGNS, ...DIGITS), maxLength: 6 }) },
  );
  const between = fc.oneof(
    { weight: 3, arbitrary: fc.constant(' ') },
    { weight: 1, arbitrary: fc.constantFrom(...BETWEEN) },
  );
  const phrase = (words: number) =>
    fc.array(fc.tuple(anyWord, between), { maxLength: words }).map((parts) => parts.flat().join(''));
  const particles = fc.constantFrom(
    '',
    '',
    '',
    'و',
    'ف',
    'ب',
    'ل',
    'لل',
    'وب',
    'وال',
    'ولل',
    'ال',
    'و\u064eل\u0640',
    'فكال',
  );

  test('in random text of few letters', () => {
    fc.assert(
      fc.property(fc.array(phrase(3), { maxLength: 12 }), fc.array(phrase(12), { maxLength: 4 }), (forms, texts) => {
        expectSame(forms, texts);
      }),
      { numRuns: 1500, seed: 5 },
    );
  });

  test('in random text made of the forms, with particles before them', () => {
    const scenario = fc.array(phrase(3), { minLength: 1, maxLength: 8 }).chain((forms) => {
      const mention = fc.tuple(particles, fc.constantFrom(...forms), between).map((parts) => parts.join(''));
      return fc.tuple(fc.constant(forms), fc.array(fc.oneof(mention, phrase(2)), { maxLength: 10 }));
    });
    let found = 0;
    fc.assert(
      fc.property(scenario, ([forms, parts]) => {
        found += expectSame(forms, [parts.join(''), parts.join(' ')]);
      }),
      { numRuns: 1500, seed: 5 },
    );
    expect(found).toBeGreaterThan(5000);
  });

  test('in texts longer than a block, and in words longer than one', () => {
    const forms = ['محمد علي', 'علي', `ا${'ب'.repeat(5000)}`, 'كمال الدين'];
    const filling = (length: number) => 'كلمة '.repeat(length / 5);
    const texts = Array.from({ length: 40 }, (_, i) => `${filling(4060)}${'ا'.repeat(i)} وكمال الدين، محمد علي`);
    const flood = `${filling(4000)}علي${'\u064b'.repeat(10_000)}علي علي${'\u064b'.repeat(10_000)}`;
    const long = `${'ا'.repeat(9000)} علي و${forms[2]!} علي`;
    expect(expectSame(forms, [...texts, flood, long, `${long}\n${long}`])).toBeGreaterThan(200);
  });

  test('with forms of any Unicode', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const few = fc.constantFrom('a', 'b', '1', '2', ' ', '\u0301', '\ufe8d', '\ufdfa', '\ufeff', '\u0660');
    const any = fc.string({ unit: fc.oneof(unit, few), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 10 }), (forms) => {
        expectSame(forms, [forms.join(' '), forms.join(''), ...forms]);
      }),
      { numRuns: 1000, seed: 5 },
    );
  });
});

describe('a matcher', () => {
  test('reads letters that are one to a reader as one, and keeps the offsets of the text', () => {
    const text = 'التقى عبدُ اللّـه أحمَد بِمكة';
    const found = createMatcher(['عبد الله احمد', 'مكه']).find(text);
    expect(found.map((match) => match.text)).toEqual(['عبدُ اللّـه أحمَد', 'مكة']);
    for (const match of found) expect(text.slice(match.start, match.end)).toBe(match.text);
  });

  test('cuts particles off, and keeps what may be the name itself', () => {
    expect(find(['القاهرة', 'بوتين'], 'وللقاهرة فبالقاهرة كالقاهرة بوتين وبوتين')).toEqual([
      'للقاهرة',
      'القاهرة',
      'القاهرة',
      'بوتين',
      'بوتين',
    ]);
    expect(find(['طه', 'طه حسين', 'رئيس'], 'بطه وطه لطه حسين وللرئيس')).toEqual(['طه', 'طه حسين', 'رئيس']);
  });

  test('takes the longest name, the whole word before a part of it', () => {
    expect(find(['علي', 'علي حسن', 'حسن كامل'], 'علي حسن كامل')).toEqual(['علي حسن']);
    expect(createMatcher(['وائل', 'ائل']).find('وائل')).toEqual([{ start: 0, end: 4, text: 'وائل', form: 0 }]);
    expect(createMatcher(['علي', 'علي حسن', 'حسن']).find('علي حسن', { overlaps: true })).toMatchObject([
      { start: 0, end: 3, form: 0 },
      { start: 0, end: 7, form: 1 },
      { start: 4, end: 7, form: 2 },
    ]);
  });

  test('breaks no word and no number', () => {
    expect(find(['علي', '99', 'كوريا الشمالية'], 'عليا، 99.85، كوريا. الشمالية، كوريا\nالشمالية')).toEqual([]);
    expect(find(['99.85', 'كوريا الشمالية'], '99.85 كوريا-الشمالية')).toEqual(['99.85', 'كوريا-الشمالية']);
  });

  test('gives columns, which the next scan overwrites', () => {
    const matcher = createMatcher(['علي', 'حسن']);
    const columns = matcher.scan('حسن علي');
    expect(columns).toMatchObject({ count: 2 });
    expect([...columns.form.subarray(0, 2)]).toEqual([1, 0]);
    matcher.scan('علي');
    expect(columns).toMatchObject({ count: 1 });
  });

  test('reports the first of forms that fold alike', () => {
    expect(createMatcher(['احمد', 'أحمد', 'أَحمد']).find('أحمد')).toMatchObject([{ form: 0 }]);
    expect(createMatcher(['احمد', 'أحمد']).size).toBe(2);
  });

  test('may have no forms, or forms of which nothing is left', () => {
    for (const forms of [[], [''], ['ـ', '…', '\u064b'], [' ']]) {
      const matcher = createMatcher(forms);
      expect(matcher.size).toBe(forms.length);
      expect(matcher.find('قال علي … ـ')).toEqual([]);
      expect(loadMatcher(matcher.bytes).find('ـ…')).toEqual([]);
    }
    expect(find(['', 'علي', ''], 'علي')).toEqual(['علي']);
  });

  test('takes forms one by one from anything that has them', () => {
    const forms = new Set(['علي', 'حسن']);
    expect(createMatcher(forms.values()).find('حسن')).toMatchObject([{ form: 1 }]);
  });

  test('lives beside others', () => {
    const [first, second] = [createMatcher(['علي حسن']), createMatcher(['حسن', 'Ali'])];
    for (let round = 0; round < 3; round++) {
      expect(first.find('ali علي حسن')).toMatchObject([{ start: 4, form: 0 }]);
      expect(second.find('ali علي حسن')).toMatchObject([
        { start: 0, form: 1 },
        { start: 8, form: 0 },
      ]);
    }
  });

  test('refuses what is no text and no form', () => {
    expect(() => createMatcher('علي')).toThrow('isnad: forms: expected an array of strings, or another iterable');
    expect(() => createMatcher(['علي', 7 as unknown as string])).toThrow(
      'isnad: forms[1]: expected a string, got number',
    );
    expect(() => createMatcher(null as unknown as string[])).toThrow(/^isnad: forms/u);
    expect(() => createMatcher([]).find(undefined as unknown as string)).toThrow(
      'isnad: text: expected a string, got undefined',
    );
    const manyLetters = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + i));
    expect(() => createMatcher(manyLetters)).toThrow(/^isnad: forms\[\d+\]: more than 119 different letters$/u);
  });

  test('reads a long name again and again in linear time', () => {
    const matcher = createMatcher(['ا '.repeat(300)]);
    expect(matcher.find('ا '.repeat(100_000)).length).toBe(333);
  });
});
