import type { CueForm } from '../../../gazetteer/entries.js';
import type { Reading } from '../../../pipeline/reading.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import { isDefinite, isNisba } from './boundaries.js';

/** Classes that go before a name of the same person: `الوزير الدكتور`. */
const BESIDE_A_TITLE = ['honorific', 'rank', 'religion'];

/** Verbs of address: whom one warns, asks or appeals to is their object. */
export const takesObject = ({ lemma, person }: CueForm): boolean => lemma.object !== undefined && person !== undefined;

/**
 * Whether a noun phrase that began after a verb of address must end here, since its object begins.
 *
 * > | ناشد وزير الزراعة المزارعين أن …
 *          ^^^^^^^^^^^^ | object
 */
export function beginsObject(reading: Reading, first: number, t: number): boolean {
  const { words } = reading;
  if (first === 0 || t <= first || words.find(first - 1, 'cue') === undefined) return false; // most phrases
  if (!isDefinite(reading, t) || words.proclitics[t] !== Proclitic.None) return false;
  if (!words.entries(first - 1).some((entry) => entry.kind === 'cue' && takesObject(entry.cue))) return false;
  return completesPhrase(reading, t - 1) && isAddressed(reading, t);
}

/** The noun before is definite, or a name: no construct that still wants its owner. */
function completesPhrase(reading: Reading, t: number): boolean {
  const { words } = reading;
  return isDefinite(reading, t) || !words.known(t) || ['entity', 'given-name'].some((kind) => has(reading, t, kind));
}

const has = ({ words }: Reading, t: number, kind: string): boolean =>
  words.entries(t).some((entry) => entry.kind === kind);

/** People in the accusative (`العاملين`), a body, or an office; an adjective of the subject is none of these. */
function isAddressed(reading: Reading, t: number): boolean {
  const { words } = reading;
  const title = words.longest(t, 'title')?.entries.find((entry) => entry.kind === 'title')?.title;
  const isPeople = title !== undefined || words.is(t, 'person-head') || words.is(t, 'press-addressee');
  if (isAccusative(reading, t)) return true;
  if (isNisba(reading, t) || words.is(t, 'modifier') || words.is(t, 'source-modifier')) return false;
  if (words.is(t, 'body-head')) return true;
  return isPeople && !BESIDE_A_TITLE.includes(title?.class ?? '');
}

/** `العاملين`, `المصريين`: a sound plural that no subject can be. */
export function isAccusative(reading: Reading, t: number): boolean {
  const { words } = reading;
  const isOfPeople = words.is(t, 'person-head') || words.is(t, 'press-addressee') || isNisba(reading, t);
  return words.stem(t).endsWith('ين') && isOfPeople;
}
