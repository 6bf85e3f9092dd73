import type { AttributionCandidate, AttributionRule, Context, Subject } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { readContent } from '../grammar/content.js';
import { hostReport } from '../grammar/host.js';
import { findOpener, type Opener } from '../grammar/opener.js';
import { relaysBetween, relaysInFront } from '../grammar/relays.js';
import { isNoun, isSayingNoun } from '../grammar/saying-noun.js';
import { readSpeaker } from '../grammar/speaker.js';

const CERTAINTY = { always: 0.95, often: 0.88, rarely: 0.75 } as const;
const DOUBT_OF_IMPLICIT = 0.07;
const LONGEST_LABEL = 4;
const FARTHEST_EVENT_CLAUSE = 2;

/** A verb, participle or verbal noun with what introduces its content: `قال … إن`, `وأضاف: «…»`, `مشيرا إلى أن`, `قوله إن`. */
export const reportedSpeech: AttributionRule = {
  name: 'reported-speech',
  *propose(context) {
    for (const cue of context.cues.all) {
      if (cue.form.lemma.kind === 'preposition' || cue.form.person === 1 || isSubjunctive(context, cue)) continue;
      const opener = findOpener(context, cue);
      if (opener === null) continue;
      if (isNoun(cue) && cue.form.suffix === undefined && !isSayingNoun(context, cue, opener)) continue;
      if (isLabel(context, cue, opener) || isByline(context, cue, opener) || isOutcome(context, cue, opener)) continue;
      const candidate = report(context, cue, opener);
      if (candidate !== null) yield candidate;
    }
  },
};

/** `استطاع أن يقول إن`: what may or shall be said is not reported. */
function isSubjunctive({ words }: Context, cue: CueCandidate): boolean {
  if (cue.form.shape !== 'imperfect' || cue.isJoined) return false;
  const before = words.find(cue.first - 1, 'complementizer');
  return before !== undefined && before.suffix === undefined;
}

/** `كتب: سامر الحلواني`, `القاهرة - كتب سامر الحلواني: …`: who wrote the article. */
function isByline({ layout, tokens, mentions }: Context, cue: CueCandidate, opener: Opener): boolean {
  const { lemma, shape } = cue.form;
  if (lemma.act !== 'write' || shape !== 'perfect' || cue.isJoined || tokens.sign[opener.token] !== Punctuation.Colon)
    return false;
  const isAtHead = cue.first - layout.line(cue.first).first < LONGEST_LABEL;
  return isAtHead || (opener.token === cue.last + 1 && mentions.startingAt(opener.token + 1)?.type === 'person');
}

/** `سبق - متابعة: أكدت …`: a word or two before a colon at the head of a line are a label. */
function isLabel({ layout, tokens, cues }: Context, cue: CueCandidate, opener: Opener): boolean {
  if (cue.form.shape !== 'participle' || opener.kind !== 'colon' || opener.token !== cue.last + 1) return false;
  const { first } = layout.line(cue.first);
  if (cue.first - first >= LONGEST_LABEL || tokens.form(cue.first).endsWith('ا')) return false;
  for (let t = first; t < cue.first; t++) if (cues.at(t) !== undefined) return false;
  return true;
}

/** `خسر الفريق، ما يؤكد أن …`: what was told before shows it, and nobody says it. */
function isOutcome({ words }: Context, cue: CueCandidate, opener: Opener): boolean {
  const { act } = cue.form.lemma;
  const isNext = opener.kind === 'clause' && opener.token - cue.last <= FARTHEST_EVENT_CLAUSE;
  if (!isNext || !(act === 'confirm' || SHOWING.includes(act))) return false;
  const before = cue.first - 1;
  return words.is(before, 'outcome') || words.longest(before - 1, 'class', 'outcome')?.last === before;
}

function report(context: Context, cue: CueCandidate, opener: Opener): AttributionCandidate | null {
  const content = readContent(context, opener, cue);
  if (content === null) return null;
  const { subject, addressee, relay } = readSpeaker(context, cue, opener);
  if (
    subject.kind === 'explicit' &&
    cue.form.lemma.speakerAfter === undefined &&
    isEvidence(context, subject.mention, cue)
  )
    return null;
  const relays = clauseRelays(context, cue, opener, subject);
  const explicit = subject.kind === 'explicit';
  const nearest = nearestCue(context, cue, opener);
  return {
    rule: `${cue.form.shape}-${opener.kind}`,
    kind: content.kind,
    cue: nearest,
    content: content.parts,
    subject,
    // whoever stands behind the content cites the whole of it, and those of the clause stand nearer to the speaker
    relays: [
      ...content.relays,
      ...(relay === null ? [] : [relay]),
      ...relays.filter((other) => other.first !== relay?.first),
    ],
    addressee: addressee ?? undefined,
    confidence: CERTAINTY[nearest.form.lemma.speech] - (explicit ? 0 : DOUBT_OF_IMPLICIT),
  };
}

/** Outlets of the clause of the cue; a participle shares those of the verb before it: `قال لرويترز إن …، مضيفا أن …`. */
function clauseRelays(context: Context, cue: CueCandidate, opener: Opener, subject: Subject): MentionCandidate[] {
  const own = [
    ...relaysInFront(context, cue, subject),
    ...relaysBetween(context, { first: cue.last + 1, last: opener.token - 1 }, subject, {
      takesHearer: cue.form.lemma.object === 'addressee',
    }),
  ];
  const isSameSpeaker = subject.kind === 'implicit' && subject.near === null;
  const host = own.length === 0 && cue.form.shape === 'participle' && isSameSpeaker ? hostReport(context, cue) : null;
  return host === null ? own : clauseRelays(context, host, findOpener(context, host)!, { kind: 'nobody' });
}

/** `نقلت الوكالة عن الوزير قوله إن`: the verbal noun stands nearer to the words. */
function nearestCue({ cues }: Context, cue: CueCandidate, opener: Opener): CueCandidate {
  if (cue.form.lemma.speakerAfter === undefined) return cue;
  for (let t = opener.token - 1; t > cue.last; t--) if (cues.at(t)?.form.shape === 'verbal-noun') return cues.at(t)!;
  return cue;
}

/** Acts of things: `هبوط الأسعار يشير إلى`, `الرمال تهدد بأن`. */
const SHOWING = ['point-out', 'disclose', 'threaten'];

/** `الأرقام تؤكد أن`: a thing that shows something says nothing, unless it is a document of a body. */
function isEvidence({ words }: Context, { phrase, rule, type, title }: MentionCandidate, cue: CueCandidate): boolean {
  const isOneWord = phrase.first === phrase.last;
  const { speech, act } = cue.form.lemma;
  const canShow = speech === 'rarely' || (speech === 'often' && (isOneWord || SHOWING.includes(act)));
  if (canShow && rule === 'subject-position' && title === undefined && words.is(phrase.first, 'noun')) return true;
  return words.is(phrase.first, 'evidence') && (isOneWord || type !== 'document');
}
