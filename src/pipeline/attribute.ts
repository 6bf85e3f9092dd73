import type { Agreement } from '../gazetteer/entries.js';
import type { QuotationKind } from '../types.js';
import type { Contents } from './find-contents.js';
import type { CueCandidate, Cues } from './find-cues.js';
import type { Mentions } from './find-mentions.js';
import type { MentionCandidate } from './mention.js';
import type { Reading } from './reading.js';
import type { TokenRange } from './segment.js';

/** Everything that an attribution rule may look at. */
export interface Context extends Reading {
  readonly mentions: Mentions;
  readonly cues: Cues;
  readonly contents: Contents;
}

/** Who speaks, as far as the clause itself tells. */
export type Subject =
  | { readonly kind: 'explicit'; readonly mention: MentionCandidate }
  /** Must be found elsewhere: `وأضاف`, `مشيرا إلى أن`. */
  | { readonly kind: 'implicit'; readonly agreement: Agreement; readonly near: MentionCandidate | null }
  /** Nobody in particular: `قيل إن`. */
  | { readonly kind: 'nobody' };

/** Attributed words; `cut` folded units of particles before the first one are the reporter's. */
export interface ContentRange extends TokenRange {
  readonly cut?: number;
}

/** A proposal: content, cue, speaker and those who pass it on. */
export interface AttributionCandidate {
  readonly rule: string;
  readonly kind: QuotationKind;
  readonly cue: CueCandidate | null;
  /** Token ranges without the marks around them. */
  readonly content: readonly ContentRange[];
  readonly subject: Subject;
  readonly relays: readonly MentionCandidate[];
  readonly addressee?: MentionCandidate | undefined;
  readonly confidence: number;
}

export interface AttributionRule {
  readonly name: string;
  propose(context: Context): Iterable<AttributionCandidate>;
}

/**
 * Rules propose, this stage decides: whoever begins first takes its words, the surer of two that begin together.
 * A cue inside content that is already somebody's is a quotation within a quotation, and is left alone.
 */
export function attribute(context: Context, rules: readonly AttributionRule[]): AttributionCandidate[] {
  const proposals = rules.flatMap((rule) => [...rule.propose(context)]);
  proposals.sort((a, b) => startOf(a) - startOf(b) || b.confidence - a.confidence);
  const owner = new Int32Array(context.tokens.count).fill(-1);
  const accepted: AttributionCandidate[] = [];
  for (const proposal of proposals) {
    if (isTaken(proposal, owner)) continue;
    for (const { first, last } of proposal.content) owner.fill(accepted.length, first, last + 1);
    accepted.push(proposal);
  }
  return accepted.sort((a, b) => a.content[0]!.first - b.content[0]!.first);
}

function startOf({ cue, content }: AttributionCandidate): number {
  return Math.min(cue?.first ?? Infinity, content[0]!.first);
}

function isTaken({ cue, content }: AttributionCandidate, owner: Int32Array): boolean {
  if (cue !== null && owner[cue.first]! >= 0) return true;
  return content.some(({ first, last }) => owner.subarray(first, last + 1).some((taken) => taken >= 0));
}
