import type { Context } from '../../../pipeline/attribute.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';

/** `بيان لوزارة الصحة`, `تقرير لمنظمة …`: the body whose document it is. */
export function behindDocument(context: Context, mention: MentionCandidate): MentionCandidate {
  const { mentions, cues } = context;
  if (mention.type !== 'document') return mention;
  if (mention.holder !== undefined) {
    const { holder, phrase } = mention;
    return {
      ...mention,
      ...holder,
      cut: 0,
      kind: 'name',
      type: 'organization',
      phrase,
      holder: undefined,
      rule: 'document',
    };
  }
  const isPublished = cues.at(mention.phrase.last + 1)?.form.suffix !== undefined; // `نشره` is no bulletin
  const next = isPublished ? undefined : mentions.startingAt(mention.phrase.last + 1);
  const issuer = next?.type === 'organization' ? next : issuerOf(context, mention.phrase.last + 1);
  if (issuer === undefined) return mention;
  return { ...issuer, phrase: { first: mention.phrase.first, last: issuer.phrase.last } };
}

/** `بيان صادر عن الوزارة`, `بيان أصدرته الوزارة`. */
function issuerOf({ words, mentions }: Context, t: number): MentionCandidate | undefined {
  if (words.is(t, 'issuing')) return mentions.startingAt(t + 1);
  const isFrom = words.is(t, 'issued') && (words.is(t + 1, 'origin') || words.is(t + 1, 'partitive'));
  return isFrom ? mentions.startingAt(t + 2) : undefined;
}
