import type { Agreement } from '../gazetteer/entries.js';
import type { AttributionCandidate } from './attribute.js';
import type { MentionCandidate } from './find-mentions.js';
import type { Entities, LinkedEntity } from './link-mentions.js';

export interface ResolvedSpeaker {
  readonly mention: MentionCandidate;
  readonly entity: LinkedEntity;
  readonly explicit: boolean;
  readonly because: string;
}

export interface ResolvedAttribution {
  readonly attribution: AttributionCandidate;
  readonly speaker: ResolvedSpeaker | null;
}

const LONGEST_MEMORY = 8;

/** Gives every implicit subject its antecedent: the host of its clause, else the last speaker that agrees with the verb. */
export function resolveSpeakers(
  attributions: readonly AttributionCandidate[],
  actors: readonly Actor[],
  entities: Entities,
): ResolvedAttribution[] {
  const stack = new DiscourseStack(entities);
  let nextActor = 0;
  return attributions.map((attribution) => {
    const at = attribution.cue?.first ?? attribution.content[0]!.first;
    while (nextActor < actors.length && actors[nextActor]!.at < at) stack.push(actors[nextActor++]!.mention);
    const speaker = resolve(attribution, stack, entities);
    if (speaker !== null) stack.push(speaker.mention);
    return { attribution, speaker };
  });
}

/** Somebody who does something with words at a place in the text, quoted or not: the antecedent of a later `وأضاف`. */
export interface Actor {
  readonly at: number;
  readonly mention: MentionCandidate;
}

function resolve({ subject }: AttributionCandidate, stack: DiscourseStack, entities: Entities): ResolvedSpeaker | null {
  if (subject.kind === 'nobody') return null;
  if (subject.kind === 'explicit') {
    return {
      mention: subject.mention,
      entity: entities.of(subject.mention),
      explicit: true,
      because: 'named in the clause',
    };
  }
  if (subject.near !== null) {
    return {
      mention: subject.near,
      entity: entities.of(subject.near),
      explicit: false,
      because: 'subject of the host clause',
    };
  }
  const mention = stack.lastThatAgrees(subject.agreement);
  if (mention === null) return null;
  return { mention, entity: entities.of(mention), explicit: false, because: 'last speaker that agrees with the verb' };
}

/** Who has spoken or acted so far, last first. */
class DiscourseStack {
  readonly #entities: Entities;
  readonly #mentions: MentionCandidate[] = [];

  constructor(entities: Entities) {
    this.#entities = entities;
  }

  push(mention: MentionCandidate): void {
    this.#mentions.unshift(mention);
    this.#mentions.length = Math.min(this.#mentions.length, LONGEST_MEMORY);
  }

  lastThatAgrees(agreement: Agreement): MentionCandidate | null {
    const fitting = this.#mentions.find((mention) => this.#agrees(mention, agreement));
    return fitting ?? this.#mentions[0] ?? null;
  }

  #agrees(mention: MentionCandidate, { gender }: Agreement): boolean {
    const known = mention.gender ?? this.#entities.of(mention).gender;
    return gender === undefined || known === undefined || known === gender;
  }
}
