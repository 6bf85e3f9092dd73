import { Code, CODES, unitOf } from './alphabet.js';
import { Arc, Node, type Automaton } from './minimize.js';

/** Of the polynomial by which words are hashed. Odd, so that no letter is shifted out. */
const enum Polynomial {
  Factor = 0x9e3779b1,
}

/** The hash of a word with one unit more before it. */
export const hashWith = (hash: number, unit: number): number => (Math.imul(hash, Polynomial.Factor) + unit) | 0;

/** The bits of the filter for each first word: one in thirty words that begin no form passes. */
const BITS_PER_WORD = 32;
const FEWEST_BITS = 1 << 10;

/**
 * A set of the hashes of all first words, a bit each (Bloom 1970, with one hash): what is not in it begins no form.
 * A word ends here where the scan sees it end, so that of `7.5` the first word is `7`.
 */
export function filterOfFirstWords(automaton: Automaton, particles: number): Uint32Array {
  const hashes = hashFirstWords(automaton, particles);
  let bits = FEWEST_BITS;
  while (bits < BITS_PER_WORD * hashes.length) bits *= 2;
  const filter = new Uint32Array(bits / 32);
  const shift = shiftFor(filter);
  for (const hash of hashes) filter[hash >>> shift]! |= 1 << (hash & 31);
  return filter;
}

/** Read off the automaton, where each stands once, however many forms begin with it. */
function hashFirstWords({ cells, root }: Automaton, particles: number): number[] {
  const unitOfCode = Array.from({ length: CODES }, (_, code) => unitOf(code, particles));
  const hashes: number[] = [];
  const word: number[] = [];
  /** At each letter of the word the node before it, and which arc comes next. */
  const nodes = [root];
  const next = [0];
  while (nodes.length > 0) {
    const node = nodes.at(-1)!;
    const arc = next.at(-1)!;
    if (arc === cells[node]) {
      [nodes, next, word].forEach((column) => column.pop());
      continue;
    }
    next[next.length - 1] = arc + 1;
    const letter = codeOf(cells, node, arc);
    if (letter <= Code.LastOutside) continue;
    const cell = cells[node + Node.Arcs + arc]!;
    const target = cell & Arc.Target;
    word.push(unitOfCode[letter]!);
    // what ends words comes first among the arcs
    if ((cell & Arc.Final) !== 0 || codeOf(cells, target, 0) <= Code.LastOutside)
      hashes.push(word.reduceRight(hashWith, 0));
    nodes.push(target);
    next.push(0);
  }
  return hashes;
}

const codeOf = (cells: Uint32Array, node: number, arc: number): number =>
  cells[node + Node.Arcs + arc]! >>> Arc.LabelShift;

/** The high bits of a hash choose the cell, the low ones the bit in it. */
export const shiftFor = (filter: Uint32Array): number => Math.clz32(filter.length) + 1;

export const mayHold = (filter: Uint32Array, shift: number, hash: number): boolean =>
  ((filter[hash >>> shift]! >>> (hash & 31)) & 1) !== 0;
