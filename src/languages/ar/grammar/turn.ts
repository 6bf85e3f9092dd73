import { Proclitic } from '../../../pipeline/analysis.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import type { Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import { isAfterthought, isAside, isFronted, isMainVerb } from './afterthought.js';
import { has, isComplementizer, isFiniteCue, isPreposition } from './boundaries.js';
import { isAt, Landmark, landmarksOf } from './landmarks.js';
import { findOpener } from './opener.js';
import { canSpeak, readSource } from './source.js';
import { isOfAnother } from './antecedent.js';
import { disagrees } from './agreement.js';
import { readReportingClause } from './subject.js';

/** A place in what is reported where the reporter may take the word again. */
export interface Turn {
  readonly t: number;
  /** Where the reported clause begins, and its cue. */
  readonly first: number;
  readonly cue: CueCandidate;
  readonly isAfterPause: boolean;
}

const REACH_OF_CLAUSE_BREAKER = 4;
const REACH_OF_SUBJECT = 12;
const REACH_OF_FRESH_START = 3;

/** Whether a turn is at all possible: at most tokens nothing stands with which the reporter could take the word. */
export function canTurn({ tokens: { sign } }: Context, landmarks: Int32Array, t: number): boolean {
  if (isAt(landmarks, t, Landmark.Cue | Landmark.TurnWord)) return true;
  const before = sign[t - 1];
  // the verb of a main clause behind a comma, and whatever comes behind dots
  return before === Punctuation.Comma
    ? isAt(landmarks, t, Landmark.Verb)
    : before === Punctuation.FullStop && sign[t - 2] === Punctuation.FullStop;
}

/** Whether the reporter takes the word again at this token, which is one where he can. */
export function isTurn(context: Context, turn: Turn): boolean {
  const { words, cues } = context;
  const { t, cue, isAfterPause } = turn;
  const resumed = isAfterPause && words.is(t, 'resumption') ? cues.at(t + 1) : undefined;
  const next = cues.at(t);
  if (next !== undefined && isNextReport(context, next, turn)) return true;
  if (resumed !== undefined && isNextReport(context, resumed, turn)) return true;
  if (isConcession(context, t, cue) || isSaidOfThem(context, turn)) return true;
  if (isAfterPause && isMainVerb(context, t) && isFronted(context, cue)) return true;
  const anyones = turnAt(context, t);
  return (
    anyones === Landmark.TurnAnywhere || (isAfterPause && (anyones === Landmark.TurnAtPause || isRetort(context, turn)))
  );
}

/** Whether the reporter takes the word again there, whoever was reported; where clauses begin again and again, each would read the same words. */
const TURNS = Landmark.TurnNowhere | Landmark.TurnAtPause | Landmark.TurnAnywhere;

function turnAt(context: Context, t: number): number {
  const landmarks = landmarksOf(context);
  if ((landmarks[t]! & TURNS) === 0) landmarks[t]! |= readTurn(context, t);
  return landmarks[t]! & TURNS;
}

function readTurn(context: Context, t: number): Landmark {
  const { words, cues } = context;
  if (isWithoutSaying(context, t) || words.longest(t, 'class', 'gloss') !== undefined) return Landmark.TurnAnywhere;
  const breaker = words.longest(t, 'class', 'clause-breaker');
  const verb = breaker === undefined ? undefined : cues.at(breaker.last + 1);
  if (verb?.form.person === 3 && findOpener(context, verb) !== null) return Landmark.TurnAnywhere;
  if (isAside(context, t)) return Landmark.TurnAnywhere;
  const isAtPause =
    isCalling(context, t) ||
    isAfterthought(context, t) ||
    words.longest(t, 'class', 'new-speaker') !== undefined ||
    words.longest(t, 'class', 'comment') !== undefined ||
    isVenueBehind(context, t) ||
    isFreshStart(context, t) ||
    (breaker !== undefined && (isSilence(context, breaker.last + 1) || isReportAhead(context, t)));
  return isAtPause ? Landmark.TurnAtPause : Landmark.TurnNowhere;
}

