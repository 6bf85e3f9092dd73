import * as z from 'zod/mini';

/** What a dictionary of ours and a gazetteer of the caller's check alike. */
export const text = z.string().check(z.trim(), z.minLength(1));
export const country = z.string().check(z.regex(/^[A-Z]{2}$/u, 'an ISO 3166-1 alpha-2 code'));
export const gender = z.enum(['m', 'f']);

/** The id of an item of Wikidata. */
export const WIKIDATA_ID = /^Q[1-9]\d*$/u;

export const slug = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'an id is a readable slug: a-z, 0-9 and single hyphens'));

/** A term of office; the years may be left out. */
export const roleSchema = z.strictObject({
  title: text,
  of: z.optional(z.union([country, slug])),
  from: z.optional(z.int()),
  to: z.optional(z.int()),
});
