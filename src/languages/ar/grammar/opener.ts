import type { CueLemma } from '../../../gazetteer/entries.js';
import type { Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import { readBareClause, readOwnWords } from './bare-clause.js';
import { has, isAnLa, isComplementizer, isInna, isParticiple, isPreposition } from './boundaries.js';

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

/** Openers of a text, once for each cue: many rules ask for them. */
const openersOf = new WeakMap<Context['cues'], Map<CueCandidate, Opener | null>>();

/** What introduces the content of a cue, null where nothing does. */
export function findOpener(context: Context, cue: CueCandidate): Opener | null {
  let openers = openersOf.get(context.cues);
  if (openers === undefined) {
    openersOf.set(context.cues, (openers = new Map<CueCandidate, Opener | null>()));
    // from the last cue to the first: a frame asks for the openers of the cues in it, never for earlier ones
    for (const each of context.cues.all.toReversed())
      openers.set(
        each,
        readOwnWords(context, each) ?? readOpener(context, each, openers) ?? readBareClause(context, each),
      );
  }
  return openers.get(cue) ?? null;
}

type LaterOpeners = ReadonlyMap<CueCandidate, Opener | null>;

const hasOpener = (cue: CueCandidate, later: LaterOpeners): boolean => (later.get(cue) ?? null) !== null;

/**
 * Walks from the cue to what introduces its content.
 *
 * > | وقال  الوزير (الاثنين) في تصريح لـ«الرأي» إن …
 *     cue  → → → → → → → → → → → → → → → → →  ^
 */
function readOpener(context: Context, cue: CueCandidate, later: LaterOpeners): Opener | null {
  const { tokens, layout, mentions, words } = context;
  const { lemma, person, suffix } = cue.form;
  // `ما أعلنه الجيش`: the pronoun is the object, and no clause can be
  if (person !== undefined && suffix !== undefined && lemma.object === undefined) return null;
  const end = Math.min(
    layout.sentence(cue.last).last,
    cue.last + (isShortFrame(context, cue) ? LONGEST_RARE_FRAME : LONGEST_FRAME),
  );
  let owned = 0;
  for (let t = cue.last + 1; t <= end; t++) {
    const form = tokens.form(t);
    if (form === ':') return canTakeColon(lemma) && t < layout.line(t).last ? openerAfterColon(context, t) : null;
    if (context.marks.isMark(t)) {
      const marked = readMarks(context, cue, t);
      if (typeof marked !== 'number') return marked;
      t = marked;
    } else if (form === '(') t = closingParenthesis(context, t);
    else if (isComplementizer(context, t)) {
      if (closesRelative(context, cue, t)) return null;
      if (owned > 0 && !isInna(context, t) && !isBehindAside(context, cue, t)) owned--;
      else if (takesClause(context, lemma, t) && !isOthersInna(context, cue, t)) return { kind: 'clause', token: t };
    } else if (isQuestion(context, lemma, t)) return { kind: 'question', token: t };
    else if (isOtherCue(context, t, later)) {
      if (!isAside(context, t, later)) return null;
      if (ownsClause(context, t, later)) owned++;
    } else if (words.is(t, 'clause-breaker') || (form === ';' && !isComplementizer(context, t + 1))) return null;
    else t = Math.min(end, Math.max(t, mentions.startingAt(t)?.phrase.last ?? t));
  }
  return null;
}

/** `الوزير، الذي كشف عن موعد رحيله، أن`: one comma alone stands between a relative clause and the أن of its host. */
function closesRelative(context: Context, cue: CueCandidate, t: number): boolean {
  const { tokens, words } = context;
  if (tokens.form(t - 1) !== ',' || !words.is(cue.first - 1, 'relative')) return false;
  const isSetOff = tokens.form(cue.first - 2) === ',' || has(context, cue.first - 1, Proclitic.And);
  return isSetOff && !hasPause(context, cue.last + 1, t - 2);
}

/** What stands between commas takes no complementizer behind the second. */
function isBehindAside(context: Context, cue: CueCandidate, t: number): boolean {
  return context.tokens.form(t - 1) === ',' && hasPause(context, cue.last + 1, t - 2);
}

/** A verb that seldom reports has its content near, unless its subject stands right behind it: `وبين الدكتور سالم في … أن`. */
function isShortFrame({ mentions }: Context, { form: { lemma }, last, isJoined }: CueCandidate): boolean {
  if (lemma.speech !== 'rarely' || lemma.speakerAfter !== undefined) return false;
  const subject = mentions.startingAt(last + 1);
  return !(isJoined && subject?.type === 'person' && subject.kind === 'name' && subject.title !== undefined);
}

const canTakeColon = ({ takes, speech }: CueLemma): boolean => speech !== 'rarely' || takes.includes('colon');

/** `قال: إن …` is a clause, `قال: «…»` stands between marks, the rest is unmarked. */
function openerAfterColon(context: Context, colon: number): Opener {
  const next = colon + 1;
  if (context.marks.openingAt(next) !== undefined) return { kind: 'marks', token: next };
  if (isComplementizer(context, next) && !isAnLa(context, next) && !has(context, next, Proclitic.To))
    return { kind: 'clause', token: next };
  return { kind: 'colon', token: colon };
}

function closingParenthesis({ tokens }: Context, open: number): number {
  for (let t = open + 1; t < Math.min(tokens.count, open + LONGEST_PARENTHESIS); t++)
    if (tokens.form(t) === ')') return t;
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
  return isComplementizer(context, t) || context.tokens.form(t) === ':';
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
  const isPaused = context.tokens.form(t - 1) === ',';
  if (subject !== undefined && t <= subject.phrase.last + 1) return false;
  if (isPaused) return t - cue.last > LONGEST_RARE_FRAME || hasPause(context, cue.last + 1, t - 2);
  return t - cue.last > FARTHEST_FAULTY_INNA;
}

function hasPause({ tokens }: Context, first: number, last: number): boolean {
  for (let t = first; t <= last; t++) if (tokens.form(t) === ',') return true;
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

function isOtherCue(context: Context, t: number, later: LaterOpeners): boolean {
  const verb = context.cues.at(t)?.form;
  if (verb?.person !== undefined && verb.lemma.speech !== 'rarely') return true;
  const other = isParticiple(context, t) ? context.cues.at(t) : undefined;
  return other !== undefined && hasOpener(other, later);
}

/** `، كما نقلت عنه الوكالة،`, `الذي أعلن أن`, `في حديث نشرته الوكالة`: a verb that is not the next report. */
function isAside({ words, tokens, cues }: Context, t: number, later: LaterOpeners): boolean {
  if (words.is(t - 1, 'as') || cues.at(t)?.form.suffix !== undefined) return true;
  if (words.is(t - 1, 'relative') || words.is(t - 1, 'negator')) return true; // مصادر لم تكشف عنها
  const cue = cues.at(t);
  return cue !== undefined && !cue.isJoined && tokens.form(t - 1) === ',' && !hasOpener(cue, later);
}

/** A verb on the way that has a clause of its own takes the first complementizer. */
function ownsClause({ cues }: Context, t: number, later: LaterOpeners): boolean {
  const cue = cues.at(t);
  return cue?.form.suffix === undefined && (cue === undefined || hasOpener(cue, later));
}
