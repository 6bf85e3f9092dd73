import type { Entry, EntryOf } from '../../../gazetteer/entries.js';
import type { LexiconNode } from '../../../gazetteer/lexicon.js';
import { leadsTo } from '../../../pipeline/first-words.js';

/** The first entry of a kind, which is the one that rules ask for. */
function entryOf<Kind extends Entry['kind']>({ entries }: LexiconNode, kind: Kind): EntryOf<Kind> | undefined {
  for (const entry of entries) if (entry.kind === kind) return entry as EntryOf<Kind>;
  return undefined;
}

const has =
  (kind: Entry['kind']) =>
  (node: LexiconNode): boolean =>
    entryOf(node, kind) !== undefined;

const isOf =
  (wordClass: string) =>
  ({ classes }: LexiconNode): boolean =>
    classes.has(wordClass);

/** `وزير`, `نائب` of `نائب رئيس`. */
export const beginsTitle = (word: LexiconNode): boolean => leadsTo(word, has('title'));

/** `الروسي`: of a country, a region, a people. */
export const beginsNisba = (word: LexiconNode): boolean =>
  leadsTo(word, (node) => has('nisba')(node) || isOf('nisba')(node));

/** A word or phrase of a class. */
export const beginsClass = (word: LexiconNode, wordClass: string): boolean => leadsTo(word, isOf(wordClass));

/** A person of the gazetteer, a given name, or a particle that binds the next word: `أبو`, `بن`. */
export const beginsPerson = (word: LexiconNode): boolean =>
  has('given-name')(word) ||
  word.classes.has('name-start') ||
  leadsTo(word, (node) => entryOf(node, 'entity')?.entity.type === 'person');

/** A place or body of the gazetteer. */
export const beginsPlaceOrBody = (word: LexiconNode): boolean =>
  leadsTo(word, (node) => {
    const name = entryOf(node, 'entity');
    return name !== undefined && name.entity.type !== 'person';
  });
