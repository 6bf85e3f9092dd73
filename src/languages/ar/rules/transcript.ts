import type { AttributionCandidate, AttributionRule, Context } from '../../../pipeline/attribute.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import type { Line } from '../../../pipeline/segment.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { isWord } from '../grammar/boundaries.js';
import { lastWord } from '../grammar/clause.js';
import { readMarked } from '../grammar/content.js';

const SURE = 0.75;
const FARTHEST_GUEST = 4;
const LONGEST_BULLET = 3;

/** The turns of an interview or a record: `- سؤال؟` and the line behind it, `س: …؟`, `ج: …`, `القاضي: …؟`, `المتهم: …`. */
export const transcript: AttributionRule = {
  name: 'transcript',
  *propose(context) {
    const { lines } = context.layout;
    let guest: MentionCandidate | null | undefined;
    let lastAnswer = -1;
    for (let i = 0; i + 1 < lines.length; i++) {
      const question = lines[i]!;
      if (!isQuestion(context, question)) continue;
      const answer = lines[i + 1]!;
      yield* namedTurns(context, question, answer);
      const first = isMarkedLine(context, question, 'question-label') ? startOfAnswer(context, answer) : null;
      if (first === null || !isTurnOfTwo(context, i, lastAnswer)) continue;
      lastAnswer = i + 1;
      guest ??= guestBefore(context, i);
      if (guest === null) return;
      yield turn(context, { first, last: answer.last }, { kind: 'implicit', agreement: {}, near: guest });
    }
  },
};

/** Questions and answers take turns; in a list of other things a question is one of many. */
function isTurnOfTwo(context: Context, question: number, lastAnswer: number): boolean {
  const { lines } = context.layout;
  const isOpen = lastAnswer === question - 1 || lines[question - 1]?.kind !== 'item';
  const next = lines[question + 2];
  return isOpen && (next?.kind !== 'item' || isQuestion(context, next));
}

const isQuestion = ({ tokens, marks }: Context, { last }: Line): boolean =>
  tokens.sign[last] === Punctuation.QuestionMark ||
  (marks.isMark(last) && tokens.sign[last - 1] === Punctuation.QuestionMark);

/** `القاضي: …؟`, `المتهم: …`: both lines begin with who speaks. */
function* namedTurns(context: Context, ...lines: readonly Line[]): Generator<AttributionCandidate> {
  const speakers = lines.map((line) => speakerOf(context, line));
  if (speakers.includes(null)) return;
  for (const [i, mention] of speakers.entries())
    if (mention !== null)
      yield turn(context, { first: mention.phrase.last + 2, last: lines[i]!.last }, { kind: 'explicit', mention });
}

function speakerOf({ mentions, tokens }: Context, { first, last }: Line): MentionCandidate | null {
  const mention = mentions.startingAt(first);
  const colon = mention === undefined ? last : mention.phrase.last + 1;
  return mention?.type === 'person' && colon < last && tokens.sign[colon] === Punctuation.Colon ? mention : null;
}

/** A line with a bullet, or with a letter and a colon (`س:`). */
function isMarkedLine({ tokens, words, layout }: Context, { first }: Line, label: string): boolean {
  const isBulleted = layout.line(first).kind === 'item';
  return isBulleted || (words.is(first, label) && tokens.sign[first + 1] === Punctuation.Colon);
}

function startOfAnswer(context: Context, line: Line): number | null {
  if (!isMarkedLine(context, line, 'answer-label') || isQuestion(context, line)) return null;
  let first = context.words.is(line.first, 'answer-label') ? line.first + 2 : line.first;
  while (first < line.first + LONGEST_BULLET && !isWord(context, first) && !context.marks.isMark(first)) first++;
  return first < line.last ? first : null;
}

/** `حوار مع الخزاف يونس تيمور`, `التقينا الممثلة …`: the first who is named in the paragraph nearest to the questions. */
function guestBefore({ layout, mentions }: Context, question: number): MentionCandidate | null {
  for (let i = question - 1; i >= Math.max(0, question - FARTHEST_GUEST); i--) {
    const { first, last } = layout.lines[i]!;
    for (let t = first; t <= last; t++) {
      const mention = mentions.startingAt(t);
      if (mention?.type === 'person' && mention.kind === 'name') return mention;
    }
  }
  return null;
}

function turn(
  context: Context,
  { first, last }: { readonly first: number; readonly last: number },
  subject: AttributionCandidate['subject'],
): AttributionCandidate {
  const marked = readMarked(context, first);
  return {
    rule: 'transcript',
    kind: 'direct',
    cue: null,
    content: marked?.parts ?? [{ first, last: lastWord(context, last) }],
    subject,
    relays: [],
    confidence: SURE,
  };
}
