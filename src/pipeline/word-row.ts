import type { LexiconNode } from '../gazetteer/lexicon.js';

/** What a word is for those who look for names. */
export const enum Trait {
  /** Its row is filled. */
  Learned = 1,
  /** A word of the language, or what looks like an inflected one, and so hardly another spelling of a name. */
  Common = 2,
  /** It has no meaning but in its sentence: `من`, `إن`. */
  Functional = 4,
  /** It binds the next word into a name: `أبو`, `بن`, `فان`. */
  Binding = 8,
  /** Which of its readings holds depends on what stands beside it. */
  Open = 16,
  /** By itself no name in another spelling, whichever its stem. */
  Plain = 32,
  /** Nor the beginning of one. */
  Barred = 64,
  /** It begins with the article. */
  Article = 128,
}

/** The columns of a row. */
export const enum Of {
  Node = 0,
  /** `LexiconNode.kinds` with `GOES_ON` where phrases go on behind it, and 16 bits higher `.reach`. */
  Kinds = 1,
  ClassSet = 2,
  /** The lexeme of its stem. */
  Stem = 3,
  Traits = 4,
  /** Units cut off and the particles that they are, 16 bits each. */
  Cut = 5,
  ClassReach = 6,
  /** Of a `Plain` word: the node of its stem, if names go on behind it, else `NOWHERE`; `SEVERAL` where there are more such nodes or more stems. */
  Onward = 7,
}
export const ROW = 8;
export const NOWHERE = -1;
export const SEVERAL = -2;
export const GOES_ON: number = 1 << 14;

/** The column `Kinds` of a node. */
export const kindsOf = (node: LexiconNode): number =>
  node.kinds | (node.reach << 16) | (node.next.size > 0 ? GOES_ON : 0);
