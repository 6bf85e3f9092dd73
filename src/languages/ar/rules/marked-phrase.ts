import type { AttributionCandidate, AttributionRule, Context } from '../../../pipeline/attribute.js';
import { isWording, type MarkedContent } from '../../../pipeline/find-contents.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import { isParticiple } from '../grammar/boundaries.js';
import { hostOf } from '../grammar/host.js';
import { findOpener } from '../grammar/opener.js';
import { relaysBetween } from '../grammar/relays.js';
import { readReportingClause } from '../grammar/subject.js';
import { isSaying } from '../grammar/turn.js';

const SURE_OF_PHRASE = 0.7;
const SURE_OF_OTHERS = 0.6;
const SHORTEST_WITHOUT_PHRASE = 2;
const LONGEST_CLAUSE = 200;

/** A cue without a clause of content, and words of the speaker between marks: `وصف المحادثات بـ"المفيدة"`. */
export const markedPhrase: AttributionRule = {
  name: 'marked-phrase',
  *propose(context) {
    for (const cue of context.cues.all) {
      const { lemma, person, shape } = cue.form;
      if (lemma.kind !== 'verb' || person === 1 || shape === 'verbal-noun') continue;
      const takesPhrase = lemma.takes.includes('phrase');
      if ((lemma.speech === 'rarely' && !takesPhrase) || findOpener(context, cue) !== null) continue;
      const phrases = phrasesOf(context, cue, takesPhrase);
      if (phrases.length > 0) yield attributePhrases(context, cue, phrases, takesPhrase);
    }
  },
};

/** Marked words up to the end of the cue's clause, names and terms left aside. */
function phrasesOf(context: Context, cue: CueCandidate, takesPhrase: boolean): MarkedContent[] {
  const { layout, contents, marks } = context;
  const found: MarkedContent[] = [];
  const last = Math.min(layout.sentence(cue.last).last, cue.last + LONGEST_CLAUSE);
  for (let t = cue.last + 1; t <= last; t++) {
    const next = context.cues.at(t);
    const isVerb = next?.form.person === 3 && next.form.lemma.speech !== 'rarely';
    if (isVerb || isParticiple(context, t) || (next !== undefined && isSaying(context, next))) break;
    const marked = contents.openingAt(t);
    if (marked === undefined) continue;
    if (isWording(marked) && (takesPhrase || marked.words >= SHORTEST_WITHOUT_PHRASE)) found.push(marked);
    t = marks.openingAt(t)?.close ?? t;
  }
  return found;
}

function attributePhrases(
  context: Context,
  cue: CueCandidate,
  phrases: readonly MarkedContent[],
  takesPhrase: boolean,
): AttributionCandidate {
  const first = phrases[0]!.span.first;
  const isOnTheSide = cue.form.shape === 'participle' || context.words.is(cue.first - 1, 'relative');
  const { subject } = isOnTheSide
    ? { subject: { kind: 'implicit', agreement: cue.form, near: hostOf(context, cue) } as const }
    : readReportingClause(context, cue, first - 1);
  return {
    rule: `${cue.form.shape}-phrase`,
    kind: 'direct',
    cue,
    content: phrases.map(({ span }) => ({ first: span.first, last: span.last })),
    subject,
    relays: relaysBetween(context, { first: cue.last + 1, last: first - 1 }, subject),
    confidence: takesPhrase ? SURE_OF_PHRASE : SURE_OF_OTHERS,
  };
}
