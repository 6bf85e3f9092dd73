import { Fold, type FoldTable } from '../../pipeline/normalize.js';

/** Letters that are one letter for the reader: hamza carriers, alef maqsura, ta marbuta, Persian and Maghrebi letters. */
const FOLDED: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  پ: 'ب',
  ڤ: 'ف',
  گ: 'غ',
  ڭ: 'غ',
  ݣ: 'غ',
  چ: 'ج',
  ı: 'i',
  ł: 'l',
  Ł: 'l',
  ø: 'o',
  Ø: 'o',
};

/** Signs on a letter, as inclusive ranges. */
const MARKS: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f], // combining diacritics
  [0x0610, 0x061a], // honorific signs
  [0x0640, 0x0640], // tatweel
  [0x064b, 0x065f], // harakat
  [0x0670, 0x0670], // superscript alef
  [0x06d6, 0x06dc], // Qur'anic annotation
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08ff],
  [0xfe20, 0xfe2f],
];

/** Invisible characters, as inclusive ranges. */
const DROPPED: readonly (readonly [number, number])[] = [
  [0x0000, 0x0008], // control characters
  [0x00ad, 0x00ad], // soft hyphen
  [0x061c, 0x061c], // Arabic letter mark
  [0x200b, 0x200f], // zero-width space, joiners, LRM, RLM
  [0x202a, 0x202e], // bidi embeddings
  [0x2060, 0x206f], // word joiner, bidi isolates
  [0xfe00, 0xfe0f], // variation selectors
  [0xfeff, 0xfeff], // byte order mark
];

/** `Erdoğan` is erdogan. */
const FIRST_WITH_SIGN = 0xc0;
const LAST_WITH_SIGN: number = 0x24f;
const ARABIC_INDIC_ZEROS = [0x0660, 0x06f0];
const FULL_STOP_LIKE: Readonly<Record<string, string>> = { '۔': '.', '،': ',', '؛': ';', '؟': '?' };

/** A table of 65,536 entries, one per UTF-16 unit. */
export function createFoldTable(): FoldTable {
  const table = new Uint16Array(65536).map((_, unit) => unit);
  for (let upper = 0x41; upper <= 0x5a; upper++) table[upper] = upper + 0x20;
  for (let letter = FIRST_WITH_SIGN; letter <= LAST_WITH_SIGN; letter++) {
    const plain = String.fromCharCode(letter).normalize('NFD').toLowerCase();
    if (/^[a-z]/u.test(plain)) table[letter] = plain.charCodeAt(0);
  }
  for (const [from, to] of Object.entries({ ...FOLDED, ...FULL_STOP_LIKE }))
    table[from.charCodeAt(0)] = to.charCodeAt(0);
  for (const [first, last] of MARKS) table.fill(Fold.Mark, first, last + 1);
  for (const [first, last] of DROPPED) table.fill(Fold.Dropped, first, last + 1);
  for (const zero of ARABIC_INDIC_ZEROS) for (let digit = 0; digit < 10; digit++) table[zero + digit] = 0x30 + digit;
  return table;
}
