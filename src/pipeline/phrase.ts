import type { Entry, Need } from '../gazetteer/entries.js';
import { bitOf, type LexiconNode } from '../gazetteer/lexicon.js';
import { nextWord } from './next-word.js';
import type { Tokens } from './tokenize.js';

/** A phrase of the lexicon found in the text. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly entries: readonly Entry[];
  /** The spelling rules by which a name was found; none where it stands to the letter. */
  readonly rules: readonly string[];
  /** A spelling so far from the name that it counts only where the context asks for a name. */
  readonly isDoubtful: boolean;
}

/** No rules: the name stands to the letter. */
export const AS_WRITTEN: readonly string[] = [];
/** What can vouch for a doubtful spelling. */
const ANY_NEED: readonly Need[] = ['title', 'fuller', 'name', 'cue'];

/** What must stand beside a phrase for it to count as a name: of an ambiguous form, or of a doubtful spelling. */
export function needsOf({ entries, isDoubtful: isFar }: Phrase): readonly Need[] {
  const guard = entries.find((entry) => entry.kind === 'ambiguous');
  return guard?.needs ?? (isFar ? ANY_NEED : []);
}

/** The longest phrase from a token on, whose node is given, that has an entry of this kind (and, for `class`, of this class). */
export function longestPhrase(
  tokens: Tokens,
  from: LexiconNode | undefined,
  first: number,
  kind: Entry['kind'],
  wordClass?: string,
): Phrase | undefined {
  const bit = bitOf(kind);
  let best: LexiconNode | undefined;
  let end = first;
  let last = first;
  for (let node = from; node !== undefined && (node.reach & bit) !== 0;) {
    if (wordClass === undefined ? (node.kinds & bit) !== 0 : node.classes.has(wordClass)) [best, end] = [node, last];
    const next = node.next.size === 0 ? undefined : nextWord(tokens, last);
    if (next === undefined) break;
    node = node.next.get(tokens.form(next));
    last = next;
  }
  return best === undefined
    ? undefined
    : { first, last: end, entries: best.entries, rules: AS_WRITTEN, isDoubtful: false };
}
