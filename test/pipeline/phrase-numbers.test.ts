import { PhraseNumbers } from '../../src/pipeline/phrase-numbers.js';

const numbersOf = (numbers: PhraseNumbers, phrase: string): number[] =>
  phrase.split(' ').map((word) => numbers.word(word));

test('the same words have the same number, and others another', () => {
  const numbers = new PhraseNumbers();
  const phrases = ['سامر', 'سامر الحلواني', 'الحلواني', 'الحلواني سامر', 'سامر عبد الله', 'عبد الله', 'سامر عبد'];
  const all = phrases.map((phrase) => numbers.phrase(numbersOf(numbers, phrase)));
  expect(new Set(all).size).toBe(phrases.length);
  expect(phrases.map((phrase) => numbers.phrase(numbersOf(numbers, phrase)))).toEqual(all);
});

test('a phrase grows word by word, and ends like another one', () => {
  const numbers = new PhraseNumbers();
  const words = numbersOf(numbers, 'سامر عبد الله');
  const end = numbers.phrase(numbersOf(numbers, 'عبد الله'));
  expect(numbers.phrase(words, 1)).toBe(end);
  expect(numbers.join(numbers.join(words[0]!, words[1]!), words[2]!)).toBe(numbers.phrase(words));
});

test('a number tells its word', () => {
  const numbers = new PhraseNumbers();
  const [first, second] = numbersOf(numbers, 'سامر الحلواني');
  expect([numbers.form(second!), numbers.form(first!)]).toEqual(['الحلواني', 'سامر']);
});

test('beyond small integers phrases stay apart', () => {
  const numbers = new PhraseNumbers();
  const words = Array.from({ length: 2 ** 15 + 2 }, (_, i) => numbers.word(String(i)));
  const pairs = [
    [words[0]!, words.at(-2)!],
    [words[1]!, words[0]!],
    [words[1]!, words[1]!],
    [words.at(-2)!, words[0]!],
    [words.at(-1)!, words[1]!],
  ] as const;
  expect(new Set(pairs.map(([phrase, word]) => numbers.join(phrase, word))).size).toBe(pairs.length);
});
