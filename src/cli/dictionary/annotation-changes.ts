import type { Annotation, Entity } from '../../types.js';

/** Something that one annotation of a text has and another has not. */
export interface Change {
  readonly change: 'gained' | 'lost';
  readonly what: 'mention' | 'quotation';
  /** The id of who is named or speaks; the name itself where the gazetteer does not know it, null where nobody does. */
  readonly entity: string | null;
  readonly start: number;
  readonly text: string;
}

/** Mentions and quotations in which two annotations of one text differ, in text order. */
export function changesBetween(before: Annotation, after: Annotation): Change[] {
  const old = keyed(before);
  const young = keyed(after);
  const only = (these: Keyed, others: Keyed, change: Change['change']): Change[] =>
    [...these].filter(([key]) => !others.has(key)).map(([, found]) => ({ change, ...found }));
  return [...only(old, young, 'lost'), ...only(young, old, 'gained')].sort((a, b) => a.start - b.start);
}

type Found = Omit<Change, 'change'>;
type Keyed = ReadonlyMap<string, Found>;

/** What was found, under what makes it the same in another annotation: a mention by its words, a quotation by where it begins. */
function keyed(annotation: Annotation): Keyed {
  const found = new Map<string, Found>();
  for (const { entity, mention } of mentionsOf(annotation))
    found.set(`mention ${mention.start} ${mention.end} ${entity}`, { what: 'mention', entity, ...wordsOf(mention) });
  for (const quotation of quotationsOf(annotation))
    found.set(`quotation ${quotation.start} ${String(quotation.entity)}`, quotation);
  return found;
}

function mentionsOf({ entities }: Annotation): { entity: string; mention: Entity['mentions'][number] }[] {
  return entities.flatMap((entity) => entity.mentions.map((mention) => ({ entity: nameOf(entity), mention })));
}

function quotationsOf({ entities, quotations }: Annotation): Found[] {
  const names = new Map(entities.map((entity) => [entity.id, nameOf(entity)]));
  return quotations.map(({ content, speaker }) => ({
    what: 'quotation',
    entity: speaker === null ? null : (names.get(speaker.entity) ?? speaker.entity),
    start: content[0]?.start ?? 0,
    text: content.map(({ text }) => text).join(' … '),
  }));
}

const wordsOf = ({
  start,
  text,
}: {
  readonly start: number;
  readonly text: string;
}): Pick<Found, 'start' | 'text'> => ({
  start,
  text,
});

/** Ids that are local to a text say nothing of another annotation of it. */
const nameOf = ({ id, known, name }: Entity): string => (known ? id : name);
