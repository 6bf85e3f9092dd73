import type { GazetteerEntry } from '../gazetteer/entries.js';
import type { EntityType, Gender } from '../types.js';
import { Antecedents } from './antecedents.js';
import type { AttributionCandidate, Context } from './attribute.js';
import { addMention, newCluster, type Cluster } from './cluster.js';
import { placesOf, type Place, type Places } from './mention-places.js';
import type { MentionCandidate } from './mention.js';
import { LinkRanker } from './rank-links.js';
import type { TokenRange } from './segment.js';

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
  const places = placesOf(context.tokens.count, attributions, names);
  const mentioned = places.mentioned();
  const ranker = new LinkRanker(
    context,
    mentioned.map(({ mention }) => mention),
    year,
  );
  const statements = statementsOf(context, attributions, places);
  const antecedents = new Antecedents(context);
  const clusters: Cluster[] = [];
  for (const place of mentioned) {
    const { mention, ranked } = ranker.link(place.mention);
    const naming = antecedents.read(mention);
    let cluster = antecedents.find(naming);
    if (cluster === undefined) clusters.push((cluster = newCluster(mention, ranked, clusters.length)));
    else addMention(cluster, mention, ranked);
    antecedents.remember(naming, cluster, place);
    place.cluster = cluster;
    place.linked = mention;
    for (const { document, issuer } of statements.get(place) ?? NO_STATEMENTS) {
      const issuedBy = places.at(issuer)?.cluster;
      if (issuedBy !== undefined && places.at(document)?.cluster !== undefined)
        antecedents.rememberIssuer(document, issuedBy);
    }
  }
  for (const name of names)
    if (name.cutFrom !== undefined) places.add(name.cutFrom).cluster ??= places.at(name)?.cluster;
  const all = clusters.map(toEntity);
  const find = (mention: MentionCandidate): LinkedEntity | undefined => {
    const cluster = places.at(mention)?.cluster;
    return cluster === undefined ? undefined : all[cluster.index];
  };
  return { all, of: (mention) => find(mention)!, find, standing: (words) => places.at(words)?.linked };
}

/** Words from the head of a clause to its content: no longer in real news, and the program stays linear. */
const LONGEST_FRAME = 60;

interface Statement {
  readonly document: MentionCandidate;
  readonly issuer: MentionCandidate;
}

const NO_STATEMENTS: readonly Statement[] = [];

/** `قالت الوزارة في بيان`, `جاء في بيان للوزارة`: the documents in which speakers spoke, by the places of both. */
function statementsOf(
  { mentions, words, layout }: Context,
  attributions: readonly AttributionCandidate[],
  places: Places,
): ReadonlyMap<Place, readonly Statement[]> {
  const found = new Map<Place, Statement[]>();
  if (!mentions.all.some(({ type }) => type === 'document')) return found;
  for (const { subject, cue, content } of attributions) {
    if (subject.kind !== 'explicit' || cue === null || subject.mention.type === 'document') continue;
    const issuer = subject.mention;
    const end = content[0]!.first;
    for (let t = Math.max(layout.sentence(cue.first).first, end - LONGEST_FRAME); t < end; t++) {
      const document = mentions.startingAt(t);
      if (document?.type !== 'document') continue;
      const isIssued = issuer.phrase.first <= t && t <= issuer.phrase.last;
      if (!isIssued && !words.is(t - 1, 'locative')) continue;
      for (const place of [places.add(document), places.add(issuer)]) {
        const known = found.get(place);
        if (known === undefined) found.set(place, [{ document, issuer }]);
        else known.push({ document, issuer });
      }
    }
  }
  return found;
}

const toEntity = ({ type, entry, gender, candidates, mentions, firstName, index }: Cluster): LinkedEntity => ({
  id: entry?.id ?? `e${index + 1}`,
  type: entry?.type ?? type,
  entry,
  gender,
  isNamed: entry !== null || firstName !== undefined,
  candidates: candidates.length === 0 ? NO_CANDIDATES : candidates.map(({ entity: { id }, score }) => ({ id, score })),
  mentions,
});

const NO_CANDIDATES: LinkedEntity['candidates'] = [];
