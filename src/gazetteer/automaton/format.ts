import { misuse } from '../misuse.js';
import { CODES, MOST_LETTERS } from './alphabet.js';
import { Arc } from './minimize.js';

/** What a buffer holds. */
export interface Sections {
  /** How many forms were given. */
  readonly size: number;
  readonly root: number;
  /** How many letters and blanks the longest form has. */
  readonly longest: number;
  /** The folded letters in the order of their codes. */
  readonly letters: Uint32Array;
  readonly filter: Uint32Array;
  readonly arcs: Uint32Array;
  readonly before: Uint16Array;
  readonly large: Uint32Array;
  /** The index of each form by its place among all. */
  readonly forms: Uint32Array;
}

/** `isnM`, read as a number by a machine that puts the low byte first. */
const MAGIC = 0x4d_6e_73_69;
const VERSION = 1;

/** The cells of the header. */
const enum Cell {
  Magic = 0,
  Version = 1,
  Checksum = 2,
  /** Of the script: its fold table above all. */
  Script = 3,
  Size = 4,
  Root = 5,
  Longest = 6,
  /** The lengths of the sections in cells, which follow in this order. */
  Letters = 7,
  Filter = 8,
  Arcs = 9,
  Before = 10,
  Large = 11,
  Forms = 12,
}
const HEADER = 13;
const enum Checksum {
  /** Odd: two cells that differ never come to the same. */
  Factor = 0x9e3779b1,
}

/** Writes everything into one flat buffer of 32-bit cells, as it is read: loading copies nothing. */
export function write(sections: Sections, script: number): Uint8Array {
  const { size, root, longest, letters, filter, arcs, before, large, forms } = sections;
  const parts = [letters, filter, arcs, inCells(before), large, forms];
  const cells = new Uint32Array(HEADER + parts.reduce((length, part) => length + part.length, 0));
  cells.set([MAGIC, VERSION, 0, script, size, root, longest, ...parts.map((part) => part.length)]);
  let at = HEADER;
  for (const part of parts) {
    cells.set(part, at);
    at += part.length;
  }
  cells[Cell.Checksum] = checksum(cells);
  return new Uint8Array(cells.buffer);
}

/**
 * Reads a buffer back, as views into it.
 * A double array trusts its bases, so that all of them are looked at before any is used.
 * @throws TypeError signed `isnad: …` that says what is wrong.
 */
export function read(bytes: Uint8Array, script: number): Sections {
  if (bytes.length < 4 * HEADER) throw misuse(['bytes'], 'no matcher: shorter than a header');
  const header = cellsOf(bytes, 0, HEADER);
  if (header[Cell.Magic] !== MAGIC) throw misuse(['bytes'], 'no matcher, or of a machine with another order of bytes');
  if (header[Cell.Version] !== VERSION)
    throw misuse(['bytes'], `a matcher of version ${header[Cell.Version]!}, expected ${VERSION}`);
  const lengths = header.subarray(Cell.Letters);
  const length = lengths.reduce((sum, part) => sum + part, HEADER);
  if (bytes.length !== 4 * length) throw misuse(['bytes'], `${bytes.length} bytes long, expected ${4 * length}`);
  const cells = cellsOf(bytes, 0, length);
  if (checksum(cells) !== header[Cell.Checksum])
    throw misuse(['bytes'], 'changed since it was written: wrong checksum');
  if (header[Cell.Script] !== script) throw misuse(['bytes'], 'made with another table of letters: make it anew');
  let at = HEADER;
  const [letters, filter, arcs, before, large, forms] = Array.from(lengths, (part) => cells.subarray(at, (at += part)));
  const sections = {
    size: header[Cell.Size]!,
    root: header[Cell.Root]!,
    longest: header[Cell.Longest]!,
    letters: letters!,
    filter: filter!,
    arcs: arcs!,
    before: new Uint16Array(before!.buffer, before!.byteOffset, 2 * before!.length),
    large: large!,
    forms: forms!,
  };
  const problem = problemOf(sections);
  if (problem !== undefined) throw misuse(['bytes'], problem);
  return sections;
}

/** Views of a buffer begin at whole cells: what does not is copied. */
function cellsOf(bytes: Uint8Array, from: number, length: number): Uint32Array {
  const isAligned = bytes.byteOffset % 4 === 0;
  const { buffer, byteOffset } = isAligned ? bytes : bytes.slice();
  return new Uint32Array(buffer, byteOffset + 4 * from, length);
}

function problemOf({ size, root, longest, letters, filter, arcs, before, large, forms }: Sections): string | undefined {
  const lastBase = arcs.length - CODES;
  if (letters.length > MOST_LETTERS || letters.some((letter) => letter > 0xffff)) return 'letters out of bounds';
  if (filter.length < 2 || (filter.length & (filter.length - 1)) !== 0) return 'filter out of bounds';
  if (root > lastBase) return 'root out of bounds';
  if (longest > arcs.length) return 'longest form out of bounds';
  for (let slot = 0; slot < arcs.length; slot++)
    if ((arcs[slot]! & Arc.Target) > lastBase) return 'a base out of bounds';
  if (before.length < arcs.length || large.length % 2 !== 0) return 'numbers of forms out of bounds';
  for (let place = 0; place < forms.length; place++)
    if (forms[place]! >= size) return 'an index of a form out of bounds';
  return undefined;
}

const inCells = (halves: Uint16Array): Uint32Array => {
  const cells = new Uint32Array((halves.length + 1) >> 1);
  new Uint16Array(cells.buffer).set(halves);
  return cells;
};

/** Of all cells but its own. Four sums side by side, since each step waits for the one before; turned, so that no bit stays in its place. */
function checksum(cells: Uint32Array): number {
  const sums = [cells[Cell.Magic]!, cells[Cell.Version]!, cells[Cell.Script]!, cells.length];
  let [a = 0, b = 0, c = 0, d = 0] = sums;
  let i = Cell.Size as number;
  for (; i + 4 <= cells.length; i += 4) {
    a = turned(Math.imul(a ^ cells[i]!, Checksum.Factor));
    b = turned(Math.imul(b ^ cells[i + 1]!, Checksum.Factor));
    c = turned(Math.imul(c ^ cells[i + 2]!, Checksum.Factor));
    d = turned(Math.imul(d ^ cells[i + 3]!, Checksum.Factor));
  }
  for (; i < cells.length; i++) a = turned(Math.imul(a ^ cells[i]!, Checksum.Factor));
  for (const sum of [b, c, d]) a = turned(Math.imul(a ^ sum, Checksum.Factor));
  return a >>> 0;
}

const turned = (bits: number): number => (bits << 13) | (bits >>> 19);
