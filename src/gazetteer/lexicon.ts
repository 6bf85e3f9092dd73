import type { Entry, GazetteerEntry } from './entries.js';
import { ClassSets } from './class-sets.js';
import { HashSet } from './hash-set.js';
import { hashOf, Lexemes } from './lexemes.js';
import type { Derivation, Spelling } from './spelling.js';

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
interface GrowingNode {
  readonly id: number;
  entries: readonly Entry[];
  classes: ReadonlySet<string>;
  classSet: number;
  next: Map<string, GrowingNode>;
  kinds: number;
  reach: number;
  classReach: number;
}

/** The first word of a name of several words, by its type; the bit above it is any later word. Bodies are called by common words. */
const PART_OF: Readonly<Record<string, number>> = { person: 1, place: 4 };
const NO_ENTRIES: readonly Entry[] = [];
const NO_CLASSES: ReadonlySet<string> = new Set();
const NO_NODES = new Map<string, GrowingNode>();
const EMPTY = {
  entries: NO_ENTRIES,
  classes: NO_CLASSES,
  classSet: 0,
  next: NO_NODES,
  kinds: 0,
  reach: 0,
  classReach: 0,
};

/** A word of a name that another word may be a spelling of. */
export interface Likeness extends Derivation {
  readonly node: LexiconNode;
  /** How many letters tell the longer of the two words from others. */
  readonly letters: number;
}

const NOTHING_LIKE: readonly Likeness[] = [];

const stepHash = ({ id }: LexiconNode, hash: number): number => Math.imul(id, 0x9e3779b1) ^ hash;

/** A phrase cut into folded words. */
export type SplitPhrase = (phrase: string) => readonly string[];

/**
 * Every word that the program knows, in one trie over folded words: function words, cues, titles, nisbas, names.
 * A phrase of several words hangs below its first word. Nothing here knows a language.
 */
export class Lexicon {
  readonly #split: SplitPhrase;
  readonly spelling: Spelling;
  readonly #nodes: GrowingNode[];
  #root: GrowingNode;
  /** From this number on nodes are its own, and may change. */
  readonly #firstOwn: number;
  readonly #likeable = new Map<LexiconNode, string[]>();
  readonly #holders: Map<string, GazetteerEntry[]>;
  readonly #ids: Map<string, Entry>;
  /** Shared by all lexicons that go on from one. */
  readonly #classSets: ClassSets;
  readonly #parts: Map<string, number>;
  #lexemes = new Lexemes();
  /** The words by which names go on, with the nodes behind which they do. */
  #steps: HashSet | undefined;
  readonly #bySkeleton = new Map<LexiconNode, Map<string, string[]>>();

