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
export function framesOf(context: Context, resolved: readonly ResolvedAttribution[]): ReportingFrame[] {
  const extents = resolved.map(({ attribution: { cue, content } }) => ({
    first: Math.min(cue?.first ?? Infinity, content[0]!.first),
    last: Math.max(cue?.last ?? 0, content.at(-1)!.last),
  }));
  let floor = 0;
  return resolved.map((each, i) => {
    const { first, last } = extents[i]!;
    const from = Math.max(floor, context.layout.sentence(first).first);
    const next = extents[i + 1]?.first ?? Infinity;
    const to = Math.max(last, Math.min(context.layout.sentence(last).last, next - 1));
    floor = Math.max(floor, last + 1);
    return frameOf(each, { first: from, last: to });
  });
}

function frameOf({ attribution, speaker }: ResolvedAttribution, within: TokenRange): ReportingFrame {
  const { cue, content, addressee: hearer = null } = attribution;
  const gaps = between(cue === null ? content : [cue, ...content], within);
  const subject = speaker?.explicit === true ? speaker.mention : null;
  const isCueFirst = cue === null || cue.first < content[0]!.first;
  const last = content.at(-1)!.last;
  const tail = isCueFirst ? (gaps.find((gap) => gap.first > last) ?? null) : null;
  // و before the cue begins a clause of its own: what stands in front is another one's
  const parts = gaps.filter((gap) => gap !== tail && !(cue?.isJoined === true && gap.last < cue.first));
  const beside = parts.filter((gap) => gap.first === (cue?.last ?? -1) + 1);
  return { cue, subject, hearer, parts: [...beside, ...parts.filter((gap) => !beside.includes(gap))], tail };
}

/** The ranges of a range that others leave free. */
function between(taken: readonly TokenRange[], { first, last }: TokenRange): TokenRange[] {
  const gaps: TokenRange[] = [];
  let from = first;
  for (const range of [...taken].sort((a, b) => a.first - b.first)) {
    if (range.first > from) gaps.push({ first: from, last: range.first - 1 });
    from = Math.max(from, range.last + 1);
  }
  if (from <= last) gaps.push({ first: from, last });
  return gaps;
}
