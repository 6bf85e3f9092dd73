import type { AttributionRule, Context } from '../../../pipeline/attribute.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import type { Line, TokenRange } from '../../../pipeline/segment.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { has, isPreposition, isWord } from '../grammar/boundaries.js';
import { lastWord } from '../grammar/clause.js';
import { isMixed, readMarked } from '../grammar/content.js';
import { markedName } from '../grammar/marked-name.js';
import { relaysBetween } from '../grammar/relays.js';
import { canSpeak } from '../grammar/source.js';

const SURE = 0.8;
const LONGEST_LEFT_SIDE = 12;
const SHORTEST_CONTENT = 3;

/** `بوتين: مستعدون للتفاوض`, `الوزير لـ«الرأي»: …`, and the turns of a transcript. A topic on the left speaks nothing. */
export const headlineColon: AttributionRule = {
  name: 'headline-colon',
  *propose(context) {
    for (const line of context.layout.lines) {
      const colon = firstColon(context, line);
      const speaker = colon === null ? null : speakerOf(context, line, colon);
      if (colon === null || speaker === null) continue;
      const range = { first: colon + 1, last: lastWord(context, line.last) };
      if (range.last - range.first + 1 < SHORTEST_CONTENT) continue;
      const marked = context.contents.openingAt(colon + 1) === undefined ? null : readMarked(context, colon + 1);
      const subject = { kind: 'explicit', mention: speaker } as const;
      yield {
        rule: 'headline-colon',
        kind: 'direct',
        cue: null,
        content: marked?.parts ?? [range],
        subject,
        relays: relaysBetween(context, { first: line.first, last: colon }, subject),
        confidence: line.kind === 'headline' || isMixed(context, range) ? SURE : SURE - 0.05,
      };
    }
  },
};

function firstColon({ tokens }: Context, { first, last }: TokenRange): number | null {
  for (let t = first; t < Math.min(last, first + LONGEST_LEFT_SIDE); t++)
    if (tokens.sign[t] === Punctuation.Colon) return t;
  return null;
}

/** The left side is a name or office and nothing more but an outlet (`لـ«الرأي»`). */
function speakerOf(context: Context, { first, kind }: Line, colon: number): MentionCandidate | null {
  const { mentions, words } = context;
  const opensText = kind === 'headline' && first === 0; // below, `خبراء:` begins a list
  let start = first;
  while (start < colon && !isWord(context, start)) start++;
  const speaker = inMarks(context, first, colon) ?? mentions.startingAt(start);
  if (speaker === undefined || !canSpeak(speaker) || speaker.cut > 0) return null;
  if (words.is(start, 'headline-tag') && start + 1 === colon) return null; // شاهد: a film, and no witness
  if (speaker.type === 'unnamed' || speaker.type === 'group')
    return speaker.phrase.last + 1 === colon && opensText && words.longest(start, 'title') !== undefined
      ? speaker
      : null;
  const isQuoted = speaker.type === 'person' && context.contents.openingAt(colon + 1) !== undefined; // القاضي: «…»
  if (speaker.type !== 'person' && speaker.type !== 'organization') return null;
  if (speaker.kind === 'description' && words.is(start, 'place-head')) return null; // سوق العقارات
  if (
    speaker.kind === 'description' &&
    (speaker.rule === 'description' || (speaker.phrase.first === speaker.phrase.last && !isQuoted))
  )
    return null;
  const rest = speaker.phrase.last + 1;
  const isHearer = words.is(rest, 'dative') || has(context, rest, Proclitic.To);
  return rest === colon || isHearer || isOccasion(context, rest, colon) ? speaker : null;
}

/** `"هآرتس": …`, `«المالية»: …`: a name in marks, and nothing else before the colon. */
function inMarks(context: Context, first: number, colon: number): MentionCandidate | undefined {
  const name = markedName(context, first);
  if (name?.phrase.last !== colon - 1) return undefined;
  const isService = name.first === name.last && context.words.is(name.first, 'portfolio');
  if (isService) return { ...name, kind: 'name', type: 'organization', rule: 'marked-name' };
  return name.kind === 'name' ? name : undefined;
}

/** `الحلواني بعد الهزيمة أمام النجوم: «…»`: when or where he said it, before his words in marks. */
const isOccasion = (context: Context, t: number, colon: number): boolean =>
  isPreposition(context, t) && context.contents.openingAt(colon + 1) !== undefined;
