import { Code } from './alphabet.js';
import { isInsideNumber } from './decimal-sign.js';
import { FINAL, LABEL_SHIFT, TARGET } from './minimize.js';
import type { Tables } from './tables.js';

/** The forms that a walk came upon, each at the end of a word, the longest one last. */
export class Walk {
  count = 0;
  readonly ends: number[] = [];
  /** The place of each among all forms. */
  readonly places: number[] = [];

  /** From a letter of the text on, as far as forms go. */
  from(text: string, letter: number, tables: Tables): void {
    this.count = 0;
    this.#goOn(text, letter, tables.root, 0, tables);
  }

  /** The same behind a letter that is not written. */
  behind(code: number, text: string, letter: number, tables: Tables): void {
    this.count = 0;
    const slot = 2 * (tables.root + code);
    const arc = tables.slots[slot]!;
    if (arc >>> LABEL_SHIFT !== code || (arc & TARGET) === 0) return;
    this.#goOn(text, letter, arc & TARGET, tables.slots[slot + 1]! + ((arc & FINAL) >>> FINAL_SHIFT), tables);
  }

  #goOn(text: string, letter: number, root: number, before: number, tables: Tables): void {
    const { codes, slots } = tables;
    let base = root;
    let place = before;
    let at = letter;
    while (at < text.length) {
      let code = codes[text.charCodeAt(at)]!;
      if (code < Code.FirstDecimalSign) {
        at = nextWord(text, at, codes);
        if (at < 0) return;
        code = Code.Blank;
      } else {
        at++;
        if (code === Code.Ignored) continue;
      }
      const slot = 2 * (base + code);
      const arc = slots[slot]!;
      if (arc >>> LABEL_SHIFT !== code) return;
      place += slots[slot + 1]!;
      if ((arc & FINAL) !== 0) {
        if (isWordEnd(text, at, tables)) {
          this.ends[this.count] = at;
          this.places[this.count++] = place;
        }
        place++;
      }
      base = arc & TARGET;
      if (base === 0) return;
    }
  }
}

const FINAL_SHIFT = 24;

/** Where the word behind a gap begins; -1 where a name does not go over it. */
function nextWord(text: string, gap: number, codes: Uint8Array): number {
  const first = codes[text.charCodeAt(gap)]!;
  if (first === Code.Separator) return -1;
  let at = gap + 1;
  let code = codes[text.charCodeAt(at)]!;
  while (at < text.length && (code === Code.Ignored || (code === Code.Blank && first === Code.Blank)))
    code = codes[text.charCodeAt(++at)]!;
  return at < text.length && code > Code.LastOutside ? at : -1;
}

function isWordEnd(text: string, at: number, { codes, script }: Tables): boolean {
  let next = at;
  while (next < text.length && codes[text.charCodeAt(next)] === Code.Ignored) next++;
  if (next === text.length) return true;
  const code = codes[text.charCodeAt(next)]!;
  return code <= Code.LastOutside && (code < Code.FirstDecimalSign || !isInsideNumber(text, next, script));
}