/** The last token before a turn: `لكنه` of `لكنه أضاف` and `وذلك` of `وذلك بحسب الوكالة` belong to what follows. */
export function beforeTurn(context: Context, t: number): number {
  const { words, cues } = context;
  const isJoint = words.is(t - 1, 'resumption') || (words.is(t - 1, 'that') && has(context, t - 1, Proclitic.And));
  const verb = words.is(t - 1, 'relative') ? cues.at(t) : undefined;
  return isJoint || (verb !== undefined && isOfAnother(context, verb)) ? t - 2 : t - 1;
}

/** `، وصفه بـ"الغامض"،`: what the speaker called it, told in passing. */
function isCalling({ cues, words, marks }: Context, t: number): boolean {
  const cue = cues.at(t);
  if (cue === undefined || cue.form.lemma.act !== 'describe' || cue.form.suffix === undefined || cue.isJoined)
    return false;
  return words.is(cue.last + 1, 'link') && marks.openingAt(cue.last + 2) !== undefined;
}

/** `، الذين اعتبر أنهم أخطأوا`, `في القرية التي قال إنها "معزولة"`: what the same speaker says of them, set apart by a pause or marks. */
function isSaidOfThem(context: Context, { t, cue }: Turn): boolean {
  const { cues, words, tokens, marks } = context;
  const verb = cues.at(t);
  // the reporter tells it in the perfect; the imperfect may be the speaker's own (`المصانع التي يرى أنها`)
  if (verb?.form.shape !== 'perfect' || verb.form.lemma.speech === 'rarely' || !words.is(t - 1, 'relative'))
    return false;
  if (!isOfAnother(context, verb)) return false;
  if (disagrees({ ...cue.form, type: 'person' }, verb.form)) return false;
  const opener = findOpener(context, verb);
  if (opener?.kind !== 'clause' || opener.token !== verb.last + 1) return false;
  return tokens.sign[t - 2] === Punctuation.Comma || marks.openingAt(opener.token + 1) !== undefined;
}

/** A participle with its own content, a joined verb with its own content, or a source (`بحسب الوكالة`). */
function isNextReport(context: Context, next: CueCandidate, { cue, isAfterPause }: Turn): boolean {
  const { shape, lemma } = next.form;
  if (lemma.kind === 'preposition') return readSource(context, next) !== null;
  if (shape === 'participle') return isAfterPause || findOpener(context, next) !== null || isGoverning(context, next);
  if (isSaying(context, next)) return true;
  const isResumed = context.words.is(next.first - 1, 'resumption');
  if (next.form.person !== 3 || !(next.isJoined || isResumed)) return false;
  const isSameSpeaker = !disagrees({ ...cue.form, type: 'person' }, next.form);
  const opener = findOpener(context, next);
  if (opener === null)
    return isAfterPause && shape === 'perfect' && (isSameSpeaker || (isResumed && hasSubject(context, next)));
  const { subject } = readReportingClause(context, next, opener.token);
  if (subject.kind === 'explicit') return isAfterPause || lemma.speech !== 'rarely';
  return (lemma.speech !== 'rarely' || (isResumed && isAfterPause)) && isSameSpeaker;
}

/** `بقولها «…»`, `بقوله إن`: words of the speaker follow. */
export function isSaying(context: Context, cue: CueCandidate): boolean {
  const { shape, suffix } = cue.form;
  const isByWords = shape === 'verbal-noun' && suffix !== undefined && has(context, cue.first, Proclitic.In);
  return isByWords && findOpener(context, cue) !== null;
}

/** `كذلك أعلنت النائبة رفضها`: somebody who can speak, behind the verb. */
function hasSubject(context: Context, verb: CueCandidate): boolean {
  const { subject } = readReportingClause(context, verb, verb.last + REACH_OF_SUBJECT);
  return subject.kind === 'explicit' && subject.mention.rule !== 'subject-position' && canSpeak(subject.mention);
}

