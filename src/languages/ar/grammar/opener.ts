import type { CueLemma } from '../../../gazetteer/entries.js';
import type { Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { readBareClause, readOwnWords } from './bare-clause.js';
import { has, isAnLa, isComplementizer, isInna, isPreposition } from './boundaries.js';
import { isAt, Landmark, landmarksOf } from './landmarks.js';

/** What introduces the content of a cue, and where it stands. */
export interface Opener {
  readonly kind: 'clause' | 'question' | 'colon' | 'marks';
  readonly token: number;
}

/** Words between a cue and its content: in news 99 of 100 are within 20, with asides in brackets and commas more. */
const LONGEST_FRAME = 45;
const LONGEST_RARE_FRAME = 12;
const LONGEST_PARENTHESIS = 20;
const SHORTEST_BARE_QUOTE = 4;
const LONGEST_MARKED_NAME = 5;
const FARTHEST_FAULTY_INNA = 6;

/** By the first token of their cue. */
type Openers = readonly (Opener | null | undefined)[];

/** Openers of a text, once for each cue: many rules ask for them. */
const openersOf = new WeakMap<Context['cues'], Openers>();

/** What introduces the content of a cue, null where nothing does. */
export function findOpener(context: Context, cue: CueCandidate): Opener | null {
  let openers = openersOf.get(context.cues);
  if (openers === undefined) openersOf.set(context.cues, (openers = readOpeners(context)));
  return openers[cue.first] ?? null;
}

function readOpeners(context: Context): Openers {
  const openers = new Array<Opener | null | undefined>(context.tokens.count);
  const { all } = context.cues;
  const landmarks = landmarksOf(context);
  // from the last cue to the first: a frame asks for the openers of the cues in it, never for earlier ones
  for (let i = all.length - 1; i >= 0; i--) {
    const cue = all[i]!;
    openers[cue.first] =
      readOwnWords(context, cue) ?? readOpener(context, cue, openers, landmarks) ?? readBareClause(context, cue);
  }
  return openers;
}

const hasOpener = ({ first }: CueCandidate, later: Openers): boolean => (later[first] ?? null) !== null;

/** Where a walk to the content may end or be led astray. */
const ON_THE_WAY =
  Landmark.Colon |
  Landmark.Mark |
  Landmark.OpeningBracket |
  Landmark.Semicolon |
  Landmark.Complementizer |
  Landmark.Question |
  Landmark.Cue |
  Landmark.ClauseBreaker |
  Landmark.Mention;

/**
 * Walks from the cue to what introduces its content.
 *
 * > | وقال  الوزير (الاثنين) في تصريح لـ«الرأي» إن …
 *     cue  → → → → → → → → → → → → → → → → →  ^
 */
function readOpener(context: Context, cue: CueCandidate, later: Openers, landmarks: Int32Array): Opener | null {
  const { lemma, person, suffix } = cue.form;
  // `ما أعلنه الجيش`: the pronoun is the object, and no clause can be
  if (person !== undefined && suffix !== undefined && lemma.object === undefined) return null;
  const end = Math.min(
    context.layout.sentence(cue.last).last,
    cue.last + (isShortFrame(context, cue) ? LONGEST_RARE_FRAME : LONGEST_FRAME),
  );
  let owned = 0;
  for (let t = cue.last + 1; t <= end; t++) {
    const here = landmarks[t]!;
    if ((here & ON_THE_WAY) === 0) continue;
    if ((here & Landmark.Colon) !== 0) return canTakeColon(lemma) ? openerAtColon(context, t) : null;
    if ((here & Landmark.Mark) !== 0) {
      const marked = readMarks(context, cue, t);
      if (typeof marked !== 'number') return marked;
      t = marked;
    } else if ((here & Landmark.OpeningBracket) !== 0) t = closingParenthesis(context, t);
    else if ((here & Landmark.Complementizer) !== 0) {
      if (closesRelative(context, cue, t)) return null;
      if (owned > 0 && !isInna(context, t) && !isBehindAside(context, cue, t)) owned--;
      else if (takesClause(context, lemma, t) && !isOthersInna(context, cue, t)) return { kind: 'clause', token: t };
    } else if ((here & Landmark.Question) !== 0 && isQuestion(context, lemma, t)) return { kind: 'question', token: t };
    else if ((here & Landmark.Cue) !== 0 && isOtherCue(context, t, here, later)) {
      if (!isAside(context, t, later)) return null;
      if (ownsClause(context, t, later)) owned++;
    } else if ((here & Landmark.ClauseBreaker) !== 0 || breaksOff(landmarks, t)) return null;
    else if ((here & Landmark.Mention) !== 0)
      t = Math.min(end, Math.max(t, context.mentions.startingAt(t)!.phrase.last));
  }
  return null;
}

/** A semicolon, but for one before a complementizer. */
const breaksOff = (landmarks: Int32Array, t: number): boolean =>
  isAt(landmarks, t, Landmark.Semicolon) && !isAt(landmarks, t + 1, Landmark.Complementizer);

/** `الوزير، الذي كشف عن موعد رحيله، أن`: one comma alone stands between a relative clause and the أن of its host. */
function closesRelative(context: Context, cue: CueCandidate, t: number): boolean {
  const { tokens, words } = context;
  if (tokens.sign[t - 1] !== Punctuation.Comma || !words.is(cue.first - 1, 'relative')) return false;
  const isSetOff = tokens.sign[cue.first - 2] === Punctuation.Comma || has(context, cue.first - 1, Proclitic.And);
  return isSetOff && !hasPause(context, cue.last + 1, t - 2);
}

/** What stands between commas takes no complementizer behind the second. */
function isBehindAside(context: Context, cue: CueCandidate, t: number): boolean {
  return context.tokens.sign[t - 1] === Punctuation.Comma && hasPause(context, cue.last + 1, t - 2);
}

/** A verb that seldom reports has its content near, unless its subject stands right behind it: `وبين الدكتور سالم في … أن`. */
function isShortFrame({ mentions }: Context, { form: { lemma }, last, isJoined }: CueCandidate): boolean {
  if (lemma.speech !== 'rarely' || lemma.speakerAfter !== undefined) return false;
  const subject = mentions.startingAt(last + 1);
  return !(isJoined && subject?.type === 'person' && subject.kind === 'name' && subject.title !== undefined);
}

const canTakeColon = ({ takes, speech }: CueLemma): boolean => speech !== 'rarely' || takes.includes('colon');

/** `قال: إن …` is a clause, `قال: «…»` stands between marks, the rest is unmarked; at the end of its line it opens nothing. */
function openerAtColon(context: Context, colon: number): Opener | null {
  const next = colon + 1;
  if (colon >= context.layout.line(colon).last) return null;
  if (context.marks.openingAt(next) !== undefined) return { kind: 'marks', token: next };
  if (isComplementizer(context, next) && !isAnLa(context, next) && !has(context, next, Proclitic.To))
    return { kind: 'clause', token: next };
  return { kind: 'colon', token: colon };
}

function closingParenthesis({ tokens }: Context, open: number): number {
  for (let t = open + 1; t < Math.min(tokens.count, open + LONGEST_PARENTHESIS); t++)
    if (tokens.sign[t] === Punctuation.ClosingBracket) return t;
  return open;
}

/** Marks in the frame: the words themselves, or a name on the way to them (`صحيفة «الرأي»`). A number: go on from there. */
function readMarks(context: Context, cue: CueCandidate, t: number): Opener | number {
  const { lemma } = cue.form;
  const content = context.contents.openingAt(t);
  if (content === undefined) return t;
  const { span, reason, words } = content;
  if (words < LONGEST_MARKED_NAME && introducesContent(context, span.close + 1)) return span.close;
  if (isPreposition(context, t - 1)) return span.close;
  const isStatement =
    reason === null
      ? words >= SHORTEST_BARE_QUOTE || lemma.speech === 'always'
      : reason === 'scare' && isRightAfter(context, cue, t);
  if (lemma.speech === 'always' && isStatement) return { kind: 'marks', token: t };
  if (lemma.takes.includes('marks') && reason === null && words >= SHORTEST_BARE_QUOTE)
    return { kind: 'marks', token: t };
  if (lemma.takes.includes('marks') && (reason === null || reason === 'scare') && isBehindPlatform(context, cue, t))
    return { kind: 'marks', token: t };
  return span.close;
}

/** `وتقول "الضفاف" إن`: short marked words before a complementizer or colon are the speaker's name. */
function introducesContent(context: Context, t: number): boolean {
  return isComplementizer(context, t) || context.tokens.sign[t] === Punctuation.Colon;
}

/** The marks follow the cue or its subject at once: `وقال المدرب «سنفوز»`. */
function isRightAfter({ mentions }: Context, cue: CueCandidate, t: number): boolean {
  const subject = mentions.startingAt(cue.last + 1);
  return t === cue.last + 1 || subject?.phrase.last === t - 1;
}

/** `وكتب على إكس "شكرا"`: the place where people write stands between the cue and a word or two. */
function isBehindPlatform({ words }: Context, cue: CueCandidate, t: number): boolean {
  if (words.find(t - 1, 'entity')?.entity.kind !== 'platform') return false;
  for (let before = t - 2; before > cue.last; before--) if (words.is(before, 'preposition')) return true;
  return false;
}

/** A complementizer with the preposition that the cue asks for: `أشار إلى أن`, `أفاد بأن`. */
function takesClause(context: Context, { takes, speech }: CueLemma, t: number): boolean {
  const { words, tokens } = context;
  if (has(context, t, Proclitic.To | Proclitic.Like | Proclitic.And)) return false;
  if (words.is(t - 1, 'an-taker') || isConditional(context, t)) return false;
  const isJoined = has(context, t, Proclitic.In) || words.find(t, 'complementizer')?.preposition === 'ب';
  const before = tokens.form(t - 1);
  const preposition =
    words.is(t - 1, 'clause-preposition') && words.cut[t - 1] === 0 && isPreposition(context, t - 1)
      ? `${before} `
      : isJoined
        ? 'ب'
        : '';
  if (takes.includes(`${preposition}ان`) || (preposition === '' && takes.includes('إن'))) return true;
  return (
    speech !== 'rarely' &&
    (preposition === '' || preposition === 'ب') &&
    takes.some((opener) => opener.endsWith('ان') || opener === 'إن')
  );
}

/** Verbs that take أن are met with إن by mistake, but only right behind their subject. */
function isOthersInna(context: Context, cue: CueCandidate, t: number): boolean {
  if (!isInna(context, t) || cue.form.lemma.takes.includes('إن')) return false;
  const subject = context.mentions.startingAt(cue.last + 1);
  const isPaused = context.tokens.sign[t - 1] === Punctuation.Comma;
  if (subject !== undefined && t <= subject.phrase.last + 1) return false;
  if (isPaused) return t - cue.last > LONGEST_RARE_FRAME || hasPause(context, cue.last + 1, t - 2);
  return t - cue.last > FARTHEST_FAULTY_INNA;
}

function hasPause({ tokens }: Context, first: number, last: number): boolean {
  for (let t = first; t <= last; t++) if (tokens.sign[t] === Punctuation.Comma) return true;
  return false;
}

/** `إن لم يدفعوا`: if. */
const isConditional = (context: Context, t: number): boolean =>
  context.words.is(t + 1, 'jussive') && context.words.stem(t) === 'ان' && isInna(context, t);

function isQuestion({ words }: Context, { takes }: CueLemma, t: number): boolean {
  if (takes.includes('question') && words.longest(t, 'class', 'indirect-question') !== undefined) return true;
  if (takes.includes('من') && words.longest(t, 'class', 'who') !== undefined) return true;
  return takes.includes('كيف') && words.is(t, 'how');
}

function isOtherCue({ cues }: Context, t: number, here: number, later: Openers): boolean {
  const cue = cues.at(t)!;
  if (cue.form.person !== undefined && cue.form.lemma.speech !== 'rarely') return true;
  return (here & Landmark.Participle) !== 0 && hasOpener(cue, later);
}

/** `، كما نقلت عنه الوكالة،`, `الذي أعلن أن`, `في حديث نشرته الوكالة`: a verb that is not the next report. */
function isAside({ words, tokens, cues }: Context, t: number, later: Openers): boolean {
  if (words.is(t - 1, 'as') || cues.at(t)?.form.suffix !== undefined) return true;
  if (words.is(t - 1, 'relative') || words.is(t - 1, 'negator')) return true; // مصادر لم تكشف عنها
  const cue = cues.at(t);
  return cue !== undefined && !cue.isJoined && tokens.sign[t - 1] === Punctuation.Comma && !hasOpener(cue, later);
}

/** A verb on the way that has a clause of its own takes the first complementizer. */
function ownsClause({ cues }: Context, t: number, later: Openers): boolean {
  const cue = cues.at(t);
  return cue?.form.suffix === undefined && (cue === undefined || hasOpener(cue, later));
}
