import type { MentionRule } from '../../../pipeline/find-mentions.js';
import { gazetteerMention, linksOf, mentionOf, type Link } from '../../../pipeline/mention.js';
import type { Reading } from '../../../pipeline/reading.js';
import { headNoun, isDefinite, isNisba, isWord } from '../grammar/boundaries.js';
import { readBody, type BodyReading } from '../grammar/body.js';
import { isPlaceOrBody } from '../grammar/first-words.js';
import { entityAt, firstEntity } from '../grammar/name.js';
import { ALONE, TITLED } from '../grammar/name-run.js';

/** `مدينة العقبة`, `صحيفة الأهرام`: the noun of its kind tells a guarded name. */
const isHead = (reading: Reading, t: number): boolean => reading.words.isAny(t, HEADS) && !isDefinite(reading, t);

const HEADS = new Set(['place-head', 'body-head', 'outlet-head']);

/** A place or organization of the gazetteer. */
export const gazetteerName: MentionRule = {
  name: 'gazetteer',
  begins: isPlaceOrBody,
  read(reading, first) {
    const { words } = reading;
    if (!isWord(reading, first) || words.longest(first, 'entity') === undefined) return null;
    const found = entityAt(reading, first, undefined, isHead(reading, first - 1) ? TITLED : ALONE);
    if (found === null || firstEntity(found)?.type === 'person') return null;
    return {
      ...gazetteerMention(found, words.cut[first] ?? 0),
      head: words.is(first, 'body-head') ? headNoun(reading, first) : undefined,
      needsFuller: found.needsFuller === true,
    };
  },
};

/** `وزارة الصحة`, `حزب النهضة`: something in it tells it from others of its kind; `القطاع السياحي` is any. */
function isProper(reading: Reading, { first, last, isBare }: BodyReading): boolean {
  const { words, marks } = reading;
  if (isBare || words.isDefinite(first)) return false;
  for (let t = first + 1; t <= last; t++) {
    const isTelling = words.find(t, 'entity') ?? words.find(t, 'nisba') ?? words.find(t, 'given-name');
    if (isTelling !== undefined || words.is(t, 'portfolio') || marks.isMark(t) || !words.known(t)) return true;
  }
  return false;
}

/** `صحيفة «هآرتس» الإسرائيلية`, `شركة غوغل الأميركية`: the gazetteer's name with the noun of its kind and a nisba around it. */
function linksInside(reading: Reading, { first, last }: BodyReading): readonly Link[] {
  const { words, marks } = reading;
  const head = words.longest(first, 'class', 'naming-head');
  if (head === undefined || words.isDefinite(first)) return [];
  const inner = marks.openingAt(head.last + 1)?.first ?? head.last + 1;
  const name = words.longest(first, 'entity') ?? words.longest(inner, 'entity');
  if (name === undefined) return [];
  for (let t = name.last + 1; t <= last; t++) if (!marks.isMark(t) && !isNisba(reading, t)) return [];
  const links = linksOf(name);
  return links.every(isBody) ? links : links.filter(isBody);
}

const isBody = ({ entity }: Link): boolean => entity.type === 'organization';

/** `وزارة الصحة السعودية`; `الوزارة` alone takes up a body named before. */
export const body: MentionRule = {
  name: 'body',
  begins: ({ classes }) => classes.has('body-head'),
  read(reading, first) {
    const found = readBody(reading, first);
    if (found === null || (found.last === found.first && !found.isBare)) return null;
    const links = linksInside(reading, found);
    return mentionOf(found, {
      cut: reading.words.cut[first] ?? 0,
      kind: links.length > 0 || isProper(reading, found) ? 'name' : 'description',
      type: 'organization',
      links,
      gender: found.head.endsWith('ه') ? 'f' : undefined,
      number: 'singular',
      head: found.head,
      rule: 'body',
    });
  },
};
