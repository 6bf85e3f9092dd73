import type { AttributionCandidate } from './attribute.js';
import type { Cluster } from './cluster.js';
import type { MentionCandidate } from './mention.js';
import type { TokenRange } from './segment.js';

/** Words in which something is mentioned, and what became of it. */
export interface Place extends TokenRange {
  /** None where a narrower or wider one is left. */
  mention: MentionCandidate | undefined;
  /** The name that was cut from these words. */
  narrowed: MentionCandidate | undefined;
  /** Whether whoever speaks is named here. */
  speaks: boolean;
  cluster: Cluster | undefined;
  /** The mention with the entities that it was found to mean. */
  linked: MentionCandidate | undefined;
}

/** The places where things are mentioned, by their first and last token. */
export class Places {
  readonly #width: number;
  readonly #all = new Map<number, Place>();

  constructor(tokens: number) {
    this.#width = tokens;
  }

  at({ first, last }: TokenRange): Place | undefined {
    return this.#all.get(first * this.#width + last);
  }

  add({ first, last }: TokenRange): Place {
    const key = first * this.#width + last;
    let place = this.#all.get(key);
    if (place === undefined) {
      place = {
        first,
        last,
        mention: undefined,
        narrowed: undefined,
        speaks: false,
        cluster: undefined,
        linked: undefined,
      };
      this.#all.set(key, place);
    }
    return place;
  }

  /** In text order, those that hold others first. */
  mentioned(): (Place & { readonly mention: MentionCandidate })[] {
    const found: (Place & { readonly mention: MentionCandidate })[] = [];
    for (const place of this.#all.values()) if (isMentioned(place)) found.push(place);
    return found.sort((a, b) => a.first - b.first || b.last - a.last);
  }
}

const isMentioned = (place: Place): place is Place & { readonly mention: MentionCandidate } =>
  place.mention !== undefined;

/**
 * The names and descriptions found, and whoever is credited, in the words of the clause: beside the name that was cut
 * from them these words describe (`وكالة تاس` and `تاس`).
 */
export function placesOf(
  tokens: number,
  attributions: readonly AttributionCandidate[],
  names: readonly MentionCandidate[],
): Places {
  const places = new Places(tokens);
  for (const name of names) {
    places.add(name).mention = name;
    if (name.cutFrom !== undefined) places.add(name.cutFrom).narrowed = name;
  }
  for (const { subject, relays, addressee } of attributions) {
    if (subject.kind === 'explicit') credit(places, subject.mention).speaks = true;
    if (subject.kind === 'implicit' && subject.near !== null) credit(places, subject.near);
    if (addressee !== undefined) credit(places, addressee);
    for (const relay of relays) credit(places, relay);
  }
  return places;
}

function credit(places: Places, mention: MentionCandidate): Place {
  const place = places.add(mention);
  if (place.mention?.kind === 'name') return place;
  const name = place.narrowed;
  const isNamedTwice = name !== undefined && name.links.length > 0;
  if (name !== undefined && !isNamedTwice) places.add(name).mention = undefined;
  place.mention = isNamedTwice ? { ...mention, kind: 'description' } : mention;
  return place;
}
