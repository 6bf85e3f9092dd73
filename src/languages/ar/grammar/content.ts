import type { Context } from '../../../pipeline/attribute.js';
import { isWording, type MarkedContent } from '../../../pipeline/find-contents.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import { Gap } from '../../../pipeline/tokenize.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import type { QuotationKind } from '../../../types.js';
import { isAnLa, isAnna, isFiniteCue } from './boundaries.js';
import { endOfClause, hasReport, lastWord } from './clause.js';
import { isAt, Landmark, landmarksOf } from './landmarks.js';
import type { Opener } from './opener.js';
import { readSource } from './source.js';

export interface ContentReading {
  readonly kind: QuotationKind;
  readonly parts: readonly TokenRange[];
  /** Sources named right behind the content: `…، وفقا لوكالة تاس`. */
  readonly relays: readonly MentionCandidate[];
}

const SHORTEST_UNMARKED = 2;

/** Reads what an opener introduces: marked words with all their segments, a clause, or the rest of the line. */
export function readContent(context: Context, opener: Opener, cue: CueCandidate): ContentReading | null {
  if (opener.kind === 'marks') return readMarked(context, opener.token);
  if (opener.kind === 'colon') return readUnmarked(context, opener.token + 1, cue);
  const last = endOfClause(context, opener.token, cue);
  if (last <= opener.token) return null;
  const range = { first: opener.token, last };
  return { kind: isMixed(context, range) ? 'mixed' : 'indirect', parts: [range], relays: sourcesBehind(context, last) };
}

/** «…»، «…»: segments with nothing but punctuation between them are one quotation. */
export function readMarked(context: Context, open: number): ContentReading | null {
  const parts: TokenRange[] = [];
  let content = context.contents.openingAt(open);
  let close = open;
  while (content !== undefined) {
    parts.push({ first: content.span.first, last: content.span.last });
    close = content.span.close;
    content = nextSegment(context, content);
  }
  if (parts.length === 0) return null;
  return {
    // `أضاف "أن العقود ستوقع"`: the words are the speaker's, the clause is the reporter's
    kind: isAnna(context, parts[0]!.first) && !isAnLa(context, parts[0]!.first) ? 'mixed' : 'direct',
    parts,
    relays: sourcesBehind(context, close),
  };
}

function nextSegment({ tokens, contents, layout, marks }: Context, { span }: MarkedContent): MarkedContent | undefined {
  let t = span.close + 1;
  while (
    t < tokens.count &&
    !marks.isMark(t) &&
    (tokens.sign[t] === Punctuation.Comma || tokens.sign[t] === Punctuation.FullStop)
  )
    t++;
  const next = contents.openingAt(t);
  const isReopened =
    !marks.isMark(span.close) || (tokens.gap[t] === Gap.Line && tokens.form(span.close) !== tokens.form(t));
  return next !== undefined && (layout.line(span.close) === layout.line(t) || isReopened) ? next : undefined;
}

/** After a colon without marks: to the end of the sentence, and on through sentences that hold no report of their own. */
function readUnmarked(context: Context, first: number, cue: CueCandidate | null): ContentReading | null {
  const { layout } = context;
  const line = layout.line(first);
  let last = layout.sentence(first).last;
  while (last < line.last) {
    const next = layout.sentence(last + 1);
    if (hasReport(context, next.first, next.last) || isFiniteCue(context, next.first)) break;
    last = next.last;
  }
  const end = cue === null ? last : Math.min(last, endOfUnmarked(context, first, cue, last));
  const range = { first, last: lastWord(context, end) };
  if (range.last - range.first + 1 < SHORTEST_UNMARKED) return null;
  return { kind: 'direct', parts: [range], relays: [] };
}

/** Unmarked words end before a source or the next participle of the same sentence. */
function endOfUnmarked(context: Context, first: number, cue: CueCandidate, last: number): number {
  const end = endOfClause(context, first, cue);
  return end < context.layout.sentence(first).last - 1 ? end : last;
}

/** Words of the speaker stand between marks; marks around a name or term do not count. */
export function isMixed(context: Context, { first, last }: TokenRange): boolean {
  const landmarks = landmarksOf(context);
  for (let t = first; t <= last; t++)
    if (isAt(landmarks, t, Landmark.Opening) && isWording(context.contents.openingAt(t)!)) return true;
  return false;
}

/** `وفق نص البيان`: a document of the speaker passes nothing on. */
const canPassOn = (mention: MentionCandidate | null): mention is MentionCandidate =>
  mention !== null && mention.type !== 'document';

function sourcesBehind(context: Context, end: number): MentionCandidate[] {
  const { cues, tokens } = context;
  let t = end + 1;
  while (t < tokens.count && tokens.sign[t] === Punctuation.Comma) t++;
  if (context.words.is(t, 'demonstrative')) t++; // `، وذلك حسبما نقلت الوكالة`
  const cue = cues.at(t);
  if (cue === undefined || cue.form.lemma.kind !== 'preposition') return [];
  const { subject, relay } = readSource(context, cue) ?? {};
  const source = subject?.kind === 'explicit' ? subject.mention : null;
  return [source, relay ?? null].filter(canPassOn);
}
