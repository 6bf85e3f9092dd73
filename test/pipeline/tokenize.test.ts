import { Gap, TokenKind } from '../../src/pipeline/tokenize.js';
import { tokensOf } from '../support/read.js';

const indices = (text: string): number[] => Array.from({ length: tokensOf(text).count }, (_, t) => t);
const words = (text: string): string[] => {
  const { start, end } = tokensOf(text);
  return indices(text).map((t) => text.slice(start[t], end[t]));
};
const forms = (text: string): string[] => indices(text).map((t) => tokensOf(text).form(t));
const kinds = (text: string): number[] => [...tokensOf(text).kind.slice(0, tokensOf(text).count)];
const gaps = (text: string): number[] => [...tokensOf(text).gap.slice(0, tokensOf(text).count)];

test.each([
  ['words stand between blanks', 'قال  سامر\tنعم', ['قال', 'سامر', 'نعم']],
  ['a no-break space is a blank', 'عشرة\u00a0آلاف', ['عشرة', 'آلاف']],
  ['each punctuation sign is a token', 'نعم، «لا».', ['نعم', '،', '«', 'لا', '»', '.']],
  ['three stops are three tokens', 'نعم...', ['نعم', '.', '.', '.']],
  ['a hyphen parts words', 'كوفيد-19', ['كوفيد', '-', '19']],
  ['a decimal is one token', 'بلغ 99.85.', ['بلغ', '99.85', '.']],
  ['a number with thousands is one token', 'نحو 7,000 و7,000.50', ['نحو', '7,000', 'و7,000.50']],
  ['an Arabic decimal is one token', 'بلغ ٩٩٫٨٥', ['بلغ', '٩٩٫٨٥']],
  ['a comma behind a number is none of it', 'فاز 5، ثم 6', ['فاز', '5', '،', 'ثم', '6']],
  ['a stop between letters ends a word', 'أ.د. سامر', ['أ', '.', 'د', '.', 'سامر']],
  ['a stop at the end is none of the number', 'عام 2024.', ['عام', '2024', '.']],
  ['a sign outside the basic plane is one token', 'نعم😀لا', ['نعم', '😀', 'لا']],
  ['half a surrogate pair at the end is a token', 'نعم\ud83d', ['نعم', '\ud83d']],
  ['nothing is no token', ' \n\u200f ', []],
])('%s', (_, text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('an Arabic number with thousands is one token', () => {
  expect(words('نحو ٧٬٠٠٠ لاجئ')).toEqual(['نحو', '٧٬٠٠٠', 'لاجئ']);
});

test.each([
  ['words, numbers and signs', 'قال 7,5 «', [TokenKind.Word, TokenKind.Number, TokenKind.Punctuation]],
  ['a number with a letter behind it is a number', '2024م', [TokenKind.Number]],
  ['a number with a particle before it is a word', 'و20', [TokenKind.Word]],
  ['a foreign word is a word', 'BBC Ελλάδα', [TokenKind.Word, TokenKind.Word]],
  ['a phrase in one sign is punctuation', 'ﷺ', [TokenKind.Punctuation]],
])('kinds: %s', (_, text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

test.each([
  ['the first token begins a line', 'نعم', [Gap.Line]],
  ['a blank or none', 'نعم، لا', [Gap.Line, Gap.None, Gap.Blank]],
  ['a line break among blanks counts', 'نعم \n لا', [Gap.Line, Gap.Line]],
  ['every kind of line break', 'ا\rب\u2028ت\u0085ث', [Gap.Line, Gap.Line, Gap.Line, Gap.Line]],
  ['an invisible character is no gap', 'نعم\u200f،', [Gap.Line, Gap.None]],
])('gaps: %s', (_, text, expected) => {
  expect(gaps(text)).toEqual(expected);
});

test.each([
  ['vowels and tatweel', 'قـــالَ سامِرٌ.', ['قـــالَ', 'سامِرٌ', '.'], ['قال', 'سامر', '.']],
  ['a vowel at the end of a word', 'غداً، نعم', ['غداً', '،', 'نعم'], ['غدا', ',', 'نعم']],
  ['ligatures', 'ﻻ إله', ['ﻻ', 'إله'], ['لا', 'اله']],
  ['invisible characters around a word', '\u202bقال\u202c', ['قال'], ['قال']],
  ['an invisible character inside a word', 'می\u200cرود', ['می\u200cرود'], ['ميرود']],
])('a token covers the text as given: %s', (_, text, originals, folded) => {
  expect(words(text)).toEqual(originals);
  expect(forms(text)).toEqual(folded);
});

test('the offset of a unit inside a token counts what the fold left out', () => {
  const text = 'نعم وَلِـسامر';
  const tokens = tokensOf(text);
  expect(text.slice(tokens.offset(1, 1), tokens.end[1])).toBe('لِـسامر');
  expect(text.slice(tokens.offset(1, 2), tokens.end[1])).toBe('سامر');
});
