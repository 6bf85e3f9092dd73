import type { Language } from './languages/language.js';
import { splitterFor } from './pipeline/split-phrase.js';
import type { Quoted } from './quoted.js';
import type { Entity } from './types.js';

/** Whether two quotations are credited to one speaker; `unknown` where it cannot be told. */
export type Speakers = 'same' | 'conflicting' | 'unknown';

/** Compares speakers across texts: by id, then by name in whatever spelling. */
export function compareSpeakers(a: Quoted, b: Quoted, language: Language): Speakers {
  const [one, other] = [speakerOf(a), speakerOf(b)];
  if (one === undefined || other === undefined) return 'unknown';
  const isOneText = a.annotation.text === b.annotation.text;
  if (one.id === other.id && (isOneText || (one.known && other.known))) return 'same';
  if (one.wikidata !== undefined && one.wikidata === other.wikidata) return 'same';
  if (!isNamed(one) || !isNamed(other)) return 'unknown';
  if (isOneName(nameOf(one), nameOf(other), language)) return 'same';
  return isBody(one) !== isBody(other) || mayBe(one, other) || mayBe(other, one) ? 'unknown' : 'conflicting';
}

const speakerOf = ({ annotation: { entities }, quotation: { speaker } }: Quoted): Entity | undefined =>
  entities.find(({ id }) => id === speaker?.entity);

const isNamed = ({ known, mentions }: Entity): boolean => known || mentions.some(({ kind }) => kind === 'name');

/** A body speaks through a person: one article names the ministry, another its spokesman. */
const isBody = ({ type }: Entity): boolean => type !== 'person';

const mayBe = ({ candidates = [] }: Entity, { id }: Entity): boolean =>
  candidates.some((candidate) => candidate.id === id);

/** The name of an entity that the gazetteer knows, else the fullest of the text. */
const nameOf = ({ name, known, mentions }: Entity): string =>
  known
    ? name
    : mentions.reduce((best, { kind, text }) => (kind === 'name' && text.length > best.length ? text : best), '');

/** Every word of the shorter name stands in the longer, in order, in one spelling or another. */
function isOneName(a: string, b: string, { fold, spelling }: Language): boolean {
  const split = splitterFor(fold);
  const [short = [], long = []] = [split(a), split(b)].sort((x, y) => x.length - y.length);
  let at = 0;
  for (const word of short) {
    while (at < long.length && !isSpelling(word, long[at]!)) at++;
    if (at++ >= long.length) return false;
  }
  return short.length > 0;

  function isSpelling(word: string, other: string): boolean {
    return word === other || spelling.respelled(other, word) !== null || spelling.respelled(word, other) !== null;
  }
}
