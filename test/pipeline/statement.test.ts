import { statementReader } from '../../src/languages/ar/statement.js';
import { holds } from '../../src/pipeline/compare-statements.js';
import { ContentWords, readStatement } from '../../src/pipeline/statement.js';
import { tokensOf } from '../support/read.js';

function wordsOf(text: string, cut = 0): ContentWords {
  const tokens = tokensOf(text);
  return new ContentWords(tokens, [{ first: 0, last: tokens.count - 1, cut }], statementReader);
}

test.each([
  ['words, signs left out', 'سنعود غدا، إلى البحر!', 0, ' سنعود غدا الي البحر '],
  ['the complementizer before them left out', 'أن المعبر مفتوح', 0, ' المعبر مفتوح '],
  ['the first complementizer alone', 'أن أن المعبر مفتوح', 0, ' ان المعبر مفتوح '],
  ['a complementizer that stands alone', 'أنه', 0, ' انه '],
  ['no words at all', '...', 0, '  '],
  ['particles cut off', 'بسنعود غدا', 1, ' سنعود غدا '],
])('letters: %s', (_, text, cut, letters) => {
  const words = wordsOf(text, cut);
  expect(words.letters).toBe(letters);
  expect(words.length).toBe(letters.length);
});

test.each([
  ['the whole', 'سنعود غدا إلى البحر', 'سنعود غدا إلى البحر', true],
  ['the end', 'سنعود غدا إلى البحر', 'إلى البحر', true],
  ['words, whatever opens them', 'سنعود غدا إلى البحر', 'أننا سنعود غدا', true],
  ['no part of a word', 'سنعود غدا إلى البحر', 'عود غدا', false],
  ['no words that stand apart', 'سنعود غدا إلى البحر', 'سنعود إلى البحر', false],
  ['nothing that is denied', 'لن نعود غدا إلى البحر', 'نعود غدا إلى البحر', false],
])('a content holds %s', (_, long, short, isHeld) => {
  expect(holds(wordsOf(long), wordsOf(short), statementReader)).toBe(isHeld);
});

test('what one content holds of another shows in its signature', () => {
  const [long, short] = [wordsOf('سنخفض الضرائب على الشركات الصغيرة'), wordsOf('الضرائب على الشركات')];
  expect(short.signature & ~long.signature).toBe(0);
  expect(wordsOf('وصل الوزير إلى مرسان أمس').signature & ~short.signature).not.toBe(0);
});

test('stems: names by their id, numbers as they are, no function words; where negators stand, and where each stem does', () => {
  const tokens = tokensOf('لن يدفع سامر الحلواني 7,000 درهم من ماله');
  const content = [{ first: 0, last: tokens.count - 1 }];
  const words = new ContentWords(tokens, content, statementReader);
  const places = { first: [], last: [] };
  const nameAt = (t: number) => (t === 2 ? { last: 3, id: 'samir' } : undefined);
  const { stems, negations } = readStatement(tokens, content, words, nameAt, statementReader, places);
  expect(stems).toEqual(['دفع', '@samir', '7000', 'درهم', 'مال']);
  expect(negations).toEqual([0]);
  expect(places).toEqual({ first: [1, 2, 4, 5, 7], last: [1, 3, 4, 5, 7] });
});
