import type { TitleForm } from '../../../gazetteer/entries.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import type { Phrase } from '../../../pipeline/phrase.js';
import type { Reading } from '../../../pipeline/reading.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import {
  endsNounPhrase,
  has,
  isDefinite,
  isNisba,
  isWord,
  nisbaAt,
  startsLine,
  headNoun,
  isPreposition,
} from './boundaries.js';
import { beginsPurpose, bodyOfHead, isHearer, readBody } from './body.js';
import { describesJoinedField, isOfMatter, joinsCountry, joinsField } from './field.js';
import { ownsTitle, principalAt, speaksForOthers } from './behalf.js';
import { entityAt, firstEntity, readName } from './name.js';
import { ALONE, TITLED } from './name-run.js';
import { beginsObject } from './object.js';
import { isIndefiniteAdjective, readOwner } from './owner.js';

/** A title with what completes it: `المتحدث باسم وزارة الخارجية الروسية`. */
export interface TitleReading extends TokenRange {
  readonly form: TitleForm;
  /** The folded head word. */
  readonly head: string;
  /** A person inside the complement: the one whose brother or lawyer it is. */
  readonly hasInnerPerson: boolean;
  /** For whom its holder speaks: the ministry of a spokesman, the client of a lawyer. */
  readonly principal: MentionCandidate | null;
}

const MOST_PARTS = 12;
const LONGEST_FREE_COMPLEMENT = 3;
const LONGEST_MARKED_BODY = 4;
const BEHALF = 'behalf';

/** Reads titles and their complements up to where a name may begin. Stacked titles (`معالي الوزير الدكتور`) are one. */
export function readTitle(reading: Reading, first: number): TitleReading | null {
  const head = titleAt(reading, first);
  if (head === null) return null;
  let main = head;
  let last = head.last;
  let hasInnerPerson = false;
  let principal: MentionCandidate | null = null;
  for (let part = 0; part < MOST_PARTS && !beginsObject(reading, first, last + 1); part++) {
    const stacked = isWord(reading, last + 1) && !startsLine(reading, last + 1) ? titleAt(reading, last + 1) : null;
    if (
      stacked !== null &&
      !isGivenName(reading, stacked) &&
      (main.form.class === 'honorific' || stacked.form.class !== 'kin') &&
      (main.form.number !== 'plural' || stacked.form.number === 'plural')
    ) {
      const isMain = main.form.class === 'honorific' || main.form.class === 'rank' || stacked.form.takes === 'behalf';
      if (ownsTitle(main.form, stacked.form)) principal ??= principalAt(reading, stacked, main.form);
      if (isMain) main = stacked;
      last = stacked.last;
      continue;
    }
    const end = readComplement(reading, last + 1, main.form);
    if (end === null) break;
    hasInnerPerson ||= end.isPerson;
    if (speaksForOthers(main.form)) {
      const named = principalAt(reading, { first: last + 1, last: end.last }, main.form);
      if (principal === null || named?.kind === 'name') principal = named;
    }
    const isOfBody = main.form.takes === 'person' && !end.isPerson;
    if (isOfBody || reading.words.longest(last + 1, 'class', 'portfolio') !== undefined) main = ofField(main);
    last = end.last;
  }
  return { first, last, form: main.form, head: headNoun(reading, main.first), hasInnerPerson, principal };
}

/** `مستشار السياسة الخارجية يوري أوشاكوف`: whoever advises on a field is nobody's aide; the name behind it is his own. */
const ofField = <Title extends { readonly form: TitleForm }>(title: Title): Title =>
  title.form.takes === 'person' ? { ...title, form: { ...title.form, takes: 'body' } } : title;

/** `أميرة حسون`, `الخبير أمين فارس`: a given name that is a title too; `ناجي الشمراوي`, which could be my survivor, with a surname. */
export function isGivenName(reading: Reading, { first, last, form }: TokenRange & { form: TitleForm }): boolean {
  const { words } = reading;
  if (first !== last || words.isDefinite(first) || words.find(first, 'given-name') === undefined) return false;
  return !form.definite || (readName(reading, first, ALONE)?.last ?? first) > first;
}

function formOf({ entries }: Phrase): TitleForm | undefined {
  for (const entry of entries) if (entry.kind === 'title') return entry.title;
  return undefined;
}

