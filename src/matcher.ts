import { compileForms, Matcher } from './gazetteer/automaton/matcher.js';
import { UnitKind, type Script } from './gazetteer/automaton/script.js';
import { misuse } from './gazetteer/misuse.js';
import { ATTACHED, SHORTEST_STEM } from './languages/ar/attached.js';
import { createFoldTable } from './languages/ar/normalization.js';
import { Class, CLASSES, DECIMAL_SIGNS } from './pipeline/tokenize.js';

export type { MatchColumns } from './gazetteer/automaton/columns.js';
export type { Match, Matcher, MatchOptions } from './gazetteer/automaton/matcher.js';

let arabic: Script | undefined;

/** Letters and words as the annotator has them. */
function scriptOfArabic(): Script {
  if (arabic !== undefined) return arabic;
  const kindOf: Partial<Record<Class, UnitKind>> = {
    [Class.Blank]: UnitKind.Blank,
    [Class.Letter]: UnitKind.Letter,
    [Class.Digit]: UnitKind.Digit,
  };
  const kinds = CLASSES.map((unitClass: Class) => kindOf[unitClass] ?? UnitKind.Separator);
  for (const sign of DECIMAL_SIGNS) kinds[sign] = UnitKind.DecimalSign;
  for (const joint of ['-', '_']) kinds[joint.charCodeAt(0)] = UnitKind.Joint;
  return (arabic = { fold: createFoldTable(), kinds, attached: ATTACHED, shortestStem: SHORTEST_STEM });
}

/**
 * Makes a matcher of names (or any words) that finds them in Arabic text at about the speed at which the text can be read,
 * a thousand of them or a million. Form `i` of what is given has the index `i` in what is found;
 * forms that are one to a reader, as `أحمد` and `احمد`, are reported by the index of the first.
 *
 * Letters fold and words end as for an annotator, and names are found behind و ف ب ل ك and the article:
 * where a form is read after all of them is decided by the letters alone. That differs from the annotator's reading:
 * it knows words, so that it leaves a name alone inside a word that is none, and it looks for `الرئيس` behind an article, never for `رئيس`.
 * Spellings that rules make (`ترمب` for `ترامب`) are not looked for, either: list them (`Gazetteer.spellings`).
 * @throws TypeError signed `isnad: …` where a form is no string, or where the forms have more than 119 different letters.
 */
export function createMatcher(forms: Iterable<string>): Matcher {
  if (typeof forms === 'string' || typeof (forms as Partial<Iterable<string>> | null)?.[Symbol.iterator] !== 'function')
    throw misuse(['forms'], 'expected an array of strings, or another iterable');
  const script = scriptOfArabic();
  return new Matcher(compileForms(forms, script), script);
}

/**
 * A matcher from the bytes of another one: from a file, a response, or shared by all workers. They are read where they lie.
 * @throws TypeError signed `isnad: …` that says what is wrong with them.
 */
export function loadMatcher(bytes: Uint8Array | ArrayBuffer | SharedArrayBuffer): Matcher {
  const isBuffer = bytes instanceof ArrayBuffer || isShared(bytes);
  if (!isBuffer && !(bytes instanceof Uint8Array))
    throw misuse(['bytes'], 'expected a Uint8Array, an ArrayBuffer or a SharedArrayBuffer');
  return new Matcher(isBuffer ? new Uint8Array(bytes) : bytes, scriptOfArabic());
}

/** Pages that are not isolated have no such thing. */
const isShared = (bytes: unknown): bytes is SharedArrayBuffer =>
  typeof SharedArrayBuffer === 'function' && bytes instanceof SharedArrayBuffer;
