import type { Context } from '../../../pipeline/attribute.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';

/** `بيان لوزارة الصحة`, `تقرير لمنظمة …`: the body whose document it is. */
export function behindDocument({ mentions }: Context, mention: MentionCandidate): MentionCandidate {
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
  const next = mentions.startingAt(mention.phrase.last + 1);
  if (next?.type !== 'organization') return mention;
  return { ...next, phrase: { first: mention.phrase.first, last: next.phrase.last } };
}