function titleAt(reading: Reading, first: number): { form: TitleForm; first: number; last: number } | null {
  const { words, tokens } = reading;
  const phrase = words.longest(first, 'title');
  const form = phrase === undefined ? undefined : formOf(phrase);
  if (phrase === undefined || form === undefined || isPreposition(reading, first)) return null;
  if (words.stem(first).length > 1) return { form, first, last: phrase.last };
  const isAbbreviation = tokens.form(first + 1) === '.' || tokens.form(first + 1) === '/';
  if (!isAbbreviation) return null;
  const more = titleAt(reading, first + 2); // أ. د.
  return {
    form,
    first,
    last: more !== null && words.stem(first + 2).length === 1 ? more.last : first + 1,
  };
}

interface Complement {
  readonly last: number;
  readonly isPerson: boolean;
}

const part = (last: number): Complement => ({ last, isPerson: false });

/** One more part of a title at a token: a nisba, a body, a place, `باسم` with its principal, an adjective. */
function readComplement(reading: Reading, t: number, form: TitleForm): Complement | null {
  const { words } = reading;
  if (!isWord(reading, t) || startsLine(reading, t)) return null;
  const adjective =
    nisbaAt(reading, t) ?? words.longest(t, 'class', 'modifier') ?? words.longest(t, 'class', 'portfolio');
  const isName = words.find(t, 'given-name') !== undefined && !isDefinite(reading, t);
  if (adjective !== undefined && !isName && !has(reading, t, Proclitic.So | Proclitic.In)) {
    if (!has(reading, t, Proclitic.And) || words.is(t - 1, 'portfolio')) return part(adjective.last);
  }
  if (words.is(t, 'joining') && words.is(t - 1, 'portfolio') && words.is(t + 1, 'portfolio')) return part(t + 1); // الصناعة و المناجم
  if (form.number === 'plural' && joinsCountry(reading, t)) return part(t);
  if (words.is(t, 'descent') && isNisba(reading, t - 1)) return part(t);
  if (words.is(t, BEHALF) && form.takes === 'behalf') {
    const principal = readPrincipal(reading, t + 1);
    return principal === null ? null : part(principal);
  }
  const marked = words.is(t, 'dative') && canOwn(reading, t - 1) ? reading.marks.openingAt(t + 1) : undefined;
  if (marked !== undefined && marked.last - marked.first < LONGEST_MARKED_BODY) return part(marked.close);
  if (has(reading, t, Proclitic.To)) return readPossessive(reading, t, form);
  if (form.takes !== 'none' && isDefinite(reading, t - 1) && beginsPurpose(reading, t)) return part(t + 1);
  if (words.is(t, 'accredited') && form.class === 'diplomacy') {
    const seat = entityAt(reading, t + 1, undefined, ALONE) ?? readBody(reading, t + 1);
    return seat === null ? null : part(seat.last); // `المبعوث الأممي إلى ليبيا`
  }
  if (words.is(t, 'locative')) return readPlaceBeforeName(reading, t + 1);
  if (has(reading, t, Proclitic.In)) return readSeat(reading, t);
  if ((!form.definite || isOfMatter(reading, t)) && (joinsField(reading, t) || describesJoinedField(reading, t)))
    return part(t);
  if ((words.proclitics[t] ?? 0) !== Proclitic.None) return null;
  if (form.takes === 'person' && !form.definite) {
    const body = readBody(reading, t); // `مستشار البنك المركزي سامر الحلواني`
    return body === null || body.isBare ? readInnerPerson(reading, t) : part(body.last);
  }
  const entity = form.takes === 'none' ? null : entityAt(reading, t, undefined, ALONE);
  if (entity !== null && firstEntity(entity)?.type !== 'person') return part(entity.last);
  const body = form.takes === 'none' ? null : (readBody(reading, t) ?? bodyOfHead(reading, t));
  if (body !== null) return part(body.last);
  if (!form.definite && !isDefinite(reading, t - 1)) {
    const owner = readOwner(reading, t) ?? (isIndefiniteAdjective(reading, t) ? t : null);
    if (owner !== null) return part(owner);
  }
  const isAdjective = form.definite && isDefinite(reading, t) && (words.is(t, 'adjective') || isLikeNisba(reading, t));
  if (endsNounPhrase(reading, t)) return null;
  return isAdjective ? part(t) : null;
}

