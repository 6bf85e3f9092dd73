import { misuse } from '../misuse.js';
import { CODES } from './alphabet.js';
import { Arc, Node, type Automaton } from './minimize.js';

/**
 * A double array in which no two nodes have the same base: the arc of node `base` with code `c` stands in slot `base + c`,
 * and is its own exactly where the label in that slot is `c`, so that no second array tells the owner (Aoe 1989).
 */
export interface DoubleArray {
  /** The arc in each slot, with a base for its target. */
  readonly arcs: Uint32Array;
  /** For each arc how many forms are before those behind it, among those of its node; `IN_LARGE` where it is more than fits. */
  readonly before: Uint16Array;
  /** Pairs of a slot and a number that does not fit, in the order of the slots: arcs of the root and the few nodes like it. */
  readonly large: Uint32Array;
  readonly root: number;
}

export const IN_LARGE = 0xffff;

/** Holes that are tried before a node is put behind all others: most nodes have one arc and fit into any. Sixteen would take three times as long for a hundredth of the room. */
const MOST_TRIES = 8;

/** Puts nodes into slots, each near the one that leads to it. */
export function pack({ cells, length, root }: Automaton): DoubleArray {
  const bases = new Uint32Array(length);
  const places = new Places();
  const pending = root === 0 ? [] : [root];
  while (pending.length > 0) {
    const node = pending.pop()!;
    if (bases[node] !== 0) continue;
    bases[node] = places.baseFor(cells, node + Node.Arcs, node + Node.Arcs + cells[node]!);
    for (let arc = node + Node.Arcs + cells[node]! - 1; arc >= node + Node.Arcs; arc--) {
      const target = cells[arc]! & Arc.Target;
      if (target !== 0 && bases[target] === 0) pending.push(target);
    }
  }
  return { ...fill(cells, length, bases, places.end + CODES), root: bases[root]! };
}

/**
 * Each arc with the number of forms before it: summed along a walk they give the place of a form
 * among all (Lucchesi, Kowaltowski 1993).
 */
function fill(cells: Uint32Array, length: number, bases: Uint32Array, size: number): Omit<DoubleArray, 'root'> {
  const arcs = new Uint32Array(size);
  const before = new Uint16Array(size);
  const large: (readonly [number, number])[] = [];
  for (let node = Node.Arcs; node < length;) {
    const end: number = node + Node.Arcs + cells[node]!;
    let count = 0;
    for (let at = node + Node.Arcs; at < end; at++) {
      const arc = cells[at]!;
      const slot = bases[node]! + (arc >>> Arc.LabelShift);
      arcs[slot] = (arc & ~Arc.Target) | bases[arc & Arc.Target]!;
      before[slot] = Math.min(count, IN_LARGE);
      if (count >= IN_LARGE) large.push([slot, count]);
      count += cells[(arc & Arc.Target) + Node.Forms]! + ((arc & Arc.Final) === 0 ? 0 : 1);
    }
    node = end;
  }
  large.sort(([a], [b]) => a - b);
  return { arcs, before, large: Uint32Array.from(large.flat()) };
}

/** Which slots are taken and which bases are used, a bit each. */
class Places {
  /** Behind the last slot that is taken. */
  end = 1;
  #taken = new Uint32Array(1 << 10);
  #used = new Uint32Array(1 << 10);
  /** There are no holes before. */
  #firstHole = 1;

  baseFor(cells: Uint32Array, from: number, to: number): number {
    const label = cells[from]! >>> Arc.LabelShift;
    const isSingle = to - from === 1;
    let hole = (this.#firstHole = this.#holeFrom(this.#firstHole));
    for (let tries = 0; tries < MOST_TRIES && hole < this.end; tries++) {
      const base = hole - label;
      if (base > 0 && this.#fits(base, cells, from, to)) return this.#take(base, cells, from, to);
      hole = this.#holeFrom(hole + 1);
    }
    // what has no room for the simplest node is not looked at again
    if (isSingle) this.#firstHole = hole;
    let base = Math.max(1, this.end - label);
    while (!this.#fits(base, cells, from, to)) base++;
    return this.#take(base, cells, from, to);
  }

  #fits(base: number, cells: Uint32Array, from: number, to: number): boolean {
    if (has(this.#used, base)) return false;
    for (let arc = from; arc < to; arc++) if (has(this.#taken, base + (cells[arc]! >>> Arc.LabelShift))) return false;
    return true;
  }

  #take(base: number, cells: Uint32Array, from: number, to: number): number {
    const last = base + (cells[to - 1]! >>> Arc.LabelShift);
    if (last + CODES > Arc.Target) throw misuse(['forms'], 'too many for one matcher: make two');
    if (last + CODES >= 32 * this.#taken.length) {
      this.#taken = doubled(this.#taken);
      this.#used = doubled(this.#used);
    }
    this.#used[base >>> 5]! |= 1 << (base & 31);
    for (let arc = from; arc < to; arc++) {
      const slot = base + (cells[arc]! >>> Arc.LabelShift);
      this.#taken[slot >>> 5]! |= 1 << (slot & 31);
    }
    this.end = Math.max(this.end, last + 1);
    return base;
  }

  /** The first free slot at or behind this one. */
  #holeFrom(slot: number): number {
    let word = slot >>> 5;
    let free = ~this.#taken[word]! & (-1 << (slot & 31));
    while (free === 0) free = ~this.#taken[++word]!;
    return 32 * word + 31 - Math.clz32(free & -free);
  }
}

const has = (bits: Uint32Array, at: number): boolean => ((bits[at >>> 5]! >>> (at & 31)) & 1) !== 0;

function doubled(bits: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * bits.length);
  larger.set(bits);
  return larger;
}
