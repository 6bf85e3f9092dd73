import type { LexiconNode } from '../gazetteer/lexicon.js';
import { nextWord } from './next-word.js';
import { longestPhrase } from './phrase.js';
import { TokenKind, type Tokens } from './tokenize.js';
import { type StemReading, type Vocabulary } from './vocabulary.js';
import { GOES_ON, kindsOf, Of, Trait } from './word-row.js';

/** How each token is read, as columns; the particles before a name in another spelling are split off later. */
export interface TokenReadings {
  /** The lexicon's node of the stem; -1 where it has none. */
  readonly node: Int32Array;
  /** The kinds of the entries of the stem, `GOES_ON`, and 16 bits higher the kinds of phrases that may begin with it. */
  readonly kinds: Int32Array;
  /** The numbers of the classes of the stem, and of all phrases that begin with it. */
  readonly classSet: Int32Array;
  readonly classReach: Int32Array;
  /** The lexeme of the stem. */
  readonly stem: Int32Array;
  readonly cut: Uint8Array;
  readonly proclitics: Uint8Array;
  /** A set of `Trait`. */
  readonly traits: Uint8Array;
}

/** `LexiconNode.kinds` in the column `kinds`. */
const OWN_KINDS = 0x3fff;

/** Whether the lexicon has the stem as a word of its own; `kinds`: what stands in the column. */
export const isKnown = (kinds: number): boolean => (kinds & OWN_KINDS) !== 0;
/** Whether a phrase of a kind (`bitOf`) may begin with it. */
export const reaches = (kinds: number, bit: number): boolean => ((kinds >> 16) & bit) !== 0;

/** The first reading of each word that the lexicon knows. */
export function readStems(tokens: Tokens, vocabulary: Vocabulary): TokenReadings {
  const { count, kind, lexeme } = tokens;
  const readings: TokenReadings = {
    node: new Int32Array(count).fill(-1),
    kinds: new Int32Array(count),
    classSet: new Int32Array(count),
    classReach: new Int32Array(count),
    stem: new Int32Array(lexeme),
    cut: new Uint8Array(count),
    proclitics: new Uint8Array(count),
    traits: new Uint8Array(count),
  };
  const { node, kinds, classSet, classReach, stem, cut, proclitics, traits } = readings;
  for (let token = 0; token < count; token++) {
    if (kind[token] === TokenKind.Punctuation) continue;
    const at = vocabulary.row(lexeme[token]!);
    const { rows } = vocabulary;
    traits[token] = rows[at + Of.Traits]!;
    if (kind[token] === TokenKind.Number) traits[token]! &= Trait.Common;
    if (kind[token] === TokenKind.Number) continue;
    if ((traits[token]! & Trait.Open) !== 0) {
      readOpen(tokens, vocabulary, readings, token);
      continue;
    }
    node[token] = rows[at + Of.Node]!;
    kinds[token] = rows[at + Of.Kinds]!;
    classSet[token] = rows[at + Of.ClassSet]!;
    classReach[token] = rows[at + Of.ClassReach]!;
    stem[token] = rows[at + Of.Stem]!;
    cut[token] = rows[at + Of.Cut]!;
    proclitics[token] = rows[at + Of.Cut]! >> 16;
  }
  return readings;
}

/** What may begin with a word is what it is by itself, unless the next word goes on with one of its phrases. */
export function followPhrases(
  tokens: Tokens,
  vocabulary: Vocabulary,
  { node, kinds, classSet, classReach }: TokenReadings,
): void {
  for (let token = 0; token < tokens.count; token++) {
    if ((kinds[token]! & GOES_ON) === 0) continue;
    const next = nextWord(tokens, token);
    const second = next === undefined ? -1 : vocabulary.behind(node[token]!, tokens.lexeme[next]!);
    const own = kinds[token]! & OWN_KINDS;
    kinds[token] =
      second < 0 ? own | (own << 16) : own | GOES_ON | ((own | vocabulary.lexicon.node(second).reach) << 16);
    if (second < 0) classReach[token] = classSet[token]!;
  }
}

/** A word whose first reading counts only where its phrase goes on. */
function readOpen(tokens: Tokens, vocabulary: Vocabulary, readings: TokenReadings, token: number): void {
  const read = vocabulary.readings.at(tokens.lexeme[token]!).find((one) => one.isCertain || holds(one, tokens, token));
  readings.traits[token] = vocabulary.traitsOf(read?.node, tokens.form(token));
  if (read === undefined) return;
  writeNode(readings, token, read.node);
  readings.stem[token] = read.lexeme;
  readings.cut[token] = read.cut;
  readings.proclitics[token] = read.proclitics;
}

/** Enters what the lexicon has of the stem of a token. */
export function writeNode(
  { node, kinds, classSet, classReach }: TokenReadings,
  token: number,
  found: LexiconNode | undefined,
): void {
  node[token] = found?.id ?? -1;
  kinds[token] = found === undefined ? 0 : kindsOf(found);
  classSet[token] = found?.classSet ?? 0;
  classReach[token] = found?.classReach ?? 0;
}

const holds = ({ node, isOnlyInPhrase }: StemReading, tokens: Tokens, token: number): boolean =>
  isOnlyInPhrase === true ? beginsName(tokens, node, token) : goesOn(tokens, node, token);

/** `بي بي سي` of `لبي بي سي`. */
const beginsName = (tokens: Tokens, found: LexiconNode, token: number): boolean =>
  (longestPhrase(tokens, found, token, 'entity')?.last ?? token) > token;

/** A word that is nothing by itself counts only where its phrase goes on: `ورد في` is one, in `ورد المتهم` و is a particle. */
function goesOn(tokens: Tokens, { next }: LexiconNode, token: number): boolean {
  const following = nextWord(tokens, token);
  return following !== undefined && next.has(tokens.form(following));
}
