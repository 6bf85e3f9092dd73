import type { GazetteerEntry } from '../gazetteer/entries.js';
import type { EntityType, Gender } from '../types.js';
import type { MentionCandidate } from './mention.js';
import type { RankedLink } from './rank-links.js';
import type { Reading } from './reading.js';

/** Mentions of one thing, as they are gathered. */
export interface Cluster {
  /** Clusters of a text are numbered in the order in which they are first mentioned. */
  readonly index: number;
  readonly type: EntityType;
  entry: GazetteerEntry | null;
  gender: Gender | undefined;
  candidates: readonly RankedLink[];
  readonly mentions: MentionCandidate[];
  /** The first mention that is a name. */
  firstName: MentionCandidate | undefined;
  /** Whether any mention has more than one word. */
  hasLonger: boolean;
  told: Told | undefined;
}

/** What the words of the first so many mentions tell: they are read once, however often somebody asks. */
interface Told {
  mentions: number;
  readonly stems: Set<string>;
  hasNation: boolean;
}

/** Of the first mention; for most things it is the only one. */
export const newCluster = (mention: MentionCandidate, ranked: readonly RankedLink[], index: number): Cluster => ({
  index,
  type: mention.type,
  entry: mention.links[0]?.entity ?? null,
  gender: mention.gender,
  candidates: ranked,
  mentions: [mention],
  firstName: mention.kind === 'name' ? mention : undefined,
  hasLonger: mention.last > mention.first,
  told: undefined,
});

export function addMention(cluster: Cluster, mention: MentionCandidate, ranked: readonly RankedLink[]): void {
  cluster.mentions.push(mention);
  if (mention.kind === 'name') cluster.firstName ??= mention;
  cluster.hasLonger ||= mention.last > mention.first;
  cluster.gender ??= mention.gender;
  cluster.entry ??= mention.links[0]?.entity ?? null;
  if (cluster.candidates.length === 0) cluster.candidates = ranked;
}

/** What all words of all mentions tell, titles and appositions too. */
export function toldOf(cluster: Cluster, words: Reading['words']): Told {
  const { mentions } = cluster;
  const told = (cluster.told ??= { mentions: 0, stems: new Set(), hasNation: false });
  for (; told.mentions < mentions.length; told.mentions++) {
    const { first, last } = mentions[told.mentions]!.phrase;
    for (let t = first; t <= last; t++) {
      told.stems.add(words.stem(t));
      told.hasNation ||= words.find(t, 'nisba') !== undefined;
    }
  }
  return told;
}
