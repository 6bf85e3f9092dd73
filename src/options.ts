import * as z from 'zod/mini';
import { en as english } from 'zod/locales';
import { country, gender, text } from './gazetteer/fields.js';
import type { LanguageCode } from './types.js';

z.config(english());

const userEntry = z.strictObject({
  id: text,
  name: text,
  aliases: z.optional(z.array(text)),
  gender: z.optional(gender),
  country: z.optional(country),
});
const optionsSchema = z.strictObject({
  language: z.optional(z.enum(['ar', 'en'])),
  builtIn: z.optional(z.boolean()),
  gazetteer: z.optional(
    z.strictObject({
      people: z.optional(z.array(userEntry)),
      organizations: z.optional(z.array(userEntry)),
      places: z.optional(z.array(userEntry)),
    }),
  ),
  rules: z.optional(z.strictObject({ without: z.array(text) })),
});

/** An entity of the caller's own. */
export interface UserEntry {
  /** Appears as `id` of the entity; the id of a built-in entry adds names to it. */
  readonly id: string;
  /** The name that readers know. */
  readonly name: string;
  /** Other written forms. */
  readonly aliases?: readonly string[];
  readonly gender?: 'm' | 'f';
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

export interface AnnotatorOptions {
  /** Reads every text in this language instead of choosing by script. */
  readonly language?: LanguageCode;
  /** `false`: no built-in people, places, organizations and given names; titles, cues and guards stay. */
  readonly builtIn?: boolean;
  /** Entities beside or instead of the built-in ones. */
  readonly gazetteer?: {
    readonly people?: readonly UserEntry[];
    readonly organizations?: readonly UserEntry[];
    readonly places?: readonly UserEntry[];
  };
  /** Names of rules that shall not run. */
  readonly rules?: { readonly without: readonly string[] };
}

/** An error of the caller's, signed and with the path of what is wrong. */
export function misuse(path: readonly PropertyKey[], problem: string): Error {
  const where = path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    return before === '' ? String(key) : `${before}.${String(key)}`;
  }, '');
  return new TypeError(`isnad: ${where === '' ? '' : `${where}: `}${problem}`);
}

/** Checks options that came from outside. Throws a signed error that names the first thing wrong. */
export function parseOptions(options: unknown): AnnotatorOptions {
  const result = optionsSchema.safeParse(options ?? {});
  if (!result.success) {
    const issue = result.error.issues[0];
    if (issue?.code === 'unrecognized_keys') throw misuse([...issue.path, issue.keys[0] ?? ''], 'unknown option');
    throw misuse(issue?.path ?? [], issue?.message ?? 'invalid options');
  }
  const checked = result.data as AnnotatorOptions; // zod gives optional keys the type `| undefined`
  rejectDuplicates(checked.gazetteer ?? {});
  return checked;
}

function rejectDuplicates(gazetteer: NonNullable<AnnotatorOptions['gazetteer']>): void {
  const seen = new Set<string>();
  for (const [kind, entries] of Object.entries(gazetteer)) {
    entries.forEach(({ id }, i) => {
      if (seen.has(id)) throw misuse(['gazetteer', kind, i, 'id'], `duplicate id '${id}'`);
      seen.add(id);
    });
  }
}
