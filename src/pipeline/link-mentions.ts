import type { GazetteerEntry } from '../gazetteer/entries.js';
import type { EntityType, Gender } from '../types.js';
import type { AttributionCandidate, Context } from './attribute.js';
import type { MentionCandidate } from './find-mentions.js';

/** Mentions of one thing. */
export interface LinkedEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly entry: GazetteerEntry | null;
  readonly gender: Gender | undefined;
  readonly mentions: readonly MentionCandidate[];
}

export interface Entities {
  readonly all: readonly LinkedEntity[];
  of(mention: MentionCandidate): LinkedEntity;
}

interface Cluster {
  type: EntityType;
  entry: GazetteerEntry | null;
  gender: Gender | undefined;
  readonly forms: Set<string>;
  readonly titles: Set<string>;
  readonly heads: Set<string>;
  readonly mentions: MentionCandidate[];
}

/** Gathers mentions into entities, in text order: by gazetteer, by the fuller name before, by the title of a named person. */
export function linkMentions(context: Context, attributions: readonly AttributionCandidate[]): Entities {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster>();
  const of = new Map<string, Cluster>();
  const ordered = allMentions(context, attributions);
  for (const mention of ordered) {
    const words = wordsOf(context, mention);
    const cluster = findCluster(mention, words, clusters, byKey) ?? newCluster(mention, clusters);
    remember(context, cluster, mention, words, byKey);
    of.set(keyOf(mention), cluster);
  }
  const entities = new Map(clusters.map((cluster, i) => [cluster, toEntity(cluster, i)]));
  return { all: [...entities.values()], of: (mention) => entities.get(of.get(keyOf(mention))!)! };
}

const keyOf = ({ first, last }: MentionCandidate): string => `${first}-${last}`;

const wordsOf = ({ words }: Context, { first, last }: MentionCandidate): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => words.stem(first + i));

function findCluster(
  mention: MentionCandidate,
  words: readonly string[],
  clusters: readonly Cluster[],
  byKey: ReadonlyMap<string, Cluster>,
): Cluster | undefined {
  for (const { entity } of mention.links) {
    const known = byKey.get(`id ${entity.id}`);
    if (known !== undefined) return known;
  }
  const same = byKey.get(`${mention.kind} ${words.join(' ')}`);
  if (same !== undefined) return same;
  if (mention.links.length > 0) return undefined;
  if (mention.kind === 'name') return fullerName(mention, words, clusters);
  return byKey.get(`title ${words.join(' ')}`) ?? takenUp(mention, words, clusters);
}

/** `المنصوري` after `سعاد المنصوري`; the last that fits wins. */
function fullerName(mention: MentionCandidate, words: readonly string[], clusters: readonly Cluster[]): Cluster | undefined {
  const short = words.join(' ');
  return clusters.findLast(({ type, forms }) => {
    if (type !== mention.type) return false;
    return [...forms].some((form) => form.endsWith(` ${short}`) || form.startsWith(`${short} `));
  });
}

/** `الوزير`, `المصدر`, `البيان`: the last one with that head. */
function takenUp({ head }: MentionCandidate, words: readonly string[], clusters: readonly Cluster[]): Cluster | undefined {
  if (head === undefined || words.length > 1 || !head.startsWith('ال')) return undefined;
  return clusters.findLast(({ heads }) => heads.has(head) || heads.has(head.slice(2)));
}

function newCluster(mention: MentionCandidate, clusters: Cluster[]): Cluster {
  const cluster: Cluster = {
    type: mention.type,
    entry: mention.links[0]?.entity ?? null,
    gender: mention.links[0]?.entity.gender,
    forms: new Set(),
    titles: new Set(),
    heads: new Set(),
    mentions: [],
  };
  clusters.push(cluster);
  return cluster;
}

function remember(
  context: Context,
  cluster: Cluster,
  mention: MentionCandidate,
  words: readonly string[],
  byKey: Map<string, Cluster>,
): void {
  cluster.mentions.push(mention);
  cluster.gender ??= mention.gender;
  cluster.entry ??= mention.links[0]?.entity ?? null;
  if (mention.kind === 'name') cluster.forms.add(words.join(' '));
  if (mention.head !== undefined) cluster.heads.add(mention.head);
  byKey.set(`${mention.kind} ${words.join(' ')}`, cluster);
  if (cluster.entry !== null) byKey.set(`id ${cluster.entry.id}`, cluster);
  if (mention.title !== undefined) {
    const title = { ...mention, ...mention.title };
    byKey.set(`title ${wordsOf(context, title).join(' ')}`, cluster);
  }
}

function toEntity({ type, entry, gender, mentions }: Cluster, i: number): LinkedEntity {
  return { id: entry?.id ?? `e${i + 1}`, type: entry?.type ?? type, entry, gender, mentions };
}

/** Those that were found as mentions, and the plain phrases that became speakers by their place in the clause. */
function allMentions({ mentions }: Context, attributions: readonly AttributionCandidate[]): MentionCandidate[] {
  const all = new Map(mentions.all.map((mention) => [keyOf(mention), mention]));
  for (const { subject, relays, addressee } of attributions) {
    const speaker = subject.kind === 'explicit' ? subject.mention : subject.kind === 'implicit' ? subject.near : null;
    for (const mention of [speaker, addressee, ...relays]) if (mention) all.set(keyOf(mention), mention);
  }
  return [...all.values()].sort((a, b) => a.first - b.first || b.last - a.last);
}
