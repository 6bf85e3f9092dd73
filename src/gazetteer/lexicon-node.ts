import type { Entry } from './entries.js';

/** A place in the trie of folded words: what ends here, and which words may follow. */
export interface LexiconNode {
  readonly id: number;
  readonly entries: readonly Entry[];
  /** The classes of the function words that end here. */
  readonly classes: ReadonlySet<string>;
  /** The number of these classes, for `Lexicon.membersOf`; 0 of none. */
  readonly classSet: number;
  readonly next: ReadonlyMap<string, LexiconNode>;
  /** The kinds of its entries, each a bit (`bitOf`). */
  readonly kinds: number;
  /** The kinds of all phrases that go through it, those that end here among them. */
  readonly reach: number;
  /** The number of the classes of all those phrases. */
  readonly classReach: number;
}

const KINDS: readonly Entry['kind'][] = [
  'class',
  'cue',
  'title',
  'nisba',
  'given-name',
  'complementizer',
  'prepositional-pronoun',
  'ambiguous',
  'entity',
];
const BITS = new Map(KINDS.map((kind, i) => [kind, 2 ** i]));

export const bitOf = (kind: Entry['kind']): number => BITS.get(kind)!;

/** A node while its lexicon is filled. Most have one entry and no next word: empty parts are shared. */
export interface GrowingNode {
  readonly id: number;
  entries: readonly Entry[];
  classes: ReadonlySet<string>;
  classSet: number;
  next: Map<string, GrowingNode>;
  kinds: number;
  reach: number;
  classReach: number;
}

const NO_ENTRIES: readonly Entry[] = [];
const NO_CLASSES: ReadonlySet<string> = new Set();
export const NO_NODES = new Map<string, GrowingNode>();
const EMPTY = {
  entries: NO_ENTRIES,
  classes: NO_CLASSES,
  classSet: 0,
  next: NO_NODES,
  kinds: 0,
  reach: 0,
  classReach: 0,
};

/** A new node, with all that another one has. */
export function newNode(id: number, like: Omit<GrowingNode, 'id'> = EMPTY): GrowingNode {
  const { entries, classes, classSet, kinds, reach, classReach } = like;
  const next = like.next.size === 0 ? NO_NODES : new Map(like.next);
  return { id, entries, classes, classSet, next, kinds, reach, classReach };
}
