import * as z from 'zod/mini';
import { text } from './gazetteer/fields.js';
import { Gazetteer } from './gazetteer/gazetteer.js';
import { problemOf, type GazetteerEntries } from './gazetteer/user-entries.js';
import type { LanguageCode } from './types.js';

const optionsSchema = z.strictObject({
  language: z.optional(z.enum(['ar', 'en'])),
  builtIn: z.optional(z.boolean()),
  gazetteer: z.optional(z.unknown()), // checked where it is read, by `Gazetteer.extend`
  rules: z.optional(z.strictObject({ without: z.array(text) })),
});

export interface AnnotatorOptions {
  /** Reads every text in this language instead of choosing by script. */
  readonly language?: LanguageCode;
  /** `false`: no built-in people, places, organizations and given names; titles, cues and guards stay. */
  readonly builtIn?: boolean;
  /** Entities beside the built-in ones (instead of them with `builtIn: false`), or a gazetteer that has all there are. */
  readonly gazetteer?: GazetteerEntries | Gazetteer;
  /** Names of rules that shall not run. */
  readonly rules?: { readonly without: readonly string[] };
}

/** Checks options that came from outside. Throws a signed error that names the first thing wrong. */
export function parseOptions(options: unknown): AnnotatorOptions {
  const result = optionsSchema.safeParse(options ?? {});
  if (!result.success) throw problemOf(result.error, []);
  return result.data as AnnotatorOptions; // zod gives optional keys the type `| undefined`
}
