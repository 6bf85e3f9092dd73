import * as z from 'zod/mini';
import { text } from './gazetteer/fields.js';
import type { Gazetteer } from './gazetteer/gazetteer.js';
import { misuse } from './gazetteer/misuse.js';
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

/** What is known of one text. */
export interface TextOptions {
  /** When it was published, to the year at least: `2024`, `2024-11-05`, `2024-11-05T10:00:00Z`. Of a `Date` the year in UTC counts. Who held an office then is meant by its title. */
  readonly date?: string | Date;
}

const textOptionsSchema = z.strictObject({ date: z.optional(z.union([z.string(), z.date()])) });
const YEAR = /^([12]\d{3})(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T[\d:.+Z-]*)?)?)?$/u;

/** Checks the options of one text. Throws a signed error that names the first thing wrong. */
export function parseTextOptions(options: unknown): { readonly year?: number } {
  if (options === undefined) return {};
  const result = textOptionsSchema.safeParse(options);
  if (!result.success) throw problemOf(result.error, []);
  const { date } = result.data;
  if (date === undefined) return {};
  const year = Number(YEAR.exec(typeof date === 'string' ? date : isoDate(date))?.[1]);
  if (Number.isNaN(year)) throw misuse(['date'], 'expected a date as 2024 or 2024-11-05');
  return { year };
}

const isoDate = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString());
