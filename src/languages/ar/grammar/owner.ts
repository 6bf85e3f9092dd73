import type { Reading } from '../../../pipeline/reading.js';
import { endsNounPhrase, isDefinite } from './boundaries.js';

const LONGEST_CONSTRUCT = 3;
const NOUNS = ['noun', 'person-head', 'body-head', 'place-head', 'document-head'];

/** `مدير المتحف`, `قائد خفر السواحل`: nouns up to the definite one that ends the construct. */
export function readOwner(reading: Reading, first: number): number | null {
  for (let t = first; t < first + LONGEST_CONSTRUCT; t++) {
    if (isPlainDefinite(reading, t)) return t;
    const isNoun = NOUNS.some((wordClass) => reading.words.is(t, wordClass)) || !reading.words.known(t);
    if (
      !isNoun ||
      reading.words.find(t, 'given-name') !== undefined ||
      endsNounPhrase(reading, t) ||
      (reading.words.cut[t] ?? 0) > 0
    )
      return null;
  }
  return null;
}

/** `مدير سابق`: an adjective without the article. */
export const isIndefiniteAdjective = (reading: Reading, t: number): boolean =>
  !endsNounPhrase(reading, t) &&
  !isDefinite(reading, t) &&
  reading.words.find(t, 'given-name') === undefined &&
  (reading.words.is(t, 'adjective') || reading.words.is(t, 'source-modifier'));

/** `مدير المتحف`: a definite noun that is no name and no end of the phrase. */
function isPlainDefinite(reading: Reading, t: number): boolean {
  const { words } = reading;
  if (!isDefinite(reading, t) || endsNounPhrase(reading, t)) return false;
  return words.find(t, 'given-name') === undefined && words.find(t, 'entity')?.entity.type !== 'person';
}
