import type { Agreement } from '../../../gazetteer/entries.js';
import type { Context, Subject } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import { behindDocument } from './document.js';
import { hostOf } from './host.js';
import { isAt, Landmark, landmarksOf } from './landmarks.js';
import { takenUp } from './latter.js';
import type { Opener } from './opener.js';
import { readPlainPhrase } from './plain-phrase.js';
import { isNoun, leadOf, ownerOf } from './saying-noun.js';
import { canSpeak, readSource } from './source.js';
import { readReportingClause } from './subject.js';

/** Who says it, to whom, and who passes it on, as far as the clause of the cue tells. */
export interface SpeakerReading {
  readonly subject: Subject;
  readonly addressee: MentionCandidate | null;
  readonly relay: MentionCandidate | null;
}

/** Each shape of a cue has its own place for the speaker: owner of a noun, host of a participle, subject of a verb. */
export function readSpeaker(context: Context, cue: CueCandidate, opener: Opener): SpeakerReading {
  const { shape, suffix, lemma } = cue.form;
  if (lemma.impersonal === true) return { subject: { kind: 'nobody' }, addressee: null, relay: null };
  const isOnTheSide = shape === 'participle' || (suffix !== undefined && context.words.is(cue.first - 1, 'relative'));
  if (isOnTheSide) return implicit(cue.form, hostOf(context, cue));
  if (isNoun(cue)) return readOwner(context, cue);
  const { subject, addressee } = readReportingClause(context, cue, opener.token);
  const origin = originOf(context, cue, opener);
  if (origin === null)
    return { subject: inStatement(context, cue, inCoordination(context, cue, subject)), addressee, relay: null };
  const relay = subject.kind === 'explicit' ? subject.mention : null;
  return { subject: origin, addressee, relay };
}

function readOwner(context: Context, cue: CueCandidate): SpeakerReading {
  const { suffix } = cue.form;
  const latter = suffix === undefined ? context.words.longest(cue.last + 1, 'class', 'latter') : undefined;
  const named = latter === undefined ? null : takenUp(context, { phrase: latter });
  if (named !== null) return { subject: named, addressee: null, relay: null };
  const owner = suffix === undefined ? (ownerOf(context, cue) ?? leadOf(context, cue) ?? undefined) : undefined;
  const cited = suffix === undefined ? null : citedBefore(context, cue);
  if (cited !== null) return cited;
  if (owner === undefined || !canSpeak(owner)) return implicit(suffix ?? {}, hostOf(context, cue));
  return { subject: { kind: 'explicit', mention: owner }, addressee: null, relay: null };
}

const FARTHEST_SOURCE = 15;

/** `ذكرت وكالة رويترز نقلا عن مصادر طبية قولها إن`, `نقل التقرير على لسان مصدر قوله`: whoever is cited says it. */
function citedBefore(context: Context, cue: CueCandidate): SpeakerReading | null {
  const { cues, layout } = context;
  const start = Math.max(layout.sentence(cue.first).first, cue.first - FARTHEST_SOURCE);
  for (let t = cue.first - 1; t >= start; t--) {
    const other = cues.at(t);
    if (other?.form.lemma.kind !== 'preposition' || other.form.lemma.speakerAfter === undefined) continue;
    const source = readSource(context, other);
    if (source?.subject.kind !== 'explicit') return null;
    const outlet = hostOf(context, other);
    return { subject: source.subject, addressee: null, relay: outlet };
  }
  return null;
}

const implicit = (agreement: Agreement, near: MentionCandidate | null): SpeakerReading => ({
  subject: { kind: 'implicit', agreement, near },
  addressee: null,
  relay: null,
});

/** `لم يخف المدرب استياءه، وقال إن …`, `عقد الوزير لقاء، حيث قال إن`: the verbs of one sentence share their subject. */
function inCoordination(context: Context, cue: CueCandidate, subject: Subject): Subject {
  const isBound = cue.isJoined || context.words.is(cue.first - 1, 'conjunction');
  const isOpen = subject.kind === 'implicit' && subject.near === null && isBound;
  return isOpen ? { ...subject, near: hostOf(context, cue) } : subject;
}

const FARTHEST_STATEMENT = 15;

/** `بيان للشركة قالت فيه إن`, `أصدرت الشركة بيانا قالت فيه إن`: who issued the statement speaks in it. */
function inStatement(context: Context, cue: CueCandidate, subject: Subject): Subject {
  const { words, mentions } = context;
  const isIn = words.find(cue.last + 1, 'prepositional-pronoun')?.preposition === 'في';
  if (subject.kind !== 'implicit' || subject.near !== null || !isIn || cue.isJoined) return subject;
  for (let t = cue.first - 1; t >= Math.max(0, cue.first - FARTHEST_STATEMENT); t--) {
    const document = mentions.startingAt(t);
    if (document?.type !== 'document') continue;
    const issuer = behindDocument(context, document);
    return issuer.type === 'document'
      ? { ...subject, near: hostOf(context, cue) }
      : { kind: 'explicit', mention: issuer };
  }
  return subject;
}

/** `نقلت الوكالة عن المتحدث قوله`, `ذكرت الصحيفة، نقلا عن مصدر، أن`: the subject only passes the words on. */
function originOf(context: Context, cue: CueCandidate, opener: Opener): Subject | null {
  const { words, mentions, cues } = context;
  const { speakerAfter } = cue.form.lemma;
  const landmarks = landmarksOf(context);
  for (let t = cue.last + 1; t < opener.token; t++) {
    if (speakerAfter === undefined && !isAt(landmarks, t, Landmark.Cue)) continue;
    const other = cues.at(t);
    const source =
      other?.form.lemma.speakerAfter === undefined || other.form.lemma.kind === 'verb'
        ? null
        : readSource(context, other);
    if (source?.subject.kind === 'explicit') return source.subject;
    if (speakerAfter === undefined) continue;
    const back = words.find(t, 'prepositional-pronoun');
    if (back?.preposition === speakerAfter) return { kind: 'implicit', agreement: back.agreement, near: null };
    if (words.stem(t) !== speakerAfter) continue;
    const marked = context.marks.openingAt(t + 1); // عن "مسؤول كبير" قوله
    const mention = mentions.startingAt(marked?.first ?? t + 1) ?? readPlainPhrase(context, t + 1, opener.token);
    if (mention !== null && canSpeak(mention)) return { kind: 'explicit', mention };
  }
  return null;
}
