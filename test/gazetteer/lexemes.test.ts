import fc from 'fast-check';
import { ClassSets } from '../../src/gazetteer/class-sets.js';
import { HashSet } from '../../src/gazetteer/hash-set.js';
import { decode, hashOf, hashWith, LexemeMemo, Lexemes } from '../../src/gazetteer/lexemes.js';
import { NOT_KEPT, PairMemo } from '../../src/gazetteer/pair-memo.js';

const words = fc.array(fc.string({ unit: 'binary', maxLength: 70 }), { maxLength: 700 });

test('a word has one number, and a number one word, whatever came before', () => {
  fc.assert(
    fc.property(words, (forms) => {
      const lexemes = new Lexemes();
      const numbers = forms.map((form) => lexemes.ofForm(form));
      expect(numbers.map((lexeme) => lexemes.form(lexeme))).toEqual(forms);
      expect(forms.map((form) => lexemes.ofForm(form))).toEqual(numbers);
      expect(lexemes.count).toBe(new Set(forms).size);
    }),
  );
});

test('a word is found inside a text by its units and hash', () => {
  const lexemes = new Lexemes();
  const units = Uint16Array.from('قال المدرب قال', (letter) => letter.charCodeAt(0));
  const hash = units.subarray(0, 3).reduce(hashWith, 0);
  expect(lexemes.of(units, 0, 3, hash)).toBe(lexemes.of(units, 11, 14, hash));
  expect(decode(units)).toBe('قال المدرب قال');
});

test('the hash of two words together is told from those of the two, of long ones too', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 63 }), fc.string({ maxLength: 63 }), (first, second) => {
      const lexemes = new Lexemes();
      expect(lexemes.hashOfBoth(lexemes.ofForm(first), lexemes.ofForm(second))).toBe(hashOf(first + second));
    }),
  );
});

test('a table of too many words, or of too long ones, is full', () => {
  const many = new Lexemes();
  for (let i = 0; i < 65_537; i++) many.ofForm(`${i}`);
  const long = new Lexemes();
  long.ofForm('ب'.repeat(1_000_001));
  expect([new Lexemes().isFull, many.isFull, long.isFull]).toEqual([false, true, true]);
});

test('what follows from letters is worked out once a table', () => {
  const asked: string[] = [];
  const memo = new LexemeMemo((form) => asked.push(form));
  const lexemes = new Lexemes();
  const [first, second] = [lexemes.ofForm('قال'), lexemes.ofForm('أعلن')];
  expect([second, first, second, first].map((lexeme) => memo.column(lexemes).at(lexeme))).toEqual([1, 2, 1, 2]);
  expect(asked).toEqual(['أعلن', 'قال']);
});

test('sets of classes are numbered by what is in them', () => {
  const sets = new ClassSets();
  const both = sets.with(sets.with(0, ['noun']), ['time']);
  expect(sets.with(sets.with(0, ['time']), ['noun'])).toBe(both);
  expect(sets.with(both, ['noun'])).toBe(both);
  expect([...sets.classes(both)].sort()).toEqual(['noun', 'time']);
  expect([sets.membersOf('time')[both], sets.membersOf('verb')[both], sets.membersOf('time')[0]]).toEqual([1, 0, 0]);
  expect(sets.membersOf(new Set(['verb', 'noun']))[both]).toBe(1);
  const verb = sets.with(0, ['verb']);
  expect(sets.membersOf('verb')[verb]).toBe(1); // a set that came after the question
});

test('a set of hashes never denies one of its own, and seldom grants another', () => {
  const own = Array.from({ length: 20_000 }, (_, i) => hashOf(`اسم${i}`));
  const set = new HashSet(own);
  expect(own.every((hash) => set.mayHave(hash))).toBe(true);
  const granted = own.filter((_, i) => set.mayHave(hashOf(`لقب${i}`))).length;
  expect(granted / own.length).toBeLessThan(1 / 16);
});

test('of a pair the answer is the one that was kept, or none', () => {
  const memo = new PairMemo();
  const pairs = Array.from({ length: 40_000 }, (_, i): [number, number] => [i % 200, Math.floor(i / 200)]);
  for (const [a, b] of pairs) if (memo.answer(a, b) !== NOT_KEPT) throw new Error(`${a}, ${b} was never asked`);
  for (const [a, b] of pairs) memo.keep(a, b, a * b);
  const answers = pairs.map(([a, b]) => [memo.answer(a, b), a * b] as const).filter(([answer]) => answer !== NOT_KEPT);
  expect(answers.length).toBeGreaterThan(10_000);
  expect(answers.every(([answer, right]) => answer === right)).toBe(true);
});
