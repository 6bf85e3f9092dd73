import { createFoldTable } from '../../src/languages/ar/normalization.js';
import { splitterFor } from '../../src/pipeline/split-phrase.js';

const split = splitterFor(createFoldTable());

/** The folded words of a phrase, as the lexicon keeps them. */
export const folded = (phrase: string): string => split(phrase).join(' ');

/** Whether the words of a phrase stand in a text, in order and whole. */
export const holds = (text: string, phrase: string): boolean => ` ${folded(text)} `.includes(` ${folded(phrase)} `);

/** Every string in a value of JSON, its keys left aside. */
export function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* stringsOf(inner);
}

const BIDI_OR_INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u;
const HARAKAT = /[\u064B-\u065F\u0670]/u;
/** Between letters; at their end it joins a particle to what follows: `وفقا لـ`, `بـ"المفيدة"`. */
const TATWEEL = /\u0640(?=[\p{L}\p{M}])/u;

/** What is wrong with a string of a dictionary. */
export function unclean(text: string): string[] {
  return [
    text !== text.trim() && 'space at an end',
    text !== text.normalize('NFC') && 'not NFC',
    BIDI_OR_INVISIBLE.test(text) && 'an invisible character',
    HARAKAT.test(text) && 'harakat',
    TATWEEL.test(text) && 'tatweel',
  ].filter((why) => why !== false);
}
