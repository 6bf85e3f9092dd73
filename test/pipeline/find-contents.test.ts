import { readContext, textOf } from '../support/read.js';

function judge(text: string): [words: string, reason: string | null][] {
  const context = readContext(text);
  return context.contents.marked.map(({ span, reason }) => [textOf(context, span), reason]);
}

test.each([
  ['a film', 'عرض فيلم «ليل طويل» أمس.', 'ليل طويل', 'title'],
  [
    'a novel with many words',
    'صدرت رواية «البحر الأخير لا يعود إلى هنا» أمس.',
    'البحر الأخير لا يعود إلى هنا',
    'title',
  ],
  ['a verse', 'قرأ قوله تعالى «إنا أعطيناك» أمس.', 'إنا أعطيناك', 'religious'],
  ['a saying of the Prophet', 'وفي الحديث الشريف «إنما الأعمال بالنيات» عبرة.', 'إنما الأعمال بالنيات', 'religious'],
  ['an operation', 'انطلقت عملية «الفجر» أمس.', 'الفجر', 'term'],
  ['what something is called', 'سقط ما يسمى «السلام الاقتصادي» أمس.', 'السلام الاقتصادي', 'term'],
  ['a club', 'فاز نادي «الشروق» أمس.', 'الشروق', 'name'],
  ['a paper', 'صدرت صحيفة «بريد البحيرة» أمس.', 'بريد البحيرة', 'name'],
  ['a village', 'وصل إلى قرية «سلحوم» أمس.', 'سلحوم', 'name'],
  ['a person whom the gazetteer knows', 'وصل «بوب هيلتونغ» أمس.', 'بوب هيلتونغ', 'name'],
  ['a person behind a title', 'وصل المتحدث «سامر الحلواني» أمس.', 'سامر الحلواني', 'name'],
  ['a word that the reporter does not mean', 'كان الاجتماع «مثمرا» أمس.', 'مثمرا', 'scare'],
  ['three words', 'وصف الأمر «أزمة كبيرة جدا» أمس.', 'أزمة كبيرة جدا', 'scare'],
])('is rejected: %s', (_, text, words, reason) => {
  expect(judge(text)).toEqual([[words, reason]]);
});

test.each([
  ['four words', 'كان الاجتماع «أزمة كبيرة جدا علينا» أمس.', 'أزمة كبيرة جدا علينا'],
  ['a sentence after a colon', 'قال سامر: «سنعود غدا إلى البحر كلنا».', 'سنعود غدا إلى البحر كلنا'],
  ['words behind the office of somebody', 'قال الوزير «لن نرفع الأسعار أبدا» أمس.', 'لن نرفع الأسعار أبدا'],
  ['more words than a company has', 'رحبت شركة «نعم غدا نعود كلنا إلى دلمار» أمس.', 'نعم غدا نعود كلنا إلى دلمار'],
  ['a name with more words behind it', 'قال: «بوب هيلتونغ وصل أمس».', 'بوب هيلتونغ وصل أمس'],
])('may be a quotation: %s', (_, text, words) => {
  expect(judge(text)).toEqual([[words, null]]);
});

test('a head counts only right before the marks', () => {
  expect(judge('عرض فيلم في دلمار «نعم غدا نعود كلنا» أمس.')).toEqual([['نعم غدا نعود كلنا', null]]);
});

test('marks inside marks are judged for themselves', () => {
  expect(judge('قال: «اقرأوا رواية "البحر الأخير" غدا».')).toEqual([
    ['اقرأوا رواية "البحر الأخير" غدا', null],
    ['البحر الأخير', 'title'],
  ]);
});

test('words are counted without punctuation, and contents found by mark and first word', () => {
  const { contents, marks } = readContext('قال: ((نعم، نعم!)) وخرج.');
  const [span] = marks.spans;
  const [content] = contents.marked;
  expect(content?.words).toBe(2);
  expect(contents.openingAt(span?.open ?? -1)).toBe(content);
  expect(contents.startingAt(span?.first ?? -1)).toBe(content);
  expect(contents.openingAt(span?.first ?? -1)).toBeUndefined();
});