  /** Given another lexicon, holds all that it holds; what is added to this one does not change that one. */
  constructor(split: SplitPhrase, spelling: Spelling, base?: Lexicon) {
    this.#split = split;
    this.spelling = spelling;
    this.#nodes = base === undefined ? [] : [...base.#nodes];
    this.#firstOwn = this.#nodes.length;
    this.#holders = new Map(base === undefined ? [] : base.#holders);
    this.#parts = new Map(base === undefined ? [] : base.#parts);
    this.#ids = new Map(base === undefined ? [] : base.#ids);
    this.#classSets = base === undefined ? new ClassSets() : base.#classSets;
    this.#root = base === undefined ? this.#newNode() : base.#root;
    for (const [node, words] of base === undefined ? [] : base.#likeable) this.#likeable.set(node, words);
  }

  /** The words of the texts that were read with this lexicon. */
  get lexemes(): Lexemes {
    if (this.#lexemes.isFull) this.#lexemes = new Lexemes();
    return this.#lexemes;
  }

  get root(): LexiconNode {
    return this.#root;
  }

  /** Adds one entry under one phrase; false where the phrase folds to nothing. */
  add(phrase: string, entry: Entry): boolean {
    const words = this.#split(phrase);
    if (words.length === 0) return false;
    let node = (this.#root = this.#owned(this.#root));
    if (this.#lexemes.count > 0) this.#lexemes = new Lexemes(); // what is known of them may hold no longer
    if (entry.kind === 'entity' && words.length > 1) this.#countParts(words, PART_OF[entry.entity.type] ?? 0);
    const bit = bitOf(entry.kind);
    node.reach |= bit;
    for (const word of words) {
      const next = node.next.get(word);
      const own = next === undefined ? this.#newNode() : this.#owned(next);
      if (own !== next) node.next = node.next === NO_NODES ? new Map([[word, own]]) : node.next.set(word, own);
      if (entry.kind === 'entity' && (own.reach & bit) === 0) this.#nameWord(node, word);
      node = own;
      node.reach |= bit;
      if (entry.kind === 'class') node.classReach = this.#classSets.with(node.classReach, entry.classes);
    }
    node.kinds |= bit;
    node.entries = node.entries.length === 0 ? [entry] : [...node.entries, entry];
    if (entry.kind === 'class') {
      node.classSet = this.#classSets.with(node.classSet, entry.classes);
      node.classes = this.#classSets.classes(node.classSet);
    }
    return true;
  }

  /** Adds an entity under the id by which Latin letters name it, and under the offices that it held. */
  addEntity(entity: GazetteerEntry): void {
    if (entity.isEnglishId === true) this.#ids.set(entity.id, { kind: 'entity', entity, alias: entity.name });
    for (const { title, of } of entity.roles ?? []) {
      const office = of === undefined ? undefined : this.office(title);
      if (office === undefined) continue;
      const key = `${office} ${of}`;
      const others = this.#holders.get(key) ?? [];
      if (!others.includes(entity)) this.#holders.set(key, [...others, entity]);
    }
  }

  /** Everybody who ever held an office of a country or body. */
  holders(office: string, of: string): readonly GazetteerEntry[] {
    return this.#holders.get(`${office} ${of}`) ?? [];
  }

  /** The office that a title names. */
  office(title: string): string | undefined {
    return this.#phrase(title)?.entries.find((entry) => entry.kind === 'title')?.title.office;
  }

  entity(id: string): Entry | undefined {
    return this.#ids.get(id);
  }

  #phrase(phrase: string): LexiconNode | undefined {
    return this.#split(phrase).reduce<LexiconNode | undefined>((node, word) => node?.next.get(word), this.#root);
  }

  /** The node of a single folded word. */
  word(folded: string): LexiconNode | undefined {
    return this.#root.next.get(folded);
  }

  node(id: number): LexiconNode {
    return this.#nodes[id]!;
  }

  /** By the number of a set of classes: 1 where a class is in it, or one of several. */
  membersOf(wordClass: string | ReadonlySet<string>): Uint8Array {
    return this.#classSets.membersOf(wordClass);
  }

  /** Whether names go on behind a node with a word of this hash (`hashWith`): never no where they do, yes in one of 32 where not. */
  mayGoOn(node: LexiconNode, hash: number): boolean {
    this.#steps ??= new HashSet(
      [...this.#likeable].flatMap(([from, words]) => Array.from(words, (word) => stepHash(from, hashOf(word)))),
    );
    return this.#steps.mayHave(stepHash(node, hash));
  }

  /** The number of nodes, which are numbered from 0. */
  get size(): number {
    return this.#nodes.length;
  }

  /** Whether names go on after a node: behind most words only idioms and cues do. */
  leadsToNames(node: LexiconNode): boolean {
    return this.#likeable.has(node);
  }

  /** The words by which names go on after a node, and of which a folded word is another spelling. */
  like(node: LexiconNode, form: string): readonly Likeness[] {
    const words = this.#skeletons(node)?.get(this.spelling.skeleton(form));
    if (words === undefined) return NOTHING_LIKE;
    const found: Likeness[] = [];
    const { spelling } = this;
    for (const word of words) {
      const derivation = word === form ? null : spelling.explain(word, form);
      const letters = Math.max(spelling.letters(word), spelling.letters(form));
      if (derivation !== null) found.push({ node: node.next.get(word)!, letters, ...derivation });
    }
    return found;
  }

  /** Of what names of several words a folded word is a part: bit by bit, by type: begins, goes on. */
  partOf(folded: string): number {
    return this.#parts.get(folded) ?? 0;
  }

  #countParts(words: readonly string[], part: number): void {
    if (part === 0) return;
    let place = part;
    for (const word of words) {
      const before = this.#parts.get(word) ?? 0;
      if ((before & place) === 0) this.#parts.set(word, before | place);
      place = part << 1;
    }
  }

  /** A word by which names go on after a node, and have not before. */
  #nameWord(node: LexiconNode, word: string): void {
    const words = this.#likeable.get(node);
    if (words === undefined) this.#likeable.set(node, [word]);
    else words.push(word);
    this.#bySkeleton.delete(node);
    this.#steps = undefined;
  }

  /** Made when first asked for: most nodes never are. */
  #skeletons(node: LexiconNode): Map<string, string[]> | undefined {
    const words = this.#likeable.get(node);
    if (words === undefined) return undefined;
    let index = this.#bySkeleton.get(node);
    if (index !== undefined) return index;
    index = new Map();
    for (const word of words) {
      for (const skeleton of this.spelling.skeletons(word)) {
        const bucket = index.get(skeleton);
        if (bucket === undefined) index.set(skeleton, [word]);
        else bucket.push(word);
      }
    }
    this.#bySkeleton.set(node, index);
    return index;
  }

  /** The node itself where this lexicon made it, else a copy that it may change. */
  #owned(node: GrowingNode): GrowingNode {
    if (node.id >= this.#firstOwn) return node;
    const copy = this.#newNode(node);
    const words = this.#likeable.get(node);
    if (words !== undefined) this.#likeable.set(copy, [...words]);
    return copy;
  }

  #newNode({
    entries,
    classes,
    classSet,
    next,
    kinds,
    reach,
    classReach,
  }: Omit<GrowingNode, 'id'> = EMPTY): GrowingNode {
    const id = this.#nodes.length;
    const own = next.size === 0 ? NO_NODES : new Map(next);
    const node = { id, entries, classes, classSet, next: own, kinds, reach, classReach };
    this.#nodes.push(node);
    return node;
  }
}
