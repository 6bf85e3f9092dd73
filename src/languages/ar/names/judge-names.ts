import { nestedIn } from '../../../pipeline/find-mentions.js';
import { mentionOf, type MentionCandidate } from '../../../pipeline/mention.js';
import type { LabelledName } from '../../../pipeline/name-labels.js';
import { NameModel } from '../../../pipeline/name-model.js';
import type { Reading } from '../../../pipeline/reading.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import type { NameJudge } from '../../language.js';
import { narrowName } from './narrow-name.js';
import { isNameType, tagNames } from './tag.js';
import weights from './name-weights.json' with { type: 'json' };

const model = new NameModel(weights);

/** The judge of names by a linear model; `rules.without: ['learned']` leaves it out. */
export const learnedNames: NameJudge = { name: 'learned', judge: judgeNames };

/** What rules could only propose is decided by the look of all words around: where a name ends, whether it is one at all. */
function judgeNames(reading: Reading, found: readonly MentionCandidate[]): MentionCandidate[] {
  const narrow = found.map((mention) => narrowName(reading, mention));
  const names = tagNames(reading, narrow, model);
  const { count } = reading.tokens;
  const seen = byToken(names, count);
  const judged = narrow.flatMap((mention) => {
    const verdict = judge(reading, mention, seen);
    if (verdict.kind === mention.kind || mention.links.length > 0) return [verdict];
    return [verdict, ...nestedIn(verdict, reading).map((inner) => narrowName(reading, inner))];
  });
  const proposed = covered(narrow.filter(isName), count);
  const taken = covered(judged.filter(isName), count);
  const phrases = covered(
    judged.filter(({ isRejected = false }) => !isRejected).map(({ phrase }) => phrase),
    count,
  );
  const isNew = (name: LabelledName): boolean =>
    (isVouchedFor(reading, name) || touches(proposed, name)) && !touches(taken, name);
  return [...judged, ...names.filter(isNew).map((name) => learned(reading, name, touches(phrases, name)))];
}

/** The name that covers each token: names do not overlap, and a search among all for each mention would be quadratic. */
function byToken(names: readonly LabelledName[], count: number): readonly (LabelledName | undefined)[] {
  const at = new Array<LabelledName | undefined>(count);
  for (const name of names) at.fill(name, name.first, name.last + 1);
  return at;
}

/** Which tokens some of the ranges cover. */
function covered(ranges: readonly TokenRange[], count: number): Uint8Array {
  const tokens = new Uint8Array(count);
  for (const { first, last } of ranges) tokens.fill(1, first, last + 1);
  return tokens;
}

const touches = (tokens: Uint8Array, { first, last }: TokenRange): boolean =>
  tokens.subarray(first, last + 1).includes(1);

/** A word that is guarded makes no name without another one, or a rule that vouches for it. */
function isVouchedFor({ words }: Reading, { first, last }: TokenRange): boolean {
  let isGuarded = false;
  for (let t = first; t <= last; t++) {
    if (words.find(t, 'ambiguous') !== undefined) isGuarded = true;
    else if (words.find(t, 'given-name') !== undefined || words.find(t, 'entity') !== undefined) return true;
  }
  return !isGuarded;
}

const isName = ({ kind, isNested, isRejected = false }: MentionCandidate): boolean =>
  kind === 'name' && !isNested && !isRejected;

/** A name that a rule proposed ends where the model sees it end; a body or place that it does not see is only described. */
function judge(
  reading: Reading,
  mention: MentionCandidate,
  names: readonly (LabelledName | undefined)[],
): MentionCandidate {
  if (mention.kind !== 'name' || !isNameType(mention.type) || mention.isNested) return mention;
  const seen = [...new Set(names.slice(mention.first, mention.last + 1))].filter((name) => name !== undefined);
  const isLinked = mention.links.length > 0;
  if (isLinked && (seen.length > 0 || mention.type === 'person')) return mention;
  const [name] = seen.filter(({ type }) => type === mention.type).sort((a, b) => b.last - b.first - (a.last - a.first));
  if (name !== undefined) {
    // a given name with which a person begins is not cut away: `أميرة محمود`
    const isGiven = mention.type === 'person' && reading.words.find(mention.first, 'given-name') !== undefined;
    return bounded(mention, isGiven ? { ...name, first: Math.min(name.first, mention.first) } : name);
  }
  if (mention.rule === 'titled-person' || isGuardedBehindHead(reading, mention)) return mention;
  return isLinked || mention.type === 'organization'
    ? { ...mention, kind: 'description' }
    : { ...mention, isRejected: true };
}

/** `صحيفة الوطن`: the noun of its kind is what a guarded word needs to be a name. */
const isGuardedBehindHead = ({ words }: Reading, { rule, first, last }: MentionCandidate): boolean =>
  rule === 'body' && first < last && words.find(first + 1, 'ambiguous') !== undefined;

function bounded(mention: MentionCandidate, { first, last }: LabelledName): MentionCandidate {
  if (first === mention.first && last === mention.last) return mention;
  const phrase = {
    first: Math.min(first, mention.phrase.first),
    last: mention.phrase.last > mention.last ? Math.max(last, mention.phrase.last) : last,
  };
  const cut = first === mention.first ? mention.cut : 0;
  return { ...mention, first, last, phrase, cut, cutFrom: { first: mention.first, last: mention.last } };
}

function learned({ words }: Reading, name: LabelledName, isNested: boolean): MentionCandidate {
  return mentionOf(name, {
    kind: 'name',
    type: name.type,
    cut: words.cut[name.first] ?? 0,
    number: 'singular',
    isNested,
    rule: 'learned',
  });
}
