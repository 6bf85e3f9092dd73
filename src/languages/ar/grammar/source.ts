import type { Context } from '../../../pipeline/attribute.js';
import type { MentionCandidate } from '../../../pipeline/find-mentions.js';
import { isFiniteCue } from './boundaries.js';

/** Who stands behind `بحسب`, `وفقا لـ`, `كما قال`. */
export interface SourceReading {
  readonly source: MentionCandidate;
  readonly last: number;
  /** `بحسب ما أعلنت زوجة الضحية لصحيفة الوطن`: the outlet to which it was said, or which passed it on. */
  readonly relay: MentionCandidate | null;
}

/**
 * Reads a source after a preposition: a mention, or ما with a verb and its subject.
 *
 * > | بحسب ما نقلت الوكالة عن المتحدث
 *          ^
 */
export function readSource(context: Context, from: number): SourceReading | null {
  const { mentions, words, tokens } = context;
  const verb = tokens.form(from) === 'ما' ? from + 1 : from;
  if (!isFiniteCue(context, verb) && context.cues.at(verb)?.form.person !== 3) {
    const mention = mentions.startingAt(from) ?? mentionInMarks(context, from);
    return mention !== null && canSpeak(mention) ? { source: mention, last: mention.phrase.last, relay: null } : null;
  }
  const subject = mentions.startingAt(verb + 1);
  if (subject === undefined || !canSpeak(subject)) return null;
  const after = subject.phrase.last + 1;
  const passedOn = tokens.form(after) === 'عن' ? mentions.startingAt(after + 1) : undefined;
  if (passedOn !== undefined && canSpeak(passedOn)) return { source: passedOn, last: passedOn.phrase.last, relay: subject };
  const hearer = (words.proclitics[after] ?? 0) !== 0 ? mentions.startingAt(after) : undefined;
  return { source: subject, last: hearer?.phrase.last ?? subject.phrase.last, relay: hearer ?? null };
}

function mentionInMarks({ marks, mentions }: Context, t: number): MentionCandidate | null {
  const marked = marks.openingAt(t);
  return marked === undefined ? null : (mentions.around(marked.first) ?? null);
}

/** A place speaks only where its name stands for its government. */
export function canSpeak({ type, links, isNested }: MentionCandidate): boolean {
  if (isNested) return false;
  return type !== 'place' || links.some(({ entity }) => entity.speaksFor !== undefined || entity.kind === 'country');
}
