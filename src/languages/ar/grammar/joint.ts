import { Proclitic } from '../../../pipeline/analysis.js';
import type { Context } from '../../../pipeline/attribute.js';
import { mentionOf, type MentionCandidate } from '../../../pipeline/mention.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { endsApposition, endsNounPhrase, has, isComplementizer, isWord, startsLine } from './boundaries.js';

const MOST_JOINED = 5;
const LONGEST_LIST = 14;

/** `مدير المخابز سامر الحلواني`, `ضابط يدعى خالد`: a description and the name right behind it are one man. */
export function withNameBehind(context: Context, mention: MentionCandidate): MentionCandidate {
  const isOfOne = mention.type === 'person' || mention.type === 'unnamed';
  if (mention.kind !== 'description' || !isOfOne || mention.number === 'plural') return mention;
  const next = mention.phrase.last + 1;
  const isLinked = context.words.is(next, 'called') || context.tokens.sign[next] === Punctuation.Comma;
  const name = context.mentions.startingAt(isLinked ? next + 1 : next);
  if (
    context.tokens.sign[next] === Punctuation.Comma &&
    (name === undefined || !endsApposition(context, name.phrase.last + 1))
  )
    return mention; // `وزير الخارجية في حكومة الوفاق، محمد سيالة، إن`
  if (name?.kind !== 'name' || name.type !== 'person' || context.words.proclitics[name.phrase.first] !== 0)
    return mention;
  return {
    ...name,
    phrase: { first: mention.phrase.first, last: name.phrase.last },
    title: { first: mention.phrase.first, last: mention.phrase.last },
  };
}

/**
 * Speakers that و joins are one group.
 *
 * > | قال سامر الحلواني ووائل العبيدي إن …
 *        ^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function withJoined(context: Context, subject: MentionCandidate): MentionCandidate {
  let { last } = subject.phrase;
  let { head } = subject;
  for (let joined = 0; joined < MOST_JOINED; joined++) {
    const next = joinedAt(context, last + 1);
    if (next === null) break;
    ({ last } = next.phrase);
    head = head === undefined || next.head === undefined ? undefined : `${head} و${next.head}`;
  }
  if (last === subject.phrase.last) return subject;
  return groupOf({ first: subject.phrase.first, last }, { cut: subject.cut, head });
}

/** `ووائل العبيدي إن`: somebody else, and no clause of his own (`والحكومة تستعد`). */
function joinedAt(context: Context, t: number): MentionCandidate | null {
  const { words, mentions } = context;
  if (words.proclitics[t] !== Proclitic.And || startsLine(context, t)) return null;
  const other = mentions.startingAt(t);
  if (other === undefined || other.type === 'document' || other.type === 'place') return null;
  const next = other.phrase.last + 1;
  const isPause = !isWord(context, next) && !context.marks.isMark(next);
  return isPause || isComplementizer(context, next) || has(context, next, Proclitic.And) ? other : null;
}

/** `كل من نوفارو وسيلكار وبوندا`: names that nobody need know. */
export function eachOf(context: Context, first: number, end: number): MentionCandidate | null {
  const { words } = context;
  if (!words.is(first, 'quantifier') || !words.is(first + 1, 'partitive')) return null;
  let last = first + 1;
  let hasJoined = false;
  while (last + 1 < Math.min(end, first + LONGEST_LIST)) {
    const t = last + 1;
    const isJoined = t > first + 2 && isJoinedWord(context, t);
    if (!isJoined && endsNounPhrase(context, t)) break;
    hasJoined ||= isJoined;
    last = Math.max(t, context.mentions.startingAt(t)?.phrase.last ?? t);
  }
  return hasJoined ? groupOf({ first, last }, { cut: words.cut[first] ?? 0 }) : null;
}

/** `وسيلكار`: with و, that is read off a known word alone. */
function isJoinedWord(context: Context, t: number): boolean {
  const { words } = context;
  if (words.known(t)) return words.proclitics[t] === Proclitic.And && !words.is(t, 'verb');
  return isWord(context, t) && words.stem(t).startsWith('و');
}

/** By their heads two can be taken up again: `القناة الألمانية والصحيفة البريطانية`, `القناة والصحيفة`. */
const groupOf = (range: TokenRange, telling: { cut: number; head?: string | undefined }): MentionCandidate =>
  mentionOf(range, { ...telling, kind: 'description', type: 'group', number: 'plural', rule: 'joint-subject' });
