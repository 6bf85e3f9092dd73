import { FOLDED_MARK, UnitKind, type Script } from './script.js';

/** Whether a decimal sign stands between two digits: `99.85` is one word. */
export const isInsideNumber = (text: string, sign: number, script: Script): boolean =>
  isDigitBeside(text, sign, -1, script) && isDigitBeside(text, sign, 1, script);

function isDigitBeside(text: string, at: number, step: -1 | 1, { fold, kinds }: Script): boolean {
  let beside = at + step;
  while (beside >= 0 && beside < text.length && fold[text.charCodeAt(beside)]! <= FOLDED_MARK) beside += step;
  return beside >= 0 && beside < text.length && kinds[fold[text.charCodeAt(beside)]!] === UnitKind.Digit;
}
