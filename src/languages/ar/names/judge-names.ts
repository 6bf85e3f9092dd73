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
  const judged = narrow.flatMap((mention) => {
    const verdict = judge(reading, mention, names);
    if (verdict.kind === mention.kind || mention.links.length > 0) return [verdict];
    return [verdict, ...nestedIn(verdict, reading).map((inner) => narrowName(reading, inner))];
  });
  const isProposed = (name: LabelledName): boolean =>
    isVouchedFor(reading, name) || narrow.some((other) => isName(other) && overlaps(other, name));
  const isNew = (name: LabelledName): boolean =>
    isProposed(name) && !judged.some((other) => isName(other) && overlaps(other, name));
  return [...judged, ...names.filter(isNew).map((name) => learned(reading, name, judged))];
}

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
function judge(reading: Reading, mention: MentionCandidate, names: readonly LabelledName[]): MentionCandidate {
  if (mention.kind !== 'name' || !isNameType(mention.type) || mention.isNested) return mention;
  const seen = names.filter((name) => overlaps(name, mention));
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

const overlaps = (a: TokenRange, b: TokenRange): boolean => a.first <= b.last && b.first <= a.last;

function learned({ words }: Reading, name: LabelledName, others: readonly MentionCandidate[]): MentionCandidate {
  return mentionOf(name, {
    kind: 'name',
    type: name.type,
    cut: words.cut[name.first] ?? 0,
    number: 'singular',
    isNested: others.some(({ phrase, isRejected = false }) => !isRejected && overlaps(phrase, name)),
    rule: 'learned',
  });
}
