/** Words side by side, one or more, and the numbers of all that begins or ends it. */
export interface NumberedPhrase {
  readonly number: number;
  readonly words: readonly number[];
  /** The shortest first, itself left out: of one word, two words, … */
  readonly beginnings: readonly number[];
  /** The longest first: without its first word, its first two words, … */
  readonly ends: readonly number[];
}

/** Keys of smaller numbers are small integers, which a `Map` finds several times as fast as others. */
const SMALL = 2 ** 15;
const LARGE = 2 ** 26;

/** Numbers for the words and phrases of a text, from 0 on: what is named again is found by an integer, and no string is put together. */
export class PhraseNumbers {
  readonly #words = new Map<string, number>();
  /** By the number of a phrase and that of the word behind it. */
  readonly #longer = new Map<number, number>();
  readonly #phrases: (NumberedPhrase | undefined)[] = [];
  readonly #forms: string[] = [];

  word(form: string): number {
    let number = this.#words.get(form);
    if (number === undefined) this.#words.set(form, (number = this.#next(form)));
    return number;
  }

  form(word: number): string {
    return this.#forms[word]!;
  }

  /** The phrase of these words, of which there is at least one. */
  phrase(words: readonly number[]): NumberedPhrase {
    const number = this.#join(words, 0);
    let phrase = this.#phrases[number];
    if (phrase !== undefined) return phrase;
    const beginnings: number[] = [];
    const ends: number[] = [];
    for (let i = 1; i < words.length; i++) {
      beginnings.push(i === 1 ? words[0]! : this.#longer.get(keyOf(beginnings[i - 2]!, words[i - 1]!))!);
      ends.push(this.#join(words, i));
    }
    this.#phrases[number] = phrase = { number, words: [...words], beginnings, ends };
    return phrase;
  }

  #join(words: readonly number[], from: number): number {
    let number = words[from]!;
    for (let i = from + 1; i < words.length; i++) {
      const key = keyOf(number, words[i]!);
      let longer = this.#longer.get(key);
      if (longer === undefined) this.#longer.set(key, (longer = this.#next('')));
      number = longer;
    }
    return number;
  }

  #next(form: string): number {
    this.#phrases.push(undefined);
    return this.#forms.push(form) - 1;
  }
}

const keyOf = (phrase: number, word: number): number =>
  phrase < SMALL && word < SMALL ? phrase * SMALL + word : SMALL * SMALL + phrase * LARGE + word;