const canOwn = ({ words }: Reading, t: number): boolean =>
  words.find(t, 'title') !== undefined || words.is(t, 'modifier');

const isLikeNisba = ({ words }: Reading, t: number): boolean => !words.known(t) && /[يه]$/u.test(words.stem(t));

/** `رئيس الإدارة الإعلامية بوزارة الخارجية`: the body in which the office stands. */
function readSeat(reading: Reading, t: number): Complement | null {
  const seat = readBody(reading, t) ?? entityAt(reading, t, 'place', ALONE);
  return seat === null ? null : { last: seat.last, isPerson: false };
}

const LONGEST_FIELD = 4;

/** `السفير في بغداد زلماي خليل زاد`, `الخبير في شؤون الملاحة سامي الحارثي`: of the title only where a name follows. */
function readPlaceBeforeName(reading: Reading, t: number): Complement | null {
  const place = entityAt(reading, t, 'place', ALONE) ?? readBody(reading, t);
  for (let last = place?.last ?? t; last < t + LONGEST_FIELD && !endsNounPhrase(reading, last); last++) {
    const name = readName(reading, last + 1, ALONE);
    if (name?.isCertain === true) return { last, isPerson: false };
    if (place !== null) break;
  }
  return null;
}

/** `باسم` + body, place, person or a few definite words. */
function readPrincipal(reading: Reading, first: number): number | null {
  const body = readBody(reading, first) ?? entityAt(reading, first, undefined, TITLED);
  if (body !== null) return body.last;
  const name = readName(reading, first, ALONE);
  if (name !== null) return name.last;
  const seat = entityAt(reading, first + 1, 'place', ALONE); // `باسم صحة تبوك`
  if (seat !== null && !endsNounPhrase(reading, first)) return seat.last;
  let last = first - 1;
  while (
    last - first < LONGEST_FREE_COMPLEMENT - 1 &&
    isMatter(reading, last + 1) &&
    !endsNounPhrase(reading, last + 1)
  )
    last++;
  return last < first ? null : last;
}

/** `الأمين العام للأمم المتحدة`, `مبعوث الرئيس لشؤون المناخ`: ل + body, portfolio or matter; never an outlet or the press. */
function readPossessive(reading: Reading, t: number, form: TitleForm): Complement | null {
  const { words } = reading;
  const canPossess = form.takes !== 'none' && (form.takes !== 'person' || words.is(t, 'matter')); // المساعد لشؤون …
  if (!canPossess || words.is(t, 'press-addressee')) return null;
  const entity = entityAt(reading, t, undefined, ALONE);
  const link = entity?.entries.find((entry) => entry.kind === 'entity');
  if (entity !== null && link !== undefined) {
    const isPress = link.entity.kind === 'agency' || link.entity.kind === 'outlet' || link.entity.type === 'person';
    return isPress ? null : { last: entity.last, isPerson: false };
  }
  if (words.is(t, 'outlet-head')) return null;
  const body = readBody(reading, t);
  if (body !== null) return { last: body.last, isPerson: false };
  if (isHearer(reading, t)) return null;
  let last = words.longest(t, 'class', 'portfolio')?.last ?? t;
  while (last - t < LONGEST_FREE_COMPLEMENT && !endsNounPhrase(reading, last + 1) && isMatter(reading, last + 1))
    last++;
  return { last, isPerson: false };
}

const isMatter = (reading: Reading, t: number): boolean =>
  isDefinite(reading, t) && (reading.words.cut[t] ?? 0) === 0 && reading.words.find(t, 'given-name') === undefined;

/** `شقيق العقيد حسان الشيخ`, `محامي المتهم`: the complement is somebody else. */
function readInnerPerson(reading: Reading, t: number): Complement | null {
  const one = reading.words.is(t, 'quantifier') ? t + 1 : t; // والدة إحدى الضحايا
  const title = readTitle(reading, one);
  if (one > t) return title === null ? null : { last: title.last, isPerson: true };
  const name = readName(reading, title === null ? t : title.last + 1, title !== null ? TITLED : ALONE);
  const last = name?.last ?? title?.last;
  if (last !== undefined) return { last, isPerson: true };
  return isDefinite(reading, t) && !endsNounPhrase(reading, t) ? { last: t, isPerson: true } : null;
}
