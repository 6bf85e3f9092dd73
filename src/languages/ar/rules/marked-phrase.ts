import { Proclitic } from '../../../pipeline/analysis.js';
import type { AttributionCandidate, AttributionRule, Context, Subject } from '../../../pipeline/attribute.js';
import { isWording, type MarkedContent } from '../../../pipeline/find-contents.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { has, isParticiple, isPreposition } from '../grammar/boundaries.js';
import { hostOf } from '../grammar/host.js';
import { isAt, Landmark, landmarksOf } from '../grammar/landmarks.js';
import { findOpener } from '../grammar/opener.js';
import { relaysBetween } from '../grammar/relays.js';
import { readSpeaker } from '../grammar/speaker.js';
import { readReportingClause } from '../grammar/subject.js';
import { isSaying } from '../grammar/turn.js';
import { isAccusative, isReportersTerm } from '../grammar/wording.js';

const SURE_OF_PHRASE = 0.7;
const SURE_OF_OTHERS = 0.6;
const SHORTEST_WITHOUT_PHRASE = 2;
const MARKED = new Set(['marks', 'phrase']);
const LONGEST_CLAUSE = 200;
const FARTHEST_GROUP = 30;

/** A cue without a clause of content, and words of the speaker between marks: `وصف المحادثات بـ"المفيدة"`. */
export const markedPhrase: AttributionRule = {
  name: 'marked-phrase',
  *propose(context) {
    for (const cue of context.cues.all) {
      const { lemma, person, shape } = cue.form;
      if (lemma.kind !== 'verb' || person === 1) continue;
      if (shape === 'verbal-noun') {
        const owned = ownedPhrase(context, cue);
        if (owned !== null) yield owned;
        continue;
      }
      const takesPhrase = lemma.takes.includes('phrase');
      if ((lemma.speech === 'rarely' && !takesPhrase) || findOpener(context, cue) !== null) continue;
      const phrases = phrasesOf(context, cue, takesPhrase);
      if (phrases.length > 0) yield phraseOf(context, cue, phrases, subjectOf(context, cue, phrases[0]!.span.first));
    }
  },
};

/** `طلب الوزارة "الوقف الفوري"`, `تأكيده على "ضرورة الحوار"`: a verbal noun beside its owner, and the words right behind them. */
function ownedPhrase(context: Context, cue: CueCandidate): AttributionCandidate | null {
  const { mentions, contents, words } = context;
  const { lemma, suffix } = cue.form;
  const next = cue.last + 1;
  const owner =
    suffix === undefined ? (words.longest(next, 'class', 'latter') ?? mentions.startingAt(next)?.phrase) : cue;
  if (owner === undefined || (lemma.speech === 'rarely' && !lemma.takes.some((opener) => MARKED.has(opener))))
    return null;
  const open = isPreposition(context, owner.last + 1) ? owner.last + 2 : owner.last + 1;
  const marked = contents.openingAt(open);
  if (marked === undefined || marked.words < SHORTEST_WITHOUT_PHRASE || !isWording(marked)) return null;
  if (isReportersTerm(context, cue, marked) || findOpener(context, cue) !== null) return null;
  const { subject } = readSpeaker(context, cue, { kind: 'marks', token: open });
  if (suffix === undefined && subject.kind === 'implicit' && subject.near === null) return null;
  return phraseOf(context, cue, [marked], subject);
}

/** Marked words up to the end of the cue's clause, names and terms left aside. */
function phrasesOf(context: Context, cue: CueCandidate, takesPhrase: boolean): MarkedContent[] {
  const { layout, contents, marks } = context;
  const found: MarkedContent[] = [];
  const last = Math.min(layout.sentence(cue.last).last, cue.last + LONGEST_CLAUSE);
  const landmarks = landmarksOf(context);
  for (let t = cue.last + 1; t <= last; t++) {
    if (!isAt(landmarks, t, Landmark.Cue | Landmark.Opening)) continue;
    const next = context.cues.at(t);
    if (next !== undefined && isCalling(context, next)) t = endOfCalling(context, next);
    else if (next !== undefined && isOthers(context, next)) break;
    const marked = contents.openingAt(t);
    if (marked === undefined) continue;
    const isLongEnough = takesPhrase || marked.words >= SHORTEST_WITHOUT_PHRASE;
    if (isLongEnough && isWording(marked) && !isReportersTerm(context, cue, marked)) found.push(marked);
    t = marks.openingAt(t)?.close ?? t;
    if (isCalling(context, cue) && !isJoinedToNext(context, t)) break;
  }
  return found;
}

