import type { Agreement } from '../gazetteer/entries.js';
import type { AttributionCandidate, Context } from './attribute.js';
import { isGoverned } from './find-mentions.js';
import type { MentionCandidate } from './mention.js';
import type { Entities, LinkedEntity } from './link-mentions.js';

interface ResolvedSpeaker {
  readonly mention: MentionCandidate;
  readonly entity: LinkedEntity;
  readonly explicit: boolean;
  readonly because: string;
}

export interface ResolvedAttribution {
  readonly attribution: AttributionCandidate;
  readonly speaker: ResolvedSpeaker | null;
  /** Of an implicit subject: who spoke or acted before, last first. */
  readonly antecedents: readonly Antecedent[];
}

/** Somebody whom an implicit subject may mean. */
export interface Antecedent {
  readonly mention: MentionCandidate;
  readonly entity: LinkedEntity | undefined;
}

const NOBODY: readonly Antecedent[] = [];

const LONGEST_MEMORY = 8;

/** Gives every implicit subject its antecedent: the host of its clause, else the last speaker that agrees with the verb. */
export function resolveSpeakers(
  context: Context,
  attributions: readonly AttributionCandidate[],
  actors: readonly Actor[],
  entities: Entities,
): ResolvedAttribution[] {
  const stack = new DiscourseStack(entities);
  let nextActor = 0;
  return attributions.map((attribution) => {
    const at = attribution.cue?.first ?? attribution.content[0]!.first;
    while (nextActor < actors.length && actors[nextActor]!.at < at) stack.push(actors[nextActor++]!.mention);
    const { subject } = attribution;
    const antecedents = subject.kind === 'implicit' ? stack.recall() : NOBODY;
    const found = resolve(context, attribution, antecedents);
    if (found === null) return { attribution, speaker: null, antecedents };
    stack.push(found.mention);
    const { mention, explicit, because } = found;
    return { attribution, speaker: { mention, entity: entities.of(mention), explicit, because }, antecedents };
  });
}

/** Somebody who does something with words at a place in the text, quoted or not: the antecedent of a later `وأضاف`. */
export interface Actor {
  readonly at: number;
  readonly mention: MentionCandidate;
}

function resolve(
  context: Context,
  attribution: AttributionCandidate,
  antecedents: readonly Antecedent[],
): Omit<ResolvedSpeaker, 'entity'> | null {
  const { subject } = attribution;
  if (subject.kind === 'nobody') return null;
  if (subject.kind === 'explicit') return { mention: subject.mention, explicit: true, because: 'named in the clause' };
  const implicit = (mention: MentionCandidate, because: string): Omit<ResolvedSpeaker, 'entity'> => ({
    mention,
    explicit: false,
    because,
  });
  if (subject.near !== null) return implicit(subject.near, 'subject of the host clause');
  const last = antecedents.find(
    (antecedent, i) =>
      contradictionTo(subject.agreement, antecedent) === null ||
      (i === 0 && isHost(context, attribution, antecedent.mention)),
  );
  if (last !== undefined) return implicit(last.mention, 'last speaker that agrees');
  const topic = lastTopic(context, attribution, subject.agreement);
  return topic === null ? null : implicit(topic, 'topic of a sentence before');
}

/** `قالت مصادر أمنية إن …، مؤكدا أن …`: of sources and bodies a participle goes on in either gender. */
const isHost = ({ layout }: Context, { cue }: AttributionCandidate, { first, type }: MentionCandidate): boolean =>
  cue?.form.shape === 'participle' && type !== 'person' && layout.sentence(cue.first) === layout.sentence(first);

const FARTHEST_TOPIC = 3;

/** The first mention of one of the sentences before that could be the subject: nobody has spoken yet. */
function lastTopic(
  context: Context,
  { cue, content }: AttributionCandidate,
  agreement: Agreement,
): MentionCandidate | null {
  const { layout, mentions } = context;
  let { first } = layout.sentence(cue?.first ?? content[0]!.first);
  for (let back = 0; back < FARTHEST_TOPIC && first > 0; back++) {
    const sentence = layout.sentence(first - 1);
    for (let t = sentence.first; t <= sentence.last; t++) {
      const mention = mentions.startingAt(t);
      const isObject = isGoverned(context, t) || context.words.is(t - 1, 'preposition');
      if (mention !== undefined && !isObject && canBeTopic(mention, agreement)) return mention;
    }
    first = sentence.first;
  }
  return null;
}

function canBeTopic({ type, gender }: MentionCandidate, agreement: Agreement): boolean {
  if (type === 'place' || type === 'document') return false;
  return gender === undefined || agreement.gender === undefined || gender === agreement.gender;
}

/** Who has spoken or acted so far, last first. */
class DiscourseStack {
  readonly #entities: Entities;
  readonly #remembered: Antecedent[] = [];

  constructor(entities: Entities) {
    this.#entities = entities;
  }

  push(mention: MentionCandidate): void {
    this.#remembered.unshift({ mention, entity: this.#entities.find(mention) });
    this.#remembered.length = Math.min(this.#remembered.length, LONGEST_MEMORY);
  }

  recall(): readonly Antecedent[] {
    return this.#remembered.slice();
  }
}

/** What of the verb speaks against an antecedent. */
export function contradictionTo(agreement: Agreement, { mention, entity }: Antecedent): 'gender' | 'number' | null {
  const gender = mention.gender ?? entity?.gender;
  if (agreement.gender !== undefined && gender !== undefined && gender !== agreement.gender) return 'gender';
  return agreesInNumber(mention, agreement) ? null : 'number';
}

/** A verb without a subject agrees in full: `وأضافوا` is never one man, `وأضاف` never several; `وأضافت` may be `مصادر`. */
function agreesInNumber({ type, kind, number }: MentionCandidate, agreement: Agreement): boolean {
  const isOne = type === 'person' && (number === 'singular' || (number === undefined && kind === 'name'));
  if (agreement.number === 'plural' || agreement.number === 'dual') return !isOne;
  return !(agreement.number === 'singular' && agreement.gender === 'm' && number === 'plural');
}
