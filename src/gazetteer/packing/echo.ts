/** Guesses the next word of a text from others that it resembles. */
export interface Echo {
  /** The word that is likely to stand behind another, beside this word of the guide; empty if none is. */
  after(word: string, guide: number): string;
  heard(word: string, guide: number): void;
}

/** Names of one record: behind a word stands what stood there before, or what the first name has next. */
export class RecordEcho implements Echo {
  readonly #next = new Map<string, string>();
  readonly #words: readonly string[];
  #at = 0;

  constructor(first: string) {
    this.#words = first.split(' ');
    this.#words.forEach((word, i) => this.#next.set(this.#words[i - 1] ?? '', word));
  }

  /** Another name of the record begins. */
  begin(): this {
    this.#at = 0;
    this.#last = '';
    return this;
  }

  #last = '';

  after(word: string): string {
    return this.#next.get(word) ?? this.#words[this.#at] ?? '';
  }

  heard(word: string): void {
    if (this.#last !== '') this.#next.set(this.#last, word);
    this.#last = word;
    const at = this.#words.indexOf(word);
    if (at >= 0) this.#at = at + 1;
  }
}

/** How a word of the guide was written before: `mohamed` by `محمد`, `وزير` in a feminine by `وزيرة`. */
export class GuideEcho implements Echo {
  readonly #written = new Map<number, string>();

  after(_word: string, guide: number): string {
    return this.#written.get(guide) ?? '';
  }

  heard(word: string, guide: number): void {
    this.#written.set(guide, word);
  }
}
