import type { MentionRule } from '../../../pipeline/find-mentions.js';
import { mentionOf } from '../../../pipeline/mention.js';
import type { Reading } from '../../../pipeline/reading.js';
import { endsNounPhrase, isDefinite, isWord, startsLine } from '../grammar/boundaries.js';

const LONGEST_NAME = 2;

/** `قرية ماتي`, `بلدة عين الورد`: a place that no gazetteer knows, behind the noun of its kind. */
export const headedPlace: MentionRule = {
  name: 'headed-place',
  begins: ({ classes }) => classes.has('place-head'),
  read(reading, first) {
    const { words } = reading;
    if (!isWord(reading, first) || !words.is(first, 'place-head') || isDefinite(reading, first)) return null;
    let last = first;
    while (last - first < LONGEST_NAME && canBeName(reading, last + 1)) last++;
    if (last === first) return null;
    return mentionOf(
      { first: first + 1, last },
      { kind: 'name', type: 'place', phrase: { first, last }, title: { first, last: first }, rule: 'headed-place' },
    );
  },
};

function canBeName(reading: Reading, t: number): boolean {
  if (!isWord(reading, t) || startsLine(reading, t) || endsNounPhrase(reading, t)) return false;
  return !reading.words.known(t) && (reading.words.cut[t] ?? 0) === 0;
}
