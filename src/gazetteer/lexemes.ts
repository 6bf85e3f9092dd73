/** Beyond these a new table is begun with the next text. A year of news has some 300,000 folded words; the commonest 65,536 are 97 of 100. */
const MOST_LEXEMES = 65_536;
const MOST_UNITS = 1_000_000;
const FIRST_SLOTS = 256;
/** Of the polynomial by which a word is hashed, here and where words are cut. */
const FACTOR = 31;

/** One unit more of a word whose units so far have this hash. */
export const hashWith = (hash: number, unit: number): number => (Math.imul(hash, FACTOR) + unit) | 0;

export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = hashWith(hash, word.charCodeAt(i));
  return hash;
}

/** `FACTOR` to the power of as many units as words of names have: none has 64. */
const POWERS = ((): Int32Array => {
  const powers = new Int32Array(64).fill(1);
  for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1]!, FACTOR);
  return powers;
})();

/**
 * The distinct folded words of texts, numbered from 0 as they came: a text of 380 words has some 230, and the next one has most of them again.
 * What follows from the letters of a word alone is worked out once a lexeme, not once a word.
 * An open hash table over one pool of units: a word that is known makes no string.
 */
export class Lexemes {
  #slots = new Int32Array(FIRST_SLOTS).fill(-1);
  #hashes = new Int32Array(FIRST_SLOTS / 2);
  /** Word `i` stands in the pool from `#starts[i]` to `#starts[i + 1]`. */
  #starts = new Int32Array(FIRST_SLOTS / 2 + 1);
  #pool = new Uint16Array(8 * FIRST_SLOTS);
  readonly #forms: string[] = [];

  get count(): number {
    return this.#forms.length;
  }

  /** Whether so many words are held that the next text had better begin anew. */
  get isFull(): boolean {
    return this.count > MOST_LEXEMES || this.#starts[this.count]! > MOST_UNITS;
  }

  /** The folded word. */
  form(lexeme: number): string {
    return this.#forms[lexeme]!;
  }

  /** The number of the word of `units` from `from` to `to` (exclusive), whose hash is `hash`. */
  of(units: Uint16Array, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    for (let lexeme = this.#slots[slot]!; lexeme >= 0; lexeme = this.#slots[slot]!) {
      if (this.#hashes[lexeme] === hash && this.#isAt(lexeme, units, from, to)) return lexeme;
      slot = (slot + 1) & mask;
    }
    return this.#add(units, from, to, hash, slot);
  }

  /** The hash of two words written together. */
  hashOfBoth(first: number, second: number): number {
    const length = this.#starts[second + 1]! - this.#starts[second]!;
    const shifted = length < POWERS.length ? Math.imul(this.#hashes[first]!, POWERS[length]!) : this.#hashes[first]!;
    return (shifted + this.#hashes[second]!) | 0;
  }

  /** The number of a folded word. */
  ofForm(form: string): number {
    const units = Uint16Array.from({ length: form.length }, (_, i) => form.charCodeAt(i));
    return this.of(units, 0, units.length, hashOf(form));
  }

  #isAt(lexeme: number, units: Uint16Array, from: number, to: number): boolean {
    const start = this.#starts[lexeme]!;
    if (this.#starts[lexeme + 1]! - start !== to - from) return false;
    for (let i = from, at = start; i < to; i++, at++) if (this.#pool[at] !== units[i]) return false;
    return true;
  }

  #add(units: Uint16Array, from: number, to: number, hash: number, slot: number): number {
    const lexeme = this.count;
    const start = this.#starts[lexeme]!;
    const end = start + to - from;
    if (end > this.#pool.length) this.#pool = grown(this.#pool, new Uint16Array(2 * end));
    this.#pool.set(units.subarray(from, to), start);
    this.#slots[slot] = lexeme;
    this.#hashes[lexeme] = hash;
    this.#starts[lexeme + 1] = end;
    this.#forms.push(decode(units.subarray(from, to)));
    if (this.count === this.#hashes.length) this.#double();
    return lexeme;
  }

  /** Half of the slots stay empty. */
  #double(): void {
    const size = 2 * this.#slots.length;
    this.#slots = new Int32Array(size).fill(-1);
    this.#hashes = grown(this.#hashes, new Int32Array(size / 2));
    this.#starts = grown(this.#starts, new Int32Array(size / 2 + 1));
    for (let lexeme = 0; lexeme < this.count; lexeme++) {
      let slot = spread(this.#hashes[lexeme]!) & (size - 1);
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = lexeme;
    }
  }
}

/** What follows from the letters of a word alone, worked out when first asked for. */
export class LexemeMemo<T> {
  readonly #work: (form: string) => T;
  readonly #columns = new WeakMap<Lexemes, LexemeColumn<T>>();

  constructor(work: (form: string) => T) {
    this.#work = work;
  }

  /** The answers for the words of one table. */
  column(lexemes: Lexemes): LexemeColumn<T> {
    let column = this.#columns.get(lexemes);
    if (column === undefined) this.#columns.set(lexemes, (column = new LexemeColumn(lexemes, this.#work)));
    return column;
  }
}

export class LexemeColumn<T> {
  readonly #lexemes: Lexemes;
  readonly #work: (form: string) => T;
  readonly #answers: (T | undefined)[] = [];

  constructor(lexemes: Lexemes, work: (form: string) => T) {
    [this.#lexemes, this.#work] = [lexemes, work];
  }

  at(lexeme: number): T {
    while (this.#answers.length <= lexeme) this.#answers.push(undefined);
    let answer = this.#answers[lexeme];
    if (answer === undefined) this.#answers[lexeme] = answer = this.#work(this.#lexemes.form(lexeme));
    return answer;
  }
}

/** The low bits choose the slot: those of a polynomial hash tell words that end alike too little apart. */
export const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 4;

function grown<Units extends Uint16Array | Int32Array>(from: Units, to: Units): Units {
  to.set(from);
  return to;
}

const DECODE_CHUNK = 8192;

/** The string of these UTF-16 units. */
export function decode(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += DECODE_CHUNK)
    text += String.fromCharCode.apply(null, units.subarray(i, i + DECODE_CHUNK) as unknown as number[]);
  return text;
}
