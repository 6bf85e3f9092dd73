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

/** The codes of folded units before any letter is numbered. */
function codesOfKinds(kinds: Uint8Array): Uint8Array {
  let decimalSign: number = Code.FirstDecimalSign;
  return kinds.map((kind) => {
    if (kind === UnitKind.DecimalSign) return decimalSign++;
    return kind < UnitKind.DecimalSign ? kind : Code.Foreign;
  });
}

/**
 * The code of each UTF-16 unit of a text, given the folded letters that have numbers, in their order.
 * A code is what one look-up leaves of a unit: folded, dropped, told apart from what ends words.
 */
export function createCodes({ fold, kinds }: Script, letters: ArrayLike<number>): Uint8Array {
  const codeOfFolded = codesOfKinds(kinds);
  for (let i = 0; i < letters.length; i++) codeOfFolded[letters[i]!] = Code.FirstLetter + i;
  const codes = new Uint8Array(65536);
  for (let unit = 0; unit < 65536; unit++) {
    const folded = fold[unit]!;
    codes[unit] = folded > FOLDED_MARK ? codeOfFolded[folded]! : Code.Ignored;
  }
  for (const [first, last] of PRESENTATION_FORMS) codes.fill(Code.PresentationForm, first, last + 1);
  return codes;
}
