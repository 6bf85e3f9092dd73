import type { Entry, Need } from '../gazetteer/entries.js';

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

/** What can vouch for a doubtful spelling. */
const ANY_NEED: readonly Need[] = ['title', 'fuller', 'name', 'cue'];

/** What must stand beside a phrase for it to count as a name: of an ambiguous form, or of a doubtful spelling. */
export function needsOf({ entries, isDoubtful: isFar }: Phrase): readonly Need[] {
  const guard = entries.find((entry) => entry.kind === 'ambiguous');
  return guard?.needs ?? (isFar ? ANY_NEED : []);
}
