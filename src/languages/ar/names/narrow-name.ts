import { gazetteerMention, linksOf, type MentionCandidate } from '../../../pipeline/mention.js';
import { needsOf } from '../../../pipeline/phrase.js';
import type { Reading } from '../../../pipeline/reading.js';
import type { EntityType } from '../../../types.js';
import { isDefinite, nisbaAt } from '../grammar/boundaries.js';

/** Bodies of a state, which are mostly called by what they are and whose: `الجيش اللبناني`, `وزارة الصحة`. */
const ORGANS = ['government', 'military', 'parliament', 'court'];
const HEADS = ['body-head', 'outlet-head', 'place-head'];
/** `جنوب أفريقيا` is the name of a country, `جنوب لبنان` says where in one. */
const WHOLE_PLACES = ['country', 'capital'];

/**
 * A name covers the name alone: what an alias of the gazetteer begins with may be the noun of its kind (`قطاع غزة`)
 * or a title (`الملك عبد الله الثاني`), and an alias of common words may describe and not name (`الجيش اللبناني`).
 */
export function narrowName(reading: Reading, mention: MentionCandidate): MentionCandidate {
  if (mention.kind === 'name' && mention.rule === 'body') return nameBehindHead(reading, mention) ?? mention;
  const entity = mention.kind === 'name' ? mention.links[0]?.entity : undefined;
  if (entity === undefined || mention.first === mention.last) return mention;
  if (entity.type === 'organization' && isOrgan(reading, mention)) return { ...mention, kind: 'description' };
  const first = startOfName(reading, mention);
  if (first === mention.first) return mention;
  const title = { first: mention.title?.first ?? mention.first, last: first - 1 };
  return { ...mention, first, cut: 0, title, cutFrom: { first: mention.first, last: mention.last } };
}

/** `صحيفة الوطن`, `محافظة أبين`: a name of the gazetteer behind the noun of its kind, be it a common word elsewhere. */
function nameBehindHead({ words }: Reading, { first, last, phrase }: MentionCandidate): MentionCandidate | null {
  let start = first;
  while (start < last && HEADS.some((head) => words.is(start, head)) && !words.isDefinite(start)) start++;
  const found = start === first ? undefined : words.longest(start, 'entity');
  const entity = found === undefined ? undefined : linksOf(found)[0]?.entity;
  if (found === undefined || entity === undefined || found.last > last) return null;
  const head = entity.type === 'place' ? 'place-head' : 'body-head';
  const needs = needsOf(found);
  if (entity.type === 'person' || !words.is(start - 1, head) || (needs.length > 0 && !needs.includes('title')))
    return null;
  if (entity.type === 'place' && found.last < last) return null;
  return { ...gazetteerMention(found, 0), phrase, title: { first, last: start - 1 }, cutFrom: { first, last } };
}

function isOrgan(reading: Reading, { first, last, links }: MentionCandidate): boolean {
  if (!ORGANS.includes(links[0]?.entity.kind ?? '')) return false;
  for (let t = first; t <= last; t++) {
    if (nisbaAt(reading, t) !== undefined || reading.words.is(t, 'portfolio')) return true;
  }
  return false;
}

function startOfName(reading: Reading, { first, last, links }: MentionCandidate): number {
  const { type, kind = '' } = links[0]!.entity;
  let start = first;
  while (start < last && isBefore[type](reading, start, last) && !WHOLE_PLACES.includes(kind)) start++;
  return start;
}

const isBefore: Record<'person' | 'organization' | 'place', (reading: Reading, t: number, last: number) => boolean> = {
  person: ({ words }, t, last) => t + 1 < last && words.find(t, 'title')?.title.definite === true,
  organization: (reading, t, last) => isHead(reading, t, 'body-head') && isName(reading, t + 1, last, 'organization'),
  place: (reading, t, last) =>
    isHead(reading, t, 'place-head') && (isHead(reading, t + 1, 'place-head') || isName(reading, t + 1, last, 'place')),
};

const isHead = (reading: Reading, t: number, head: string): boolean =>
  reading.words.is(t, head) && !isDefinite(reading, t);

/** Whether what is left is a name by itself: `غزة` of `قطاع غزة`, not `الله` of `حزب الله`. */
function isName({ words }: Reading, first: number, last: number, type: EntityType): boolean {
  const rest = words.longest(first, 'entity');
  return rest?.last === last && rest.entries.some((entry) => entry.kind === 'entity' && entry.entity.type === type);
}
