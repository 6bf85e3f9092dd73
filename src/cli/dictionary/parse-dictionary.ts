import * as z from 'zod/mini';
import { organizationSchema, personSchema, placeSchema } from '../../gazetteer/schema.js';
import { entriesSchema, LISTS, type GazetteerEntries, type UserEntry } from '../../gazetteer/user-entries.js';
import { errorAt, type Problem } from './problems.js';
import { schemaProblems } from './schema-problems.js';

export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

/** A written form of an entry, and where it stands in the file. */
interface ListedName {
  readonly name: string;
  readonly path: readonly PropertyKey[];
}

/** An entry of a dictionary that is as the schema says. */
export interface ListedEntry {
  readonly list: ListName;
  readonly path: readonly PropertyKey[];
  readonly user: UserEntry;
  readonly names: readonly ListedName[];
}

/** What a file of names holds, in whichever of its two forms. */
export interface Dictionary {
  /** The list of a file that is an array of records; none where the file is a gazetteer. */
  readonly list: ListName | undefined;
  readonly content: unknown;
  readonly entries: readonly ListedEntry[];
  readonly problems: readonly Problem[];
}

/** A record as `dictionaries/people.json` has it. */
export interface NameRecord extends Omit<UserEntry, 'name' | 'aliases' | 'examples' | 'counterExamples'> {
  readonly names: { readonly ar: readonly string[]; readonly en?: readonly string[] };
}

const RECORD_SCHEMAS = {
  people: personSchema,
  organizations: organizationSchema,
  places: placeSchema,
} as const;

/** Reads what JSON holds: a gazetteer, or an array of the records of one list. */
export function parseDictionary(content: unknown, list: ListName | undefined): Dictionary {
  if (!Array.isArray(content)) return parsed(content, undefined, entriesSchema);
  if (list !== undefined) return parsed(content, list, z.array(RECORD_SCHEMAS[list]));
  const message = `an array of records; say of which list with --list ${LIST_NAMES.join(', ')}`;
  return { list, content, entries: [], problems: [errorAt([], message)] };
}

function parsed(content: unknown, list: ListName | undefined, schema: z.core.$ZodType): Dictionary {
  const problems = schemaProblems(schema, content);
  const depth = list === undefined ? 2 : 1;
  const broken = new Set(problems.map(({ path }) => path.slice(0, depth).join('.')));
  const isSound = (path: readonly PropertyKey[]): boolean =>
    !path.some((_, i) => broken.has(path.slice(0, i).join('.'))) && !broken.has(path.join('.'));
  return { list, content, entries: [...soundEntries(content, list, isSound)], problems };
}

function* soundEntries(
  content: unknown,
  list: ListName | undefined,
  isSound: (path: readonly PropertyKey[]) => boolean,
): Generator<ListedEntry> {
  if (list === undefined) {
    for (const name of LIST_NAMES.filter((key) => isSound([key])))
      for (const [i, user] of (content as GazetteerEntries)[name]?.entries() ?? [])
        if (isSound([name, i])) yield ofUser(user, name, [name, i]);
    return;
  }
  for (const [i, record] of (content as readonly NameRecord[]).entries())
    if (isSound([i])) yield ofRecord(record, list, [i]);
}

function ofUser(user: UserEntry, list: ListName, path: readonly PropertyKey[]): ListedEntry {
  const aliases = user.aliases ?? [];
  const names = aliases.map((name, i) => ({ name, path: [...path, 'aliases', i] }));
  return { list, path, user, names: [{ name: user.name, path: [...path, 'name'] }, ...names] };
}

function ofRecord(record: NameRecord, list: ListName, path: readonly PropertyKey[]): ListedEntry {
  const names = record.names.ar.map((name, i) => ({ name, path: [...path, 'names', 'ar', i] }));
  return { list, path, user: userOf(record), names };
}

/** A record of ours as an entry of a caller's; what a caller's cannot hold is left out. */
function userOf({ id, names, gender, country, kind, wikidata, roles }: NameRecord): UserEntry {
  const [name = '', ...aliases] = names.ar;
  const details = { gender, country, kind, wikidata, roles };
  return { id, name, ...(aliases.length > 0 && { aliases }), ...(stated(details) as Partial<UserEntry>) };
}

/** What is stated of an entry: without the keys that have no value. */
export function stated(details: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

/** The entries of dictionaries as `createGazetteer` takes them. */
export function gazetteerEntries(entries: Iterable<Pick<ListedEntry, 'list' | 'user'>>): GazetteerEntries {
  const lists: Record<ListName, UserEntry[]> = { people: [], organizations: [], places: [] };
  for (const { list, user } of entries) lists[list].push(user);
  return lists;
}
