import type { TextSpan } from '../../types.js';
import { misuse } from '../misuse.js';
import { Code, codeAt } from './alphabet.js';
import { GrowingColumns, type MatchColumns } from './columns.js';
import { encodeForms } from './encode-forms.js';
import { filterOfFirstWords } from './first-words.js';
import { read, write } from './format.js';
import { minimize } from './minimize.js';
import { pack } from './pack.js';
import { WordReader } from './read-words.js';
import { createScratch, hashWords, probeWords, type Scratch } from './scan.js';
import { fingerprintOf, type Script } from './script.js';
import { sortForms } from './sort-forms.js';
import { createTables, type Tables } from './tables.js';
import { writeOut } from './write-out.js';

export interface MatchOptions {
  /** All forms at all words, those inside others too, instead of the longest one from left to right. */
  readonly overlaps?: boolean;
}

export interface Match extends TextSpan {
  /** The index of the form; of forms that fold alike the first. */
  readonly form: number;
}

/** Units of text that are read at once: what is left behind of them stays in the nearest cache. */
const BLOCK = 1 << 12;

let shared: Scratch | undefined;

/** Finds forms in texts. */
export class Matcher {
  /** The matcher itself as one flat buffer: the same bytes in a file, in a response, shared between workers. */
  readonly bytes: Uint8Array;
  readonly #tables: Tables;
  readonly #columns = new GrowingColumns();

  /** @internal */
  constructor(bytes: Uint8Array, script: Script) {
    this.#tables = createTables(read(bytes, fingerprintOf(script)), script);
    this.bytes = bytes;
  }

  /** How many forms were given. */
  get size(): number {
    return this.#tables.size;
  }

  /** The forms in a text, by where they begin. Offsets are UTF-16, end exclusive. */
  find(text: string, options?: MatchOptions): Match[] {
    const { count, start, end, form } = this.scan(text, options);
    return Array.from({ length: count }, (_, i) => ({
      start: start[i]!,
      end: end[i]!,
      text: text.slice(start[i], end[i]),
      form: form[i]!,
    }));
  }

  /**
   * The same as columns, without an object a match. They hold until the next call of `scan` or `find`:
   * most callers read them at once, and three new arrays a text would take as long as reading a hundred words of it.
   */
  scan(text: string, options?: MatchOptions): MatchColumns {
    if (typeof text !== 'string') throw misuse(['text'], `expected a string, got ${typeof text}`);
    const columns = this.#columns;
    const { overlaps = false } = options ?? {};
    if (!scanText(text, this.#tables, columns, overlaps)) this.#scanWrittenOut(text, overlaps);
    return columns;
  }

  #scanWrittenOut(text: string, overlaps: boolean): void {
    const columns = this.#columns;
    const { text: plain, origins } = writeOut(text);
    scanText(plain, this.#tables, columns, overlaps);
    for (let i = 0; i < columns.count; i++) {
      columns.start[i] = origins[columns.start[i]!]!;
      columns.end[i] = origins[columns.end[i]! - 1]! + 1;
    }
  }
}

/** The bytes of a matcher of these forms. */
export function compileForms(forms: Iterable<string>, script: Script): Uint8Array {
  const encoded = encodeForms(forms, script);
  const order = sortForms(encoded);
  const automaton = minimize(encoded, order);
  const sections = {
    size: encoded.count,
    letters: Uint32Array.from(encoded.letters),
    filter: filterOfFirstWords(automaton, encoded.particles),
    forms: automaton.forms,
    longest: automaton.longest,
    ...pack(automaton),
  };
  return write(sections, fingerprintOf(script));
}

/** Block by block; false where a presentation form makes it all vain. */
function scanText(text: string, tables: Tables, columns: GrowingColumns, overlaps: boolean): boolean {
  columns.clear();
  const reader = new WordReader(text, tables, columns, overlaps);
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = endOfBlock(text, from, tables.units);
    const scratch = to - from > BLOCK ? createScratch(to - from) : (shared ??= createScratch(BLOCK));
    const words = hashWords(text, from, to, tables.units, scratch);
    if (words < 0) return false;
    reader.read(from, scratch, probeWords(words, tables.probed, tables.filter, tables.shift, scratch));
  }
  return true;
}

/** A block ends between two words; only a single word that is longer makes it longer. */
function endOfBlock(text: string, from: number, units: Int16Array): number {
  let to = Math.min(from + BLOCK, text.length);
  if (to === text.length) return to;
  while (to > from && codeAt(text, to - 1, units) > Code.LastOutside) to--;
  if (to > from) return to;
  to = from + BLOCK;
  while (to < text.length && codeAt(text, to, units) > Code.LastOutside) to++;
  return to;
}