/** What stands behind it is not the cue's before. */
function isOthers(context: Context, next: CueCandidate): boolean {
  const { lemma, person } = next.form;
  const isRelative = context.words.is(next.first - 1, 'relative') && lemma.takes.includes('phrase');
  const isVerb = person === 3 && (lemma.speech !== 'rarely' || isRelative);
  if (next.form.shape === 'verbal-noun' && ownedPhrase(context, next) !== null) return true;
  return isVerb || isParticiple(context, next.first) || isSaying(context, next);
}

/** `ممن وصفهم بـ"…"`, `التي سماها "…"`: what somebody is called, said in passing. */
const isCalling = ({ words }: Context, { first, form: { lemma, suffix, person } }: CueCandidate): boolean =>
  lemma.act === 'describe' && suffix !== undefined && person === 3 && !words.is(first - 1, 'complementizer');

const LONGEST_CALLING = 12;

/** The closing mark of what is called so. */
function endOfCalling({ marks, tokens }: Context, { last }: CueCandidate): number {
  for (let t = last + 1; t <= last + LONGEST_CALLING && t < tokens.count; t++) {
    const marked = marks.openingAt(t);
    if (marked !== undefined) return marked.close;
    if (tokens.sign[t] === Punctuation.Comma || tokens.sign[t] === Punctuation.FullStop) break;
  }
  return last;
}

/** `"…" و"…"`, `"…" و بـ"…"`. */
function isJoinedToNext(context: Context, close: number): boolean {
  let t = close + 1;
  if (context.words.is(t, 'joining')) t++;
  if (isPreposition(context, t)) t++;
  return t > close + 1 && context.marks.openingAt(t) !== undefined;
}

function phraseOf(
  context: Context,
  cue: CueCandidate,
  phrases: readonly MarkedContent[],
  subject: Subject,
): AttributionCandidate {
  const first = phrases[0]!.span.first;
  return {
    rule: `${cue.form.shape}-phrase`,
    kind: 'direct',
    cue,
    content: phrases.map(({ span }) => ({ first: span.first, last: span.last })),
    subject,
    relays: relaysBetween(context, { first: cue.last + 1, last: first - 1 }, subject),
    confidence: cue.form.lemma.takes.includes('phrase') ? SURE_OF_PHRASE : SURE_OF_OTHERS,
  };
}

/** The subject of a relative clause stands in it, else it is what the clause tells of, or the subject of its host. */
function subjectOf(context: Context, cue: CueCandidate, first: number): Subject {
  const { words } = context;
  const { shape, suffix } = cue.form;
  const isRelative = words.is(cue.first - 1, 'relative');
  if (shape !== 'participle') {
    const { subject } = readReportingClause(context, cue, first - 1);
    const isBehind =
      subject.kind === 'explicit' && subject.mention.phrase.first > cue.first && !isPredicate(context, subject.mention);
    const isAntecedent =
      subject.kind === 'explicit' && suffix === undefined && !has(context, cue.first - 1, Proclitic.And);
    if (!isRelative || isBehind || isAntecedent) return subject;
  }
  const asked = isRelative ? ownerBefore(context, cue) : null;
  const group = isRelative ? pluralBefore(context, cue) : null;
  return asked ?? { kind: 'implicit', agreement: cue.form, near: group ?? hostOf(context, cue) };
}

/** `بعد طلب الوزارة "الوقف الفوري" لمن وصفتهم بـ"…"`: whose words stand right before. */
function ownerBefore(context: Context, { first, form }: CueCandidate): Subject | null {
  const { layout, cues } = context;
  for (let t = first - 1; t >= Math.max(layout.sentence(first).first, first - FARTHEST_GROUP); t--) {
    const cue = cues.at(t);
    if (cue?.form.person === 3) return null;
    const subject = cue?.form.shape === 'verbal-noun' ? ownedPhrase(context, cue)?.subject : undefined;
    if (subject?.kind === 'explicit') return { kind: 'implicit', agreement: form, near: subject.mention };
    if (subject !== undefined) return subject;
  }
  return null;
}

/** `ما اعتبرته خطابا "صادما"`: a noun in the accusative is no subject. */
const isPredicate = (context: Context, { kind, phrase }: MentionCandidate): boolean =>
  kind === 'description' && isAccusative(context, phrase.first);

/** `الحملة التي شنها نواب والتي وصفوا فيها`: a verb in the plural has the last group that was named. */
function pluralBefore({ mentions, layout }: Context, { first, form }: CueCandidate): MentionCandidate | null {
  if (form.number !== 'plural') return null;
  for (let t = first - 1; t >= Math.max(layout.sentence(first).first, first - FARTHEST_GROUP); t--) {
    const mention = mentions.startingAt(t);
    if (mention !== undefined && (mention.type === 'group' || mention.number === 'plural')) return mention;
  }
  return null;
}
