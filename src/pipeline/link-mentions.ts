import type { GazetteerEntry } from '../gazetteer/entries.js';
import type { EntityType, Gender } from '../types.js';
import type { AttributionCandidate, Context } from './attribute.js';
import type { MentionCandidate } from './mention.js';
import { officeHolder } from './office.js';
import { evidenceOf, rankLinks, type Evidence, type RankedLink } from './rank-links.js';
import type { TokenRange } from './segment.js';

/** Mentions of one thing. */
export interface LinkedEntity {
  /** Whom else the name may mean, with scores that sum to 1; empty where there is no doubt. */
  readonly candidates: readonly { readonly id: string; readonly score: number }[];
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
  readonly type: EntityType;
  readonly entry: GazetteerEntry | null;
  gender: Gender | undefined;
  candidates: readonly RankedLink[];
  readonly mentions: MentionCandidate[];
}

/** The words by which a cluster can be named again; of several clusters the last named holds a key. */
type Keys = Map<string, Cluster>;

/** Gathers mentions into entities, in text order: by gazetteer, by the fuller name before, by the title of a named person. */
export function linkMentions(
  context: Context,
  attributions: readonly AttributionCandidate[],
  { year }: { readonly year?: number | undefined } = {},
): Entities {
  const clusters: Cluster[] = [];
  const keys: Keys = new Map();
  const clusterOf = new Map<string, Cluster>();
  for (const { mention, ranked } of linked(context, allMentions(context, attributions), year)) {
    const words = wordsOf(context, mention);
    let cluster = findCluster(context, mention, words, keys);
    if (cluster === undefined) clusters.push((cluster = newCluster(mention)));
    cluster.mentions.push(mention);
    cluster.gender ??= mention.gender;
    if (cluster.candidates.length === 0) cluster.candidates = ranked;
    for (const key of keysOf(context, mention, words, cluster)) keys.set(key, cluster);
    clusterOf.set(placeOf(mention), cluster);
  }
  const entities = new Map(clusters.map((cluster, i) => [cluster, toEntity(cluster, i)]));
  return { all: [...entities.values()], of: (mention) => entities.get(clusterOf.get(placeOf(mention))!)! };
}

const placeOf = ({ first, last }: MentionCandidate): string => `${first}-${last}`;

/** Those that were found as mentions, and the plain phrases that became speakers by their place in the clause. */
function allMentions({ mentions }: Context, attributions: readonly AttributionCandidate[]): MentionCandidate[] {
  const all = new Map(mentions.all.map((mention) => [placeOf(mention), mention]));
  for (const { subject, relays, addressee } of attributions) {
    const speaker = subject.kind === 'explicit' ? subject.mention : subject.kind === 'implicit' ? subject.near : null;
    for (const mention of [speaker, addressee, ...relays]) if (mention) all.set(placeOf(mention), mention);
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
    yield { mention: { ...mention, links }, ranked };
  }
}

const newCluster = ({ type, links }: MentionCandidate): Cluster => ({
  type,
  entry: links[0]?.entity ?? null,
  gender: undefined,
  candidates: [],
  mentions: [],
});

const wordsOf = ({ words }: Context, { first, last }: TokenRange): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => words.stem(first + i));

/** How a later mention may name the same thing: its id, its words, the end or beginning of its name, its title, its head noun. */
function* keysOf(
  context: Context,
  mention: MentionCandidate,
  words: readonly string[],
  cluster: Cluster,
): Generator<string> {
  if (cluster.entry !== null) yield `id ${cluster.entry.id}`;
  yield `${mention.kind} ${words.join(' ')}`;
  if (mention.kind === 'name') {
    for (let i = 1; i < words.length; i++) {
      yield `part of ${mention.type} ${words.slice(i).join(' ')}`;
      yield `part of ${mention.type} ${words.slice(0, i).join(' ')}`;
    }
  }
  if (mention.kind === 'name' && mention.type === 'person') {
    yield `person ${cluster.gender ?? 'm'}`;
    yield `sounds like ${words.map((word) => context.words.skeleton(word)).join(' ')}`;
    if (words.length > 1) yield `sounds like ${context.words.skeleton(words.at(-1)!)}`;
  }
  if (mention.title !== undefined) yield `title ${wordsOf(context, mention.title).join(' ')}`;
  if (mention.head !== undefined) yield `head ${mention.head}`;
}

function findCluster(
  context: Context,
  mention: MentionCandidate,
  words: readonly string[],
  keys: Keys,
): Cluster | undefined {
  const form = words.join(' ');
  const isKnown = mention.links.some(({ entity }) => keys.has(`id ${entity.id}`));
  // `عباس` after `سامر عباس` is not the one whom everybody knows by that name, nor `كونتي` after `أنطونيو كونتي`
  const local = mention.first === mention.last && !isKnown ? keys.get(`part of ${mention.type} ${form}`) : undefined;
  if (local !== undefined && (local.entry === null || mention.type === 'person')) return local;
  for (const { entity } of mention.links) {
    const known = keys.get(`id ${entity.id}`);
    if (known !== undefined) return known;
  }
  const same = keys.get(`${mention.kind} ${form}`);
  if (same !== undefined || mention.links.length > 0) return same;
  if (mention.kind === 'name')
    return (
      keys.get(`part of ${mention.type} ${form}`) ??
      shortened(mention, words, keys) ??
      respelled(context, mention, words, keys)
    );
  return keys.get(`title ${form}`) ?? takenUp(context, mention, keys);
}

/** `الحلواني: …` in the headline, before `سامر الحلواني`. */
function shortened({ type }: MentionCandidate, words: readonly string[], keys: Keys): Cluster | undefined {
  const short = words.length > 1 && type === 'person' ? keys.get(`name ${words.at(-1)!}`) : undefined;
  const isOpen = short?.entry === null && short.mentions.every(({ first, last }) => first === last);
  return isOpen && short.type === type ? short : undefined;
}

/** `ستيفن تشيونج` and `تشيونج` after `ستيفن تشيونغ`. */
function respelled(
  context: Context,
  { type }: MentionCandidate,
  words: readonly string[],
  keys: Keys,
): Cluster | undefined {
  if (type !== 'person') return undefined;
  const similar = keys.get(`sounds like ${words.map((word) => context.words.skeleton(word)).join(' ')}`);
  const isSpelling = (named: readonly string[]): boolean =>
    named.length >= words.length &&
    words.every((word, i) => context.words.respelled(named[named.length - words.length + i]!, word) !== null);
  const first = similar?.mentions.find(({ kind }) => kind === 'name');
  return first !== undefined && isSpelling(wordsOf(context, first)) ? similar : undefined;
}

/** `الوزير` takes up the last minister, `البيان` the last statement, `الرجل` the last man. */
function takenUp({ words }: Context, { first, last, head, gender }: MentionCandidate, keys: Keys): Cluster | undefined {
  if (first !== last || !words.isDefinite(first)) return undefined;
  return keys.get(`head ${head ?? ''}`) ?? (words.is(first, 'anybody') ? keys.get(`person ${gender ?? 'm'}`) : undefined);
}

function toEntity({ type, entry, gender, candidates, mentions }: Cluster, i: number): LinkedEntity {
  return {
    id: entry?.id ?? `e${i + 1}`,
    type: entry?.type ?? type,
    entry,
    gender,
    candidates: candidates.map(({ entity: { id }, score }) => ({ id, score })),
    mentions,
  };
}
