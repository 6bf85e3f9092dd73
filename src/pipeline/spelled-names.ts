import type { Lexicon } from '../gazetteer/lexicon.js';
import { LONGEST_WORD } from '../gazetteer/spelling.js';
import { isElided, isFuture, type Analysis, type WordReader } from './analysis.js';
import { isLatin, latinName } from './latin-names.js';
import { isDoubtful, NameMatcher, type SpelledName } from './match-names.js';
import { TokenKind, type Tokens } from './tokenize.js';
import type { WordKinds } from './word-kinds.js';

/** What the lexicon knows of each token so far; particles are split off where a name stands behind them. */
export interface Columns {
  readonly node: Int32Array;
  readonly cut: Uint8Array;
  readonly proclitics: Uint8Array;
  /** Stems whose letters are not all written. */
  readonly elided: Map<number, string>;
}

/** A common word of more letters begins no name that others write as one word: `أبو ظبي`, `نصر الله`. */
const LONGEST_JOINT = 4;
const SHORTEST_JOINT = 3;
/** Of a single word behind a particle less is left to tell it by: `ولجأنا` is no `غانا`. */
const SHORTEST_AFTER_PARTICLE = 5;

/** Names in other spellings than those of the gazetteer, by the token at which they begin. */
export function findSpelledNames(
  tokens: Tokens,
  lexicon: Lexicon,
  { analyze, article }: WordReader,
  { node, cut, proclitics, elided }: Columns,
  kinds: WordKinds,
): ReadonlyMap<number, SpelledName> {
  const matcher = new NameMatcher(tokens, lexicon, article, kinds);
  const found = new Map<number, SpelledName>();
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== TokenKind.Word) continue;
    const form = tokens.form(token);
    if (form.length > LONGEST_WORD) continue;
    const known = kinds.nodeOf(token);
    if (known === undefined && isLatin(form)) {
      const name = latinName(tokens, lexicon, token);
      if (name !== null) found.set(token, name);
      token = name?.last ?? token;
      continue;
    }
    if (known !== undefined && form.length > LONGEST_JOINT && known.next.size === 0 && kinds.isCommon(token)) continue;
    for (const analysis of analyze(form)) {
      if (analysis.isOnlyInPhrase === true) continue;
      const isOther = known !== undefined && analysis.cut !== cut[token];
      if (isOther && form.length - cut[token]! < SHORTEST_JOINT) break; // `لبي بي سي` has been read
      if ((isOther && (analysis.cut > 0 || form.length > LONGEST_JOINT)) || isFuture(analysis)) continue;
      const name = matcher.longest(token, analysis.stem);
      if (name === null || (name.last === token && (known !== undefined || isShort(analysis)))) continue;
      if (isOther && isDoubtful(name)) continue;
      found.set(token, name);
      if (isOther) node[token] = lexicon.word(analysis.stem)?.id ?? -1; // `فان غال` is no ف + أن
      cut[token] = analysis.cut;
      proclitics[token] = analysis.proclitics;
      elided.delete(token);
      if (isElided(analysis, form)) elided.set(token, analysis.stem);
      break;
    }
  }
  return found;
}

const isShort = ({ cut, stem }: Analysis): boolean => cut > 0 && stem.length < SHORTEST_AFTER_PARTICLE;
