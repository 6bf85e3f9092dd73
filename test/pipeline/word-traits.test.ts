import { ar } from '../../src/languages/ar/language.js';
import { lookUp } from '../../src/pipeline/look-up.js';
import { normalize } from '../../src/pipeline/normalize.js';
import { tokenize } from '../../src/pipeline/tokenize.js';
import { WordTraits } from '../../src/pipeline/word-traits.js';
import { emptyLexicon } from '../support/read.js';

const lexicon = emptyLexicon();
lexicon.add('كتاب', { kind: 'class', classes: ['noun'] });
lexicon.add('رد', { kind: 'class', classes: ['verb'] });
lexicon.add('ورد في', { kind: 'class', classes: ['idiom'] });

function look(text: string) {
  const tokens = tokenize(text, normalize(text, ar.fold), lexicon.lexemes);
  return { tokens, words: lookUp(tokens, lexicon, ar) };
}

/** The lengths of stems as traits, and the words that were read. */
function lengths(): { traits: WordTraits; asked: string[] } {
  const asked: string[] = [];
  const traits = new WordTraits(({ tokens, words }, t) => {
    asked.push(tokens.form(t));
    return words.stem(t).length;
  });
  return { traits, asked };
}

test('a word is read once, however often and in whatever texts it stands', () => {
  const { traits, asked } = lengths();
  expect([...traits.column(look('كتاب وكتاب كتاب مجهول مجهول'))]).toEqual([4, 4, 4, 5, 5]);
  expect([...traits.column(look('مجهول كتاب'))]).toEqual([5, 4]);
  expect(asked).toEqual(['كتاب', 'وكتاب', 'مجهول']);
});

test('the same letters are read again where they are another word', () => {
  const { traits } = lengths();
  const texts = ['ورد في', 'ورد عليه', 'ورد في'];
  expect(texts.map((text) => traits.column(look(text))[0])).toEqual([3, 2, 3]);
});

test('what has no traits is not read for ever', () => {
  let reads = 0;
  const none = new WordTraits(() => {
    reads++;
    return 0;
  });
  none.column(look('كتاب كتاب'));
  expect(reads).toBe(1);
});

test('numbers and signs have no traits', () => {
  const { traits } = lengths();
  expect([...traits.column(look('كتاب، 12'))]).toEqual([4, 0, 0]);
});
