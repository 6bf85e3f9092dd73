import { foldText, type FoldTable } from './normalize.js';

const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5 | 0; // as a small integer: fields that hold others are boxed
const SECOND_OFFSET = 0x9e3779b9 | 0;
const FIRST_DIGIT = 0x30; // before it: blank, comma, full stop
const LAST_DIGIT = 0x39;
const DECIMAL_SIGN = 0x66b;
const THOUSANDS_SIGN = 0x66c;
const BAR = 0x7c; // between the words and the speaker

/**
 * A stable id for words and who said them: two FNV-1a hashes over folded letters, so that marks, spacing and hamza do not
 * matter. Words hold letters, digits and what stands between digits; a name may hold anything.
 * Letters are hashed where they stand: to put a string together, for this alone, took longer than to hash it.
 */
export class Fingerprint {
  #one: number;
  #other: number;

  constructor(one = FNV_OFFSET, other = SECOND_OFFSET) {
    this.#one = one;
    this.#other = other;
  }

  /** Goes on with a folded word, from a unit of it on. */
  add(word: string, from = 0): void {
    let one = this.#one;
    let other = this.#other;
    for (let i = from; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      if (unit < FIRST_DIGIT || unit === DECIMAL_SIGN || unit === THOUSANDS_SIGN) continue;
      one = Math.imul(one ^ unit, FNV_PRIME);
      other = Math.imul(other ^ unit, FNV_PRIME);
    }
    this.#one = one;
    this.#other = other;
  }

  /** The id of these words in the mouth of a speaker. */
  id(speaker: string, fold: FoldTable): string {
    const said = new Fingerprint(this.#one, this.#other);
    said.#addUnit(BAR);
    if (isPlain(speaker, fold)) for (let i = 0; i < speaker.length; i++) said.#addUnit(fold[speaker.charCodeAt(i)]!);
    else said.add(foldText(speaker, fold).replace(/[^\p{L}\p{N}]/gu, ''));
    return hexadecimal(said.#one) + hexadecimal(said.#other);
  }

  #addUnit(unit: number): void {
    if (unit < FIRST_DIGIT) return;
    this.#one = Math.imul(this.#one ^ unit, FNV_PRIME);
    this.#other = Math.imul(this.#other ^ unit, FNV_PRIME);
  }
}

/** Whether a name holds nothing but blanks, digits and common letters, as nearly all do: then each unit folds by itself. */
function isPlain(name: string, fold: FoldTable): boolean {
  for (let i = 0; i < name.length; i++) {
    const unit = fold[name.charCodeAt(i)]!;
    if (unit > LAST_DIGIT && !isLatin(unit) && !isArabic(unit)) return false;
  }
  return true;
}

const isLatin = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const isArabic = (unit: number): boolean => unit >= 0x621 && unit <= 0x64a;

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const hexadecimal = (hash: number): string =>
  BYTES[hash >>> 24]! + BYTES[(hash >>> 16) & 255]! + BYTES[(hash >>> 8) & 255]! + BYTES[hash & 255]!;
