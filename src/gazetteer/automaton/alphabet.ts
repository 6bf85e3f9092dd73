import { PRESENTATION_FORMS } from '../presentation-forms.js';
import { FOLDED_MARK, UnitKind, type Script } from './script.js';

/**
 * The codes of UTF-16 units. What is outside of words comes first, so that one comparison tells it;
 * all but the last fit into the seven bits of a label.
 */
export const enum Code {
  Separator = 0,
  Blank = 1,
  Joint = 2,
  FirstDecimalSign = 3,
  LastOutside = 6,
  FirstLetter = 7,
  LastLetter = 125,
  /** A letter that no form has. */
  Foreign = 126,
  /** Dropped: vowel signs, tatweel, invisible characters. They break no word. */
  Ignored = 127,
  /** It may stand for several letters: the text must be written out before it is read. */
  PresentationForm = 128,
}

export const CODES = 129;
export const MOST_LETTERS = Code.LastLetter - Code.FirstLetter + 1;

/**
 * What a scan needs to know of a unit, in sixteen bits, so that it is one look-up: its code and its group among the letters
 * of particles. It is below zero inside a word: shifted, its sign makes a mask without a comparison.
 */
export const enum Unit {
  CodeMask = 0xff,
  GroupShift = 8,
  Inside = -0x8000,
  /** Ignored, or a presentation form: all units from here on. */
  Rare = 0x1000,
}

/** Units as far as particles are concerned: their letters are 1 to 6, in the order of their codes, which are the first ones. */
export const enum Group {
  Other = 0,
  MostLetters = 6,
  Ignored = 7,
}

/** The unit of a code, given how many of the letters are those of particles. */
export function unitOf(code: number, particles: number): number {
  if (code === Code.Ignored) return code | (Group.Ignored << Unit.GroupShift) | Unit.Rare;
  if (code === Code.PresentationForm) return code | Unit.Rare;
  if (code <= Code.LastOutside) return code;
  const number = code - Code.FirstLetter;
  const group = number < particles ? number + 1 : Group.Other;
  return code | (group << Unit.GroupShift) | Unit.Inside;
}

/** What each UTF-16 unit of a text is, given the folded letters that have codes, in their order: folded, dropped and told apart at once. */
export function createUnits(script: Script, letters: ArrayLike<number>, particles: number): Int16Array {
  const codeOfFolded = new Uint8Array(65536);
  for (let i = 0; i < letters.length; i++) codeOfFolded[letters[i]!] = Code.FirstLetter + i;
  const unitOfCode = Array.from({ length: CODES }, (_, code) => unitOf(code, particles));
  const units = unitsWithoutLetters(script).slice();
  const foreign = unitOfCode[Code.Foreign]!;
  for (let unit = 0; unit < units.length; unit++) {
    const code = units[unit] === foreign ? codeOfFolded[script.fold[unit]!]! : 0;
    if (code !== 0) units[unit] = unitOfCode[code]!;
  }
  return units;
}

const withoutLetters = new WeakMap<Script, Int16Array>();

/** The same for forms without any letter. */
function unitsWithoutLetters(script: Script): Int16Array {
  let units = withoutLetters.get(script);
  if (units !== undefined) return units;
  let decimalSign: number = Code.FirstDecimalSign;
  const codes = Array.from(script.kinds, (kind) => {
    if (kind === UnitKind.DecimalSign) return decimalSign++;
    return kind < UnitKind.DecimalSign ? kind : Code.Foreign;
  });
  units = Int16Array.from(script.fold, (folded) => unitOf(folded > FOLDED_MARK ? codes[folded]! : Code.Ignored, 0));
  for (const [first, last] of PRESENTATION_FORMS) units.fill(unitOf(Code.PresentationForm, 0), first, last + 1);
  withoutLetters.set(script, units);
  return units;
}

/** The code of a unit of a text. */
export const codeAt = (text: string, at: number, units: Int16Array): number =>
  units[text.charCodeAt(at)]! & Unit.CodeMask;
