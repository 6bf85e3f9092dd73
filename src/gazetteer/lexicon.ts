import type { Entry, GazetteerEntry } from './entries.js';
import { ClassSets } from './class-sets.js';
import { Lexemes } from './lexemes.js';
import { bitOf, newNode, NO_NODES, type GrowingNode, type LexiconNode } from './lexicon-node.js';
import { NameWords, type Likeness } from './name-words.js';
import type { Spelling } from './spelling.js';

export { bitOf, type LexiconNode } from './lexicon-node.js';
export type { Likeness } from './name-words.js';

/** The first word of a name of several words, by its type; the bit above it is any later word. Bodies are called by common words. */
const PART_OF: Readonly<Record<string, number>> = { person: 1, place: 4 };
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
  readonly #nameWords: NameWords;
  readonly #holders: Map<string, GazetteerEntry[]>;
  readonly #ids: Map<string, Entry>;
  /** Shared by all lexicons that go on from one. */
  readonly #classSets: ClassSets;
  readonly #parts: Map<string, number>;
  #lexemes = new Lexemes();

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
    this.#nameWords = new NameWords(spelling, base === undefined ? undefined : base.#nameWords);
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
      if (entry.kind === 'entity' && (own.reach & bit) === 0) this.#nameWords.add(node, word);
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

  /** The number of nodes, which are numbered from 0. */
  get size(): number {
    return this.#nodes.length;
  }

  /** Whether names go on after a node: behind most words only idioms and cues do. */
  leadsToNames(node: LexiconNode): boolean {
    return this.#nameWords.areBehind(node);
  }

  /** Whether names go on behind a node with a word of this hash (`hashWith`): never no where they do, yes in one of 32 where not. */
  mayGoOn(node: LexiconNode, hash: number): boolean {
    return this.#nameWords.mayBeBehind(node, hash);
  }

  /** The words by which names go on after a node, and of which a folded word is another spelling. */
  like(node: LexiconNode, form: string): readonly Likeness[] {
    return this.#nameWords.like(node, form);
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

  /** The node itself where this lexicon made it, else a copy that it may change. */
  #owned(node: GrowingNode): GrowingNode {
    if (node.id >= this.#firstOwn) return node;
    const copy = this.#newNode(node);
    this.#nameWords.copy(node, copy);
    return copy;
  }

  #newNode(like?: Omit<GrowingNode, 'id'>): GrowingNode {
    const node = newNode(this.#nodes.length, like);
    this.#nodes.push(node);
    return node;
  }
}
