import type { SplitPhrase } from '../gazetteer/lexicon.js';
import { normalize, type FoldTable } from './normalize.js';
import { tokenize, TokenKind } from './tokenize.js';

/** Cuts the phrases of a lexicon as texts are cut, punctuation left out. */
export const splitterFor =
  (fold: FoldTable): SplitPhrase =>
  (phrase) => {
    const tokens = tokenize(phrase, normalize(phrase, fold));
    const words: string[] = [];
    for (let t = 0; t < tokens.count; t++) if (tokens.kind[t] !== TokenKind.Punctuation) words.push(tokens.form(t));
    return words;
  };
