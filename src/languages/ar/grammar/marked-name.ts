import type { Context } from '../../../pipeline/attribute.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import { plainMention } from './plain-phrase.js';

const LONGEST_MARKED_NAME = 4;

/** `قال "أبو سالم"`, `ذكرت «الضفاف»`: a name between marks. */
export function markedName(context: Context, t: number): MentionCandidate | undefined {
  const marked = context.contents.openingAt(t);
  if (marked === undefined || marked.reason === null) return undefined;
  const { first, last, open, close } = marked.span;
  const known = context.mentions.startingAt(first);
  if (marked.words > LONGEST_MARKED_NAME && known?.phrase.last !== last) return undefined;
  const mention = known?.phrase.last === last ? known : plainMention(context, first, last);
  return { ...mention, phrase: { first: open, last: close } };
}
