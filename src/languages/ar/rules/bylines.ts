import type { Context } from '../../../pipeline/attribute.js';
import type { MentionCandidate } from '../../../pipeline/find-mentions.js';
import type { Line } from '../../../pipeline/segment.js';

const REACH = 8;

/** `القاهرة (رويترز) -`, `واشنطن - أ ف ب:` at the head of a line: where it comes from, and nobody's words. */
export function findSources(context: Context): MentionCandidate[] {
  return context.layout.lines.flatMap((line) => sourceAtHead(context, line));
}

function sourceAtHead({ mentions, tokens }: Context, { first, last }: Line): MentionCandidate[] {
  const place = mentions.startingAt(first);
  if (place?.type !== 'place') return [];
  for (let t = place.phrase.last + 1; t <= Math.min(last, first + REACH); t++) {
    const sign = tokens.form(t);
    const mention = mentions.startingAt(t);
    if (mention?.type === 'organization') return [mention];
    if (sign !== '(' && sign !== '-' && sign !== '–') return [];
  }
  return [];
}
