import { LISTS, type GazetteerEntries, type UserEntry } from '../../../gazetteer/user-entries.js';
import type { Gazetteer } from '../../../index.js';
import { foldedWords } from '../folded.js';
import { gazetteerEntries, LIST_NAMES, stated, type ListName } from '../parse-dictionary.js';
import { slugOf } from './slug.js';

/** What a line of a foreign file tells of an entity. */
export interface Told {
  readonly list: ListName;
  readonly names: readonly string[];
  /** Taken as it is; else an id is made of the English label or the id of Wikidata. */
  readonly id?: string | undefined;
  readonly english?: string | undefined;
  readonly wikidata?: string | undefined;
  readonly gender?: UserEntry['gender'] | undefined;
  readonly country?: string | undefined;
  readonly kind?: string | undefined;
}

interface Collected {
  readonly list: ListName;
  readonly told: Told;
  readonly names: Set<string>;
}

/** Entities as they come in, line by line; the lines that tell of one are put together. */
export class CollectedEntries {
  readonly #byId = new Map<string, Collected>();
  readonly #ids = new Map<string, string>();
  readonly #builtIn: Gazetteer;

  /** @param builtIn whose ids are not given to anything else */
  constructor(builtIn: Gazetteer) {
    this.#builtIn = builtIn;
  }

  /** Names that folding leaves nothing of are passed over, and so is who has no other. */
  add(told: Told): void {
    const names = told.names.map((name) => name.trim()).filter((name) => foldedWords(name).length > 0);
    if (names.length === 0) return;
    const id = told.id === undefined ? this.#idOf(told) : this.#asTold(told.id, told.list);
    const before = this.#byId.get(id);
    if (before === undefined) this.#byId.set(id, { list: told.list, told, names: new Set(names) });
    else for (const name of names) before.names.add(name);
  }

  /** What was collected, as a gazetteer file holds it. */
  gazetteer(): GazetteerEntries {
    const entries = [...this.#byId].map(
      ([
        id,
        {
          list,
          told,
          names: [name = '', ...aliases],
        },
      ]) => {
        const { gender, country, kind, wikidata } = told;
        const details = stated({ gender, country, kind, wikidata }) as Partial<UserEntry>;
        return { list, user: { id, name, ...(aliases.length > 0 && { aliases }), ...details } };
      },
    );
    const lists = gazetteerEntries(entries);
    return Object.fromEntries(LIST_NAMES.filter((list) => lists[list]?.length).map((list) => [list, lists[list]]));
  }

  #asTold(id: string, list: ListName): string {
    const other = this.#byId.get(id)?.list ?? list;
    if (other !== list) throw new Error(`'${id}' is a ${LISTS[other]} already`);
    const known = this.#builtIn.get(id)?.entry.type;
    if (known !== undefined && known !== LISTS[list]) throw new Error(`'${id}' is a built-in ${known} already`);
    return id;
  }

  /** The same for every line that tells of one entity. */
  #idOf(told: Told): string {
    const { list, wikidata = '', english = '' } = told;
    const key = wikidata === '' ? `${list} ${english}` : `${list} ${wikidata}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#firstFree(candidateIds(wikidata, english), told);
    this.#ids.set(key, id);
    return id;
  }

  /** The candidates never end. */
  #firstFree(candidates: Iterable<string>, told: Told): string {
    for (const id of candidates) if (this.#isFree(id, told)) return id;
    return '';
  }

  #isFree(id: string, { list, wikidata }: Told): boolean {
    const builtIn = this.#builtIn.get(id)?.entry;
    const isOther =
      builtIn !== undefined &&
      (builtIn.type !== LISTS[list] || (wikidata !== undefined && (builtIn.wikidata ?? wikidata) !== wikidata));
    return !this.#byId.has(id) && !isOther;
  }
}

/** The slug of the English label, else the id of Wikidata; where they are taken, both, and then numbers. */
function* candidateIds(wikidata: string, english: string): Generator<string> {
  const slug = slugOf(english);
  const number = wikidata.toLowerCase();
  if (slug === '' && number === '' && english === '') throw new Error('neither an English label nor an id of Wikidata');
  if (slug !== '') yield slug;
  if (number !== '') yield slug === '' ? number : `${slug}-${number}`;
  if (slug === '' && number === '') yield english;
  for (let i = 2; ; i++) yield `${slug || number || english}-${i}`;
}
