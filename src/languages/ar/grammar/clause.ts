import type { Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import { TokenKind } from '../../../pipeline/tokenize.js';
import { isComplementizer, isParticiple, isWord } from './boundaries.js';
import { findOpener } from './opener.js';
import { beforeTurn, isTurn } from './turn.js';

/** Keeps the program linear on a text without full stops; the longest sentence of real news that we saw has 180 words. */
export const LONGEST_SENTENCE = 400;

/**
 * Where the reported clause ends: at the full stop, or before the reporter's own words.
 *
 * > | … إن الهدنة صامدة، مشيرا إلى أن …
 *                     ^
 */
export function endOfClause(context: Context, first: number, cue: CueCandidate): number {
  const { layout, tokens, marks } = context;
  const last = Math.min(layout.sentence(first).last, first + LONGEST_SENTENCE);
  const opening = marks.openingAt(first + 1);
  for (let t = first + 1; t <= last; t++) {
    const marked = marks.openingAt(t);
    if (marked !== undefined) {
      t = Math.min(marked.close, last);
      if (marked === opening && tokens.form(t + 1) === ',' && !continues(context, t + 2)) return t;
      continue;
    }
    const isAfterPause = !isWord(context, t - 1) && t - 1 > first;
    if (t > first + 1 && isTurn(context, { t, first, cue, isAfterPause }))
      return lastWord(context, beforeTurn(context, t));
  }
  return lastWord(context, last);
}

/** Steps back over the punctuation and the remark in brackets before a boundary; a closing mark stays with its words. */
export function lastWord(context: Context, t: number): number {
  const { tokens, marks } = context;
  const isPause = (at: number): boolean => tokens.kind[at] === TokenKind.Punctuation && !marks.isMark(at);
  let last = t;
  while (last > 0 && isPause(last) && tokens.form(last) !== ')') last--;
  if (tokens.form(last) === ')' && !marks.isMark(last)) last = beforeRemark(context, last);
  while (last > 0 && isPause(last)) last--;
  return last;
}

const LONGEST_REMARK = 15;

/** `… فوق الجزيرة (تبعد أربعة أميال عن الشاطئ).`: the reporter explains. A word or number in brackets is no remark. */
function beforeRemark({ tokens }: Context, close: number): number {
  for (let t = close - 1; t > close - LONGEST_REMARK && t > 0; t--) {
    if (tokens.form(t) === '(') return close - t > 2 ? t - 1 : close;
  }
  return close;
}

/** `، وأن …` goes on with the report. */
function continues(context: Context, t: number): boolean {
  return isComplementizer(context, t) || context.marks.openingAt(t) !== undefined;
}

export function hasReport(context: Context, first: number, last: number): boolean {
  for (let t = first; t <= Math.min(last, first + LONGEST_SENTENCE); t++) {
    const cue = context.cues.at(t);
    if (cue === undefined || cue.form.lemma.kind !== 'verb') continue;
    if ((cue.form.person === 3 || isParticiple(context, t)) && findOpener(context, cue) !== null) return true;
  }
  return false;
}
