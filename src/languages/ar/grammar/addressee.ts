import { Proclitic } from '../../../pipeline/analysis.js';
import type { Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import { disagrees } from './agreement.js';
import { isAccusative, takesObject } from './object.js';

/** `حذرت العاملين من أن`, `أبلغت الوزير أن`: what cannot be the subject of a verb of address is its object. */
export const standsAsObject = (context: Context, mention: MentionCandidate, { form }: CueCandidate): boolean =>
  takesObject(form) &&
  mention.kind === 'description' &&
  (isAccusative(context, mention.first) || disagrees(mention, form));

/** `ناشد الوزير المواطنين أن`: behind the subject of a verb of address stands the one who is addressed. */
export function behindSubject(
  { mentions, words }: Context,
  { phrase }: MentionCandidate,
  { form }: CueCandidate,
): MentionCandidate | null {
  const next = phrase.last + 1;
  if (!takesObject(form) || (words.proclitics[next] ?? 0) !== Proclitic.None) return null;
  return mentions.startingAt(next) ?? null;
}
