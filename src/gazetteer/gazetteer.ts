import type { TextSpan } from '../types.js';
import type { NamedEntry } from './built-in.js';
import type { GazetteerEntry, Need } from './entries.js';
import { misuse } from './misuse.js';
import type { Spelled } from './spelling.js';
import { parseEntries, type CheckedEntry, type GazetteerEntries } from './user-entries.js';

/** A name of the gazetteer where it stands in a text. */
export interface NameMatch extends TextSpan {
  readonly id: string;
  readonly type: GazetteerEntry['type'];
  /** The listed form by which it was found. */
  readonly alias: string;
  /** How that form stands there: `as-listed`, or the rules that lead from it, in their order. */
  readonly rule: string;
  /** What must stand beside it for an annotator to take it for the name; empty where nothing must. */
  readonly needs: readonly Need[];
}

/** Whether two forms name one thing, and why. */
export interface Explanation {
  /**
   * `identical`: to the letter. `folded`: but for letters that are one to every reader (hamza, ى and ي, ة and ه, vowel signs).
   * `spelling`: by the rules named. `doubtful`: by rules, but only where the context asks for a name.
   * `alias`: both are listed for the same entity. `different`: none of these.
   */
  readonly verdict: 'identical' | 'folded' | 'spelling' | 'doubtful' | 'alias' | 'different';
  readonly rules: readonly string[];
  /** Entities of the gazetteer that go by both forms. */
  readonly entities: readonly string[];
}

/** What a gazetteer needs of a language. */
export interface NameReader {
  /** Whether anything is left of a name after folding. */
  isWritten(name: string): boolean;
  find(gazetteer: Gazetteer, text: string): NameMatch[];
  explain(gazetteer: Gazetteer, a: string, b: string): Explanation;
  spellings(name: string): Spelled[];
}

/** Where a gazetteer came from, so that what is compiled of one serves the other. */
interface Origin {
  readonly parent: Gazetteer;
  readonly added: readonly NamedEntry[];
}

const BRAND = Symbol.for('isnad.gazetteer');

/**
 * People, organizations and places with their written forms: an immutable value.
 * What changes it returns another one. Accepted by `createAnnotator({ gazetteer })`.
 */
export class Gazetteer implements Iterable<NamedEntry> {
  readonly #entries: ReadonlyMap<string, NamedEntry>;
  readonly #reader: NameReader;
  readonly [BRAND] = true;
  /** @internal */
  readonly origin: Origin | undefined;

  /** @internal Made by `createGazetteer`. */
  constructor(entries: ReadonlyMap<string, NamedEntry>, reader: NameReader, origin?: Origin) {
    this.#entries = entries;
    this.#reader = reader;
    this.origin = origin;
  }

  /** The number of entities. */
  get size(): number {
    return this.#entries.size;
  }

  /** @internal Whether it goes on from the names that come with the library. */
  get hasBuiltIn(): boolean {
    return this.origin === undefined ? this.size > 0 : this.origin.parent.hasBuiltIn;
  }

  get(id: string): NamedEntry | undefined {
    const named = this.#entries.get(id);
    return named === undefined ? undefined : frozen(named);
  }

  *[Symbol.iterator](): Generator<NamedEntry> {
    for (const named of this.#entries.values()) yield frozen(named);
  }

  /**
   * With these entities as well; an id that is there already gets the new names, and keeps its details.
   * @throws TypeError signed `isnad: …`, with the path of what is wrong with the entries.
   */
  extend(entries: GazetteerEntries): Gazetteer {
    return this.extendAt(entries, []);
  }

  /** @internal `path`: where the entries stand in the caller's options. */
  extendAt(entries: GazetteerEntries, path: readonly PropertyKey[]): Gazetteer {
    return this.#with(parseEntries(entries, path).map((checked) => this.#accepted(checked)));
  }

  /**
   * Without the entities of these ids.
   * @throws TypeError signed `isnad: …` where an id is not there.
   */
  without(...ids: readonly string[]): Gazetteer {
    ids.forEach((id, i) => {
      if (!this.#entries.has(id)) throw misuse(['ids', i], `no entity '${id}'`);
    });
    return new Gazetteer(new Map([...this.#entries].filter(([id]) => !ids.includes(id))), this.#reader);
  }

  /** With the entities of another gazetteer as well; of an id in both the details of this one stand. */
  merge(other: Gazetteer): Gazetteer {
    if (!isGazetteer(other)) throw misuse(['other'], 'expected a Gazetteer');
    for (const { entry } of other) this.#rejectOtherType(entry, ['other']);
    return this.#with([...other]);
  }

  /** The names in a text, from left to right, the longest at each place. Offsets are UTF-16, end exclusive. */
  find(text: string): NameMatch[] {
    if (typeof text !== 'string') throw misuse(['text'], `expected a string, got ${typeof text}`);
    return this.#reader.find(this, text);
  }

  /** Whether `b` is another written form of `a`, and by which rules. */
  explain(a: string, b: string): Explanation {
    for (const [key, form] of Object.entries({ a, b }))
      if (typeof form !== 'string') throw misuse([key], `expected a string, got ${typeof form}`);
    return this.#reader.explain(this, a, b);
  }

  /** The spellings that the rules make of a name, likeliest first. */
  spellings(name: string): Spelled[] {
    if (typeof name !== 'string') throw misuse(['name'], `expected a string, got ${typeof name}`);
    return this.#reader.spellings(name);
  }

  #with(added: readonly NamedEntry[]): Gazetteer {
    const entries = new Map(this.#entries);
    const known = added.map(({ entry, aliases }) => {
      const before = entries.get(entry.id);
      const named = before === undefined ? { entry, aliases } : withNames(before, aliases);
      entries.set(entry.id, named);
      return { entry: named.entry, aliases: aliases.filter((alias) => !before?.aliases.includes(alias)) };
    });
    const { parent, added: earlier } = this.origin ?? { parent: this, added: [] };
    return new Gazetteer(entries, this.#reader, { parent, added: [...earlier, ...known] });
  }

  #rejectOtherType({ id, type }: GazetteerEntry, path: readonly PropertyKey[]): void {
    const before = this.#entries.get(id)?.entry;
    if (before !== undefined && before.type !== type) throw misuse(path, `'${id}' is a ${before.type} already`);
  }

  #accepted({ entry, aliases, path }: CheckedEntry): NamedEntry {
    this.#rejectOtherType(entry, [...path, 'id']);
    aliases.forEach((alias, i) => {
      if (!this.#reader.isWritten(alias))
        throw misuse([...path, ...(i === 0 ? ['name'] : ['aliases', i - 1])], `'${alias}' folds to nothing`);
    });
    return { entry, aliases };
  }
}

/** Also where it was made by another copy of the library: `require` and `import` have one each. */
export const isGazetteer = (value: unknown): value is Gazetteer =>
  typeof value === 'object' && value !== null && BRAND in value;

/** Entries are shared by all gazetteers: whoever reads them must not change them. */
const frozen = (named: NamedEntry): NamedEntry => {
  Object.freeze(named.entry);
  Object.freeze(named.aliases);
  return Object.freeze(named);
};

const withNames = ({ entry, aliases }: NamedEntry, more: readonly string[]): NamedEntry => ({
  entry,
  aliases: [...new Set([...aliases, ...more])],
});
