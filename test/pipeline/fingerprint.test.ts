import { ar } from '../../src/languages/ar/language.js';
import { Fingerprint } from '../../src/pipeline/fingerprint.js';

function idOf(words: readonly string[], speaker: string): string {
  const fingerprint = new Fingerprint();
  for (const word of words) fingerprint.add(word);
  return fingerprint.id(speaker, ar.fold);
}

const WORDS = ['سنعود', 'غدا'];

test('ids of today are ids of tomorrow: they stand in archives', () => {
  expect(idOf(WORDS, 'سامر الحلواني')).toBe('e40666ed8d9e8a91');
  expect(idOf(WORDS, '')).toBe('a93d48d2690089f6');
});

test.each([
  ['hamza and vowels', 'أنور الشِّهابي', 'انور الشهابى'],
  ['small and capital letters', 'Elon Musk', 'elon musk'],
  ['hyphens', 'سامر الحلواني - الشهابي', 'سامر الحلواني الشهابي'],
  ['signs that no common name has', 'سامر «الحلواني»', 'سامر الحلواني'],
  ['ligatures', 'عبد ﷲ', 'عبد الله'],
  ['blanks', 'عبد الله', 'عبدالله'],
])('a speaker is the same whatever the %s', (_, one, other) => {
  expect(idOf(WORDS, one)).toBe(idOf(WORDS, other));
});

test.each([
  ['of other words', ['سنعود', 'اليوم'], 'سامر'],
  ['of words in another order', ['غدا', 'سنعود'], 'سامر'],
  ['of another speaker', WORDS, 'سمير'],
  ['of a speaker in letters of another script', WORDS, '雷军'],
  ['where the speaker says his own name', [...WORDS, 'سامر'], ''],
])('an id %s is another', (_, words, speaker) => {
  expect(idOf(words, speaker)).not.toBe(idOf(WORDS, 'سامر'));
});

test('units of a word may be left out, and signs between digits do not count', () => {
  const cut = new Fingerprint();
  cut.add('بسنعود', 1);
  cut.add('غدا');
  expect(cut.id('سامر', ar.fold)).toBe(idOf(WORDS, 'سامر'));
  expect(idOf(['7,000'], '')).toBe(idOf(['7000'], ''));
});

test('an id may be asked for again', () => {
  const fingerprint = new Fingerprint();
  fingerprint.add('سنعود');
  expect(fingerprint.id('سامر', ar.fold)).toBe(fingerprint.id('سامر', ar.fold));
});
