import type { Agreement } from '../gazetteer/entries.js';
import type { SourceDomain, VenueKind } from '../types.js';
import type { Context } from './attribute.js';
import type { CueCandidate } from './find-cues.js';
import type { Entities, LinkedEntity } from './link-mentions.js';
import type { MentionCandidate } from './mention.js';
import { framesOf, type ReportingFrame } from './reporting-frame.js';
import type { ResolvedAttribution } from './resolve-speakers.js';
import type { TokenRange } from './segment.js';

export interface VenueReading extends TokenRange {
  readonly kind: VenueKind;
  /** Folded units of attached particles before the first word. */
  readonly cut: number;
  readonly name?: (TokenRange & { readonly cut?: number }) | undefined;
}

/** To whom it was said: words that name or describe them, or a pronoun. */
export type Hearer = { readonly mention: MentionCandidate } | { readonly pronoun: Agreement };

/** What the words for a source without a name tell of it. */
export interface SourceReading {
  readonly domain: SourceDomain | undefined;
  readonly number: number | 'several';
}

export interface AnonymityReading {
  readonly request: TokenRange;
  readonly reason: TokenRange | undefined;
}

/** What the stage needs of a language. */
export interface ActReader {
  /** Whether the text says that the act was not done. */
  isNegated(context: Context, cue: CueCandidate): boolean;
  findVenue(context: Context, frame: ReportingFrame): VenueReading | null;
  findHearer(context: Context, frame: ReportingFrame): Hearer | null;
  /** For whom the speaker speaks, where the reporting clause says it. */
  findPrincipal(context: Context, frame: ReportingFrame): MentionCandidate | null;
  findAnonymity(context: Context, frame: ReportingFrame): AnonymityReading | null;
  /** null for whoever is no source without a name. */
  readSourceKind(context: Context, mention: MentionCandidate): SourceReading | null;
}

/** Somebody beside the speaker who takes part in the act. */
interface Party {
  readonly mention: MentionCandidate;
  readonly explicit: boolean;
  readonly because: string;
}

/** An attribution with what the text tells of the act: where, to whom, for whom, and what source without a name it was. */
export interface DescribedAttribution extends ResolvedAttribution {
  readonly isNegated: boolean;
  readonly venue: VenueReading | null;
  readonly addressee: Party | null;
  readonly principal: Party | null;
  readonly source: (SourceReading & Partial<AnonymityReading>) | null;
}

/** Reads what the act was. Nothing is inherited from a quotation before, but what belongs to the speaker: office and anonymity. */
export function describeActs(
  context: Context,
  resolved: readonly ResolvedAttribution[],
  entities: Entities,
  reader: ActReader,
): DescribedAttribution[] {
  const frames = framesOf(context, resolved);
  const wishes = new Map<LinkedEntity, AnonymityReading>();
  const sources = new Map<LinkedEntity, SourceReading | null>();
  const offices = new Map<LinkedEntity, MentionCandidate | undefined>();
  resolved.forEach(({ speaker }, i) => {
    if (speaker === null) return;
    const { entity } = speaker;
    if (!offices.has(entity)) offices.set(entity, entity.mentions.find(({ principal }) => principal)?.principal);
    if (!sources.has(entity)) sources.set(entity, readSource(context, entity, reader));
    if (sources.get(entity) === null || wishes.has(entity)) return;
    const wish = reader.findAnonymity(context, frames[i]!);
    if (wish !== null) wishes.set(entity, wish);
  });
  return resolved.map((each, i) => {
    const frame = frames[i]!;
    const source = each.speaker === null ? null : sources.get(each.speaker.entity)!;
    return {
      attribution: each.attribution,
      speaker: each.speaker,
      antecedents: each.antecedents,
      isNegated: frame.cue !== null && reader.isNegated(context, frame.cue),
      venue: reader.findVenue(context, frame),
      addressee: addresseeOf(context, each, reader.findHearer(context, frame), entities),
      principal: principalOf(each, reader.findPrincipal(context, frame), offices),
      source: source === null ? null : { ...source, ...wishes.get(each.speaker!.entity) },
    };
  });
}

