import type { Context } from '../../../pipeline/attribute.js';
import { isGoverned } from '../../../pipeline/find-mentions.js';
import { mentionOf, type MentionCandidate } from '../../../pipeline/mention.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import { endsNounPhrase, has, isDefinite, headNoun } from './boundaries.js';
import { beginsObject } from './object.js';

export const LONGEST_PHRASE = 6;

/** A noun phrase whose words are in no dictionary: `زوج المتوفاة`, `صحة تبوك`. */
export function readPlainPhrase(context: Context, first: number, end: number): MentionCandidate | null {
  if (first >= end || endsNounPhrase(context, first) || isGoverned(context, first) || beginsWithTo(context, first))
    return null;
  if (context.cues.at(first)?.form.shape === 'verbal-noun' || context.words.is(first, 'venue-head')) return null;
  let last = first;
  while (
    last + 1 < end &&
    last - first + 1 < LONGEST_PHRASE &&
    !endsNounPhrase(context, last + 1) &&
    !beginsObject(context, first, last + 1) &&
    !isPrepositional(context, last + 1)
  ) {
    last = Math.min(end - 1, Math.max(last + 1, context.mentions.startingAt(last + 1)?.phrase.last ?? 0));
  }
  if (first === last && isCircumstance(context, first)) return null;
  return nameAtEnd(context, first, last) ?? plainMention(context, first, last);
}

/** `للصحفيين`, `بالقول`: an attached preposition ends the phrase, but for a place (`شرطة المدينة بتبوك`). */
function isPrepositional(context: Context, t: number): boolean {
  if (has(context, t, Proclitic.To)) return true;
  return has(context, t, Proclitic.In) && context.words.find(t, 'entity')?.entity.type !== 'place';
}

/** `قالت ضاحكة`: how it was said. */
const isCircumstance = ({ words }: Context, t: number): boolean =>
  !words.isDefinite(t) && words.is(t, 'adjective') && !words.is(t, 'noun') && /[اه]$/u.test(words.stem(t));

/** `لنقاش المجلس`: an unknown word with ل is no subject. */
const beginsWithTo = ({ words }: Context, t: number): boolean => !words.known(t) && /^ل.{4}/u.test(words.stem(t));

/** `صاحب المخبز رضوان العبيدي`: the phrase ends with a name. */
function nameAtEnd(context: Context, first: number, last: number): MentionCandidate | null {
  for (let t = first + 1; t <= last; t++) {
    const name = context.mentions.around(t);
    if (name?.kind !== 'name' || name.type !== 'person') continue;
    if (t === first + 1 && !isDefinite(context, first)) return null; // `عراب ميسي` is not Messi
    const isWhole = name.phrase.last === last || (name.last === last - 1 && isDefinite(context, last));
    return isWhole ? { ...name, last, phrase: { first, last }, title: { first, last: name.first - 1 } } : null;
  }
  return null;
}

export const plainMention = (context: Context, first: number, last: number): MentionCandidate =>
  mentionOf(
    { first, last },
    {
      cut: context.words.cut[first] ?? 0,
      kind: 'description',
      type: 'person',
      head: headNoun(context, first),
      rule: 'subject-position',
    },
  );
