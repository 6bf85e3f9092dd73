import { FAMILY_BITS } from './code.js';

/** A cell: the history of one bit in one context (8 bits), a check (8), the probability of a one as it came up (16). */
const SLOT_BITS = 23;
const SLOTS = 1 << SLOT_BITS;
const FAMILY = 1 << FAMILY_BITS;
const PROBES = 4;
const CHECK = 0xff00;
const EVEN = 1 << 31;
/** The more often a cell was mended, the less it is; this often at most. */
const MOST_MENDED = 30;

const HISTORIES = 256;
/** A history is two counts below 16, zeros and ones: what came up lowers a high count of the other. */
const AFTER = [new Uint8Array(HISTORIES), new Uint8Array(HISTORIES)] as const;
for (let zeros = 0; zeros < 16; zeros++) {
  for (let ones = 0; ones < 16; ones++) {
    AFTER[0][(zeros << 4) | ones] = (raised(zeros) << 4) | lowered(ones);
    AFTER[1][(zeros << 4) | ones] = (lowered(zeros) << 4) | raised(ones);
  }
}

function raised(count: number): number {
  return Math.min(count + 1, 15);
}

function lowered(count: number): number {
  return count > 2 ? (count >> 1) + 1 : count;
}

const weightOf = (cell: number): number => ((cell >> 4) & 15) + (cell & 15);

/** What came up in every context, in one hash table: a context that finds no room takes that of the rarest nearby. */
export class Cells {
  /** Of no use but that the engine must not leave out what makes it. */
  fetched = 0;
  readonly #cells = new Int32Array(SLOTS);

  /** Asks for all of them before any is needed: memory answers many questions in the time of one. */
  fetch(hashes: Int32Array, count: number): void {
    let all = 0;
    for (let i = 0; i < count; i++) all |= this.#cells[hashes[i]! & (SLOTS - 1)]!;
    this.fetched = all;
  }

  /** Two questions of a value, one after the other, are a family: its cells stand together, and so do those that it falls back on. */
  slotOf(hash: number, place: number): number {
    const first = (hash & (SLOTS - FAMILY)) | ((place + (hash >>> SLOT_BITS)) & (FAMILY - 1));
    const cells = this.#cells;
    const check = (hash >>> 16) & CHECK;
    let slot = 0;
    let least = HISTORIES;
    for (let probe = 0; probe < PROBES; probe++) {
      const at = first ^ (probe << FAMILY_BITS);
      const cell = cells[at]!;
      if (cell === 0) least = 0;
      else if ((cell & CHECK) === check) return at;
      else if (weightOf(cell) >= least) continue;
      else least = weightOf(cell);
      slot = at;
      if (cell === 0) break;
    }
    cells[slot] = check | EVEN;
    return slot;
  }

  historyAt(slot: number): number {
    return this.#cells[slot]! & (HISTORIES - 1);
  }

  probabilityAt(slot: number): number {
    return (this.#cells[slot]! >>> 16) / 65536;
  }

  /** Of several contexts in one slot each is told. */
  learn(slot: number, bit: number): void {
    const cell = this.#cells[slot]!;
    const chance = cell >>> 16;
    const step = ((bit * 65535 - chance) / (Math.min(weightOf(cell), MOST_MENDED) + 1.2)) | 0;
    this.#cells[slot] = (cell & CHECK) | AFTER[bit as 0 | 1][cell & (HISTORIES - 1)]! | ((chance + step) << 16);
  }
}
