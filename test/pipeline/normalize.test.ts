import { createFoldTable } from '../../src/languages/ar/normalization.js';
import { foldText, normalize } from '../../src/pipeline/normalize.js';

const fold = createFoldTable();

/** Each folded unit with the words of the text from which it came. */
function units(text: string): [unit: string, origin: string][] {
  const { starts, ends } = normalize(text, fold);
  return Array.from(foldText(text, fold), (unit, i) => [unit, text.slice(starts[i], ends[i])]);
}

test.each([
  ['hamza carriers are alef', 'أإآٱا', 'ااااا'],
  ['hamza on waw and yeh is waw and yeh', 'مسؤول شيئ', 'مسوول شيي'],
  ['hamza on the line stays', 'سماء', 'سماء'],
  ['alef maqsura is yeh', 'منى', 'مني'],
  ['ta marbuta is heh', 'وزارة', 'وزاره'],
  ['Persian and Urdu letters are Arabic ones', 'کتابی ہ', 'كتابي ه'],
  ['letters for foreign sounds are their neighbours', 'پوتين ڤيينا گراهام چيكو', 'بوتين فيينا غراهام جيكو'],
  ['Arabic-Indic digits are European ones', '٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['Persian digits are European ones', '۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['Arabic punctuation is European', 'نعم، لا؛ هل؟ لا۔', 'نعم, لا; هل? لا.'],
  ['Latin capitals are small', 'BBC عربي', 'bbc عربي'],
  ['quotation marks stay', '«نعم» "لا" “لا”', '«نعم» "لا" “لا”'],
])('%s', (_, text, folded) => {
  expect(foldText(text, fold)).toBe(folded);
});

test.each([
  ['tatweel', 'مـــن', 'من'],
  ['harakat', 'قَالَ مُحَمَّدٌ', 'قال محمد'],
  ['superscript alef', 'هٰذا', 'هذا'],
  ['combining hamza and madda', 'ا\u0655ن ا\u0653ن', 'ان ان'],
  ['zero-width joiners', 'می\u200cخواهم', 'ميخواهم'],
  ['directional marks', '\u200fقال\u200e', 'قال'],
  ['bidi embeddings and isolates', '\u202bقال\u202c \u2067نعم\u2069', 'قال نعم'],
  ['the Arabic letter mark', 'قال\u061c', 'قال'],
  ['the byte order mark', '\ufeffقال', 'قال'],
  ['soft hyphens', 'قا\u00adل', 'قال'],
  ['control characters', 'قا\u0000ل', 'قال'],
])('%s leave no trace', (_, text, folded) => {
  expect(foldText(text, fold)).toBe(folded);
});

test.each([
  ['letters', 'ﻗﺎﻝ', 'قال'],
  ['letters that fold on', 'ﺃﻣﺔ', 'امه'],
  ['lam-alef', 'ﻻ', 'لا'],
  ['lam-alef with hamza', 'ﻷن', 'لان'],
  ['the name of God', 'ﷲ', 'الله'],
  ['the name of the Prophet', 'ﷴ', 'محمد'],
])('presentation forms are written out: %s', (_, text, folded) => {
  expect(foldText(text, fold)).toBe(folded);
});

test('a phrase in one sign is no word of the sentence and stays one unit', () => {
  expect(units('النبي ﷺ').at(-1)).toEqual(['ﷺ', 'ﷺ']);
});

test('vowel signs among the presentation forms leave no trace', () => {
  expect(foldText('قﹷال', fold)).toBe('قال');
});

describe('offsets', () => {
  test('a unit covers its letter', () => {
    expect(units('أمة')).toEqual([
      ['ا', 'أ'],
      ['م', 'م'],
      ['ه', 'ة'],
    ]);
  });

  test('vowel signs and tatweel belong to the letter before them', () => {
    expect(units('قَّــال')).toEqual([
      ['ق', 'قَّــ'],
      ['ا', 'ا'],
      ['ل', 'ل'],
    ]);
  });

  test('invisible characters belong to nobody', () => {
    expect(units('\u200fق\u200cل\u202c')).toEqual([
      ['ق', 'ق'],
      ['ل', 'ل'],
    ]);
  });

  test('a vowel sign without a letter belongs to nobody', () => {
    expect(units('\u064eقل')).toEqual([
      ['ق', 'ق'],
      ['ل', 'ل'],
    ]);
  });

  test('every unit of a ligature covers the whole ligature', () => {
    expect(units('ﻻ')).toEqual([
      ['ل', 'ﻻ'],
      ['ا', 'ﻻ'],
    ]);
    expect(units('ﷲ').map(([, origin]) => origin)).toEqual(['ﷲ', 'ﷲ', 'ﷲ', 'ﷲ']);
  });

  test('a vowel sign after a ligature belongs to its last letter', () => {
    expect(units('ﻻَ')).toEqual([
      ['ل', 'ﻻ'],
      ['ا', 'ﻻَ'],
    ]);
  });

  test('what stands behind a ligature is not moved', () => {
    expect(units('ﷲ ﻻ نعم').slice(-3)).toEqual([
      ['ن', 'ن'],
      ['ع', 'ع'],
      ['م', 'م'],
    ]);
  });
});

test('a text longer than a chunk is folded to its end', () => {
  const text = 'أمة '.repeat(5000);
  expect(foldText(text, fold)).toBe('امه '.repeat(5000));
});
