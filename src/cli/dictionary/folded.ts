import { ar } from '../../languages/ar/language.js';
import { splitterFor } from '../../pipeline/split-phrase.js';

const split = splitterFor(ar.fold);

/** The folded words of a name, as the lexicon keeps them. */
export const foldedWords = (name: string): readonly string[] => split(name);
export const folded = (name: string): string => split(name).join(' ');
