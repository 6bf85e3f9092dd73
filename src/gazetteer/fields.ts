import * as z from 'zod/mini';

/** What a dictionary of ours and a gazetteer of the caller's check alike. */
export const text = z.string().check(z.trim(), z.minLength(1));
export const country = z.string().check(z.regex(/^[A-Z]{2}$/u, 'an ISO 3166-1 alpha-2 code'));
export const gender = z.enum(['m', 'f']);
