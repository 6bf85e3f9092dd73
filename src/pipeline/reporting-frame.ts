import type { Context } from './attribute.js';
import type { CueCandidate } from './find-cues.js';
import type { MentionCandidate } from './mention.js';
import type { ResolvedAttribution } from './resolve-speakers.js';
import type { TokenRange } from './segment.js';

/** The words around a quotation that are the reporter's: what they tell of the act is read off them. */
export interface ReportingFrame {
  readonly cue: CueCandidate | null;
  /** The speaker, where it stands in the quotation's own clause. */
  readonly subject: MentionCandidate | null;
  /** To whom it was said, as far as the rule that proposed the quotation told. */
  readonly hearer: MentionCandidate | null;
  /** Between cue and content first, then the others in text order. */
  readonly parts: readonly TokenRange[];
  /** From a content behind its cue to the end of the sentence. */
  readonly tail: TokenRange | null;
}

/**
 * What stands around each quotation in its sentence and belongs to no other one.
 *
 * > | وفي بيان له، قال الوزير للصحفيين إن المعبر مفتوح، مؤكدا …
 *     ^^^^^^^^^^^ cue ^^^^^^^^^^^^^^^ content
 *        second           first
 */
export function framesOf({ layout }: Context, resolved: readonly ResolvedAttribution[]): ReportingFrame[] {
  let floor = 0;
  return resolved.map((each, i) => {
    const { first, last } = extentOf(each);
    const from = Math.max(floor, layout.sentence(first).first);
    const next = i + 1 < resolved.length ? extentOf(resolved[i + 1]!).first : Infinity;
    const to = Math.max(last, Math.min(layout.sentence(last).last, next - 1));
    floor = Math.max(floor, last + 1);
    return frameOf(each, { first: from, last: to });
  });
}

/** From the first token of cue and content to the last. */
function extentOf({ attribution: { cue, content } }: ResolvedAttribution): TokenRange {
  const { first } = content[0]!;
  const { last } = content.at(-1)!;
  return cue === null ? { first, last } : { first: Math.min(cue.first, first), last: Math.max(cue.last, last) };
}

function frameOf({ attribution, speaker }: ResolvedAttribution, within: TokenRange): ReportingFrame {
  const { cue, content, addressee: hearer = null } = attribution;
  const isCueFirst = cue === null || cue.first < content[0]!.first;
  const end = content.at(-1)!.last;
  const parts: TokenRange[] = [];
  let tail: TokenRange | null = null;
  for (const gap of between(inOrder(cue, content), within)) {
    if (isCueFirst && tail === null && gap.first > end) tail = gap;
    else if (gap.first === (cue?.last ?? -1) + 1) parts.unshift(gap);
    // و before the cue begins a clause of its own: what stands in front is another one's
    else if (!(cue?.isJoined === true && gap.last < cue.first)) parts.push(gap);
  }
  return { cue, subject: speaker?.explicit === true ? speaker.mention : null, hearer, parts, tail };
}

/** Cue and content, whose parts stand in text order. */
function inOrder(cue: TokenRange | null, content: readonly TokenRange[]): readonly TokenRange[] {
  if (cue === null) return content;
  if (cue.first <= content[0]!.first) return [cue, ...content];
  return [...content, cue].sort((a, b) => a.first - b.first);
}

/** The ranges of a range that others leave free. */
function between(taken: readonly TokenRange[], { first, last }: TokenRange): TokenRange[] {
  const gaps: TokenRange[] = [];
  let from = first;
  for (const range of taken) {
    if (range.first > from) gaps.push({ first: from, last: range.first - 1 });
    from = Math.max(from, range.last + 1);
  }
  if (from <= last) gaps.push({ first: from, last });
  return gaps;
}
