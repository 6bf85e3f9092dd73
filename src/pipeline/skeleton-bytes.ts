import { hashOf, spread } from '../gazetteer/lexemes.js';
import type { Spelling } from '../gazetteer/spelling.js';
import type { Analysis } from './analysis.js';

const BYTE = 256;
const MOST_BYTES = 4;
/** In place of the bytes of more skeletons than there is room for: always there. */
const MANY = 0;

/** From 1 to 255. */
const byteOf = (skeleton: string): number => 1 + (spread(hashOf(skeleton)) % (BYTE - 1));

/** A byte of the skeleton of each stem in one number, by which `SkeletonHints` tells nearly always that none is there. */
export function bytesOf(stems: readonly Analysis[], spelling: Spelling): number {
  const distinct = [...new Set(stems.map(({ stem }) => byteOf(spelling.skeleton(stem))))];
  if (distinct.length > MOST_BYTES) return MANY;
  return Array.from({ length: MOST_BYTES }, (_, i) => distinct[i] ?? distinct[0] ?? MANY).reduce(
    (bytes, byte) => (bytes << 8) | byte,
    0,
  );
}

/** The bytes of some skeletons: each word asks, and to look its stems up one by one is a walk through the heap. */
export class SkeletonHints {
  readonly #has = new Uint8Array(BYTE);

  constructor() {
    this.#has[MANY] = 1;
  }

  add(skeleton: string): void {
    this.#has[byteOf(skeleton)] = 1;
  }

  /** Whether one of several skeletons may be there (`bytesOf`): yes for each that is, and for few that are not. */
  mayHave(bytes: number): boolean {
    const has = this.#has;
    return (has[bytes & 0xff]! | has[(bytes >> 8) & 0xff]! | has[(bytes >> 16) & 0xff]! | has[bytes >>> 24]!) !== 0;
  }
}
