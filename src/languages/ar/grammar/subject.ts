import type { Context, Subject } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import { isGoverned } from '../../../pipeline/find-mentions.js';
import { isWholeSurname } from '../../../pipeline/find-short-names.js';
import { copyOf, type MentionCandidate } from '../../../pipeline/mention.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { behindSubject, standsAsObject } from './addressee.js';
import { disagrees } from './agreement.js';
import { antecedentOf, isOfAnother } from './antecedent.js';
import { endsNounPhrase, has, isComplementizer, isWord, isPreposition } from './boundaries.js';
import { behindDocument } from './document.js';
import { eachOf, withJoined, withNameBehind } from './joint.js';
import { isAt, Landmark, landmarksOf } from './landmarks.js';
import { takenUp } from './latter.js';
import { markedName } from './marked-name.js';
import { LONGEST_PHRASE, plainMention, readPlainPhrase } from './plain-phrase.js';
import { isTopicOrPlace, readPrepositionalPhrase } from './between.js';

/** What stands in the reporting clause beside the cue. */
export interface ReportingClause {
  readonly subject: Subject;
  readonly addressee: MentionCandidate | null;
}

const MOST_STEPS = 8;

/** Who says it: after the verb (VSO), before it (SVO), or nobody in this clause. */
export function readReportingClause(context: Context, cue: CueCandidate, end: number): ReportingClause {
  const topic = topicAfterAuxiliary(context, context.layout.sentence(cue.first).first, cue);
  if (topic !== null && !has(context, cue.first, Proclitic.And))
    return { subject: { kind: 'explicit', mention: agreeing(topic, cue) }, addressee: null };
  const after = readAfterVerb(context, cue, end);
  // an unknown noun after the verb is its object, where its subject stands before it
  const isPlain = after.subject?.rule === 'subject-position';
  const named = isPlain
    ? (readBeforeVerb(context, cue) ?? after.subject)
    : (after.subject ?? readBeforeVerb(context, cue));
  const taken = named === null ? null : takenUp(context, named);
  if (taken !== null) return { subject: taken, addressee: after.addressee };
  const mention = named === null ? null : behindDocument(context, named);
  if (mention !== null)
    return { subject: { kind: 'explicit', mention: agreeing(mention, cue) }, addressee: after.addressee };
  return { subject: { kind: 'implicit', agreement: cue.form, near: null }, addressee: after.addressee };
}

/** The verb tells the gender of a subject that does not show it: `قالت رويترز`. */
function agreeing(mention: MentionCandidate, { form }: CueCandidate): MentionCandidate {
  if (mention.gender !== undefined) return mention;
  const agreed = copyOf(mention);
  agreed.gender = form.gender;
  return agreed;
}

function readAfterVerb(
  context: Context,
  cue: CueCandidate,
  end: number,
): { subject: MentionCandidate | null; addressee: MentionCandidate | null } {
  const { words, mentions } = context;
  let addressee: MentionCandidate | null = null;
  let t = cue.last + 1;
  for (let step = 0; step < MOST_STEPS && t < end; step++) {
    const known = eachOf(context, t, end) ?? mentions.startingAt(t) ?? markedName(context, t);
    const mention = isCircumstantial(context, t) ? undefined : known;
    const governs = isGoverned(context, t) && !isWholeSurname(mention);
    if (isPreposition(context, t) || (governs && mention === undefined)) {
      if (!isPreposition(context, t) && !words.is(t, 'press-addressee')) return { subject: null, addressee };
      const phrase = readPrepositionalPhrase(context, t, end);
      addressee ??= words.is(t, 'dative') ? phrase.mention : null;
      const isAside = cue.form.lemma.speakerAfter === undefined && isTopicOrPlace(phrase.mention, t + 1);
      if (!phrase.isVenue && !isAside) return { subject: null, addressee };
      t = phrase.last + 1;
    } else if (mention !== undefined && governs) {
      addressee ??= has(context, t, Proclitic.To) ? mention : null;
      t = mention.phrase.last + 1;
    } else if (mention !== undefined && standsAsObject(context, mention, cue)) {
      addressee ??= mention;
      t = mention.phrase.last + 1;
    } else if (mention !== undefined) {
      const named = withJoined(context, withNameBehind(context, mention));
      return { subject: named, addressee: addressee ?? behindSubject(context, named, cue) };
    } else if (isFiller(context, t) || isCircumstantial(context, t))
      t = (words.longest(t, 'class', 'time')?.last ?? t) + 1;
    else {
      const plain = step === 0 || addressee !== null ? readPlainPhrase(context, t, end) : null;
      return { subject: plain, addressee: addressee ?? (plain && behindSubject(context, plain, cue)) };
    }
  }
  return { subject: null, addressee };
}

/** `وتابع متحدثا عن`: written in the accusative, how it was said and not by whom. */
function isCircumstantial({ tokens: { text, start, end }, words }: Context, t: number): boolean {
  if (end[t]! - start[t]! < 2) return false;
  const last = text.charCodeAt(end[t]! - 1);
  const before = text.charCodeAt(end[t]! - 2);
  const isAccusative = (last === FATHATAN && before === ALEF) || (last === ALEF && before === FATHATAN);
  return isAccusative && words.find(t, 'given-name') === undefined;
}

const FATHATAN = 0x64b;
const ALEF = 0x627;

