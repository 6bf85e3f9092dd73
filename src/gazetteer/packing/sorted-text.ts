import { penNumber, textField, valueField, type Letters } from './columns.js';
import type { Pen } from './pen.js';
import { penText, type TextField } from './text.js';

/** A column of sorted texts: of each, how many letters it shares with the one before, and the rest. */
export class SortedColumn {
  readonly #shared = valueField();
  readonly #letters: TextField;
  #last = '';
  #sharedBefore = 0;
  #lastShared = 0;

  constructor(code: Letters) {
    this.#letters = textField(code);
  }

  /** Must be called before the first of a list. */
  begin(): void {
    this.#last = '';
    this.#lastShared = 0;
    this.#sharedBefore = 0;
  }

  pen(pen: Pen, wanted: string | undefined): string {
    const { length } = this.#last;
    const left = this.#lastShared - length;
    const firstGap = this.#last.search(/[- ]/u);
    const lastGap = this.#last.search(/[- ][^- ]*$/u);
    const known = [
      this.#lastShared * 64 + length,
      this.#lastShared,
      length,
      this.#last.slice(0, 3),
      this.#last.slice(-2) + String(left),
      this.#last.slice(this.#lastShared),
      this.#last.slice(-3) + String(left),
      `${this.#sharedBefore} ${left}`,
      `${this.#last.slice(-1)} ${this.#lastShared} ${length}`,
      `${firstGap} ${this.#lastShared}`,
      `${lastGap} ${this.#lastShared}`,
      this.#last.slice(0, firstGap),
      `${length} ${this.#lastShared} ${this.#sharedBefore}`,
    ];
    const count = wanted === undefined ? undefined : sharedLetters(this.#last, wanted);
    this.#sharedBefore = this.#lastShared;
    this.#lastShared = penNumber(pen, this.#shared, count, known);
    this.#last = penText(pen, this.#letters, wanted, {
      start: this.#last.slice(0, this.#lastShared),
      above: this.#last,
    });
    return this.#last;
  }
}

function sharedLetters(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}
