import { misuse } from '../misuse.js';
import { Code, createUnits, MOST_LETTERS } from './alphabet.js';
import { isInsideNumber } from './decimal-sign.js';
import { particleLetters } from './particles.js';
import type { Script } from './script.js';
import { writeOut } from './write-out.js';

/** Forms as codes, one behind the other: form `i` stands from `starts[i]` to `starts[i + 1]`. */
export interface EncodedForms {
  readonly count: number;
  readonly codes: Uint8Array;
  readonly starts: Int32Array;
  /** The folded letters of the forms in the order of their codes. */
  readonly letters: readonly number[];
  /** How many of the letters are those of particles: the first ones. */
  readonly particles: number;
}

const FIRST_FORMS = 1 << 10;
const LETTERS_PER_FORM = 16;

/** Folds forms and cuts them into words as texts are: one blank between two words, and no punctuation. */
export function encodeForms(forms: Iterable<unknown>, script: Script): EncodedForms {
  const particles = particleLetters(script).map((letter) => letter.charCodeAt(0));
  const codeOfUnit = new Uint8Array(createUnits(script, particles, 0)); // the low byte
  const numbers = new Map(particles.map((letter, number) => [letter, number]));
  let starts = new Int32Array(FIRST_FORMS);
  let codes = new Uint8Array(FIRST_FORMS * LETTERS_PER_FORM);
  let count = 0;
  let length = 0;

  /** Letters are numbered as they come. */
  const numberOf = (unit: number): number => {
    const folded = script.fold[unit]!;
    const number = numbers.get(folded) ?? numbers.size;
    if (number === MOST_LETTERS) throw misuse(['forms', count], `more than ${MOST_LETTERS} different letters`);
    numbers.set(folded, number);
    return (codeOfUnit[unit] = Code.FirstLetter + number);
  };
  const reserve = (more: number): void => {
    if (length + more > codes.length) codes = grown(codes, new Uint8Array(2 * (length + more)));
  };
  /** False where a presentation form stands in it. */
  const encode = (form: string): boolean => {
    const start = length;
    let isApart = false;
    for (let i = 0; i < form.length; i++) {
      const known = codeOfUnit[form.charCodeAt(i)]!;
      if (known === Code.Ignored) continue;
      if (known === Code.PresentationForm) {
        length = start;
        return false;
      }
      const code = known === Code.Foreign ? numberOf(form.charCodeAt(i)) : known;
      if (code > Code.LastOutside || (code >= Code.FirstDecimalSign && isInsideNumber(form, i, script))) {
        if (isApart && length > start) codes[length++] = Code.Blank;
        codes[length++] = code;
        isApart = false;
      } else isApart = true;
    }
    return true;
  };

  for (const given of forms) {
    if (typeof given !== 'string') throw misuse(['forms', count], `expected a string, got ${typeof given}`);
    if (count + 1 >= starts.length) starts = grown(starts, new Int32Array(2 * starts.length));
    reserve(given.length);
    if (!encode(given)) {
      const { text } = writeOut(given);
      reserve(text.length);
      encode(text);
    }
    starts[++count] = length;
  }
  return { count, codes, starts, letters: [...numbers.keys()], particles: particles.length };
}

function grown<Column extends Int32Array | Uint8Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
