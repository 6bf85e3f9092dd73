/** Beyond these a new table is begun with the next text. A year of news has some 300,000 folded words; the commonest 65,536 are 97 of 100. */
const MOST_LEXEMES = 65_536;
const MOST_UNITS = 1_000_000;
const FIRST_SLOTS = 256;
/** Numbers of a row, one of them unused: four fill a quarter of a line of the cache. */
const WIDTH = 4;
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
  /** By lexeme its hash, where it stands in the pool, its length: side by side, since they are read together. */
  #rows = new Int32Array(FIRST_SLOTS * 2);
  #pool = new Uint16Array(8 * FIRST_SLOTS);
  #poolEnd = 0;
  readonly #forms: string[] = [];

  get count(): number {
    return this.#forms.length;
  }

  /** Whether so many words are held that the next text had better begin anew. */
  get isFull(): boolean {
    return this.count > MOST_LEXEMES || this.#poolEnd > MOST_UNITS;
  }

  /** The folded word. */
  form(lexeme: number): string {
    return this.#forms[lexeme]!;
  }

  /** The number of the word of `units` from `from` to `to` (exclusive), whose hash is `hash`. */
  of(units: Uint16Array, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const rows = this.#rows;
    const mask = slots.length - 1;
    let slot = spread(hash) & mask;
    for (let lexeme = slots[slot]!; lexeme >= 0; lexeme = slots[slot]!) {
      const row = lexeme * WIDTH;
      if (rows[row] === hash && rows[row + 2] === to - from && this.#isAt(rows[row + 1]!, units, from, to))
        return lexeme;
      slot = (slot + 1) & mask;
    }
    return this.#add(units, from, to, hash, slot);
  }

  /** The hash of two words written together. */
  hashOfBoth(first: number, second: number): number {
    const length = this.#rows[second * WIDTH + 2]!;
    const hash = this.#rows[first * WIDTH]!;
    const shifted = length < POWERS.length ? Math.imul(hash, POWERS[length]!) : hash;
    return (shifted + this.#rows[second * WIDTH]!) | 0;
  }

  /** The number of a folded word. */
  ofForm(form: string): number {
    const units = Uint16Array.from({ length: form.length }, (_, i) => form.charCodeAt(i));
    return this.of(units, 0, units.length, hashOf(form));
  }

  #isAt(start: number, units: Uint16Array, from: number, to: number): boolean {
    const pool = this.#pool;
    for (let i = from, at = start; i < to; i++, at++) if (pool[at] !== units[i]) return false;
    return true;
  }

  #add(units: Uint16Array, from: number, to: number, hash: number, slot: number): number {
    const lexeme = this.count;
    const start = this.#poolEnd;
    this.#poolEnd += to - from;
    if (this.#poolEnd > this.#pool.length) this.#pool = grown(this.#pool, new Uint16Array(2 * this.#poolEnd));
    this.#pool.set(units.subarray(from, to), start);
    this.#slots[slot] = lexeme;
    this.#rows.set([hash, start, to - from], lexeme * WIDTH);
    this.#forms.push(decode(units.subarray(from, to)));
    if (2 * this.count === this.#slots.length) this.#double();
    return lexeme;
  }

  /** Half of the slots stay empty. */
  #double(): void {
    const size = 2 * this.#slots.length;
    this.#slots = new Int32Array(size).fill(-1);
    this.#rows = grown(this.#rows, new Int32Array((size / 2) * WIDTH));
    for (let lexeme = 0; lexeme < this.count; lexeme++) {
      let slot = spread(this.#rows[lexeme * WIDTH]!) & (size - 1);
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