/** `مشيرين لمخاوف`, `محذرين من الفيضان`: the participle has the preposition that the cue asks for. */
function isGoverning(context: Context, { last, form }: CueCandidate): boolean {
  if (form.lemma.speech === 'rarely') return false;
  const asks = (preposition: string): boolean =>
    form.lemma.takes.some((opener) => opener.startsWith(`${preposition} `));
  const next = last + 1;
  if (has(context, next, Proclitic.To)) return asks('الي');
  return isPreposition(context, next) && asks(context.tokens.form(next));
}

/** `بينما تقول الوزارة إن …، فإن …`: the report stands in a clause on the side, and the main clause begins. */
function isConcession(context: Context, t: number, cue: CueCandidate): boolean {
  return context.words.is(t, 'consequent') && context.words.is(cue.first - 1, 'clause-breaker');
}

const IMPERFECT = /^[يت].{2,}/u;

/** `دون أن يذكر تفاصيل`: the reporter says what was not said. */
function isWithoutSaying(context: Context, t: number): boolean {
  const { tokens, words, cues } = context;
  const without = words.is(t, 'partitive') ? t + 1 : t;
  if (!words.is(without, 'without')) return false;
  if (!isComplementizer(context, without + 1)) return false;
  return (
    cues.at(without + 2) !== undefined ||
    (tokens.sign[t - 1] === Punctuation.Comma && IMPERFECT.test(tokens.form(without + 2)))
  );
}

/** `في حين لم يحدد الوزير موعدا`: what somebody else did not say. */
function isSilence({ words }: Context, t: number): boolean {
  return words.is(t, 'jussive') && words.is(t + 1, 'disclosure');
}

/** `.. وعموما، قال فلان «…»`: dots are a pause, and behind them a new report may begin as after a full stop. */
function isFreshStart(context: Context, t: number): boolean {
  const { tokens, cues } = context;
  if (tokens.sign[t - 1] !== Punctuation.FullStop || tokens.sign[t - 2] !== Punctuation.FullStop) return false;
  for (let ahead = t; ahead <= t + REACH_OF_FRESH_START; ahead++) {
    const cue = cues.at(ahead);
    if (cue?.form.person === 3) return cue.form.lemma.speech !== 'rarely' && findOpener(context, cue) !== null;
    if (isComplementizer(context, ahead) || tokens.sign[ahead] === Punctuation.FullStop) return false;
  }
  return false;
}

/** `، وذلك خلال مؤتمر صحفي`: where it was said. */
function isVenueBehind(context: Context, t: number): boolean {
  const { words } = context;
  if (!words.is(t, 'that') || !has(context, t, Proclitic.And) || !isPreposition(context, t + 1)) return false;
  const { last } = words.longest(t + 1, 'class', 'preposition') ?? { last: t + 1 };
  return words.is(last + 1, 'venue-head');
}

const THEREUPON = /^ف/u;

/** `، فرد عليه الحاضرون`: somebody of whom was no word yet answers the speaker. */
function isRetort(context: Context, { t, first }: Turn): boolean {
  const verb = THEREUPON.test(context.tokens.form(t)) ? context.words.longest(t, 'class', 'retort') : undefined;
  const answering = verb === undefined ? undefined : context.mentions.startingAt(verb.last + 1);
  if (answering?.head === undefined || !canSpeak(answering)) return false;
  return !isNamed(context, answering, first, t);
}

/** Whether the head of a mention stands between two tokens already. */
function isNamed({ words }: Context, { first: head }: MentionCandidate, first: number, end: number): boolean {
  for (let t = first; t < end; t++) if (words.stem(t) === words.stem(head)) return true;
  return false;
}

function isReportAhead(context: Context, t: number): boolean {
  for (let ahead = t + 1; ahead <= t + REACH_OF_CLAUSE_BREAKER; ahead++) if (isFiniteCue(context, ahead)) return true;
  return false;
}
