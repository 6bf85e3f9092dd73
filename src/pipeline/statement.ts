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
  /** Of each negator the index of the stem after it. */
  readonly negations: readonly number[];
}

/** The first token of each stem of a statement, and the last: a name may have several. */
export interface StemPlaces {
  readonly first: number[];
  readonly last: number[];
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
 * few contents are ever compared by their letters, so these are put together when they are first asked for.
 */
export class ContentWords {
  readonly #tokens: Tokens;
  readonly #content: readonly ContentRange[];
  readonly fingerprint = new Fingerprint();
  /** All bits of its words: what lacks one of them does not hold them. */
  readonly signature: number;
  /** Of the letters. */
  readonly length: number;
  /** The first word is a complementizer, and not all there is. */
  readonly #hasOpening: boolean;
  #all: readonly string[] | undefined;
  #letters: string | undefined;

  constructor(tokens: Tokens, content: readonly ContentRange[], reader: StatementReader) {
    let opening: string | undefined;
    let words = 0;
    let signature = 0;
    let length = 1;
    for (const { first, last, cut = 0 } of content) {
      for (let t = first; t <= last; t++) {
        if (tokens.kind[t] === TokenKind.Punctuation) continue;
        const word = t === first && cut > 0 ? tokens.form(t).slice(cut) : tokens.form(t);
        if (words++ === 0 && reader.isComplementizer(word)) {
          opening = word;
          continue;
        }
        signature |= bitOf(word);
        length += word.length + 1;
        this.fingerprint.add(word);
      }
    }
    this.#hasOpening = opening !== undefined && words > 1;
    if (length === 1) {
      this.fingerprint.add(opening ?? '');
      signature = bitOf(opening ?? '');
      length += (opening ?? '').length + 1;
    }
    this.#tokens = tokens;
    this.#content = content;
    this.signature = signature;
    this.length = length;
  }

  get all(): readonly string[] {
    return (this.#all ??= this.#read());
  }

  /** With a blank around each. */
  get letters(): string {
    return (this.#letters ??= ` ${this.all.join(' ')} `);
  }

  #read(): string[] {
    const words: string[] = [];
    for (const { first, last, cut = 0 } of this.#content)
      for (let t = first; t <= last; t++)
        if (this.#tokens.kind[t] !== TokenKind.Punctuation)
          words.push(t === first ? this.#tokens.form(t).slice(cut) : this.#tokens.form(t));
    return this.#hasOpening ? words.slice(1) : words;
  }
}

export function readStatement(
  tokens: Tokens,
  content: readonly ContentRange[],
  words: ContentWords,
  nameAt: NameAt,
  reader: StatementReader,
  places?: StemPlaces,
): Statement {
  const meanings = meaningsFor(reader).column(tokens.lexemes);
  const stems: string[] = [];
  const negations: number[] = [];
  let signature = 0;
  for (const { first, last, cut = 0 } of content) {
    for (let t = first; t <= last && stems.length < MOST_STEMS; t++) {
      if (tokens.kind[t] === TokenKind.Punctuation) continue;
      const name = nameAt(t);
      const isCut = t === first && cut > 0;
      const meaning = isCut ? meaningOf(tokens.form(t).slice(cut), reader) : meanings.at(tokens.lexeme[t]!);
      const stem = name === undefined ? meaning.stem : `@${name.id}`;
      if (stem === NEGATOR) negations.push(stems.length);
      if (stem === NEGATOR || stem === NOTHING) continue;
      stems.push(stem);
      signature |= name === undefined ? meaning.bit : bitOf(stem);
      places?.first.push(t);
      t = name?.last ?? t;
      places?.last.push(t);
    }
  }
  return { words, stems, signature, negations };
}

export const isNumber = (stem: string): boolean => stem >= '0' && stem < ':';
export const isName = (stem: string): boolean => stem.startsWith('@');

/** `7,000` and `7000` are one number. */
const THOUSANDS = /[,٬]/gu;

/** No stems: what stands for a function word, and for one that denies. */
const NOTHING = ' ';
const NEGATOR = '!';

interface Meaning {
  readonly stem: string;
  readonly bit: number;
}

const memos = new WeakMap<StatementReader, LexemeMemo<Meaning>>();

function meaningsFor(reader: StatementReader): LexemeMemo<Meaning> {
  let memo = memos.get(reader);
  if (memo === undefined) {
    memo = new LexemeMemo((form) => (isNumber(form) ? numberOf(form) : meaningOf(form, reader)));
    memos.set(reader, memo);
  }
  return memo;
}

const meant = (stem: string): Meaning => ({ stem, bit: bitOf(stem) });

const numberOf = (form: string): Meaning => meant(form.replace(THOUSANDS, '').replace('٫', '.'));

function meaningOf(form: string, reader: StatementReader): Meaning {
  if (reader.isNegator(form)) return meant(NEGATOR);
  return meant(reader.isFunctional(form) ? NOTHING : reader.lightStem(form));
}
