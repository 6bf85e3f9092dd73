import type { Context } from '../../../pipeline/attribute.js';
import { linksOf, type MentionCandidate } from '../../../pipeline/mention.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import type { VenueReading } from '../../../pipeline/describe-acts.js';
import type { ReportingFrame } from '../../../pipeline/reporting-frame.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import type { VenueKind } from '../../../types.js';
import { endsNounPhrase, has, isNisba, isPreposition, isWord, startsLine } from './boundaries.js';
import { readBody } from './body.js';
import { isAt, Landmark, landmarksOf } from './landmarks.js';
import { entityAt } from './name.js';
import { FORUM_KINDS, VENUE_KINDS } from './venue-kinds.js';

/** One writes and speaks `على` these, and `في` the others. */
const SURFACES: readonly VenueKind[] = ['social-post', 'website', 'broadcast'];
const MOST_PARTS = 6;
const LONGEST_MARKED_NAME = 6;

interface Head extends TokenRange {
  readonly kind: VenueKind;
}

/**
 * Where it was said, as far as the reporting clause tells: between cue and content first, then in front of the cue, then behind.
 *
 * > | وفي مؤتمر صحفي بالقاهرة، قال الوزير …
 *        ^^^^^^^^^^^^^^^^^^^^
 */
export function findVenue(context: Context, frame: ReportingFrame): VenueReading | null {
  const named = nominalVenue(context, frame);
  if (named !== null) return named;
  for (const part of frame.parts) {
    const venue = searchPart(context, part, frame);
    if (venue !== null) return venue;
  }
  return frame.tail === null ? null : venueAtHead(context, frame.tail);
}

/** `…»، في مؤتمر صحفي بالقاهرة`: behind the content it comes at once. */
function venueAtHead(context: Context, { first, last }: TokenRange): VenueReading | null {
  let t = first;
  while (t <= last && !isWord(context, t)) t++;
  const head = headBehind(context, t, last);
  return head === null ? null : readVenue(context, head, last);
}

/** The cue is the venue (`في بيان له: «…»`), or the document that speaks (`جاء في بيان`, `قال تقرير لـ`). */
function nominalVenue(context: Context, { cue, subject, parts }: ReportingFrame): VenueReading | null {
  if (cue?.form.lemma.kind === 'noun') {
    const head = headAt(context, cue.first, VENUE_KINDS);
    return head === null ? null : readVenue(context, head, parts[0]?.last ?? cue.last);
  }
  if (subject === null || (subject.kind !== 'description' && subject.phrase.first === subject.first)) return null;
  const head = headAt(context, subject.phrase.first, VENUE_KINDS);
  return head === null || !context.words.is(subject.phrase.first, 'document-head')
    ? null
    : readVenue(context, head, subject.phrase.last);
}

function searchPart(context: Context, { first, last }: TokenRange, frame: ReportingFrame): VenueReading | null {
  const { words, marks } = context;
  const landmarks = landmarksOf(context);
  const start = frame.subject?.phrase.first;
  for (let t = first; t <= last; t++) {
    if (t !== start && !isAt(landmarks, t, Landmark.Venue | Landmark.Opening) && !has(context, t, Proclitic.In))
      continue;
    if (words.is(t, 'venue-adverb')) return { first: t, last: t, cut: words.cut[t] ?? 0, kind: 'phone' };
    if (words.longest(t, 'class', 'circumstance') !== undefined) t = pauseFrom(context, t, last);
    else if (marks.openingAt(t) !== undefined) t = marks.openingAt(t)!.close;
    else if (t === start) t = frame.subject!.phrase.last;
    else if (!words.is(t - 1, 'attendant')) {
      const head = headBehind(context, t, last);
      if (head !== null) return readVenue(context, head, last, frame.subject);
    }
  }
  return null;
}

/** `بعد اجتماع في القاهرة،`: what stands in another circumstance is not where it was said. */
function pauseFrom({ tokens }: Context, from: number, last: number): number {
  let t = from;
  while (t < last && tokens.form(t) !== ',') t++;
  return t;
}

/** The head of a venue behind the preposition at a token. */
function headBehind(context: Context, t: number, last: number): Head | null {
  const { words } = context;
  if (has(context, t, Proclitic.In)) return headAt(context, t, VENUE_KINDS);
  const within = words.longest(t, 'class', 'venue-preposition');
  const next = (within?.last ?? t) + 1;
  if (next > last || startsLine(context, next)) return null;
  if (within !== undefined) return headAt(context, next, VENUE_KINDS);
  if (words.is(t, 'forum-preposition')) return headAt(context, next, FORUM_KINDS);
  const head = words.is(t, 'surface-preposition') ? headAt(context, next, VENUE_KINDS) : null;
  return head !== null && SURFACES.includes(head.kind) ? head : null;
}