/** What any mention of the source tells: `مصدر أمني` first, `المصدر` later. */
function readSource(context: Context, { mentions }: LinkedEntity, reader: ActReader): SourceReading | null {
  const readings = mentions.map((mention) => reader.readSourceKind(context, mention));
  const [first = null] = readings;
  return first === null ? null : { ...first, domain: readings.find((reading) => reading?.domain)?.domain };
}

/** The clause says it, or the title by which the text introduces the speaker. */
function principalOf(
  { speaker }: ResolvedAttribution,
  found: MentionCandidate | null,
  offices: ReadonlyMap<LinkedEntity, MentionCandidate | undefined>,
): Party | null {
  if (found !== null) return { mention: found, explicit: true, because: 'a phrase of the clause' };
  if (speaker === null) return null;
  const own = speaker.explicit ? speaker.mention.principal : undefined;
  const mention = own ?? offices.get(speaker.entity);
  return mention === undefined ? null : { mention, explicit: own !== undefined, because: 'the title of the speaker' };
}

function addresseeOf(
  context: Context,
  { attribution, speaker }: ResolvedAttribution,
  hearer: Hearer | null,
  entities: Entities,
): Party | null {
  if (hearer === null) return null;
  if ('mention' in hearer) {
    const { mention } = hearer;
    const isRelay = attribution.relays.some(({ first, last }) => first === mention.first && last === mention.last);
    const isSpeaker = speaker?.entity === entities.of(mention);
    return isRelay || isSpeaker ? null : { mention, explicit: true, because: 'to whom it was said' };
  }
  const at = attribution.cue?.first ?? attribution.content[0]!.first;
  const mention = antecedentOf(context, hearer.pronoun, { at, speaker: speaker?.entity ?? null, entities });
  return mention === null ? null : { mention, explicit: false, because: 'the only one whom the pronoun can mean' };
}

const FARTHEST_ANTECEDENT = 60;

interface Situation {
  readonly at: number;
  readonly speaker: LinkedEntity | null;
  readonly entities: Entities;
}

/** The one other person of this sentence, else of the one before, who agrees with a pronoun; of several none. */
function antecedentOf(
  { layout, mentions }: Context,
  pronoun: Agreement,
  { at, speaker, entities }: Situation,
): MentionCandidate | null {
  const own = layout.sentence(at);
  const near = { first: Math.max(own.first, at - FARTHEST_ANTECEDENT), last: at - 1 };
  const before = layout.sentence(own.first - 1);
  for (const { first, last } of [
    near,
    { ...before, first: Math.max(before.first, before.last - FARTHEST_ANTECEDENT) },
  ]) {
    const found = new Map<LinkedEntity, MentionCandidate>();
    for (let t = first; t <= last; t++) {
      const mention = mentions.startingAt(t);
      if (mention === undefined) continue;
      const entity = entities.of(mention);
      if (entity !== speaker && canBeMeant(mention, entity, pronoun)) found.set(entity, mention);
      t = mention.phrase.last;
    }
    if (found.size > 0) return found.size === 1 ? [...found.values()][0]! : null;
  }
  return null;
}

const PEOPLE = ['person', 'group', 'unnamed'];

function canBeMeant(mention: MentionCandidate, { type, gender }: LinkedEntity, pronoun: Agreement): boolean {
  if (!PEOPLE.includes(type)) return false;
  const isGroup = type === 'group' || mention.number === 'plural';
  if (isGroup !== (pronoun.number === 'plural' || pronoun.number === 'dual')) return false;
  const known = mention.gender ?? gender;
  return known === undefined || pronoun.gender === undefined || known === pronoun.gender;
}
