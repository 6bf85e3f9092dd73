import type { Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import { TokenKind } from '../../../pipeline/tokenize.js';
import { disagrees } from './agreement.js';
import { isComplementizer, isFiniteCue, isParticiple, isWord } from './boundaries.js';
import { findOpener } from './opener.js';
import { readReportingClause } from './subject.js';
import { readSource } from './source.js';

const REACH_OF_CLAUSE_BREAKER = 4;
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
    if (t > first + 1 && endsReport(context, t, cue, isAfterPause)) return lastWord(context, t - 1);
  }
  return lastWord(context, last);
}

/** Steps back over the punctuation and the remark in brackets before a boundary; a closing mark stays with its words. */
export function lastWord(context: Context, t: number): number {
  const { tokens, marks } = context;
  const isPause = (at: number): boolean => tokens.kind[at] === TokenKind.Punctuation && !marks.isMark(at);
  let last = t;
  while (last > 0 && isPause(last) && tokens.form(last) !== ')') last--;
  if (tokens.form(last) === ')') last = beforeRemark(context, last);
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

/** Whether the reporter takes the word again at this token. */
function endsReport(context: Context, t: number, cue: CueCandidate, isAfterPause: boolean): boolean {
  const { words, cues } = context;
  const resumed = isAfterPause && words.is(t, 'resumption') ? cues.at(t + 1) : undefined;
  for (const next of [cues.at(t), resumed]) {
    if (next !== undefined && isNextReport(context, next, cue, isAfterPause)) return true;
  }
  if (isConcession(context, t, cue)) return true;
  if (isWithoutSaying(context, t) || words.longest(t, 'class', 'gloss') !== undefined) return true;
  const breaker = words.longest(t, 'class', 'clause-breaker');
  const verb = breaker === undefined ? undefined : cues.at(breaker.last + 1);
  if (verb?.form.person === 3 && findOpener(context, verb) !== null) return true;
  if (!isAfterPause) return false;
  if (words.longest(t, 'class', 'new-speaker') !== undefined) return true;
  return breaker !== undefined && isReportAhead(context, t);
}

/** A participle with its own content, a joined verb with its own content, or a source (`بحسب الوكالة`). */
function isNextReport(context: Context, next: CueCandidate, cue: CueCandidate, isAfterPause: boolean): boolean {
  const { shape, lemma } = next.form;
  if (lemma.kind === 'preposition') return readSource(context, next) !== null;
  if (shape === 'participle') return isAfterPause || findOpener(context, next) !== null;
  if (next.form.person !== 3 || !(next.isJoined || context.words.is(next.first - 1, 'resumption'))) return false;
  const isSameSpeaker = !disagrees({ ...cue.form, type: 'person' }, next.form);
  const opener = findOpener(context, next);
  if (opener === null) return isAfterPause && shape === 'perfect' && isSameSpeaker;
  const { subject } = readReportingClause(context, next, opener.token);
  if (subject.kind === 'explicit') return isAfterPause || lemma.speech !== 'rarely';
  return lemma.speech !== 'rarely' && isSameSpeaker;
}

/** `بينما تقول الوزارة إن …، فإن …`: the report stands in a clause on the side, and the main clause begins. */
function isConcession(context: Context, t: number, cue: CueCandidate): boolean {
  return context.words.is(t, 'consequent') && context.words.is(cue.first - 1, 'clause-breaker');
}

const IMPERFECT = /^[يت].{2,}/u;

/** `دون أن يذكر تفاصيل`: the reporter says what was not said. */
function isWithoutSaying(context: Context, t: number): boolean {
  const { tokens, words, cues } = context;
  const without = words.is(t, 'partitive') ? t + 1 : t;
  if (!words.is(without, 'without')) return false;
  if (!isComplementizer(context, without + 1)) return false;
  return cues.at(without + 2) !== undefined || (tokens.form(t - 1) === ',' && IMPERFECT.test(tokens.form(without + 2)));
}

function isReportAhead(context: Context, t: number): boolean {
  for (let ahead = t + 1; ahead <= t + REACH_OF_CLAUSE_BREAKER; ahead++) if (isFiniteCue(context, ahead)) return true;
  return false;
}

export function hasReport(context: Context, first: number, last: number): boolean {
  for (let t = first; t <= Math.min(last, first + LONGEST_SENTENCE); t++) {
    const cue = context.cues.at(t);
    if (cue === undefined || cue.form.lemma.kind !== 'verb') continue;
    if ((cue.form.person === 3 || isParticiple(context, t)) && findOpener(context, cue) !== null) return true;
  }
  return false;
}
