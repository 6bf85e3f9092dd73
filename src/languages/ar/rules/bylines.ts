import type { Context } from '../../../pipeline/attribute.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import type { Line } from '../../../pipeline/segment.js';
import { codesOf, Punctuation } from '../../../pipeline/punctuation.js';

const REACH = 8;
const DASHES = codesOf('-–—:');

/** `القاهرة (رويترز) -`, `واشنطن - أ ف ب:` at the head of a line: where it comes from, and nobody's words. */
export function findSources(context: Context): MentionCandidate[] {
  return context.layout.lines.flatMap((line) => sourceAtHead(context, line));
}

/** Where the text of a line begins, behind its dateline. */
export function afterDateline(context: Context, first: number): number {
  const [source] = sourceAtHead(context, context.layout.line(first));
  if (source === undefined || source.phrase.first < first) return first;
  for (let t = source.phrase.last + 1; t <= source.phrase.last + 3; t++)
    if (DASHES.has(context.tokens.sign[t]!)) return t + 1;
  return first;
}

function sourceAtHead({ mentions, tokens }: Context, { first, last }: Line): MentionCandidate[] {
  const place = mentions.startingAt(first);
  for (let t = (place?.phrase.last ?? first) + 1; t <= Math.min(last, first + REACH); t++) {
    const mention = mentions.startingAt(t);
    const isMarkedOff =
      tokens.sign[t - 1] === Punctuation.OpeningBracket || (place?.type === 'place' && DASHES.has(tokens.sign[t - 1]!));
    if (mention?.type === 'organization' && isMarkedOff) return [mention];
    if (mention !== undefined) return [];
  }
  return [];
}
