import type { Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { isComplementizer, isWord } from './boundaries.js';
import { isAt, Landmark, landmarksOf } from './landmarks.js';
import { findOpener } from './opener.js';
import { beforeTurn, canTurn, isTurn } from './turn.js';

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
  const landmarks = landmarksOf(context);
  const opening = marks.openingAt(first + 1);
  for (let t = first + 1; t <= last; t++) {
    if (isAt(landmarks, t, Landmark.Opening)) {
      const marked = marks.openingAt(t)!;
      t = Math.min(marked.close, last);
      if (marked === opening && tokens.sign[t + 1] === Punctuation.Comma && !continues(context, t + 2)) return t;
    } else if (t > first + 1 && canTurn(context, landmarks, t)) {
      const isAfterPause = !isWord(context, t - 1) && t - 1 > first;
      if (isTurn(context, { t, first, cue, isAfterPause })) return lastWord(context, beforeTurn(context, t));
    }
  }
  return lastWord(context, last);
}

/** Steps back over the punctuation and the remark in brackets before a boundary; a closing mark stays with its words. */
export function lastWord(context: Context, t: number): number {
  const { tokens } = context;
  let last = t;
  while (last > 0 && isPause(context, last) && tokens.sign[last] !== Punctuation.ClosingBracket) last--;
  if (tokens.sign[last] === Punctuation.ClosingBracket && isPause(context, last)) last = beforeRemark(context, last);
  while (last > 0 && isPause(context, last)) last--;
  return last;
}

const isPause = ({ tokens, marks }: Context, t: number): boolean => (tokens.sign[t] ?? 0) !== 0 && !marks.isMark(t);

const LONGEST_REMARK = 15;

/** `… فوق الجزيرة (تبعد أربعة أميال عن الشاطئ).`: the reporter explains. A word or number in brackets is no remark. */
function beforeRemark({ tokens }: Context, close: number): number {
  for (let t = close - 1; t > close - LONGEST_REMARK && t > 0; t--) {
    if (tokens.sign[t] === Punctuation.OpeningBracket) return close - t > 2 ? t - 1 : close;
  }
  return close;
}

/** `، وأن …` goes on with the report. */
function continues(context: Context, t: number): boolean {
  return isComplementizer(context, t) || context.marks.openingAt(t) !== undefined;
}

export function hasReport(context: Context, first: number, last: number): boolean {
  const landmarks = landmarksOf(context);
  for (let t = first; t <= Math.min(last, first + LONGEST_SENTENCE); t++) {
    if (!isAt(landmarks, t, Landmark.Cue)) continue;
    const cue = context.cues.at(t)!;
    if (cue.form.lemma.kind !== 'verb') continue;
    const canReport = cue.form.person === 3 || isAt(landmarks, t, Landmark.Participle);
    if (canReport && findOpener(context, cue) !== null) return true;
  }
  return false;
}
