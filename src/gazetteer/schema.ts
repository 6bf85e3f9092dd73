import * as z from 'zod/mini';
import { country, gender, roleSchema, slug, text } from './fields.js';

/** What a record of a dictionary may hold (`dictionaries/README.md`). Author-only keys are allowed and never read. */
const names = z.strictObject({
  ar: z.array(text).check(z.minLength(1)),
  en: z.optional(z.array(text)),
});
const witnesses = {
  examples: z.array(text).check(z.minLength(1)),
  counterExamples: z.array(text).check(z.minLength(1)),
};
const note = z.optional(text);

const thing = { id: slug, names, country: z.optional(country), wikidata: z.optional(z.string()), note };

export const personSchema = z.strictObject({
  ...thing,
  gender: z.optional(gender),
  roles: z.optional(z.array(roleSchema)),
});

const ORGANIZATION_KINDS = [
  'government',
  'parliament',
  'court',
  'military',
  'armed-group',
  'party',
  'intergovernmental',
  'agency',
  'outlet',
  'company',
  'research',
  'health',
  'ngo',
  'religious',
  'sports',
  'platform',
] as const;
export const organizationSchema = z.strictObject({ ...thing, kind: z.enum(ORGANIZATION_KINDS) });

export const placeSchema = z.strictObject({
  ...thing,
  kind: z.enum(['country', 'capital', 'city', 'region', 'water', 'area', 'site']),
  speaksFor: z.optional(country),
  nisba: z.optional(z.strictObject({ m: z.array(text), f: z.array(text), plural: z.array(text) })),
});

/** As in `Act` of `types.ts`; a test asks that the dictionary uses every one. */
const ACTS = [
  'say',
  'add',
  'write',
  'shout',
  'inform',
  'announce',
  'disclose',
  'point-out',
  'explain',
  'describe',
  'comment',
  'conclude',
  'testify',
  'relay',
  'confirm',
  'claim',
  'argue',
  'admit',
  'deny',
  'agree',
  'reject',
  'believe',
  'expect',
  'doubt',
  'hope',
  'fear',
  'ask',
  'answer',
  'demand',
  'suggest',
  'warn',
  'promise',
  'threaten',
  'praise',
  'criticize',
  'accuse',
  'complain',
  'apologize',
  'express',
] as const;

const cueBase = {
  id: slug,
  lemma: text,
  act: z.enum(ACTS),
  stance: z.enum(['neutral', 'factive', 'distancing']),
  takes: z.array(text),
  speech: z.enum(['always', 'often', 'rarely']),
  object: z.optional(z.enum(['addressee', 'thing'])),
  speakerAfter: z.optional(text),
  impersonal: z.optional(z.boolean()),
  ...witnesses,
  note,
};
export const cueSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...cueBase,
    kind: z.literal('verb'),
    forms: z.strictObject({
      perfect: z.optional(text),
      first: z.optional(text),
      imperfect: z.optional(text),
      participle: z.optional(text),
      verbalNoun: z.optional(text),
    }),
  }),
  z.strictObject({ ...cueBase, kind: z.enum(['preposition', 'noun']), phrases: z.array(text).check(z.minLength(1)) }),
]);

const TITLE_CLASSES = [
  'state',
  'government',
  'parliament',
  'party',
  'diplomacy',
  'spokesperson',
  'rank',
  'judiciary',
  'religion',
  'academia',
  'media',
  'business',
  'sports',
  'arts',
  'honorific',
  'kin',
  'person',
] as const;
export const titleSchema = z.strictObject({
  id: slug,
  m: z.optional(text),
  f: z.optional(text),
  plural: z.optional(z.array(text)),
  class: z.enum(TITLE_CLASSES),
  takes: z.enum(['country', 'body', 'behalf', 'person', 'none']),
  agent: z.optional(z.boolean()),
  office: z.optional(slug),
  of: z.optional(z.union([country, slug])),
  terms: z.optional(z.boolean()),
  note,
});

export const givenNameSchema = z.strictObject({ name: text, gender: z.enum(['m', 'f', 'mf']), note });

export const ambiguousSchema = z.strictObject({
  form: text,
  reading: text,
  needs: z.array(z.enum(['title', 'fuller', 'name', 'cue'])).check(z.minLength(1)),
  ...witnesses,
  note,
});

export const wordSchema = z.strictObject({ form: text, classes: z.array(slug).check(z.minLength(1)), note });

const pair = z.tuple([text, text]);
export const spellingSchema = z.strictObject({
  id: slug,
  letters: z.array(z.array(z.string()).check(z.minLength(2))).check(z.minLength(1)),
  where: z.optional(z.enum(['start', 'inside', 'end', 'front', 'back', 'word'])),
  between: z.optional(z.boolean()),
  atLeast: z.optional(z.int()),
  without: z.optional(text),
  native: z.optional(z.boolean()),
  noArticle: z.optional(z.boolean()),
  habit: z.optional(z.boolean()),
  weight: z.number().check(z.gt(0), z.lte(1)),
  reason: text,
  region: z.optional(text),
  examples: z.array(pair).check(z.minLength(3)),
  counterExamples: z.array(pair).check(z.minLength(1)),
  note,
});

export type PersonRecord = z.infer<typeof personSchema>;
export type OrganizationRecord = z.infer<typeof organizationSchema>;
export type PlaceRecord = z.infer<typeof placeSchema>;
export type CueRecord = z.infer<typeof cueSchema>;
export type TitleRecord = z.infer<typeof titleSchema>;
/** @public for dictionaries.d.ts, into which knip does not look */
export type GivenNameRecord = z.infer<typeof givenNameSchema>;
/** @public for dictionaries.d.ts, into which knip does not look */
export type SpellingRecord = z.infer<typeof spellingSchema>;
export type AmbiguousRecord = z.infer<typeof ambiguousSchema>;
/** @public for dictionaries.d.ts, into which knip does not look */
export type WordRecord = z.infer<typeof wordSchema>;
