import { Code, codeAt, Unit } from './alphabet.js';
import type { GrowingColumns } from './columns.js';
import { isInsideNumber } from './decimal-sign.js';
import { hashWith, mayHold } from './first-words.js';
import { Reading, Window } from './particles.js';
import { Probe, type Scratch } from './scan.js';
import { FOLDED_MARK, MOST_ATTACHED } from './script.js';
import type { Tables } from './tables.js';
import { Walk } from './walk.js';

/** Behind a particle the first word of a name of several words may be as short as this. */
const SHORTEST_IN_PHRASE = 2;

const walk = new Walk();
/** Where the first letters of a word stand. */
const letters = new Int32Array(MOST_ATTACHED + 1);

/** Reads the words that may begin a form, and writes down which forms do begin there. */
export class WordReader {
  readonly #text: string;
  readonly #tables: Tables;
  readonly #found: GrowingColumns;
  readonly #overlaps: boolean;
  /** Behind the last match: without overlaps the next one begins there at the earliest. */
  #free = 0;
  /** The longest form that begins with the word. */
  #start = 0;
  #end = 0;
  #place = 0;

  constructor(text: string, tables: Tables, found: GrowingColumns, overlaps: boolean) {
    this.#text = text;
    this.#tables = tables;
    this.#found = found;
    this.#overlaps = overlaps;
  }

  /** The probes of a block that begins at `offset`, in which the last word comes first. */
  read(offset: number, { hashes, probes }: Scratch, count: number): void {
    for (let next = count; next > 0;) {
      const start = probes[next - 1]! >> Probe.CutBits;
      const last = next;
      while (next > 0 && probes[next - 1]! >> Probe.CutBits === start) next--;
      const word = offset + start;
      if (!this.#overlaps && word < this.#free) continue;
      this.#end = 0;
      for (let i = next; i < last; i++) {
        const cut = probes[i]! & Probe.CutMask;
        if (cut === Probe.UnclearCut) this.#readUnclear(word, offset, hashes);
        else this.#readFrom(word + cut, cut > 0);
      }
      if (this.#end > 0) this.#write(this.#start, this.#end, this.#place);
    }
  }

  #readFrom(letter: number, isCut: boolean): void {
    walk.from(this.#text, letter, this.#tables);
    if (walk.count > 0) this.#take(letter, letter, isCut);
  }

  /** A word with signs among its first letters, or with a letter that is not written. The filter is asked of each reading again: most words with لل hold no name. */
  #readUnclear(word: number, offset: number, hashes: Int32Array): void {
    const { units, readings, restored, restoredUnit, filter, shift } = this.#tables;
    let window = 0;
    let count = 0;
    for (let at = word; at < this.#text.length && count <= MOST_ATTACHED; at++) {
      const unit = units[this.#text.charCodeAt(at)]!;
      if (unit >= Unit.Rare) continue;
      if (unit >= 0) break;
      if (count < MOST_ATTACHED) window |= ((unit >> Unit.GroupShift) & Window.GroupMask) << (Window.GroupBits * count);
      letters[count++] = at;
    }
    const allowed = readings[window]!;
    for (let cut = 0; cut < count; cut++) {
      const letter = letters[cut]!;
      const hash = hashes[letter - offset]!;
      const isRestored = cut > 0 && (allowed & (Reading.RestoredOne << (cut - 1))) !== 0;
      if (isRestored && mayHold(filter, shift, hashWith(hash, restoredUnit))) {
        walk.behind(restored, this.#text, letter, this.#tables);
        this.#take(letters[cut - 1]!, letter, true);
      }
      if ((allowed & Reading.AllPlain & (1 << cut)) !== 0 && mayHold(filter, shift, hash))
        this.#readFrom(letter, cut > 0);
    }
  }

  /** What the walk from a letter found. Of forms as long as each other that with fewer letters cut off is kept. */
  #take(start: number, letter: number, isCut: boolean): void {
    for (let i = 0; i < walk.count; i++) {
      const end = walk.ends[i]!;
      if (isCut && !this.#leavesEnough(letter, end)) continue;
      if (this.#overlaps) this.#write(start, end, walk.place(i, this.#tables));
      else if (end > this.#end) {
        this.#start = start;
        this.#end = end;
        this.#place = walk.place(i, this.#tables);
      }
    }
  }

  /** Whether what is left of a word behind a particle is long enough to be a name. */
  #leavesEnough(letter: number, end: number): boolean {
    const { units, shortestStem } = this.#tables;
    let before = letter - 1;
    while (codeAt(this.#text, before, units) === Code.Ignored) before--;
    let stem = 0;
    let at = letter;
    for (; at < end && codeAt(this.#text, at, units) >= Code.FirstDecimalSign; at++)
      if (codeAt(this.#text, at, units) !== Code.Ignored) stem++;
    const shortest = shortestStem[codeAt(this.#text, before, units)]!;
    return stem >= shortest || (at < end && stem >= SHORTEST_IN_PHRASE);
  }

  /** Signs before the first letter are left out, those on the last one belong to it. */
  #write(from: number, to: number, place: number): void {
    const { units, script, forms } = this.#tables;
    const text = this.#text;
    let start = from;
    while (codeAt(text, start, units) === Code.Ignored) start++;
    const before = start === 0 ? Code.Separator : codeAt(text, from - 1, units);
    const isCutNumber = before >= Code.FirstDecimalSign && before <= Code.LastOutside;
    if (isCutNumber && isInsideNumber(text, from - 1, script)) return;
    let end = to;
    while (end < text.length && script.fold[text.charCodeAt(end)] === FOLDED_MARK) end++;
    this.#found.push(start, end, forms[place]!);
    this.#free = end;
  }
}
