import type { LexiconNode } from '../gazetteer/lexicon.js';
import { nextWord } from './next-word.js';
import { longestPhrase } from './phrase.js';
import { TokenKind, type Tokens } from './tokenize.js';
import type { StemReading, Vocabulary } from './vocabulary.js';

/** How each token is read, as columns; the particles before a name in another spelling are split off later. */
export interface TokenReadings {
  /** None of tokens whose stem the lexicon does not have. */
  readonly reading: (StemReading | undefined)[];
  readonly cut: Uint8Array;
  readonly proclitics: Uint8Array;
  /** 1 of a word of the language, or what looks like an inflected one. */
  readonly isCommon: Uint8Array;
}

/** The first reading of each word that the lexicon knows. */
export function readStems(tokens: Tokens, vocabulary: Vocabulary): TokenReadings {
  const cut = new Uint8Array(tokens.count);
  const proclitics = new Uint8Array(tokens.count);
  const isCommon = new Uint8Array(tokens.count);
  const reading = new Array<StemReading | undefined>(tokens.count).fill(undefined);
  for (let token = 0; token < tokens.count; token++) {
    const kind = tokens.kind[token];
    if (kind === TokenKind.Punctuation) continue;
    const lexeme = tokens.lexeme[token]!;
    const read = kind === TokenKind.Word ? firstThatHolds(vocabulary.readings.at(lexeme), tokens, token) : undefined;
    if (vocabulary.isCommon(read?.node, lexeme)) isCommon[token] = 1;
    if (read === undefined) continue;
    reading[token] = read;
    cut[token] = read.cut;
    proclitics[token] = read.proclitics;
  }
  return { reading, cut, proclitics, isCommon };
}

function firstThatHolds(readings: readonly StemReading[], tokens: Tokens, token: number): StemReading | undefined {
  for (const reading of readings) if (reading.isCertain || holds(reading, tokens, token)) return reading;
  return undefined;
}

const holds = ({ node, isOnlyInPhrase }: StemReading, tokens: Tokens, token: number): boolean =>
  node !== undefined && (isOnlyInPhrase === true ? beginsName(tokens, node, token) : goesOn(tokens, node, token));

/** `بي بي سي` of `لبي بي سي`. */
const beginsName = (tokens: Tokens, found: LexiconNode, token: number): boolean =>
  (longestPhrase(tokens, found, token, 'entity')?.last ?? token) > token;

/** A word that is nothing by itself counts only where its phrase goes on: `ورد في` is one, in `ورد المتهم` و is a particle. */
function goesOn(tokens: Tokens, { next }: LexiconNode, token: number): boolean {
  const following = nextWord(tokens, token);
  return following !== undefined && next.has(tokens.form(following));
}
