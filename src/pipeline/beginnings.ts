import type { Lexemes } from '../gazetteer/lexemes.js';
import { isFuture, type Analysis } from './analysis.js';

/** A stem with which a name in another spelling may begin. */
export interface Beginning extends Analysis {
  readonly lexeme: number;
}

/** The stems of a word, in their order. */
export interface Beginnings {
  readonly length: number;
  readonly all: readonly Beginning[];
  /** Those with which a name may begin, of a word that the lexicon has not. */
  readonly ofUnknown: readonly Beginning[];
  /** And of one that is read with so many units of particles. */
  readonly byCut: (readonly Beginning[] | undefined)[];
}

/** A common word of more letters begins no name that others write as one word: `أبو ظبي`, `نصر الله`. */
export const LONGEST_JOINT = 4;
const SHORTEST_JOINT = 3;

/** The stems of a word that is read in these ways. */
export function beginningsOf(form: string, analyses: readonly Analysis[], lexemes: Lexemes): Beginnings {
  const all = analyses.map((analysis) => beginningOf(analysis, lexemes));
  return { length: form.length, all, ofUnknown: all.filter(isAble), byCut: [] };
}

/** Those with which a name may begin; `cut`: the units of particles of the reading that is known, if one is. */
export const ableBeside = (beginnings: Beginnings, cut: number | undefined): readonly Beginning[] =>
  cut === undefined ? beginnings.ofUnknown : (beginnings.byCut[cut] ??= beside(beginnings, cut));

/** Field by field, so that all are of one shape. */
export const beginningOf = (
  { proclitics, cut, stem, isOnlyInPhrase = false }: Analysis,
  lexemes: Lexemes,
): Beginning => ({
  proclitics,
  cut,
  stem,
  isOnlyInPhrase,
  lexeme: lexemes.ofForm(stem),
});

const isAble = (beginning: Beginning): boolean => beginning.isOnlyInPhrase !== true && !isFuture(beginning);

/** Beside a reading that is known, no other one counts but that of a short word as a whole. */
function beside({ all, length }: Beginnings, cut: number): readonly Beginning[] {
  const able: Beginning[] = [];
  for (const beginning of all) {
    if (beginning.isOnlyInPhrase === true) continue;
    const isOther = beginning.cut !== cut;
    if (isOther && length - cut < SHORTEST_JOINT) break; // `لبي بي سي` has been read
    if ((isOther && (beginning.cut > 0 || length > LONGEST_JOINT)) || isFuture(beginning)) continue;
    able.push(beginning);
  }
  return able;
}
