import { compileForms, Matcher } from './gazetteer/automaton/matcher.js';
import { UnitKind, type Script } from './gazetteer/automaton/script.js';
import { misuse } from './gazetteer/misuse.js';
import { ATTACHED, SHORTEST_STEM } from './languages/ar/attached.js';
import { createFoldTable } from './languages/ar/normalization.js';
import { Class, CLASSES, DECIMAL_SIGNS } from './pipeline/tokenize.js';

export type { Matcher };
export type { MatchColumns } from './gazetteer/automaton/columns.js';
export type { Match, MatchOptions } from './gazetteer/automaton/matcher.js';

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

export function createMatcher(forms: Iterable<string>): Matcher {
  if (typeof forms === 'string' || typeof (forms as Partial<Iterable<string>> | null)?.[Symbol.iterator] !== 'function')
    throw misuse(['forms'], 'expected an array of strings, or another iterable');
  const script = scriptOfArabic();
  return new Matcher(compileForms(forms, script), script);
}

export function loadMatcher(bytes: Uint8Array | ArrayBuffer | SharedArrayBuffer): Matcher {
  return new Matcher(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes), scriptOfArabic());
}
