import type { Entry, GazetteerEntry } from '../../src/gazetteer/entries.js';
import type { Lexicon } from '../../src/gazetteer/lexicon.js';
import { Proclitic } from '../../src/pipeline/analysis.js';
import { emptyLexicon, read, textOf } from '../support/read.js';

const nobody: GazetteerEntry = { id: 'nobody', type: 'person', name: 'فلان' };
const noun: Entry = { kind: 'class', classes: ['noun'] };
const verb: Entry = { kind: 'class', classes: ['verb'] };
const name = (alias: string): Entry => ({ kind: 'entity', entity: nobody, alias });

function lexiconOf(nouns: readonly string[], names: readonly string[] = [], verbs: readonly string[] = []): Lexicon {
  const lexicon = emptyLexicon();
  for (const form of nouns) lexicon.add(form, noun);
  for (const form of verbs) lexicon.add(form, verb);
  for (const form of names) lexicon.add(form, name(form));
  return lexicon;
}

test.each([
  ['no particle', 'كتاب', Proclitic.None, 'كتاب'],
  ['و', 'وكتاب', Proclitic.And, 'كتاب'],
  ['ف', 'فكتاب', Proclitic.So, 'كتاب'],
  ['ب', 'بكتاب', Proclitic.In, 'كتاب'],
  ['ل', 'لكتاب', Proclitic.To, 'كتاب'],
  ['ك', 'ككتاب', Proclitic.Like, 'كتاب'],
  ['و and ب', 'وبكتاب', Proclitic.And | Proclitic.In, 'كتاب'],
  ['ف and ل', 'فلكتاب', Proclitic.So | Proclitic.To, 'كتاب'],
  ['س before a verb', 'سيقول', Proclitic.Will, 'يقول'],
  ['و and س before a verb', 'وستقول', Proclitic.And | Proclitic.Will, 'تقول'],
  ['ب and the article', 'بالكتاب', Proclitic.In, 'الكتاب'],
])('splits off %s', (_, text, proclitics, stem) => {
  const { words } = read(text, lexiconOf(['كتاب', 'الكتاب'], [], ['يقول', 'تقول']));
  expect([words.known(0), words.proclitics[0], words.stem(0)]).toEqual([true, proclitics, stem]);
});

test.each([
  ['للكتاب', Proclitic.To],
  ['وللكتاب', Proclitic.And | Proclitic.To],
])('لل is ل and the article: %s', (text, proclitics) => {
  const { words } = read(text, lexiconOf(['الكتاب']));
  expect(words.is(0, 'noun')).toBe(true);
  expect(words.proclitics[0]).toBe(proclitics);
});

test.each([
  ['بوتين is no ب with وتين', 'بوتين', ['وتين', 'بوتين'], 'بوتين'],
  ['والد is no و with الد', 'والد', ['الد', 'والد'], 'والد'],
  ['a particle is split off only from a word that is known', 'وليد', ['كتاب'], 'وليد'],
])('the whole word comes first: %s', (_, text, nouns, stem) => {
  const { words } = read(text, lexiconOf(nouns));
  expect(words.stem(0)).toBe(stem);
  expect(words.proclitics[0]).toBe(Proclitic.None);
});

test('a short word is not split', () => {
  const { words } = read('بان لكم وم', lexiconOf(['ان', 'كم', 'م']));
  expect([0, 1, 2].map((t) => words.known(t))).toEqual([false, false, false]);
});

test('a word that only begins a phrase counts where the phrase goes on', () => {
  const lexicon = lexiconOf(['رد', 'ورد في']);
  const inPhrase = read('ورد في', lexicon).words;
  expect([inPhrase.known(0), inPhrase.stem(0), inPhrase.longest(0, 'class')?.last]).toEqual([false, 'ورد', 1]);
  const alone = read('ورد المتهم', lexicon).words;
  expect([alone.known(0), alone.stem(0), alone.proclitics[0]]).toEqual([true, 'رد', Proclitic.And]);
});

describe('phrases', () => {
  const lexicon = lexiconOf(
    ['وزير', 'وزير الخارجية'],
    ['شي', 'كيم جونغ أون', 'سامر', 'سامر الحلواني', 'سامر الحلواني المنصوري الصغير'],
  );
  const longest = (text: string, from = 0): string | undefined => {
    const reading = read(text, lexicon);
    const phrase = reading.words.longest(from, 'entity');
    return phrase && textOf(reading, phrase);
  };

  test.each([
    ['the longest wins', 'سامر الحلواني وصل', 'سامر الحلواني'],
    ['a prefix that goes nowhere falls back', 'سامر الحلواني المنصوري وصل', 'سامر الحلواني'],
    ['one word is a phrase', 'شي وصل', 'شي'],
    ['a hyphen joins two words', 'كيم جونغ-أون', 'كيم جونغ-أون'],
    ['an underscore joins two words', 'سامر_الحلواني', 'سامر_الحلواني'],
    ['vowels and hamza do not matter', 'كِيم جونغ اون', 'كِيم جونغ اون'],
  ])('%s', (_, text, expected) => {
    expect(longest(text)).toBe(expected);
  });

  test.each([
    ['a hyphen among blanks joins nothing', 'سامر - الحلواني', 'سامر'],
    ['a comma ends a phrase', 'سامر، الحلواني', 'سامر'],
    ['a line ends a phrase', 'سامر\nالحلواني', 'سامر'],
    ['a particle on the second word ends a phrase', 'سامر والحلواني', 'سامر'],
  ])('%s', (_, text, expected) => {
    expect(longest(text)).toBe(expected);
  });

  test('a particle before the first word does not', () => {
    const { words } = read('وسامر الحلواني', lexicon);
    expect(words.longest(0, 'entity')).toMatchObject({ first: 0, last: 1 });
    expect(words.cut[0]).toBe(1);
  });

  test('only entries of the kind and class asked for', () => {
    const { words } = read('وزير الخارجية', lexicon);
    expect(words.longest(0, 'entity')).toBeUndefined();
    expect(words.longest(0, 'class', 'verb')).toBeUndefined();
    expect(words.longest(0, 'class', 'noun')?.last).toBe(1);
  });
});

test('س is split off from verbs alone', () => {
  const lexicon = emptyLexicon();
  lexicon.add('أمر', noun);
  expect(read('سامر', lexicon).words.cut[0]).toBe(0);
});
