import type { GazetteerEntry } from '../gazetteer/entries.js';
import type { EntityType, Gender } from '../types.js';
import { Antecedents } from './antecedents.js';
import type { TokenRange } from './segment.js';
import type { AttributionCandidate, Context } from './attribute.js';
import { addMention, newCluster, type Cluster } from './cluster.js';
import type { MentionCandidate } from './mention.js';
import { officeHolder } from './office.js';
import { evidenceOf, rankLinks, type Evidence, type RankedLink } from './rank-links.js';

/** Mentions of one thing. */
export interface LinkedEntity {
  /** Whom else the name may mean, with scores that sum to 1; empty where there is no doubt. */
  readonly candidates: readonly { readonly id: string; readonly score: number }[];
  readonly id: string;
  readonly type: EntityType;
  readonly entry: GazetteerEntry | null;
  readonly gender: Gender | undefined;
  /** By some mention, or by the gazetteer. */
  readonly isNamed: boolean;
  readonly mentions: readonly MentionCandidate[];
}

export interface Entities {
  readonly all: readonly LinkedEntity[];
  of(mention: MentionCandidate): LinkedEntity;
  /** The same of any mention: one that is neither found nor attributed belongs to nothing. */
  find(mention: MentionCandidate): LinkedEntity | undefined;
  /** The mention of an entity that stands in these words and no others. */
  standing(words: TokenRange): MentionCandidate | undefined;
}

/** Gathers mentions into entities, in text order: by gazetteer, by the fuller name before, by the title of a named person. */
export function linkMentions(
  context: Context,
  attributions: readonly AttributionCandidate[],
  names: readonly MentionCandidate[],
  { year }: { readonly year?: number | undefined } = {},
): Entities {
  const clusters: Cluster[] = [];
  const clusterOf = new Map<string, Cluster>();
  const antecedents = new Antecedents(context);
  const statements = statementsOf(context, attributions);
  const speakers = new Set(
    attributions.flatMap(({ subject }) => (subject.kind === 'explicit' ? [placeOf(subject.mention)] : [])),
  );
  for (const { mention, ranked } of linked(context, allMentions(attributions, names), year)) {
    const place = placeOf(mention);
    let cluster = antecedents.find(mention);
    if (cluster === undefined) clusters.push((cluster = newCluster(mention)));
    addMention(cluster, mention, ranked);
    antecedents.remember(mention, cluster, { speaks: speakers.has(place) });
    clusterOf.set(place, cluster);
    for (const { document, issuer } of statements.get(place) ?? []) {
      const issuedBy = clusterOf.get(placeOf(issuer));
      if (issuedBy !== undefined && clusterOf.has(placeOf(document))) antecedents.rememberIssuer(document, issuedBy);
    }
  }
  for (const { cutFrom, ...name } of names) {
    const cluster = clusterOf.get(placeOf(name));
    if (cutFrom !== undefined && cluster !== undefined && !clusterOf.has(placeOf(cutFrom)))
      clusterOf.set(placeOf(cutFrom), cluster);
  }
  const entities = new Map(clusters.map((cluster, i) => [cluster, toEntity(cluster, i)]));
  const find = (mention: MentionCandidate): LinkedEntity | undefined => entities.get(clusterOf.get(placeOf(mention))!);
  const places = new Map(clusters.flatMap(({ mentions }) => mentions.map((m) => [placeOf(m), m] as const)));
  return {
    all: [...entities.values()],
    of: (mention) => find(mention)!,
    find,
    standing: (m) => places.get(placeOf(m)),
  };
}

const placeOf = ({ first, last }: TokenRange): string => `${first}-${last}`;

/** Words from the head of a clause to its content: no longer in real news, and the program stays linear. */
const LONGEST_FRAME = 60;

interface Statement {
  readonly document: MentionCandidate;
  readonly issuer: MentionCandidate;
}

/** `قالت الوزارة في بيان`, `جاء في بيان للوزارة`: the documents in which speakers spoke, by the places of both. */
function statementsOf(
  { mentions, words, layout }: Context,
  attributions: readonly AttributionCandidate[],
): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const { subject, cue, content } of attributions) {
    if (subject.kind !== 'explicit' || cue === null || subject.mention.type === 'document') continue;
    const issuer = subject.mention;
    const end = content[0]!.first;
    for (let t = Math.max(layout.sentence(cue.first).first, end - LONGEST_FRAME); t < end; t++) {
      const document = mentions.startingAt(t);
      if (document?.type !== 'document') continue;
      const isIssued = issuer.phrase.first <= t && t <= issuer.phrase.last;
      if (!isIssued && !words.is(t - 1, 'locative')) continue;
      for (const place of [placeOf(document), placeOf(issuer)]) {
        const known = found.get(place);
        if (known === undefined) found.set(place, [{ document, issuer }]);
        else known.push({ document, issuer });
      }
    }
  }
  return found;
}

/**
 * The names and descriptions found, and whoever is credited, in the words of the clause: beside the name that was cut
 * from them these words describe (`وكالة تاس` and `تاس`).
 */
function allMentions(
  attributions: readonly AttributionCandidate[],
  names: readonly MentionCandidate[],
): MentionCandidate[] {
  const all = new Map(names.map((mention) => [placeOf(mention), mention]));
  const narrowed = new Map(
    names.flatMap((name) => (name.cutFrom === undefined ? [] : [[placeOf(name.cutFrom), name] as const])),
  );
  for (const { subject, relays, addressee } of attributions) {
    const speaker = subject.kind === 'explicit' ? subject.mention : subject.kind === 'implicit' ? subject.near : null;
    for (const mention of [speaker, addressee, ...relays]) {
      if (!mention || all.get(placeOf(mention))?.kind === 'name') continue;
      const name = narrowed.get(placeOf(mention));
      const isNamedTwice = name !== undefined && name.links.length > 0;
      if (name !== undefined && !isNamedTwice) all.delete(placeOf(name));
      all.set(placeOf(mention), isNamedTwice ? { ...mention, kind: 'description' } : mention);
    }
  }
  return [...all.values()].sort((a, b) => a.first - b.first || b.last - a.last);
}

/** Mentions with the entities that they mean, likeliest first: names that several share, and offices. */
function* linked(
  context: Context,
  mentions: readonly MentionCandidate[],
  year: number | undefined,
): Generator<{ readonly mention: MentionCandidate; readonly ranked: readonly RankedLink[] }> {
  let gathered: Evidence | undefined; // most texts have no name of several people, and no office
  const evidence = (): Evidence => (gathered ??= evidenceOf(context, mentions));
  for (const mention of mentions) {
    const ranked = mention.links.length > 1 ? rankLinks(context, mention, evidence(), year) : [];
    const links =
      ranked.length > 0
        ? ranked
        : mention.links.length > 0
          ? mention.links
          : officeHolder(context, mention, (id) => evidence().named.has(id), year);
    const isLinked = links.length > 0 && links !== mention.links;
    yield { mention: isLinked ? { ...mention, links } : mention, ranked };
  }
}

function toEntity({ type, entry, gender, candidates, mentions, firstName }: Cluster, i: number): LinkedEntity {
  return {
    id: entry?.id ?? `e${i + 1}`,
    type: entry?.type ?? type,
    entry,
    gender,
    isNamed: entry !== null || firstName !== undefined,
    candidates: candidates.map(({ entity: { id }, score }) => ({ id, score })),
    mentions,
  };
}
