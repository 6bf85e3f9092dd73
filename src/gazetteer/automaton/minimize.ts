import { misuse } from '../misuse.js';
import type { EncodedForms } from './encode-forms.js';

/** An arc in 32 bits: seven of its code, one that says whether a form ends with it, and the node that it leads to. */
export const enum Arc {
  LabelShift = 25,
  Final = 0x100_0000,
  Target = 0xff_ffff,
}

/**
 * A minimal acyclic automaton. Node `n`: `cells[n]` is the number of its arcs, `cells[n + 1]` of the forms below it,
 * the arcs follow, sorted by their codes. 0 is the node without arcs.
 */
export interface Automaton {
  readonly cells: Uint32Array;
  readonly length: number;
  readonly root: number;
  /** The index of each form, in their order; of equal ones the first. */
  readonly forms: Uint32Array;
  /** How many arcs the longest form has. */
  readonly longest: number;
}

/** The cells of a node; the first says how many arcs it has. */
export const enum Node {
  Forms = 1,
  Arcs = 2,
}

const FIRST_CELLS = 1 << 12;
/** So much room is made for each form at once: what grows is copied, and put in order anew. */
const SLOTS_PER_FORM = 2;
const CELLS_PER_FORM = 3;

/** From sorted forms, adding one after the other and merging what is finished (Daciuk, Mihov, Watson, Watson 2000). */
export function minimize({ codes, starts }: EncodedForms, order: Int32Array): Automaton {
  const register = new Register(order.length);
  const forms = new Uint32Array(order.length);
  let count = 0;
  let longest = 0;
  /** Arcs of the nodes along the last form, which are not finished yet; those at depth `d` begin at `frames[d]`. */
  let arcs = new Uint32Array(FIRST_CELLS);
  let frames = new Int32Array(FIRST_CELLS);
  let top = 0;
  let depth = 0;

  /** Merges the nodes below a depth, the deepest first. */
  const finish = (to: number): void => {
    for (; depth > to; depth--) {
      const from = frames[depth]!;
      const node = register.node(arcs, from, top);
      top = from;
      arcs[top - 1]! |= node;
    }
  };
  let before = -1;
  for (const form of order) {
    const start = starts[form]!;
    const length = starts[form + 1]! - start;
    const shared = before < 0 ? 0 : sharedLength(codes, starts, before, form);
    before = form;
    if (shared === length) continue; // the same as the one before
    forms[count++] = form;
    longest = Math.max(longest, length);
    finish(shared);
    if (top + length >= arcs.length) arcs = grown(arcs, new Uint32Array(2 * (top + length)));
    if (length + 1 >= frames.length) frames = grown(frames, new Int32Array(2 * length));
    for (let at = shared; at < length; at++) {
      arcs[top++] = (codes[start + at]! << Arc.LabelShift) >>> 0;
      frames[++depth] = top;
    }
    arcs[top - 1]! |= Arc.Final;
  }
  finish(0);
  const root = register.node(arcs, 0, top);
  return { cells: register.cells, length: register.length, root, forms: forms.slice(0, count), longest };
}

function sharedLength(codes: Uint8Array, starts: Int32Array, a: number, b: number): number {
  const [fromA, fromB] = [starts[a]!, starts[b]!];
  const shortest = Math.min(starts[a + 1]! - fromA, starts[b + 1]! - fromB);
  let shared = 0;
  while (shared < shortest && codes[fromA + shared] === codes[fromB + shared]) shared++;
  return shared;
}

/** The nodes that are finished, each once: an open hash table over their arcs. */
class Register {
  cells: Uint32Array;
  length: number = Node.Arcs; // 0 is the node without arcs
  #slots: Int32Array;
  #count = 0;

  constructor(forms: number) {
    this.cells = new Uint32Array(FIRST_CELLS + CELLS_PER_FORM * forms);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(FIRST_CELLS + SLOTS_PER_FORM * forms)));
  }

  /** The node with these arcs, which is made unless it is there. */
  node(arcs: Uint32Array, from: number, to: number): number {
    if (from === to) return 0;
    const mask = this.#slots.length - 1;
    let slot = hash(arcs, from, to) & mask;
    for (let node = this.#slots[slot]!; node !== 0; node = this.#slots[slot]!) {
      if (this.#has(node, arcs, from, to)) return node;
      slot = (slot + 1) & mask;
    }
    return this.#add(arcs, from, to, slot);
  }

  #has(node: number, arcs: Uint32Array, from: number, to: number): boolean {
    if (this.cells[node] !== to - from) return false;
    for (let i = from, cell = node + Node.Arcs; i < to; i++, cell++) if (this.cells[cell] !== arcs[i]) return false;
    return true;
  }

  #add(arcs: Uint32Array, from: number, to: number, slot: number): number {
    const node = this.length;
    const end = node + Node.Arcs + to - from;
    if (end > Arc.Target) throw misuse(['forms'], 'too many for one matcher: make two');
    if (end > this.cells.length) this.cells = grown(this.cells, new Uint32Array(2 * end));
    let words = 0;
    for (let i = from; i < to; i++) {
      const arc = arcs[i]!;
      this.cells[node + Node.Arcs + i - from] = arc;
      words += this.cells[(arc & Arc.Target) + Node.Forms]! + ((arc & Arc.Final) === 0 ? 0 : 1);
    }
    this.cells[node] = to - from;
    this.cells[node + Node.Forms] = words;
    this.length = end;
    this.#slots[slot] = node;
    if (2 * ++this.#count > this.#slots.length) this.#double();
    return node;
  }

  #double(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    for (const node of this.#slots) {
      if (node === 0) continue;
      let slot = hash(this.cells, node + Node.Arcs, node + Node.Arcs + this.cells[node]!) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = node;
    }
    this.#slots = slots;
  }
}

function hash(arcs: Uint32Array, from: number, to: number): number {
  let mixed = to - from;
  for (let i = from; i < to; i++) {
    mixed = Math.imul(mixed ^ arcs[i]!, 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  return mixed;
}

function grown<Column extends Int32Array | Uint32Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
