import { fold } from './fold.mjs';

const MOST_SHOWN = 5;

/** By span and form, the form by its folded letters: of forms that fold alike any may be named. */
const written = ({ start, end, form }, forms) =>
  `${start}-${end}${typeof form === 'number' ? ` ${fold(forms[form])}` : ''}`;

/** A matcher that tells spans alone is compared by them. */
const isSame = (expected, found) => found === expected || found === expected.split(' ', 1)[0];

/** Where two matchers differ over the same documents, the first place of each document, and how many matches there were to compare. */
export function compareMatches(documents, forms, reference, find) {
  const differences = [];
  let compared = 0;
  for (const [i, text] of documents.entries()) {
    const expected = reference(text).map((match) => written(match, forms));
    const found = find(text).map((match) => written(match, forms));
    compared += expected.length;
    const length = Math.max(expected.length, found.length);
    for (let at = 0; at < length && differences.length < MOST_SHOWN; at++) {
      if (at < expected.length && at < found.length && isSame(expected[at], found[at])) continue;
      differences.push(`document ${i}: ${found[at] ?? 'nothing'} instead of ${expected[at] ?? 'nothing'}`);
      break;
    }
  }
  return { compared, differences };
}
