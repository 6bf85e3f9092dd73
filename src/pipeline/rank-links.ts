import type { Context } from './attribute.js';
import type { Link, MentionCandidate } from './mention.js';
import { holdersOf, officeHolder, readOffice } from './office.js';

/** An entity that a mention may mean; the scores of all of them sum to 1. */
export interface RankedLink extends Link {
  readonly score: number;
}

/** What the rest of the text says of the entities that a name may mean. */
interface Evidence {
  /** Ids of those who are named beyond doubt, by a name of several words. */
  readonly full: ReadonlySet<string>;
  /** How often the text names things of a country. */
  readonly countries: ReadonlyMap<string, number>;
}

const NO_LINKS: readonly RankedLink[] = [];

/** A mention with the entities that it means, and all that a name may mean, likeliest first; none where there is no doubt. */
export interface LinkedMention {
  readonly mention: MentionCandidate;
  readonly ranked: readonly RankedLink[];
}

/** Finds whom names that several share mean, and offices. What the text says of them is gathered when first asked for: most texts have no such name. */
export class LinkRanker {
  readonly #context: Context;
  readonly #mentions: readonly MentionCandidate[];
  readonly #year: number | undefined;
  #named: ReadonlySet<string> | undefined;
  #evidence: Evidence | undefined;

  constructor(context: Context, mentions: readonly MentionCandidate[], year: number | undefined) {
    [this.#context, this.#mentions, this.#year] = [context, mentions, year];
  }

  link(mention: MentionCandidate): LinkedMention {
    if (mention.links.length > 1) {
      this.#evidence ??= evidenceOf(this.#context, this.#mentions);
      const ranked = rankLinks(this.#context, mention, this.#evidence, this.#year);
      return { mention: { ...mention, links: ranked }, ranked };
    }
    if (mention.links.length === 1) return { mention, ranked: NO_LINKS };
    const links = officeHolder(this.#context, mention, (id) => this.#isNamed(id), this.#year);
    return { mention: links.length > 0 ? { ...mention, links } : mention, ranked: NO_LINKS };
  }

  #isNamed(id: string): boolean {
    this.#named ??= new Set(this.#mentions.flatMap(({ links }) => links[0]?.entity.id ?? []));
    return this.#named.has(id);
  }
}

/** What speaks for an entity, and how much; found by trial on sentences of our own, not fitted to data. */
const WEIGHTS = {
  base: 1,
  canonical: 1,
  full: 6,
  office: 4,
  inOffice: 1,
  country: 2,
  otherCountry: -0.9,
  perNeighbour: 0.2,
};
const MOST_NEIGHBOURS = 5;

function evidenceOf({ words, tokens }: Context, mentions: readonly MentionCandidate[]): Evidence {
  const full = new Set<string>();
  const countries = new Map<string, number>();
  const count = (country: string | undefined): void => {
    if (country !== undefined) countries.set(country, (countries.get(country) ?? 0) + 1);
  };
  for (const { first, last, links } of mentions) {
    if (links.length !== 1) continue;
    if (last > first) full.add(links[0]!.entity.id);
    count(links[0]!.entity.country);
  }
  for (let t = 0; t < tokens.count; t++) count(words.find(t, 'nisba')?.country);
  return { full, countries };
}

/** The entities that a mention may mean, likeliest first: by title, nationality, fuller names and the country of the text. */
function rankLinks(
  context: Context,
  { links, title, last, first }: MentionCandidate,
  { full, countries }: Evidence,
  year: number | undefined,
): RankedLink[] {
  const office = title === undefined ? null : readOffice(context, title);
  const holders = office === null ? [] : holdersOf(context, office);
  const inOffice = office === null || year === undefined ? [] : holdersOf(context, office, year);
  const nation = title === undefined ? undefined : nationOf(context, title);
  const weighed = links.map((link) => {
    const { id, country, name } = link.entity;
    let score = WEIGHTS.base;
    if (link.alias === name && last > first) score += WEIGHTS.canonical;
    if (full.has(id)) score += WEIGHTS.full;
    if (holders.includes(link.entity)) score += WEIGHTS.office;
    if (inOffice.includes(link.entity)) score += WEIGHTS.inOffice;
    if (nation !== undefined && country !== undefined)
      score += nation === country ? WEIGHTS.country : WEIGHTS.otherCountry;
    const neighbours = country === undefined ? 0 : (countries.get(country) ?? 0);
    return { ...link, score: score + WEIGHTS.perNeighbour * Math.min(neighbours, MOST_NEIGHBOURS) };
  });
  const sum = weighed.reduce((total, { score }) => total + score, 0);
  return weighed.map((link) => ({ ...link, score: link.score / sum })).sort((a, b) => b.score - a.score);
}

/** The country that a title names: `الروسي`, `في العراق`. */
function nationOf(
  { words }: Context,
  { first, last }: { readonly first: number; readonly last: number },
): string | undefined {
  for (let t = first; t <= last; t++) {
    const nisba = words.find(t, 'nisba');
    if (nisba !== undefined) return nisba.country;
    const place = words.find(t, 'entity')?.entity;
    if (place?.type === 'place' && place.kind === 'country') return place.country;
  }
  return undefined;
}