/** The longest phrase of the dictionary that names a venue. */
function headAt(context: Context, t: number, classes: readonly (readonly [VenueKind, string])[]): Head | null {
  const { words } = context;
  let head: Head | null = null;
  if (!isAt(landmarksOf(context), t, Landmark.VenueHead)) return head;
  for (const [kind, wordClass] of classes) {
    const phrase = words.longest(t, 'class', wordClass);
    if (phrase !== undefined && (head === null || phrase.last > head.last))
      head = { first: t, last: phrase.last, kind };
  }
  return head;
}

/** The head with its adjectives, its name, and with whom or on what it is: `مقابلة خاصة مع قناة المدار`. */
function readVenue(context: Context, head: Head, end: number, subject?: MentionCandidate | null): VenueReading {
  let { last } = head;
  let name = platformAt(context, head);
  for (let part = 0; part < MOST_PARTS && last < end; part++) {
    const next = readPart(context, last + 1, end);
    if (next === null || (subject && next.last >= subject.phrase.first && last < subject.phrase.first)) break;
    ({ last } = next);
    name = next.name ?? name;
  }
  const cut = context.words.cut[head.first] ?? 0;
  return { first: head.first, last, cut, kind: head.kind, ...(name !== undefined && { name }) };
}

/** `فيسبوك`, `منصة إكس`: the head is a name already. */
function platformAt({ mentions }: Context, { first, last }: Head): TokenRange | undefined {
  const mention = mentions.startingAt(first);
  const isName = mention?.type === 'organization' && mention.kind === 'name' && mention.links.length > 0;
  return isName && mention.last <= last ? mention : undefined;
}

interface Part {
  readonly last: number;
  readonly name?: (TokenRange & { readonly cut?: number }) | undefined;
}

function readPart(context: Context, t: number, end: number): Part | null {
  const { words, marks, mentions } = context;
  if (startsLine(context, t)) return null;
  const marked = marks.openingAt(t);
  if (marked !== undefined)
    return marked.close <= end && marked.last - marked.first < LONGEST_MARKED_NAME
      ? { last: marked.close, name: { first: marked.first, last: marked.last } }
      : null;
  if (!isWord(context, t) || context.cues.at(t) !== undefined) return null;
  const isLinked = isPreposition(context, t) && words.is(t, 'venue-link');
  const at = isLinked ? t + 1 : t;
  const inner = isLinked ? marks.openingAt(at) : undefined;
  if (inner !== undefined) return readPart(context, at, end);
  const mention = mentions.startingAt(at);
  if (mention !== undefined && mention.phrase.last <= end && (isLinked || !has(context, t, Proclitic.And)))
    return readName(context, mention, isLinked || has(context, t, Proclitic.In | Proclitic.To));
  const entity = entityAt(context, at, undefined, { afterTitle: false });
  if (entity !== null && entity.last <= end && linksOf(entity)[0]?.entity.type !== 'person')
    return { last: entity.last, name: { first: at, last: entity.last, cut: words.cut[at] ?? 0 } };
  const body = isLinked ? null : readBody(context, at);
  if (body !== null && body.last <= end && (words.proclitics[at] ?? 0) === 0)
    return { last: body.last, name: body.isBare ? undefined : body };
  if (isLinked) return linkedHead(context, at, end);
  if (isNisba(context, t) || words.is(t, 'modifier') || words.is(t, 'adjective')) return { last: t };
  const isNoun = words.known(t) || words.isDefinite(t);
  return isNoun && (words.proclitics[t] ?? 0) === 0 && !endsNounPhrase(context, t) ? { last: t } : null;
}

/** A body, place or platform in the phrase names it; a person only as the one with whom: `مكالمة مع نظيره`. */
function readName({ words }: Context, mention: MentionCandidate, isLinked: boolean): Part | null {
  const { first, last, cut, type, kind, phrase } = mention;
  if (type === 'place' || type === 'organization')
    return { last: phrase.last, name: kind === 'name' || last > first ? { first, last, cut } : undefined };
  return isLinked && !words.is(first, 'press-addressee') ? { last: phrase.last } : null;
}

/** `حسابه على منصة إكس`: one venue in another. */
function linkedHead(context: Context, t: number, end: number): Part | null {
  const head = headAt(context, t, VENUE_KINDS);
  if (head === null || head.last > end) return null;
  return { last: head.last, name: head.kind === 'social-post' ? { first: head.first, last: head.last } : undefined };
}
