import type { Attribution, Entity, Mention } from '../types.js';
import type { Growing } from './growing.js';
import type { Entities, LinkedEntity } from './link-mentions.js';
import type { MentionCandidate } from './mention.js';
import { textSpan } from './text-span.js';
import type { Tokens } from './tokenize.js';

export const isShown = ({ isRejected = false }: MentionCandidate): boolean => !isRejected;

/** Makes entities of linked ones, and says who is credited. */
export class EntityAssembler {
  readonly #tokens: Tokens;
  readonly #linked: Entities;
  readonly #names = new Map<LinkedEntity, string>();

  constructor(tokens: Tokens, linked: Entities) {
    this.#tokens = tokens;
    this.#linked = linked;
  }

  entity(linked: LinkedEntity): Entity {
    const { id, type, entry, gender, candidates } = linked;
    const mentions = shownOf(linked).map((mention) => this.#mention(mention));
    const name = entry?.name ?? fullestOf(mentions);
    const known = entry !== null;
    const entity: Growing<Entity> =
      entry?.wikidata === undefined ? { id, type, name, known } : { id, wikidata: entry.wikidata, type, name, known };
    if (gender !== undefined) entity.gender = gender;
    if (entry?.country !== undefined) entity.country = entry.country;
    if (candidates.length > 0)
      entity.candidates = candidates.map(({ id, score }) => ({ id, score: Math.round(100 * score) / 100 }));
    entity.mentions = mentions;
    return entity as Entity;
  }

  /** The same name before the entity is made; it is asked for again for each of its quotations. */
  nameOf(linked: LinkedEntity): string {
    if (linked.entry !== null) return linked.entry.name;
    let name = this.#names.get(linked);
    if (name === undefined) {
      name = fullestOf(shownOf(linked).map((mention) => this.#mention(mention)));
      this.#names.set(linked, name);
    }
    return name;
  }

  attribution(mention: MentionCandidate, because: string, explicit = true): Attribution {
    const { id } = this.#linked.of(mention);
    return { entity: id, mention: this.#mention(this.#linked.standing(mention) ?? mention), explicit, because };
  }

  #mention(candidate: MentionCandidate): Mention {
    const { kind, links, title } = candidate;
    const { start, end, text } = textSpan(this.#tokens, candidate, candidate.cut);
    const mention: Growing<Mention> = { start, end, text, kind };
    const link = links[0];
    if (link !== undefined) mention.via = { alias: link.alias, rule: link.rule };
    if (title !== undefined) mention.title = textSpan(this.#tokens, title);
    return mention as Mention;
  }
}

/** The longest name, else the first description. */
function fullestOf(mentions: readonly Mention[]): string {
  let fullest = '';
  for (const { kind, text } of mentions) if (kind === 'name' && text.length > fullest.length) fullest = text;
  return fullest === '' ? mentions[0]!.text : fullest;
}

/** The mentions that are shown, or all where none is. */
function shownOf({ mentions }: LinkedEntity): readonly MentionCandidate[] {
  if (mentions.every(isShown)) return mentions;
  const some = mentions.filter(isShown);
  return some.length > 0 ? some : mentions;
}
