import type { Context } from '../../../pipeline/attribute.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import { endsNounPhrase, isPreposition, isWord } from './boundaries.js';

/** `قال في كوبنهاغن أمس الخبير`, `قال عن ميسي مدربه`: where, or of whom, before by whom. */
export const isTopicOrPlace = (mention: MentionCandidate | null, first: number): boolean =>
  mention?.phrase.first === first && (mention.type === 'place' || mention.type === 'person');

/** `في تصريح لـ«الرأي»`, `للصحفيين`: after these a subject may still follow. */
export function readPrepositionalPhrase(
  context: Context,
  first: number,
  end: number,
): { last: number; isVenue: boolean; mention: MentionCandidate | null } {
  const { words, mentions, marks } = context;
  if (words.is(first, 'press-addressee')) return { last: first, isVenue: true, mention: null };
  let t = first + 1;
  const marked = marks.openingAt(t);
  if (marked !== undefined)
    return { last: marked.close, isVenue: words.is(first, 'dative'), mention: mentions.around(marked.first) ?? null };
  const mention = mentions.startingAt(t) ?? null;
  const isVenue = words.is(t, 'venue-head') || (words.is(first, 'dative') && mention !== null);
  while (
    t + 1 < end &&
    isWord(context, t + 1) &&
    !isPreposition(context, t + 1) &&
    !endsNounPhrase(context, t + 1) &&
    mentions.startingAt(t + 1) === undefined
  )
    t++;
  const last = Math.max(t, mention?.phrase.last ?? t);
  return { last: isVenue ? afterRelative(context, last) : last, isVenue, mention };
}

/** `في كلمة بثها التلفزيون`: the outlet belongs to the venue, not to the verb before. */
function afterRelative({ words, mentions }: Context, last: number): number {
  const verb = words.stem(last).endsWith('ها') || words.stem(last).endsWith('ه') ? last : last + 1;
  if (!/(?:ها|ته)$/u.test(words.stem(verb))) return last;
  return mentions.startingAt(verb + 1)?.phrase.last ?? last;
}
