import type { Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import { isGoverned } from '../../../pipeline/find-mentions.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { disagrees } from './agreement.js';
import { endsNounPhrase, has, isDefinite, isPreposition } from './boundaries.js';
import { hasReport } from './clause.js';
import { isAt, Landmark, landmarksOf } from './landmarks.js';
import { findOpener } from './opener.js';
import { canSpeak } from './source.js';
import { plainMention } from './plain-phrase.js';
import { readReportingClause, skipOpening } from './subject.js';

const FARTHEST_HOST = 100;

/**
 * The subject of the clause on which a participle or verbal noun hangs; null where the last speaker goes on.
 *
 * > | عاد الوزير من باريس مؤكدا أن …
 *        ^^^^^^
 */
export function hostOf(context: Context, cue: CueCandidate): MentionCandidate | null {
  const { layout, cues, marks } = context;
  const start = Math.max(layout.sentence(cue.first).first, cue.first - FARTHEST_HOST);
  const owner = ownerBefore(context, cue);
  if (owner !== null) return owner;
  const landmarks = landmarksOf(context);
  for (let t = cue.first - 1; t >= start; t--) {
    if (!isAt(landmarks, t, Landmark.Cue | Landmark.Verb) || marks.around(t) !== undefined) continue;
    const verb = cues.at(t);
    const actor = verb === undefined ? actorOf(context, t, cue) : null;
    if (actor !== null && !hasReport(context, start, t - 1)) return actor;
    if (verb === undefined) continue;
    if (verb.form.person === undefined && verb.form.lemma.kind === 'verb' && findOpener(context, verb) !== null)
      return null;
    if (verb.form.person !== 3 || verb.form.lemma.speech === 'rarely') continue;
    if (findOpener(context, verb) !== null) return null;
    const before = context.words.is(t - 1, 'relative') ? t - 2 : t - 1; // `، وهو ما أكده الوزير قائلا`
    const beginsClause = verb.isJoined || has(context, before, Proclitic.And | Proclitic.So);
    if (!beginsClause && hasReport(context, start, verb.first - 1)) return null; // it stands in what is reported
    const { subject } = readReportingClause(context, verb, cue.first);
    if (subject.kind !== 'explicit') return null;
    const isObject = subject.mention.rule === 'subject-position' && verb.form.lemma.speech !== 'always'; // تحكي معاناتها
    return isObject ? null : subject.mention;
  }
  return firstSubject(context, start, cue) ?? plainSubject(context, start, cue);
}

/** `ووقف الدجال في السوق زاعما أن`: a definite noun that no dictionary knows, behind the verb with which the sentence begins. */
function plainSubject(context: Context, start: number, cue: CueCandidate): MentionCandidate | null {
  const { words, mentions, tokens } = context;
  const noun = skipOpening(context, start) + 1;
  const canAct = words.is(noun - 1, 'verb') && isDefinite(context, noun) && words.proclitics[noun] === Proclitic.None;
  const isUnknown = canAct && noun < cue.first && mentions.around(noun) === undefined && !words.is(noun, 'noun');
  if (!isUnknown || endsNounPhrase(context, noun) || !agreesInEnding(words.stem(noun), cue)) return null;
  for (let t = noun + 1; t < cue.first; t++) if (tokens.sign[t] === Punctuation.Comma) return null;
  return isPreposition(context, noun + 1) ? plainMention(context, noun, noun) : null;
}

/** `شاركته النائب أمل الغراغير، بقولها`: somebody named right before, whom the pronoun fits. */
function ownerBefore({ mentions, tokens, words }: Context, cue: CueCandidate): MentionCandidate | null {
  const { suffix } = cue.form;
  const last = tokens.sign[cue.first - 1] === Punctuation.Comma ? cue.first - 2 : cue.first - 1;
  const mention = suffix === undefined || cue.form.person !== undefined ? undefined : mentions.around(last);
  if (mention?.phrase.last !== last || mention.type !== 'person' || mention.kind !== 'name') return null;
  const isObject = words.proclitics[mention.phrase.first] !== 0 || words.is(mention.phrase.first - 1, 'preposition');
  return isObject || (mention.gender !== undefined && mention.gender !== suffix?.gender) ? null : mention;
}

/** `ثم ترافع سامر الحلواني`: the subject right behind a verb that begins its clause. */
function actorOf(context: Context, t: number, cue: CueCandidate): MentionCandidate | null {
  const { words, mentions, layout, tokens } = context;
  const mention = mentions.startingAt(t + 1);
  if (mention === undefined || isGoverned(context, t + 1) || mention.type === 'place') return null;
  const beginsClause =
    has(context, t, Proclitic.And | Proclitic.So) ||
    t === layout.sentence(t).first ||
    words.is(t - 1, 'joining') ||
    tokens.sign[t - 1] === Punctuation.Comma;
  const isNoun = words.is(t, 'noun') && t > layout.sentence(t).first; // `بنجاح الفيلم وتفاعل الجمهور معه`
  return !isNoun && beginsClause && canSpeak(mention) && !disagrees(mention, cue.form.suffix ?? cue.form)
    ? mention
    : null;
}

/** `الدجال زاعما`, `المتصارعان مؤكدين`: as far as endings tell. */
function agreesInEnding(noun: string, { form: { gender, number } }: CueCandidate): boolean {
  if (number === 'plural' || number === 'dual') return /(?:ون|ان|ات)$/u.test(noun);
  return gender === 'f' ? noun.endsWith('ه') : !/(?:ه|ات|ون|ان|ا)$/u.test(noun);
}

/** The verb before a participle, in the same sentence, that reports something too. */
export function hostReport(context: Context, cue: CueCandidate): CueCandidate | null {
  const { layout, cues } = context;
  const start = Math.max(layout.sentence(cue.first).first, cue.first - FARTHEST_HOST);
  for (let t = cue.first - 1; t >= start; t--) {
    const verb = cues.at(t);
    if (verb?.form.person === 3 && findOpener(context, verb) !== null) return verb;
  }
  return null;
}

/** The first mention of the sentence that can speak, agrees, and is not governed by a preposition. */
function firstSubject(context: Context, start: number, cue: CueCandidate): MentionCandidate | null {
  const { mentions, marks } = context;
  const agreement = cue.form.suffix ?? cue.form;
  for (let t = start; t < cue.first; t++) {
    t = marks.openingAt(t)?.close ?? t;
    const mention = mentions.startingAt(t);
    if (mention === undefined) continue;
    const isObject = isGoverned(context, t) || isPreposition(context, t - 1);
    if (!isObject && mention.type !== 'place' && canSpeak(mention) && !disagrees(mention, agreement)) return mention;
    t = mention.phrase.last;
  }
  return null;
}
