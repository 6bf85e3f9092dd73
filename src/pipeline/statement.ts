import { TokenKind, type Tokens } from './tokenize.js';
import type { ContentRange } from './attribute.js';

/** What comparing contents needs of a language. */
export interface StatementReader {
  /** Introduces a reported clause and says nothing itself: `أن`, `بأنه`. */
  readonly isComplementizer: (form: string) => boolean;
  /** Has no meaning but in its sentence: `من`, `عليها`, `كان`. */
  readonly isFunctional: (form: string) => boolean;
  readonly isNegator: (form: string) => boolean;
  /** What inflected forms of a word have in common, as far as letters alone can tell. */
  readonly lightStem: (form: string) => string;
}

/** A content as it is compared: by what it says, not by how it is written. */
export interface Statement {
  /** Its folded words, the complementizer before them left out, with a blank around each. */
  readonly letters: string;
  /** Light stems of its words, function words left out; a number as it is; `@id` for a name of the gazetteer. */
  readonly stems: readonly string[];
  /** The first token of each stem, and the last: a name may have several. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** Of each negator the index of the stem after it. */
  readonly negations: readonly number[];
}

/** A name of a known entity that begins at a token. */
export type NameAt = (token: number) => { readonly last: number; readonly id: string } | undefined;

/** Stems of one content that are compared; what is longer is compared by its beginning. */
const MOST_STEMS = 400;

/** The letters of a statement. */
export function lettersOf(tokens: Tokens, content: readonly ContentRange[], reader: StatementReader): string {
  let letters = ' ';
  let opening = '';
  for (const { first, last, cut = 0 } of content) {
    for (let t = first; t <= last; t++) {
      if (tokens.kind[t] === TokenKind.Punctuation) continue;
      const form = tokens.form(t).slice(t === first ? cut : 0);
      if (letters === ' ' && opening === '' && reader.isComplementizer(form)) opening = form;
      else letters += `${form} `;
    }
  }
  return letters === ' ' ? ` ${opening} ` : letters; // one that stands alone is all there is
}

export function readStatement(
  tokens: Tokens,
  content: readonly ContentRange[],
  letters: string,
  nameAt: NameAt,
  reader: StatementReader,
): Statement {
  const stems: string[] = [];
  const firsts: number[] = [];
  const lasts: number[] = [];
  const negations: number[] = [];
  for (const { first, last, cut = 0 } of content) {
    for (let t = first; t <= last && stems.length < MOST_STEMS; t++) {
      if (tokens.kind[t] === TokenKind.Punctuation) continue;
      const name = nameAt(t);
      const form = tokens.form(t).slice(t === first ? cut : 0);
      const stem = name === undefined ? stemOf(form, tokens.kind[t]!, reader) : `@${name.id}`;
      if (stem === undefined) {
        if (reader.isNegator(form)) negations.push(stems.length);
        continue;
      }
      stems.push(stem);
      firsts.push(t);
      lasts.push((t = name?.last ?? t));
    }
  }
  return { letters, stems, first: firsts, last: lasts, negations };
}

export const isNumber = (stem: string): boolean => stem >= '0' && stem < ':';
export const isName = (stem: string): boolean => stem.startsWith('@');

/** `7,000` and `7000` are one number. */
const THOUSANDS = /[,٬]/gu;

function stemOf(form: string, kind: TokenKind, reader: StatementReader): string | undefined {
  if (kind === TokenKind.Number) return form.replace(THOUSANDS, '').replace('٫', '.');
  return reader.isFunctional(form) || reader.isNegator(form) ? undefined : reader.lightStem(form);
}
