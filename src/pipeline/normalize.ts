import { decode } from '../gazetteer/lexemes.js';
import { isPresentationForm, MOST_WRITTEN_OUT, writtenOut } from '../gazetteer/presentation-forms.js';

/** The text folded letter by letter, and where each unit of it came from in the text as given. */
export interface FoldedText {
  readonly units: Uint16Array;
  /** `starts[i]`, `ends[i]`: the UTF-16 span of unit `i` in the text as given. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** One UTF-16 unit to one, or to `Fold.Dropped` or `Fold.Mark`. */
export type FoldTable = Uint16Array;

export const enum Fold {
  /** Invisible: belongs to nobody. */
  Dropped = 0,
  /** A vowel sign or tatweel: dropped, but belongs to the letter before it. */
  Mark = 1,
}

/**
 * Folds letters, drops marks and invisible characters, writes presentation forms out.
 *
 * Two arrays, not one: a ligature folds to several units, and a cut between them must still give a span.
 * A vowel sign belongs to the unit before it, so that a span never ends between a letter and its vowel.
 */
export function normalize(text: string, fold: FoldTable): FoldedText {
  const capacity = text.length + (MOST_WRITTEN_OUT - 1) * countPresentationForms(text);
  const units = new Uint16Array(capacity);
  const starts = new Int32Array(capacity);
  const ends = new Int32Array(capacity);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letters = isPresentationForm(code) ? writtenOut(code) : '';
    for (let j = 0; j < (letters.length || 1); j++) {
      const unit = fold[letters === '' ? code : letters.charCodeAt(j)]!;
      if (unit > Fold.Mark) {
        units[length] = unit;
        starts[length] = i;
        ends[length++] = i + 1;
      } else if (unit === Fold.Mark && length > 0 && ends[length - 1] === i) ends[length - 1] = i + 1;
    }
  }
  return { units: units.subarray(0, length), starts, ends };
}

/** The folded letters of a text of which nobody asks where they came from. */
export const foldText = (text: string, fold: FoldTable): string => decode(normalize(text, fold).units);

function countPresentationForms(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isPresentationForm(text.charCodeAt(i))) count++;
  return count;
}
