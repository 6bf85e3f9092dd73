import type { MentionRule } from '../../../pipeline/find-mentions.js';
import { mentionOf } from '../../../pipeline/mention.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import type { Reading } from '../../../pipeline/reading.js';
import { TokenKind } from '../../../pipeline/tokenize.js';
import type { EntityType } from '../../../types.js';
import {
  endsNounPhrase,
  has,
  isComplementizer,
  isDefinite,
  isWord,
  isNisba,
  startsLine,
  headNoun,
} from '../grammar/boundaries.js';
import { readBody } from '../grammar/body.js';
import { entityAt } from '../grammar/name.js';
import { ALONE } from '../grammar/name-run.js';
import { beginsObject } from '../grammar/object.js';
import { beginsTitledName } from './person.js';

const LONGEST_TAIL = 6;
const LONGEST_MARKED_BODY = 3;

/** Unnamed sources, groups, documents: `مصدر أمني مطلع`, `شهود عيان`, `مسؤول في البيت الأبيض`, `البيان`. */
export const description: MentionRule = {
  name: 'description',
  begins: ({ classes }) => classes.has('quantifier') || HEADS.some(({ wordClass }) => classes.has(wordClass)),
  beginsWithNumber: true,
  read(reading, first) {
    const { words } = reading;
    const isCounted = reading.tokens.kind[first] === TokenKind.Number; // `3 مصادر`
    const head = isWord(reading, first) || isCounted ? headAfterQuantifier(reading, first) : null;
    const type = head === null ? null : typeOf(reading, head);
    if (head === null || type === null || beginsTitledName(reading, first)) return null;
    const headEnd = endOfHead(reading, head);
    const last = readTail(reading, headEnd + 1, first);
    const holder = type === 'document' ? readBody(reading, headEnd + 1) : null;
    return mentionOf(
      { first, last },
      {
        cut: words.cut[first] ?? 0,
        kind: 'description',
        type,
        phrase: { first, last: words.is(last + 1, 'back-reference') ? last + 1 : last },
        head: headNoun(reading, head),
        holder: holder === null || holder.last > last ? undefined : { first: holder.first, last: holder.last },
        rule: 'description',
      },
    );
  },
};

const HEADS: readonly { readonly wordClass: string; readonly type: EntityType }[] = [
  { wordClass: 'source-head', type: 'unnamed' },
  { wordClass: 'person-head', type: 'unnamed' },
  { wordClass: 'document-head', type: 'document' },
];

function headAfterQuantifier(reading: Reading, first: number): number | null {
  const isCounted = reading.tokens.kind[first] === TokenKind.Number;
  if (!isCounted && !reading.words.is(first, 'quantifier')) return first;
  const next = reading.words.is(first + 1, 'partitive') ? first + 2 : first + 1;
  return isWord(reading, next) && !startsLine(reading, next) && (reading.words.cut[next] ?? 0) === 0 ? next : null;
}

/** Where a head of several words ends: `شهود عيان`. */
function endOfHead({ words }: Reading, head: number): number {
  for (const { wordClass } of HEADS)
    if (words.is(head, wordClass)) return words.longest(head, 'class', wordClass)?.last ?? head;
  return head;
}

function typeOf({ words }: Reading, head: number): EntityType | null {
  for (const { wordClass, type } of HEADS) if (words.longest(head, 'class', wordClass) !== undefined) return type;
  return null;
}

/** Adjectives, nisbas, bodies and places that tell more of the head; `في` and `من` only before a body or place. */
function readTail(reading: Reading, from: number, first: number): number {
  const { words } = reading;
  let last = from - 1;
  while (last - from < LONGEST_TAIL) {
    const t = last + 1;
    const marked = last < from || !isDefinite(reading, last) ? markedBody(reading, t) : null;
    if (marked !== null) return marked;
    if (!isWord(reading, t) || startsLine(reading, t) || beginsObject(reading, first, t)) break;
    const isLink = words.is(t, 'link');
    const inner = isLink ? t + 1 : t;
    if (isLink && words.is(inner, 'venue-head')) break; // `للصحفيين في مؤتمر صحفي`: where it was said
    if (isLink && words.is(inner, 'person-head')) return readTail(reading, inner + 1, first);
    const body = readBody(reading, inner) ?? entityAt(reading, inner, undefined, ALONE);
    if (body !== null && (isLink || !has(reading, t, Proclitic.To))) last = body.last;
    else if (!isLink && !endsNounPhrase(reading, t) && isDescriptive(reading, t)) last = t;
    else break;
  }
  return last;
}

/** `خبراء «الفلكية» إن`, `مراسل "المرفأ":`: a name between marks, where what they say comes only behind it. */
function markedBody(reading: Reading, t: number): number | null {
  const marked = reading.marks.openingAt(t);
  if (marked === undefined || marked.last - marked.first >= LONGEST_MARKED_BODY || startsLine(reading, t)) return null;
  const next = marked.close + 1;
  return isComplementizer(reading, next) || reading.tokens.form(next) === ':' ? marked.close : null;
}

/** `كرر الوزير | التأكيد`: what a definite person does is no adjective of his. */
const isAct = (reading: Reading, t: number): boolean =>
  isDefinite(reading, t - 1) &&
  reading.words.find(t, 'cue') !== undefined &&
  reading.words.entries(t).some((entry) => entry.kind === 'cue' && entry.cue.shape === 'verbal-noun');

function isDescriptive(reading: Reading, t: number): boolean {
  const { words } = reading;
  const isAfterAdjective = isNisba(reading, t - 1) || words.is(t - 1, 'source-modifier');
  if (isDefinite(reading, t) && isAfterAdjective && !isDefinite(reading, t - 1)) return false;
  if (isNisba(reading, t) || words.is(t, 'source-modifier') || words.is(t, 'modifier')) return true;
  if ((words.proclitics[t] ?? 0) !== Proclitic.None || isAct(reading, t)) return false;
  if (words.is(t, 'back-reference')) return false;
  return !words.known(t) || isDefinite(reading, t) || (words.is(t, 'person-head') && !isDefinite(reading, t - 1));
}