/** What stands between the verb and its subject: time, adverbs, `فيه`, the sign of a hashtag. */
function isFiller(context: Context, t: number): boolean {
  const { words, tokens } = context;
  if (tokens.sign[t] === Punctuation.NumberSign || words.is(t, 'pronoun')) return true;
  if (words.is(t, 'demonstrative') && has(context, t, Proclitic.In)) return true; // صرح بذلك المدير
  return words.is(t, 'time') || words.is(t, 'adverb') || words.is(t, 'weekday') || words.is(t, 'perfect-particle');
}

const BEFORE_VERB = ['perfect-particle', 'negator', 'consequent'];

/** SVO: `المتحدث قال`, `الوزير الذي أعلن`, `وكان بوتين قد أكد`. A verb with و begins a clause of its own. */
function readBeforeVerb(context: Context, cue: CueCandidate): MentionCandidate | null {
  const { words, mentions, tokens, layout } = context;
  if (cue.form.person === undefined || has(context, cue.first, Proclitic.And)) return null;
  const sentence = layout.sentence(cue.first);
  let t = cue.first - 1;
  while (t >= sentence.first && BEFORE_VERB.some((wordClass) => words.is(t, wordClass))) t--;
  if (t < sentence.first) return null;
  const topic = topicAfterAuxiliary(context, sentence.first, cue);
  if (topic !== null) return topic;
  if (words.is(t, 'relative')) return isOfAnother(context, cue) ? null : antecedentOf(context, t);
  if (words.is(t, 'pronoun')) t--;
  if (tokens.sign[t] === Punctuation.Comma) {
    t--;
    const opening = topicOf(context, sentence.first);
    if (opening !== null && !disagrees(opening, cue.form)) return opening;
  }
  const mention = mentions.around(t);
  if (
    mention !== undefined &&
    mention.phrase.last === t &&
    !isGoverned(context, mention.phrase.first) &&
    isSubjectPosition(context, mention)
  ) {
    return disagrees(mention, cue.form) ? null : mention;
  }
  const first = skipOpening(context, sentence.first);
  const isPlain = t - first < LONGEST_PHRASE && t >= first && isOnePhrase(context, first, t);
  if (isPlain && !isGoverned(context, first)) return plainMention(context, first, t);
  return isPlain ? null : farTopic(context, cue, sentence.first);
}

/** `ناشطون يعملون على حماية الغابة أكدوا أن`: what tells of the subject stands between it and its verb. */
function farTopic(context: Context, cue: CueCandidate, first: number): MentionCandidate | null {
  const { cues, tokens } = context;
  const topic = topicOf(context, first);
  if (topic === null || isComplementizer(context, cue.first - 1) || disagrees(topic, cue.form)) return null;
  for (let t = topic.phrase.last + 1; t < cue.first; t++)
    if (tokens.sign[t] === Punctuation.Comma || cues.at(t)?.form.person === 3) return null;
  return topic;
}

/** `وكانت خمسة مصادر مطلعة على المحادثات كشفت أن`: كان parts the subject from its verb. */
function topicAfterAuxiliary(context: Context, first: number, cue: CueCandidate): MentionCandidate | null {
  if (cue.isJoined || !isAt(landmarksOf(context), first, Landmark.Auxiliary)) return null;
  const { words, mentions, tokens } = context;
  const topic = mentions.startingAt(first + 1);
  if (topic === undefined || disagrees(topic, cue.form)) return null;
  let verb = cue.first - 1;
  while (BEFORE_VERB.some((wordClass) => words.is(verb, wordClass))) verb--;
  if (tokens.sign[verb] === Punctuation.Comma) verb--; // `وكان العقيد سالم، قد قال`
  for (let t = topic.phrase.last + 1; t <= verb; t++) if (tokens.sign[t] === Punctuation.Comma) return null;
  return topic;
}

/** The mention with which the sentence opens. */
function topicOf(context: Context, first: number): MentionCandidate | null {
  const topic = context.mentions.startingAt(skipOpening(context, first));
  return topic !== undefined && !isGoverned(context, topic.phrase.first) ? topic : null;
}

/** Steps over conjunctions and `من جهته،` at the head of a sentence. */
export function skipOpening(context: Context, first: number): number {
  const { words, tokens } = context;
  const landmarks = landmarksOf(context);
  let t = first;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (tokens.sign[t] !== Punctuation.Comma && !isAt(landmarks, t, Landmark.Introduction)) break;
    const opening = words.longest(t, 'class', 'new-speaker') ?? words.longest(t, 'class', 'clause-breaker');
    if (opening !== undefined) t = opening.last + 1;
    else if (words.is(t, 'conjunction') || tokens.sign[t] === Punctuation.Comma) t++;
    else break;
  }
  return t;
}

const AUXILIARY_OR_OPENING = ['auxiliary', 'conjunction', 'clause-breaker', 'new-speaker', 'as'];

/** Begins the clause, or follows كان: not the object of another verb. */
function isSubjectPosition(context: Context, { phrase }: MentionCandidate): boolean {
  const { words, layout } = context;
  const before = phrase.first - 1;
  if (before < layout.sentence(phrase.first).first || !isWord(context, before)) return true;
  if (has(context, phrase.first, Proclitic.And | Proclitic.So) || isComplementizer(context, before)) return true;
  return AUXILIARY_OR_OPENING.some((wordClass) => words.is(before, wordClass));
}

function isOnePhrase(context: Context, first: number, last: number): boolean {
  for (let t = first; t <= last; t++) if (endsNounPhrase(context, t)) return false;
  return true;
}
