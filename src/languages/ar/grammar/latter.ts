import type { Agreement } from '../../../gazetteer/entries.js';
import type { Context, Subject } from '../../../pipeline/attribute.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import { canSpeak } from './source.js';

const FARTHEST_LATTER = 60;

/** `قال الأخير`: the last that was named, as a pronoun would have it. */
export function takenUp(
  context: Context,
  { phrase, gender }: Pick<MentionCandidate, 'phrase' | 'gender'>,
): Subject | null {
  const { words, mentions } = context;
  const isLatter = words.longest(phrase.first, 'class', 'latter')?.last === phrase.last;
  if (!isLatter) return null;
  const agreement: Agreement = { gender: gender ?? (words.stem(phrase.last).endsWith('ه') ? 'f' : 'm') };
  for (let t = phrase.first - 1; t >= Math.max(0, phrase.first - FARTHEST_LATTER); t--) {
    const mention = mentions.startingAt(t);
    if (mention !== undefined && canSpeak(mention) && fits(mention, agreement))
      return { kind: 'implicit', agreement, near: mention };
  }
  return { kind: 'implicit', agreement, near: null };
}

/** A person of the gender, or a body or country where it is feminine. */
const fits = ({ type, gender }: MentionCandidate, agreement: Agreement): boolean =>
  type === 'person' ? (gender ?? 'm') === agreement.gender : agreement.gender === 'f' && type !== 'document';
