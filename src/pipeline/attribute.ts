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

/** What a rule proposed, and what became of it. */
export interface Proposal {
  /** The name of the rule. */
  readonly by: string;
  readonly candidate: AttributionCandidate;
  /** Whose words it wanted too; null where it was accepted. */
  readonly lostTo: AttributionCandidate | null;
}

export interface Attributions {
  /** In text order. */
  readonly accepted: readonly AttributionCandidate[];
  /** All that were made, in the order in which they were decided. */
  readonly proposals: readonly Proposal[];
}

/**
 * Rules propose, this stage decides: whoever begins first takes its words, the surer of two that begin together.
 * A cue inside content that is already somebody's is a quotation within a quotation, and is left alone.
 */
export function attribute(context: Context, rules: readonly AttributionRule[]): Attributions {
  const made: Made[] = [];
  for (const rule of rules)
    for (const candidate of rule.propose(context)) made.push({ by: rule.name, candidate, start: startOf(candidate) });
  made.sort((a, b) => a.start - b.start || b.candidate.confidence - a.candidate.confidence);
  // of each token the number of its owner among those accepted, counted from 1
  const owner = new Int32Array(context.tokens.count);
  const accepted: AttributionCandidate[] = [];
  const proposals = made.map(({ by, candidate }): Proposal => {
    const lostTo = accepted[ownerOf(candidate, owner) - 1] ?? null;
    if (lostTo === null) {
      accepted.push(candidate);
      for (const { first, last } of candidate.content) owner.fill(accepted.length, first, last + 1);
    }
    return { by, candidate, lostTo };
  });
  return { accepted: accepted.sort((a, b) => a.content[0]!.first - b.content[0]!.first), proposals };
}

/** What a rule proposed, and where it begins. */
interface Made extends Pick<Proposal, 'by' | 'candidate'> {
  readonly start: number;
}

/** Where it begins: at its cue or its content, whichever is first. */
export function startOf({ cue, content }: AttributionCandidate): number {
  return Math.min(cue?.first ?? Infinity, content[0]!.first);
}

/** Who has its cue or some of its content already; 0 for nobody. */
function ownerOf({ cue, content }: AttributionCandidate, owner: Int32Array): number {
  const ofCue = cue === null ? 0 : owner[cue.first]!;
  if (ofCue > 0) return ofCue;
  for (const { first, last } of content) for (let t = first; t <= last; t++) if (owner[t]! > 0) return owner[t]!;
  return 0;
}
