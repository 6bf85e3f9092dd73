/** Latin letters that are no letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};
const APOSTROPHES = /['ʻʼʾʿ‘’`]/gu;

/** `Lech Wałęsa` → `lech-walesa`; empty where no letter of ASCII is left. */
export function slugOf(label: string): string {
  return label
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .replace(/[æđðħıłøœßþ]/gu, (letter) => LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
