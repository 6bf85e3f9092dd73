import type { Attached } from '../../gazetteer/automaton/script.js';

const CONJUNCTIONS = ['', 'و', 'ف'];
const PREPOSITIONS = ['', 'ب', 'ل', 'ك'];
const ARTICLE = 'ال';

/**
 * What may be written together with a name: a conjunction, a preposition, the article.
 * `للقاهرة` is ل + القاهرة, whose alef is not written, and what stands behind both lams is the name without its article.
 */
export const ATTACHED: readonly Attached[] = CONJUNCTIONS.flatMap((conjunction) => [
  ...PREPOSITIONS.flatMap((preposition) => [conjunction + preposition, conjunction + preposition + ARTICLE])
    .filter((written) => written !== '')
    .map((written) => ({ written, cut: written.length })),
  { written: `${conjunction}لل`, cut: conjunction.length + 2 },
  { written: `${conjunction}لل`, cut: conjunction.length + 1, restored: 'ا' },
]);

/** `طه` of `وطه` is a name, `بطه` are ducks: how many letters must follow each particle. */
export const SHORTEST_STEM: Readonly<Record<string, number>> = { و: 2, ف: 2, ب: 3, ل: 3, ك: 3 };
