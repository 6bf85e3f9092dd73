import { LexemeMemo } from '../gazetteer/lexemes.js';
import type { ContentRange } from './attribute.js';
import { Fingerprint } from './fingerprint.js';
import { TokenKind, type Tokens } from './tokenize.js';

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
  readonly words: ContentWords;
  /** Light stems of its words, function words left out; a number as it is; `@id` for a name of the gazetteer. */
  readonly stems: readonly string[];
  /** All bits of its stems. */
  readonly signature: number;
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

/** One of 32 bits by which words are told apart before they are compared: most are. */
export const bitOf = (word: string): number =>
  1 << (word.charCodeAt(0) + 3 * word.charCodeAt(word.length - 1) + 7 * word.length);

/**
 * The folded words of a content, the complementizer before them left out, and what tells them from others at once:
 * few contents are ever compared by their letters.
 */
export class ContentWords {
  readonly all: readonly string[];
  readonly fingerprint = new Fingerprint();
  /** All bits of its words: what lacks one of them does not hold them. */
  readonly signature: number;
  /** Of the letters. */
  readonly length: number;
  #letters: string | undefined;

  constructor(tokens: Tokens, content: readonly ContentRange[], reader: StatementReader) {
    const words: string[] = [];
    let opening: string | undefined;
    let signature = 0;
    let length = 1;
    const add = (word: string): void => {
      words.push(word);
      signature |= bitOf(word);
      length += word.length + 1;
      this.fingerprint.add(word);
    };
    for (const { first, last, cut = 0 } of content) {
      for (let t = first; t <= last; t++) {
        if (tokens.kind[t] === TokenKind.Punctuation) continue;
        const form = t === first && cut > 0 ? tokens.form(t).slice(cut) : tokens.form(t);
        if (opening === undefined && words.length === 0 && reader.isComplementizer(form)) opening = form;
        else add(form);
      }
    }
    if (words.length === 0) add(opening ?? ''); // one that stands alone is all there is
    this.all = words;
    this.signature = signature;
    this.length = length;
  }

  /** With a blank around each. */
  get letters(): string {
    return (this.#letters ??= ` ${this.all.join(' ')} `);
  }
}

export function readStatement(
  tokens: Tokens,
  content: readonly ContentRange[],
  words: ContentWords,
  nameAt: NameAt,
  reader: StatementReader,
): Statement {
  const meanings = meaningsFor(reader).column(tokens.lexemes);
  const stems: string[] = [];
  const firsts: number[] = [];
  const lasts: number[] = [];
  const negations: number[] = [];
  let signature = 0;
  for (const { first, last, cut = 0 } of content) {
    for (let t = first; t <= last && stems.length < MOST_STEMS; t++) {
      if (tokens.kind[t] === TokenKind.Punctuation) continue;
      const name = nameAt(t);
      let stem = name === undefined ? meanings.at(tokens.lexeme[t]!) : `@${name.id}`;
      if (t === first && cut > 0 && name === undefined) stem = meaningOf(tokens.form(t).slice(cut), reader);
      if (stem === NEGATOR) negations.push(stems.length);
      if (stem === NEGATOR || stem === NOTHING) continue;
      stems.push(stem);
      signature |= bitOf(stem);
      firsts.push(t);
      lasts.push((t = name?.last ?? t));
    }
  }
  return { words, stems, signature, first: firsts, last: lasts, negations };
}

export const isNumber = (stem: string): boolean => stem >= '0' && stem < ':';
export const isName = (stem: string): boolean => stem.startsWith('@');

/** `7,000` and `7000` are one number. */
const THOUSANDS = /[,٬]/gu;

/** No stems: what stands for a function word, and for one that denies. */
const NOTHING = ' ';
const NEGATOR = '!';

const memos = new WeakMap<StatementReader, LexemeMemo<string>>();

function meaningsFor(reader: StatementReader): LexemeMemo<string> {
  let memo = memos.get(reader);
  if (memo === undefined) {
    memo = new LexemeMemo((form) => (isNumber(form) ? numberOf(form) : meaningOf(form, reader)));
    memos.set(reader, memo);
  }
  return memo;
}

const numberOf = (form: string): string => form.replace(THOUSANDS, '').replace('٫', '.');

function meaningOf(form: string, reader: StatementReader): string {
  if (reader.isNegator(form)) return NEGATOR;
  return reader.isFunctional(form) ? NOTHING : reader.lightStem(form);
}
