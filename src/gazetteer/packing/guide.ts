import { mixed } from './hash.js';

/** Latin letters in ids by which Arabic letters are commonly written. */
const SOUNDS: Readonly<Record<string, string>> = {
  ا: 'aeiou',
  ب: 'bp',
  ت: 't',
  ث: 'ts',
  ج: 'jgy',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dz',
  ر: 'r',
  ز: 'zs',
  س: 'sc',
  ش: 'sc',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'zd',
  ع: 'aeiou',
  غ: 'g',
  ف: 'fvp',
  ق: 'qgk',
  ك: 'kcq',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'wouv',
  ي: 'yiej',
  ى: 'a',
  ة: 'ae',
  أ: 'aou',
  إ: 'ie',
  آ: 'a',
  ئ: 'ie',
  ؤ: 'ou',
};
const REACH = 3;
const SPACE = 32;
const HYPHEN = 45;

const ALIKE = new Set<number>();
const pairOf = (guide: number, letter: number): number => (guide << 16) | letter;
for (const [letter, sounds] of Object.entries(SOUNDS))
  for (const sound of sounds) ALIKE.add(pairOf(sound.charCodeAt(0), letter.charCodeAt(0)));

export const isGap = (letter: number): boolean => letter === SPACE || letter === HYPHEN;

/** A text that the next one resembles, letter by letter: `vladimir-putin` beside `فلاديمير بوتين`. */
export class Guide {
  readonly #text: string;
  #at = 0;
  #word = 0;

  constructor(text: string) {
    this.#text = text;
    this.#readWord();
  }

  /** The letters that come next. */
  get ahead(): number {
    return this.#letter(0) | (this.#letter(1) << 11) | (this.#letter(2) << 22);
  }

  /** The word in which they stand, as a hash. */
  get word(): number {
    return this.#word;
  }

  /** Whether a text has been the same so far: once it differs it is likely to be the same again. */
  beginsWith(text: string): boolean {
    return this.#text.startsWith(text);
  }

  /** Goes on behind the letter that was written, if it is near. */
  follow(letter: number): void {
    if (isGap(letter)) {
      this.#toNextWord();
      return;
    }
    for (let step = 0; step < REACH; step++) {
      const ahead = this.#letter(step);
      if (ahead !== letter && !ALIKE.has(pairOf(ahead, letter))) continue;
      this.#at += step + 1;
      return;
    }
  }

  #letter(step: number): number {
    const at = this.#at + step;
    return at < this.#text.length ? this.#text.charCodeAt(at) : 0;
  }

  #toNextWord(): void {
    while (this.#at < this.#text.length && !isGap(this.#letter(0))) this.#at++;
    if (this.#at < this.#text.length) this.#at++;
    this.#readWord();
  }

  #readWord(): void {
    let hash = 1;
    for (let i = this.#at; i < this.#text.length && !isGap(this.#text.charCodeAt(i)); i++)
      hash = mixed(hash, this.#text.charCodeAt(i));
    this.#word = hash;
  }
}
