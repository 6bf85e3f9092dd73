import * as z from 'zod/mini';
import { en as english } from 'zod/locales';
import type { GazetteerEntry, Role } from './entries.js';
import { country, gender, roleSchema, text, WIKIDATA_ID } from './fields.js';
import { misuse } from './misuse.js';

z.config(english());

const userEntry = z.strictObject({
  id: text,
  name: text,
  aliases: z.optional(z.array(text)),
  gender: z.optional(gender),
  country: z.optional(country),
  kind: z.optional(text),
  wikidata: z.optional(z.string().check(z.regex(WIKIDATA_ID, 'an id of Wikidata, as Q7747'))),
  roles: z.optional(z.array(roleSchema)),
  examples: z.optional(z.array(text)),
  counterExamples: z.optional(z.array(text)),
});
/** What a gazetteer file holds. */
export const entriesSchema = z.strictObject({
  people: z.optional(z.array(userEntry)),
  organizations: z.optional(z.array(userEntry)),
  places: z.optional(z.array(userEntry)),
});

/** An entity of the caller's own. */
export interface UserEntry {
  /** Appears as `id` of the entity; the id of an entry that is there already adds names to it. */
  readonly id: string;
  /** The name that readers know. */
  readonly name: string;
  /** Other written forms; spellings that a rule makes of one need not stand here. */
  readonly aliases?: readonly string[];
  readonly gender?: 'm' | 'f';
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** What kind of organization or place, in the terms of `dictionaries/README.md`. */
  readonly kind?: string;
  readonly wikidata?: string;
  /** Terms of office. */
  readonly roles?: readonly Role[];
  /** Sentences in which the entity is named, for `isnad dictionary check`. */
  readonly examples?: readonly string[];
  /** Sentences in which it is not. */
  readonly counterExamples?: readonly string[];
}

/** Entities of the caller's own, by type. */
export interface GazetteerEntries {
  readonly people?: readonly UserEntry[];
  readonly organizations?: readonly UserEntry[];
  readonly places?: readonly UserEntry[];
}

/** The lists of entries, and what each holds. */
export const LISTS = { people: 'person', organizations: 'organization', places: 'place' } as const;

/** One checked entry with the place from which it came, for later complaints. */
export interface CheckedEntry {
  readonly entry: GazetteerEntry;
  /** All its names, the canonical one first. */
  readonly aliases: readonly string[];
  readonly path: readonly PropertyKey[];
}

/**
 * Checks entries that came from outside.
 * @throws TypeError signed `isnad: …`, with the path of the first thing that is wrong.
 */
export function parseEntries(entries: unknown, path: readonly PropertyKey[]): CheckedEntry[] {
  const result = entriesSchema.safeParse(entries ?? {});
  if (!result.success) throw problemOf(result.error, path);
  const seen = new Set<string>();
  return Object.entries(result.data as GazetteerEntries).flatMap(
    ([list, users = []]: [string, readonly UserEntry[] | undefined]) =>
      users.map((user, i) => {
        if (seen.has(user.id)) throw misuse([...path, list, i, 'id'], `duplicate id '${user.id}'`);
        seen.add(user.id);
        return checked(user, LISTS[list as keyof typeof LISTS], [...path, list, i]);
      }),
  );
}

/** The first issue of a failed parse, signed. */
export function problemOf({ issues: [issue] }: z.core.$ZodError, path: readonly PropertyKey[]): Error {
  if (issue?.code === 'unrecognized_keys')
    return misuse([...path, ...issue.path, issue.keys[0] ?? ''], 'unknown option');
  return misuse([...path, ...(issue?.path ?? [])], issue?.message ?? 'invalid options');
}

function checked(user: UserEntry, type: GazetteerEntry['type'], path: readonly PropertyKey[]): CheckedEntry {
  const { id, name, aliases = [], gender: sex, country: code, kind, wikidata, roles } = user;
  const entry = { id, type, name, gender: sex, country: code, kind, wikidata, roles };
  return { entry, aliases: [name, ...aliases], path };
}
