import type { Quotation } from '../types.js';
import type { AttributionCandidate, Proposal } from './attribute.js';
import type { Entities, LinkedEntity } from './link-mentions.js';
import { contradictionTo, type ResolvedAttribution } from './resolve-speakers.js';
import type { TokenRange } from './segment.js';

type OtherSpeaker = Quotation['candidates'][number];

const MOST = 3;
const SAME_CONTENT = 0.5; // of the words of both
const FALL = 0.5; // of the score, from one antecedent to the one before it
const DISAGREEING = 0.1;

/** What lost, by what it lost to. */
export function lostTo(proposals: readonly Proposal[]): ReadonlyMap<AttributionCandidate, AttributionCandidate[]> {
  const losers = new Map<AttributionCandidate, AttributionCandidate[]>();
  for (const { candidate, lostTo: winner } of proposals) {
    if (winner === null) continue;
    const known = losers.get(winner);
    if (known === undefined) losers.set(winner, [candidate]);
    else known.push(candidate);
  }
  return losers;
}

/** Who else was considered, best first: the speakers of proposals that lost the same content, and whoever spoke before. */
export function otherSpeakers(
  found: ResolvedAttribution,
  lost: readonly AttributionCandidate[],
  entities: Entities,
): OtherSpeaker[] {
  if (lost.length === 0 && found.antecedents.length === 0) return [];
  const best: OtherSpeaker[] = [];
  const add = (entity: LinkedEntity | undefined, score: number, rule: string): void => {
    if (entity === undefined || entity === found.speaker?.entity) return;
    const other = { entity: entity.id, score: Math.round(100 * score) / 100, rule };
    const known = best.findIndex((one) => one.entity === entity.id);
    if (known < 0 && other.score > 0) best.push(other);
    else if (known >= 0 && other.score > best[known]!.score) best[known] = other;
  };
  for (const candidate of lost) {
    const speaker = speakerOf(candidate);
    const share = sharedContent(candidate, found.attribution);
    if (speaker !== null && share >= SAME_CONTENT)
      add(entities.find(speaker), share * candidate.confidence, candidate.rule);
  }
  addAntecedents(found, add);
  if (best.length > 1) best.sort((a, b) => b.score - a.score);
  return best.length > MOST ? best.slice(0, MOST) : best;
}

function addAntecedents(
  { attribution: { confidence, subject }, speaker, antecedents }: ResolvedAttribution,
  add: (entity: LinkedEntity | undefined, score: number, rule: string) => void,
): void {
  if (subject.kind !== 'implicit') return;
  let score = confidence;
  for (let i = 0; i < antecedents.length; i++) {
    const { entity } = antecedents[i]!;
    const isSpeaker = entity === speaker?.entity;
    if (isSpeaker || antecedents.findIndex((other) => other.entity === entity) < i) continue;
    const contradiction = contradictionTo(subject.agreement, antecedents[i]!);
    if (contradiction === null) add(entity, (score *= FALL), 'earlier-speaker');
    else add(entity, DISAGREEING * confidence, `other-${contradiction}`);
  }
}

function speakerOf({ subject }: AttributionCandidate): Parameters<Entities['find']>[0] | null {
  if (subject.kind === 'explicit') return subject.mention;
  return subject.kind === 'implicit' ? subject.near : null;
}

/** The share of the words of two candidates that both have as content, whose parts stand in text order. */
function sharedContent(a: AttributionCandidate, b: AttributionCandidate): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.content.length && j < b.content.length;) {
    const [one, other] = [a.content[i]!, b.content[j]!];
    both += Math.max(0, Math.min(one.last, other.last) - Math.max(one.first, other.first) + 1);
    if (one.last < other.last) i++;
    else j++;
  }
  return both / (lengthOf(a.content) + lengthOf(b.content) - both);
}

const lengthOf = (content: readonly TokenRange[]): number =>
  content.reduce((sum, { first, last }) => sum + last - first + 1, 0);
