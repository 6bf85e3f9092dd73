import { startOf, type AttributionCandidate, type Proposal } from '../../pipeline/attribute.js';
import { contradictionTo, type Antecedent, type ResolvedAttribution } from '../../pipeline/resolve-speakers.js';
import type { TokenRange } from '../../pipeline/segment.js';

const covers = ({ first, last }: TokenRange, token: number): boolean => first <= token && token <= last;

/** Why a proposal lost its words to another. */
export function reasonOfLoss({ candidate, lostTo }: Proposal): string | null {
  if (lostTo === null) return null;
  if (candidate.cue !== null && isWithin(candidate.cue.first, lostTo)) return 'its cue stands inside the words of';
  if (startOf(lostTo) < startOf(candidate)) return 'its words belong already to';
  const isSurer = lostTo.confidence > candidate.confidence;
  return isSurer ? 'both begin at one place, and surer is' : 'both begin at one place, and the earlier rule made';
}

const isWithin = (token: number, { content }: AttributionCandidate): boolean =>
  content.some((range) => covers(range, token));

type AntecedentVerdict = 'chosen' | 'same' | 'gender' | 'number' | 'earlier' | 'not asked';

/** What became of somebody on the discourse stack. */
export function verdictOn(
  antecedent: Antecedent,
  { attribution: { subject }, speaker, antecedents }: ResolvedAttribution,
): AntecedentVerdict {
  const { entity, mention } = antecedent;
  if (mention === speaker?.mention) return 'chosen';
  if (entity !== undefined && entity === speaker?.entity) return 'same';
  const contradiction = subject.kind === 'implicit' ? contradictionTo(subject.agreement, antecedent) : null;
  if (contradiction !== null) return contradiction;
  return antecedents.some((other) => other.mention === speaker?.mention) ? 'earlier' : 'not asked';
}

const REASONS: Readonly<Record<AntecedentVerdict, string>> = {
  chosen: 'chosen: the last that agrees with the verb',
  same: 'another mention of the speaker',
  gender: 'its gender contradicts the verb',
  number: 'its number contradicts the verb',
  earlier: 'spoke or acted earlier',
  'not asked': 'not asked: the clause tells who speaks',
};

export const reasonOf = (verdict: AntecedentVerdict): string => REASONS[verdict];
