import { LONGEST_WORD } from '../gazetteer/spelling.js';
import { isElided, isFuture, type Analysis } from './analysis.js';
import { isLatin, latinName } from './latin-names.js';
import { isDoubtful, NameMatcher, type SpelledName } from './match-names.js';
import type { TokenReadings } from './read-stems.js';
import { TokenKind, type Tokens } from './tokenize.js';
import type { Vocabulary } from './vocabulary.js';

/** A common word of more letters begins no name that others write as one word: `أبو ظبي`, `نصر الله`. */
const LONGEST_JOINT = 4;
const SHORTEST_JOINT = 3;
/** Of a single word behind a particle less is left to tell it by: `ولجأنا` is no `غانا`. */
const SHORTEST_AFTER_PARTICLE = 5;

/**
 * Names in other spellings than those of the gazetteer, by the token at which they begin.
 * Where one begins behind a particle, that particle is split off in `readings`.
 */
export function findSpelledNames(
  tokens: Tokens,
  vocabulary: Vocabulary,
  readings: TokenReadings,
  article: string,
): ReadonlyMap<number, SpelledName> {
  const { lexicon } = vocabulary;
  const matcher = new NameMatcher(tokens, vocabulary, readings, article);
  const found = new Map<number, SpelledName>();
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== TokenKind.Word) continue;
    const known = readings.reading[token]?.node;
    const form = tokens.form(token);
    if (form.length > LONGEST_WORD) continue;
    if (known === undefined && isLatin(form)) {
      const name = latinName(tokens, lexicon, token);
      if (name !== null) found.set(token, name);
      token = name?.last ?? token;
      continue;
    }
    if (form.length > LONGEST_JOINT && known?.next.size === 0 && readings.isCommon[token] === 1) continue;
    const name = readName(tokens, vocabulary, readings, matcher, token);
    if (name !== null) found.set(token, name);
  }
  return found;
}

function readName(
  tokens: Tokens,
  vocabulary: Vocabulary,
  { reading, cut, proclitics }: TokenReadings,
  matcher: NameMatcher,
  token: number,
): SpelledName | null {
  const form = tokens.form(token);
  const known = reading[token]?.node;
  for (const beginning of vocabulary.beginnings.at(tokens.lexeme[token]!)) {
    if (beginning.isOnlyInPhrase === true) continue;
    const isOther = known !== undefined && beginning.cut !== cut[token];
    if (isOther && form.length - cut[token]! < SHORTEST_JOINT) break; // `لبي بي سي` has been read
    if ((isOther && (beginning.cut > 0 || form.length > LONGEST_JOINT)) || isFuture(beginning)) continue;
    const name = matcher.longest(token, beginning);
    if (name === null || (name.last === token && (known !== undefined || isShort(beginning)))) continue;
    if (isOther && isDoubtful(name)) continue;
    const node = isOther ? vocabulary.lexicon.word(beginning.stem) : known; // `فان غال` is no ف + أن
    reading[token] = { ...beginning, node, isElided: isElided(beginning, form), isCertain: true };
    cut[token] = beginning.cut;
    proclitics[token] = beginning.proclitics;
    return name;
  }
  return null;
}

const isShort = ({ cut, stem }: Analysis): boolean => cut > 0 && stem.length < SHORTEST_AFTER_PARTICLE;
