import { ar } from '../../src/languages/ar/language.js';
import { bytesOf, SkeletonHints } from '../../src/pipeline/skeleton-bytes.js';

const bytes = (word: string): number => bytesOf(ar.analyze(word), ar.spelling);

const hintsOf = (...words: string[]): SkeletonHints => {
  const hints = new SkeletonHints();
  for (const word of words) hints.add(ar.spelling.skeleton(word));
  return hints;
};

test.each([
  ['itself', 'تشيونغ', 'تشيونغ'],
  ['another spelling of it', 'تشيونغ', 'تشيونج'],
  ['it behind particles', 'تشيونغ', 'وبتشيونغ'],
  ['it without the alef that is not written', 'الحلواني', 'للحلواني'],
])('a word is never told to be none: %s', (_, surname, word) => {
  expect(hintsOf(surname).mayHave(bytes(word))).toBe(true);
});

test('nearly all words that are none are told to be none', () => {
  const words = ['مدرسة', 'قال', 'سيارة', 'حديقة', 'مطر', 'نافذة', 'قلم', 'زجاج', 'طريق', 'سحاب'];
  const hints = hintsOf('تشيونغ');
  expect(words.filter((word) => hints.mayHave(bytes(word))).length).toBeLessThan(3);
  expect(words.filter((word) => new SkeletonHints().mayHave(bytes(word)))).toEqual([]);
});

test('of a word of more stems than there are bytes, anything may be there', () => {
  const stems = ['سلم', 'قلم', 'مطر', 'زجاج', 'طريق'].map((stem) => ({ proclitics: 0, cut: 0, stem }));
  expect(new SkeletonHints().mayHave(bytesOf(stems, ar.spelling))).toBe(true);
});
