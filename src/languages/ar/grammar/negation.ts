import type { Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { startsLine, isWord, isPreposition } from './boundaries.js';

/**
 * Whether the text says that the act was not done: `لم يؤكد أن`, `عدم تأكيده أن`, `لم يكن الوزير قد أعلن أن`.
 *
 * > | ولم يكن الوزير قد أعلن أن …
 *      ^^        ←         cue
 */
export function isNegated(context: Context, cue: CueCandidate): boolean {
  const { words, layout, mentions } = context;
  const before = cue.first - 1;
  if (cue.cut > 0 || before < layout.sentence(cue.first).first) return false;
  if (cue.form.person === undefined) return words.is(before, 'verbal-negator');
  if (negates(context, before, cue)) return true;
  let t = words.is(before, 'perfect-particle') ? before - 1 : before;
  const subject = mentions.around(t);
  if (subject?.phrase.last === t) t = subject.phrase.first - 1;
  if (words.longest(t - 1, 'class', 'finite-negator')?.last === t) return true; // لم يعد الخبير يعتقد
  // لا يزال is one phrase and goes on: it negates nothing
  const isOngoing = words.longest(t - 1, 'class', 'auxiliary')?.last === t;
  return words.is(t, 'auxiliary') && !isOngoing && negates(context, t - 1, cue);
}

function negates(context: Context, t: number, cue: CueCandidate): boolean {
  const { words, tokens } = context;
  if (words.is(t, 'relative')) return cue.form.suffix === undefined && beginsClause(context, t);
  if (words.is(t, 'finite-negator')) return true;
  return t > 0 && words.longest(t - 1, 'class', 'finite-negator')?.last === t && tokens.sign[t] !== Punctuation.Comma;
}

/** `ما قال` denies at the head of a clause; behind a preposition, a pronoun or another cue it is `what he said`. */
function beginsClause(context: Context, t: number): boolean {
  const { layout, cues, words } = context;
  if (t === layout.sentence(t).first || startsLine(context, t) || !isWord(context, t - 1)) return true;
  const isRelative = isPreposition(context, t - 1) || words.is(t - 1, 'pronoun') || words.is(t - 1, 'demonstrative');
  return !isRelative && cues.at(t - 1) === undefined && (words.cut[t] ?? 0) > 0;
}
