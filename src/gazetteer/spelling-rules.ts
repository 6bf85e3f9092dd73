/** A habit of writing names (`dictionaries/<language>/spelling.json`), on folded letters. */
export interface SpellingRule {
  readonly id: string;
  /** Sets of writings that may stand for each other; `*` is any consonant, the same one throughout a set. */
  readonly letters: readonly (readonly string[])[];
  /** Where in a word: front is all but the end, back all but the start, word the word as a whole. Everywhere if left out. */
  readonly where?: 'start' | 'inside' | 'end' | 'front' | 'back' | 'word' | undefined;
  /** Only with a consonant on both sides. */
  readonly between?: boolean | undefined;
  /** Letters that the longer of the two words must have. */
  readonly atLeast?: number | undefined;
  /** Letters that bar the rule wherever in the word they stand. */
  readonly without?: string | undefined;
  /** Holds for words of the language as well, not for transliterated ones alone. */
  readonly native?: boolean | undefined;
  /** Not behind the article. */
  readonly noArticle?: boolean | undefined;
  /** A habit of the writer: wherever it holds in a word it counts once. */
  readonly habit?: boolean | undefined;
  /** How likely a writer departs from the commoner writing by it, from 0 to 1. */
  readonly weight: number;
}

/** One writing that may stand for another. */
export interface Move {
  readonly rule: SpellingRule;
  readonly from: string;
  readonly to: string;
}

/** All moves of a rule; `*` is written out. */
export function movesOf(rule: SpellingRule, consonants: string): Move[] {
  return rule.letters.flatMap((writings) =>
    writings.flatMap((from) =>
      writings
        .filter((to) => to !== from)
        .flatMap((to) =>
          from.includes('*')
            ? Array.from(consonants).map((letter) => ({
                rule,
                from: from.replace('*', letter),
                to: to.replace('*', letter),
              }))
            : [{ rule, from, to }],
        ),
    ),
  );
}
