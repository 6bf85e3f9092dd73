import type { Context, Subject } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';

/** Outlets and agencies named in a reporting clause that do not speak themselves: `قال الوزير لرويترز`, `نقلتها وكالة تاس`. */
export function relaysBetween(context: Context, first: number, last: number, subject: Subject): MentionCandidate[] {
  const relays: MentionCandidate[] = [];
  for (let t = first; t <= last; t++) {
    const mention = context.mentions.around(t);
    if (mention === undefined || relays.at(-1) === mention) continue;
    const speaks = subject.kind === 'explicit' && subject.mention.phrase.first === mention.phrase.first;
    if (!speaks && isOutlet(context, mention)) relays.push(mention);
  }
  return relays;
}

const LONGEST_VENUE = 12;

/** `وفي تصريح لإذاعة المرفأ، كشفت الوزيرة أن`: the outlet to which it was said stands before the verb. */
export function relaysInFront(context: Context, cue: CueCandidate): MentionCandidate[] {
  const { layout, words, mentions, tokens } = context;
  const { first } = layout.sentence(cue.first);
  const isVenue = words.is(first, 'locative') && words.is(first + 1, 'venue-head');
  if (!isVenue) return [];
  for (let t = first + 2; t < Math.min(cue.first, first + LONGEST_VENUE); t++) {
    const mention = mentions.startingAt(t);
    if (mention !== undefined && isOutlet(context, mention)) return [mention];
    if (tokens.form(t) === ',') break;
  }
  return [];
}

function isOutlet({ words }: Context, { links, first, type }: MentionCandidate): boolean {
  if (links.some(({ entity }) => entity.kind === 'agency' || entity.kind === 'outlet')) return true;
  return type === 'organization' && words.is(first, 'outlet-head');
}
