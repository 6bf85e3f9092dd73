import type { MentionCandidate } from '../../../pipeline/mention.js';
import { needsOf, type Phrase } from '../../../pipeline/phrase.js';
import type { Reading } from '../../../pipeline/reading.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import type { EntityType } from '../../../types.js';

export const BEFORE_LINE = '^';
export const AFTER_LINE = '$';

type Visit = (token: number, feature: string) => void;

/** What the words around a token tell of it. */
export function visitContext(reading: Reading, mentions: readonly MentionCandidate[], visit: Visit): void {
  visitGazetteer(reading, visit);
  visitMarked(reading, visit);
  for (const mention of mentions) visitRule(mention, visit);
}

/**
 * Features by the place of a token in what it belongs to. They are written once:
 * a string that is put together for each token has to be read again before a table can find it.
 */
interface Placed {
  readonly alone: string;
  readonly first: string;
  readonly inside: string;
  readonly last: string;
  readonly beside: string;
}

const placed = (write: (place: keyof Placed) => string): Placed => ({
  alone: write('alone'),
  first: write('first'),
  inside: write('inside'),
  last: write('last'),
  beside: write('beside'),
});

const placeIn = ({ first, last }: TokenRange, t: number): 'alone' | 'first' | 'inside' =>
  first === last ? 'alone' : t === first ? 'first' : 'inside';

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'unnamed', 'document'];
const byType = (write: (type: EntityType, place: keyof Placed) => string): Readonly<Record<EntityType, Placed>> =>
  Object.fromEntries(TYPES.map((type) => [type, placed((place) => write(type, place))])) as Record<EntityType, Placed>;
const NAMES = byType((type, place) => `${type} ${place}`);
const GUARDED_NAMES = byType((type, place) => `${type}? ${place}`);

/** Where in the longest name of the gazetteer a token stands. */
function visitGazetteer({ tokens, words }: Reading, visit: Visit): void {
  for (let t = 0; t < tokens.count; t++) {
    const phrase = words.longest(t, 'entity');
    const type = phrase === undefined ? undefined : typeOf(phrase);
    if (phrase === undefined || type === undefined) continue;
    const name = (needsOf(phrase).length > 0 ? GUARDED_NAMES : NAMES)[type];
    for (let at = phrase.first; at <= phrase.last; at++) visit(at, name[placeIn(phrase, at)]);
    t = phrase.last;
  }
}

function typeOf({ entries }: Phrase): EntityType | undefined {
  for (const entry of entries) if (entry.kind === 'entity') return entry.entity.type;
  return undefined;
}

const LONGEST_MARKED = 5;
const HEADS = ['body-head', 'outlet-head', 'place-head', 'person-head', 'work-head', 'document-head'];
const MARKED = new Map(
  [...HEADS, 'title', 'none'].map((head) => [
    head,
    { after: `marks after ${head}`, words: placed((place) => `marked ${place} ${head}`) },
  ]),
);

/** A few words between marks, and the noun before them: `شركة "…"`. */
function visitMarked({ marks, words, layout }: Reading, visit: Visit): void {
  let done = -1;
  for (const marked of marks.spans) {
    const { open, close, first, last } = marked;
    if (open <= done || last - first >= LONGEST_MARKED || close > layout.line(open).last) continue;
    const head =
      HEADS.find((wordClass) => words.is(open - 1, wordClass)) ?? (words.find(open - 1, 'title') ? 'title' : 'none');
    const features = MARKED.get(head)!;
    visit(open, features.after);
    for (let at = first; at <= last; at++) visit(at, features.words[placeIn(marked, at)]);
    done = close;
  }
}

/** By the name of the rule; then by what else is told of its mention. */
const RULES = new Map<string, Placed[]>();

/** What a rule takes a token for. */
function visitRule(mention: MentionCandidate, visit: Visit): void {
  const { first, last, phrase } = mention;
  const features = featuresOfRule(mention);
  for (let t = phrase.first; t <= phrase.last; t++) {
    if (t < first || t > last) visit(t, features.beside);
    else visit(t, t === last && first < last ? features.last : features[placeIn(mention, t)]);
  }
}

function featuresOfRule({ rule, kind, type, links, needsFuller, isNested }: MentionCandidate): Placed {
  let readings = RULES.get(rule);
  if (readings === undefined) RULES.set(rule, (readings = []));
  const isLinked = links.length > 0;
  const told = (kind === 'name' ? 1 : 0) | (isLinked ? 2 : 0) | (needsFuller ? 4 : 0) | (isNested ? 8 : 0);
  return (readings[TYPES.indexOf(type) * 16 + told] ??= placed(
    (place) =>
      `${rule} ${kind} ${type}${isLinked ? ' linked' : ''}${needsFuller ? '?' : ''}${isNested ? ' nested' : ''} ${place}`,
  ));
}
