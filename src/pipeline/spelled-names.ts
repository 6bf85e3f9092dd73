import type { Analysis } from './analysis.js';
import { isLatin, latinName } from './latin-names.js';
import { isDoubtful, NameMatcher, type SpelledName } from './match-names.js';
import { writeNode, type TokenReadings } from './read-stems.js';
import { TokenKind, type Tokens } from './tokenize.js';
import { type Vocabulary } from './vocabulary.js';
import { Trait } from './word-row.js';

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
  const matcher = new NameMatcher(tokens, vocabulary, readings, article);
  const found = new Map<number, SpelledName>();
  const { node, traits } = readings;
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== TokenKind.Word || (traits[token]! & Trait.Barred) !== 0) continue;
    if ((traits[token]! & Trait.Plain) !== 0 && !matcher.mayBegin(token)) continue;
    if (node[token]! < 0 && isLatin(tokens.form(token))) {
      const name = latinName(tokens, vocabulary.lexicon, token);
      if (name !== null) found.set(token, name);
      token = name?.last ?? token;
      continue;
    }
    const name = readName(tokens, vocabulary, readings, matcher, token);
    if (name !== null) found.set(token, name);
  }
  return found;
}

function readName(
  tokens: Tokens,
  vocabulary: Vocabulary,
  readings: TokenReadings,
  matcher: NameMatcher,
  token: number,
): SpelledName | null {
  const { cut, node } = readings;
  const isKnown = node[token]! >= 0;
  for (const beginning of vocabulary.beginningsOf(tokens.lexeme[token]!, isKnown ? cut[token] : undefined)) {
    const isOther = isKnown && beginning.cut !== cut[token];
    const name = matcher.longest(token, beginning);
    if (name === null || (name.last === token && (isKnown || isShort(beginning)))) continue;
    if (isOther && isDoubtful(name)) continue;
    if (isOther) writeNode(readings, token, vocabulary.lexicon.word(beginning.stem)); // `فان غال` is no ف + أن
    cut[token] = beginning.cut;
    readings.proclitics[token] = beginning.proclitics;
    readings.stem[token] = beginning.lexeme;
    return name;
  }
  return null;
}

const isShort = ({ cut, stem }: Analysis): boolean => cut > 0 && stem.length < SHORTEST_AFTER_PARTICLE;
