import fc from 'fast-check';
import { createFoldTable } from '../../src/languages/ar/normalization.js';
import { splitAsText, splitterFor } from '../../src/pipeline/split-phrase.js';

const fold = createFoldTable();
const split = splitterFor(fold);

test.each([
  ['وفقا لـ', ['وفقا', 'ل']],
  ['أبو ظبي', ['ابو', 'ظبي']],
  ['جون-بول', ['جون', 'بول']],
  ['ـــ', []],
])('%s', (phrase, words) => {
  expect(split(phrase)).toEqual(words);
});

test('the short cut for plain phrases cuts as texts are cut', () => {
  const letter = fc.constantFrom(...Array.from('ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي ـَ«-'));
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 20 }), (letters) => {
      const phrase = letters.join('');
      expect(split(phrase)).toEqual(splitAsText(phrase, fold));
    }),
  );
});
