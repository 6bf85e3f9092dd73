import * as z from 'zod/mini';
import { misuse } from './gazetteer/misuse.js';
import { problemOf } from './gazetteer/user-entries.js';
import type { Language } from './languages/language.js';
import { lowerBound } from './pipeline/lower-bound.js';
import { normalize } from './pipeline/normalize.js';
import { ContentWords, readStatement, type NameAt, type Statement, type StemPlaces } from './pipeline/statement.js';
import { tokenize, type Tokens } from './pipeline/tokenize.js';
import type { Annotation, LanguageCode, Quotation } from './types.js';

/** A quotation with the annotation in which it stands: its speaker is an entity there. */
export interface Quoted {
  readonly annotation: Annotation;
  readonly quotation: Quotation;
}

export type Languages = Readonly<Partial<Record<LanguageCode, Language>>>;

const span = { start: z.number(), end: z.number(), text: z.string() };
const entity = z.object({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  known: z.boolean(),
  candidates: z.optional(z.array(z.object({ id: z.string() }))),
  mentions: z.array(z.object({ ...span, kind: z.string() })),
});
const quotation = z.object({
  content: z.array(z.object(span)).check(z.minLength(1)),
  cue: z.nullable(z.object({ act: z.string(), polarity: z.string() })),
  speaker: z.nullable(z.object({ entity: z.string() })),
});
/** What is read of annotations that may come from a file. */
const annotation = { text: z.string(), language: z.string(), entities: z.array(entity) };
const quotedSchema = z.object({ annotation: z.object(annotation), quotation });
const annotationSchema = z.object({ ...annotation, quotations: z.array(quotation) });

export function parseQuoted(value: unknown, path: readonly PropertyKey[]): Quoted {
  const result = quotedSchema.safeParse(value);
  if (!result.success) throw problemOf(result.error, path);
  rejectStranger(value as Quoted, [...path, 'quotation']);
  return value as Quoted;
}

export function parseAnnotations(value: unknown): readonly Annotation[] {
  const result = z.array(annotationSchema).safeParse(value);
  if (!result.success) throw problemOf(result.error, ['annotations']);
  const annotations = value as readonly Annotation[];
  annotations.forEach((of, i) => {
    of.quotations.forEach((one, k) => {
      rejectStranger({ annotation: of, quotation: one }, ['annotations', i, 'quotations', k]);
    });
  });
  return annotations;
}

/** A quotation beside an annotation that is not its own would be compared with another one's words and speakers. */
function rejectStranger(
  { annotation: { text, entities }, quotation: { content, speaker } }: Quoted,
  path: readonly PropertyKey[],
): void {
  content.forEach((part, i) => {
    if (text.slice(part.start, part.end) !== part.text)
      throw misuse([...path, 'content', i], 'does not stand there in the text of the annotation');
  });
  if (speaker !== null && !entities.some(({ id }) => id === speaker.entity))
    throw misuse([...path, 'speaker', 'entity'], `no entity '${speaker.entity}' in the annotation`);
}

export function languageOf(
  { annotation: { language } }: Quoted,
  languages: Languages,
  path: readonly PropertyKey[],
): Language {
  const found = languages[language];
  if (found === undefined) throw misuse([...path, 'language'], `'${language}' is not offered here`);
  return found;
}

/** The names of known entities in a text, in text order. */
export interface KnownNames {
  readonly starts: readonly number[];
  readonly names: readonly { readonly end: number; readonly id: string }[];
}

export function knownNames({ entities }: Annotation): KnownNames {
  const names = entities
    .filter(({ known }) => known)
    .flatMap(({ id, mentions }) =>
      mentions.filter(({ kind }) => kind === 'name').map(({ start, end }) => ({ start, end, id })),
    )
    .sort((a, b) => a.start - b.start);
  return { starts: names.map(({ start }) => start), names };
}

/** A quotation as it is compared. */
export interface ReadQuotation {
  readonly quoted: Quoted;
  readonly statement: Statement;
  readonly places: StemPlaces;
  /** The words from its first to its last part, and where they begin in the text. */
  readonly tokens: Tokens;
  readonly from: number;
}

export function readQuotation(quoted: Quoted, { fold, statements }: Language, known: KnownNames): ReadQuotation {
  const { text } = quoted.annotation;
  const { content } = quoted.quotation;
  const from = content[0]!.start;
  const words = text.slice(from, content.at(-1)!.end);
  const tokens = tokenize(words, normalize(words, fold));
  const ranges = content.map(({ start, end }) => ({
    first: lowerBound(tokens.end, start - from + 1),
    last: lowerBound(tokens.end, end - from + 1) - 1,
  }));
  const contentWords = new ContentWords(tokens, ranges, statements);
  const places = { first: [], last: [] };
  const statement = readStatement(tokens, ranges, contentWords, namesOf(known, tokens, from), statements, places);
  return { quoted, statement, places, tokens, from };
}

function namesOf({ starts, names }: KnownNames, tokens: Tokens, from: number): NameAt {
  const found = new Map<number, { readonly last: number; readonly id: string }>();
  const to = from + tokens.text.length;
  for (let i = lowerBound(starts, from); i < names.length && names[i]!.end <= to; i++) {
    const { end, id } = names[i]!;
    const first = lowerBound(tokens.end, starts[i]! - from + 1);
    found.set(first, { last: lowerBound(tokens.end, end - from + 1) - 1, id });
  }
  return (token) => found.get(token);
}
