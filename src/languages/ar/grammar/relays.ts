import type { Context, Subject } from '../../../pipeline/attribute.js';
import type { MentionCandidate } from '../../../pipeline/find-mentions.js';

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

export function isOutlet({ words }: Context, { links, first, type }: MentionCandidate): boolean {
  if (links.some(({ entity }) => entity.kind === 'agency' || entity.kind === 'outlet')) return true;
  return type === 'organization' && words.is(first, 'outlet-head');
}
