import { LISTS, type UserEntry } from '../../gazetteer/user-entries.js';
import { stated, type Dictionary, type ListName, type NameRecord } from './parse-dictionary.js';

/** What is told of an entity that is to be added; the name may be left out where the entity is there. */
export type Addition = Partial<UserEntry> & Pick<UserEntry, 'id'>;

/** Why an addition does not go with what the file holds. */
export class Contradiction extends Error {}

/** The content of a dictionary with an entity more, or with more of an entity that is there. */
export function withEntry(
  { content, list: ownList, entries }: Dictionary,
  list: ListName,
  addition: Addition,
): unknown {
  const before = entries.find(({ user }) => user.id === addition.id);
  if (before !== undefined && before.list !== list)
    throw new Contradiction(`'${addition.id}' is a ${LISTS[before.list]} already`);
  if (ownList !== undefined && ownList !== list)
    throw new Contradiction(`a file of ${ownList} takes no ${LISTS[list]}`);
  if (ownList !== undefined) return withRecord(content as readonly NameRecord[], addition);
  const lists = content as Readonly<Partial<Record<ListName, readonly UserEntry[]>>>;
  return { ...lists, [list]: withUser(lists[list] ?? [], addition) };
}

function withUser(users: readonly UserEntry[], addition: Addition): UserEntry[] {
  const before = users.find(({ id }) => id === addition.id);
  const [name = '', ...aliases] = namesOf(before, addition);
  const named = { id: addition.id, name, ...(aliases.length > 0 && { aliases }) };
  return replaced(users, { ...before, ...named, ...moreOf(before ?? {}, addition) });
}

function withRecord(records: readonly NameRecord[], addition: Addition): NameRecord[] {
  const before = records.find(({ id }) => id === addition.id);
  const [name = '', ...aliases] = before?.names.ar ?? [];
  const ar = namesOf(before && { name, aliases }, addition);
  const named = { id: addition.id, names: { ...before?.names, ar } };
  return replaced(records, { ...before, ...named, ...moreOf(before ?? {}, addition) });
}

/** The names that are there stay first. */
function namesOf(
  before: Pick<UserEntry, 'name' | 'aliases'> | undefined,
  { id, name, aliases = [] }: Addition,
): string[] {
  const there = before === undefined ? [] : [before.name, ...(before.aliases ?? [])];
  if (there.length === 0 && name === undefined) throw new Contradiction(`'${id}' is new: tell its --name`);
  return [...new Set([...there, ...(name === undefined ? [] : [name]), ...aliases])];
}

const SINGLE = ['gender', 'country', 'kind', 'wikidata'] as const;
const SEVERAL = ['roles', 'examples', 'counterExamples'] as const;

/** What an addition tells beside names; it may add to what is there, and not change it. */
function moreOf(before: Partial<UserEntry>, addition: Addition): Partial<UserEntry> {
  for (const key of SINGLE)
    if (before[key] !== undefined && addition[key] !== undefined && before[key] !== addition[key])
      throw new Contradiction(`'${addition.id}' has ${key} '${before[key]}' already`);
  const single = SINGLE.map((key) => [key, before[key] ?? addition[key]]);
  const several = SEVERAL.map((key) => [key, united<unknown>(before[key], addition[key])]);
  return stated(Object.fromEntries([...single, ...several]) as Record<string, unknown>);
}

function united<Item>(before: readonly Item[] | undefined, more: readonly Item[] = []): readonly Item[] | undefined {
  const there = new Set(before?.map((item) => JSON.stringify(item)));
  const all = [...(before ?? []), ...more.filter((item) => !there.has(JSON.stringify(item)))];
  return all.length === 0 ? before : all;
}

function replaced<Entry extends { readonly id: string }>(entries: readonly Entry[], entry: Entry): Entry[] {
  const isThere = entries.some(({ id }) => id === entry.id);
  return isThere ? entries.map((one) => (one.id === entry.id ? entry : one)) : [...entries, entry];
}
