import { Proclitic } from '../../../pipeline/analysis.js';
import type { Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { endsNounPhrase, has, isFiniteCue, isParticiple, isPreposition, isWord } from './boundaries.js';
import type { Opener } from './opener.js';

const LONGEST_SUBJECT = 12;
const FARTHEST_VERB = 8;

/**
 * `قال` and its kin without their complementizer.
 *
 * > | وقال مدير المستشفى، معدلات السكر ترتفع
 *                       ^
 */
export function readBareClause(context: Context, cue: CueCandidate): Opener | null {
  if (!canOpenBare(cue)) return null;
  if (context.mentions.startingAt(cue.last + 1) === undefined) return null;
  const first = firstComma(context, cue.last + 1) + 1;
  return first > 0 && beginsClause(context, first) ? { kind: 'clause', token: first } : null;
}

/** `وقال نحن نقدر`, `وأضاف الوزير، ينبغي على`: a pronoun of the speaker's, or a verb of duty, begins his words at once. */
export function readOwnWords(context: Context, cue: CueCandidate): Opener | null {
  const { words, mentions, tokens } = context;
  if (!canOpenBare(cue)) return null;
  const subjectEnd = mentions.startingAt(cue.last + 1)?.phrase.last ?? cue.last;
  const next = words.is(subjectEnd + 1, 'press-addressee') ? subjectEnd + 2 : subjectEnd + 1;
  if (words.is(next, 'first-person') && words.proclitics[next] === Proclitic.None)
    return { kind: 'colon', token: next - 1 };
  const isDuty = tokens.sign[next] === Punctuation.Comma && next > cue.last + 1 && words.is(next + 1, 'duty');
  return isDuty ? { kind: 'clause', token: next + 1 } : null;
}

const canOpenBare = ({ form: { lemma, person, suffix } }: CueCandidate): boolean =>
  lemma.speech === 'always' && lemma.act !== 'confirm' && person === 3 && suffix === undefined;

/** The comma behind a subject that holds no verb; -1 where there is none. */
function firstComma(context: Context, first: number): number {
  for (let t = first; t < first + LONGEST_SUBJECT && t < context.tokens.count; t++) {
    if (context.tokens.sign[t] === Punctuation.Comma) return t;
    if (!isWord(context, t) && context.tokens.sign[t] !== Punctuation.FullStop) return -1;
    if (isFiniteCue(context, t) || isParticiple(context, t) || isPreposition(context, t)) return -1;
  }
  return -1;
}

/** `معدلات السكر ترتفع`: a noun with a verb behind it, and no apposition (`رئيس الشركة`). */
function beginsClause(context: Context, first: number): boolean {
  const { words, mentions, layout } = context;
  if (first > layout.sentence(first - 1).last || endsNounPhrase(context, first)) return false;
  const topic = mentions.startingAt(first);
  const isPerson = topic !== undefined && topic.type !== 'organization' && topic.type !== 'place';
  const end = isPerson ? topic.phrase.last + 1 : first + FARTHEST_VERB;
  for (let t = first + 1; t <= end && isWord(context, t) && !isRelative(context, t); t++) {
    if (has(context, t, Proclitic.And)) return false;
    if (words.is(t, 'verb') || words.is(t, 'auxiliary')) return true;
  }
  return false;
}

/** `التي`; `من النوع الثاني` is a preposition. */
const isRelative = (context: Context, t: number): boolean =>
  context.words.is(t, 'relative') && !isPreposition(context, t);
