import { isPresentationForm, MOST_WRITTEN_OUT, writtenOut } from '../presentation-forms.js';

/** A text without presentation forms, and where each unit of it stood in the text as given. */
export interface WrittenOut {
  readonly text: string;
  readonly origins: Int32Array;
}

/** Stands for a phrase of one unit (`ﷺ`), which is no word. */
const NO_WORD = '\ufffc';

/** Writes the ligatures of a text out. Texts that have any are rare, so that a second string is no matter. */
export function writeOut(text: string): WrittenOut {
  const parts: string[] = [];
  const origins = new Int32Array(MOST_WRITTEN_OUT * text.length);
  let length = 0;
  let plainFrom = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let letters = 1;
    if (isPresentationForm(unit)) {
      const written = writtenOut(unit).replace(/^[\ufb50-\ufdff\ufe70-\ufefe]$/u, NO_WORD);
      parts.push(text.slice(plainFrom, i), written);
      plainFrom = i + 1;
      letters = written.length;
    }
    for (let j = 0; j < letters; j++) origins[length++] = i;
  }
  parts.push(text.slice(plainFrom));
  return { text: parts.join(''), origins };
}
