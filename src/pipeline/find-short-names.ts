import { mentionOf, type MentionCandidate } from './mention.js';
import type { Analyze } from './look-up.js';
import type { Reading } from './reading.js';

const SHORTEST_SURNAME = 3;

/** Surnames that stand alone for somebody whose full name stands elsewhere in the text: `الحلواني` for `سامر الحلواني`. */
export function findShortNames(
  reading: Reading,
  found: readonly MentionCandidate[],
  analyze: Analyze,
): MentionCandidate[] {
  const surnames = surnamesOf(reading, found);
  if (surnames.size === 0) return [];
  const covered = new Uint8Array(reading.tokens.count);
  for (const { first, last, phrase } of found)
    covered.fill(1, Math.min(first, phrase.first), Math.max(last, phrase.last) + 1);
  const names: MentionCandidate[] = [];
  for (let t = 0; t < reading.tokens.count; t++) {
    if (covered[t] === 1) continue;
    const name = readSurname(reading, t, surnames, analyze);
    if (name !== null) names.push(name);
  }
  return names;
}

function surnamesOf({ words }: Reading, found: readonly MentionCandidate[]): Map<string, MentionCandidate> {
  const surnames = new Map<string, MentionCandidate>();
  for (const mention of found) {
    if (mention.kind !== 'name' || mention.type !== 'person' || mention.first === mention.last) continue;
    const surname = words.stem(mention.last);
    if (surname.length >= SHORTEST_SURNAME) surnames.set(surname, mention);
  }
  return surnames;
}

function readSurname(
  reading: Reading,
  t: number,
  surnames: ReadonlyMap<string, MentionCandidate>,
  analyze: Analyze,
): MentionCandidate | null {
  const { words, tokens } = reading;
  if (words.known(t))
    return surnames.has(words.stem(t)) && isAfterCue(reading, t)
      ? alone(t, words.cut[t] ?? 0, surnames.get(words.stem(t))!)
      : null;
  for (const { stem, cut } of analyze(tokens.form(t))) {
    const fuller = surnames.get(stem);
    if (fuller !== undefined) return alone(t, cut, fuller);
  }
  return null;
}

/** A surname that is also a common word counts right after a verb of saying alone. */
const isAfterCue = ({ words }: Reading, t: number): boolean =>
  words.entries(t - 1).some((entry) => entry.kind === 'cue' && entry.cue.person === 3);

const alone = (t: number, cut: number, { gender, links }: MentionCandidate): MentionCandidate =>
  mentionOf(
    { first: t, last: t },
    { cut, kind: 'name', type: 'person', gender, number: 'singular', links, rule: 'short-name' },
  );
