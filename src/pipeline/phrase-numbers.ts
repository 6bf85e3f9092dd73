/** Keys of smaller numbers are small integers, which a `Map` finds several times as fast as others. */
const SMALL = 2 ** 15;
const LARGE = 2 ** 26;

/** Numbers for the words and phrases of a text, from 0 on: what is named again is found by an integer, and no string is put together. */
export class PhraseNumbers {
  readonly #words = new Map<string, number>();
  readonly #forms: string[] = [];
  /** By the number of a phrase and that of the word behind it. */
  readonly #longer = new Map<number, number>();

  word(form: string): number {
    let number = this.#words.get(form);
    if (number === undefined) this.#words.set(form, (number = this.#next(form)));
    return number;
  }

  /** The word of a number. */
  form(word: number): string {
    return this.#forms[word]!;
  }

  /** A phrase and the word behind it: a longer phrase. */
  join(phrase: number, word: number): number {
    const key = phrase < SMALL && word < SMALL ? phrase * SMALL + word : SMALL * SMALL + phrase * LARGE + word;
    let number = this.#longer.get(key);
    if (number === undefined) this.#longer.set(key, (number = this.#next('')));
    return number;
  }

  /** The phrase of words from one of them on. */
  phrase(words: readonly number[], from = 0): number {
    let number = words[from]!;
    for (let i = from + 1; i < words.length; i++) number = this.join(number, words[i]!);
    return number;
  }

  #next(form: string): number {
    return this.#forms.push(form) - 1;
  }
}
