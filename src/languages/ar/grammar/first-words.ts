import type { Entry } from '../../../gazetteer/entries.js';
import { bitOf, type LexiconNode } from '../../../gazetteer/lexicon.js';
import { firstEntity } from './name.js';

const has = ({ kinds }: LexiconNode, kind: Entry['kind']): boolean => (kinds & bitOf(kind)) !== 0;

/** `وزير`, `نائب رئيس`. */
export const isTitle = (phrase: LexiconNode): boolean => has(phrase, 'title');

/** `الروسي`: of a country, a region, a people. */
export const isOfOrigin = (phrase: LexiconNode): boolean => has(phrase, 'nisba') || phrase.classes.has('nisba');

/** A person of the gazetteer, a given name, or a particle that binds the next word: `أبو`, `بن`. */
export const beginsPerson = (phrase: LexiconNode): boolean =>
  has(phrase, 'given-name') || phrase.classes.has('name-start') || firstEntity(phrase)?.type === 'person';

/** A place or body of the gazetteer. */
export function isPlaceOrBody(phrase: LexiconNode): boolean {
  const name = firstEntity(phrase);
  return name !== undefined && name.type !== 'person';
}
