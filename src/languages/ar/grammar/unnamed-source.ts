import type { Context } from '../../../pipeline/attribute.js';
import type { AnonymityReading, SourceReading } from '../../../pipeline/describe-acts.js';
import type { ReportingFrame } from '../../../pipeline/reporting-frame.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import { TokenKind } from '../../../pipeline/tokenize.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import type { SourceDomain } from '../../../types.js';
import { isComplementizer, isDefinite, isFiniteCue, isPlural } from './boundaries.js';
import { isAt, Landmark, landmarksOf } from './landmarks.js';

const DOMAINS = (
  [
    'security',
    'military',
    'medical',
    'diplomatic',
    'judicial',
    'government',
    'parliament',
    'political',
    'local',
    'field',
    'media',
    'business',
    'technical',
    'academic',
    'humanitarian',
    'tribal',
    'sports',
    'activist',
    'witness',
    'informed',
  ] satisfies SourceDomain[]
).map((domain) => [domain, `domain-${domain}`] as const);
const MOST_COUNTED = 10;
const NUMBERS = Array.from({ length: MOST_COUNTED }, (_, i) => [i + 1, `number-${i + 1}`] as const);
const DUAL = /.{3}ان$/u;
const FARTHEST_IDENTITY = 6;
const LONGEST_REASON = 15;

/** Whence a source without a name knows, and how many they are; null for anybody else. */
export function readSourceKind(context: Context, mention: MentionCandidate): SourceReading | null {
  const { kind, type, first } = mention;
  const isUnnamed = type === 'unnamed' || (type === 'group' && !isDefinite(context, first));
  if (kind !== 'description' || !isUnnamed) return null;
  return { domain: domainOf(context, mention), number: numberOf(context, mention) };
}

/** The first domain that is named in it; that a source is informed says least, so it comes last. */
function domainOf({ words }: Context, { first, last }: TokenRange): SourceDomain | undefined {
  let isInformed = false;
  for (let t = first; t <= last; t++) {
    for (const [domain, wordClass] of DOMAINS) {
      if (words.longest(t, 'class', wordClass) === undefined) continue;
      if (domain !== 'informed') return domain;
      isInformed = true;
    }
  }
  return isInformed ? 'informed' : undefined;
}

/** A numeral or dual counts, a plural does not; a bare singular is one. */
function numberOf(context: Context, mention: MentionCandidate): number | 'several' {
  const { words, tokens } = context;
  const { first, last } = mention;
  if (tokens.kind[first] === TokenKind.Number) return Number(tokens.form(first)) || 'several';
  for (let t = first; t <= last; t++) {
    for (const [number, wordClass] of NUMBERS) if (words.longest(t, 'class', wordClass) !== undefined) return number;
    if (words.longest(t, 'class', 'number-several') !== undefined || words.is(t, 'quantifier')) return 'several';
    if (words.is(t, 'person-head') && DUAL.test(words.stem(t))) return 2;
    if (words.is(t, 'person-head') && isPlural(context, t)) return 'several';
    if (words.find(t, 'title') !== undefined) break;
  }
  const arePeople = mention.number === 'plural' || mention.type === 'group';
  return arePeople ? 'several' : mention.number === 'dual' ? 2 : 1;
}

/**
 * The wish to stay unnamed, and why, in the words of the text.
 *
 * > | وقال مصدر طلب عدم الكشف عن اسمه لأنه غير مخول بالحديث إن …
 *               ^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^
 */
export function findAnonymity(context: Context, { parts, subject, tail }: ReportingFrame): AnonymityReading | null {
  const landmarks = landmarksOf(context);
  const ranges = [...(subject === null ? [] : [subject.phrase]), ...parts, ...(tail === null ? [] : [tail])];
  for (const { first, last } of ranges) {
    for (let t = first; t <= last; t++) {
      const request = isAt(landmarks, t, Landmark.Anonymity) ? readRequest(context, t) : null;
      if (request !== null) return { request, reason: readReason(context, request.last + 1) ?? undefined };
    }
  }
  return null;
}

function readRequest({ words }: Context, first: number): TokenRange | null {
  const isRefusal = words.is(first, 'anonymity-refusal');
  if (!isRefusal && !words.is(first, 'anonymity-wish')) return null;
  let isConcealed = isRefusal;
  for (let t = first + 1; t <= first + FARTHEST_IDENTITY; t++) {
    isConcealed ||= words.is(t, 'concealment');
    if (words.is(t, 'identity')) return isConcealed ? { first, last: t } : null;
  }
  return null;
}

function readReason(context: Context, from: number): TokenRange | null {
  const { words, tokens } = context;
  const first = tokens.form(from) === ',' ? from + 1 : from;
  if (words.longest(first, 'class', 'motive') === undefined) return null;
  let last = first;
  while (last - first < LONGEST_REASON && goesOn(context, last + 1)) last++;
  return last > first ? { first, last } : null;
}

const goesOn = (context: Context, t: number): boolean =>
  t < context.tokens.count &&
  context.tokens.kind[t] !== TokenKind.Punctuation &&
  !isComplementizer(context, t) &&
  !isFiniteCue(context, t);
