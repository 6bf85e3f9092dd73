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
  const nameAt = byToken(names, count);
  const judged: MentionCandidate[] = [];
  for (const mention of narrow) {
    const verdict = judge(reading, mention, names, nameAt);
    judged.push(verdict);
    if (verdict.kind === mention.kind || mention.links.length > 0) continue;
    for (const inner of nestedIn(verdict, reading)) judged.push(narrowName(reading, inner));
  }
  addLearned(reading, names, judged, coveredByNames(narrow, count));
  return judged;
}

/** Names that the model alone sees; `proposed`: where rules saw some name too. */
function addLearned(
  reading: Reading,
  names: readonly LabelledName[],
  judged: MentionCandidate[],
  proposed: Uint8Array,
): void {
  const { count } = reading.tokens;
  const taken = coveredByNames(judged, count);
  const shown = judged.filter(({ isRejected = false }) => !isRejected);
  const phrases = coveredBy(
    shown.map(({ phrase }) => phrase),
    count,
  );
  for (const name of names) {
    if (!touches(taken, name) && (touches(proposed, name) || isVouchedFor(reading, name)))
      judged.push(learned(reading, name, touches(phrases, name)));
  }
}

/** By token, the number of the name that covers it, from 1: names do not overlap, and a search among all for each mention would be quadratic. */
function byToken(names: readonly LabelledName[], count: number): Int32Array {
  const at = new Int32Array(count);
  names.forEach(({ first, last }, i) => {
    for (let t = first; t <= last; t++) at[t] = i + 1;
  });
  return at;
}

const coveredByNames = (mentions: readonly MentionCandidate[], count: number): Uint8Array =>
  coveredBy(mentions.filter(isName), count);

/** Which tokens some range covers: counted where ranges begin and end, since hostile ones lie inside each other by the thousand. */
function coveredBy(ranges: readonly TokenRange[], count: number): Uint8Array {
  const changes = new Int32Array(count + 1);
  for (const { first, last } of ranges) {
    changes[first]! += 1;
    changes[last + 1]! -= 1;
  }
  const tokens = new Uint8Array(count);
  for (let t = 0, open = 0; t < count; t++) {
    open += changes[t]!;
    if (open > 0) tokens[t] = 1;
  }
  return tokens;
}

function touches(tokens: Uint8Array, { first, last }: TokenRange): boolean {
  for (let t = first; t <= last; t++) if (tokens[t] === 1) return true;
  return false;
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
function judge(
  reading: Reading,
  mention: MentionCandidate,
  names: readonly LabelledName[],
  nameAt: Int32Array,
): MentionCandidate {
  if (mention.kind !== 'name' || !isNameType(mention.type) || mention.isNested) return mention;
  const isLinked = mention.links.length > 0;
  if (isLinked && (mention.type === 'person' || seesName(nameAt, mention))) return mention;
  const name = longestName(names, nameAt, mention);
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

function seesName(nameAt: Int32Array, { first, last }: TokenRange): boolean {
  for (let t = first; t <= last; t++) if (nameAt[t] !== 0) return true;
  return false;
}

/** The longest name of its type that the model sees within a mention, the first of several. */
function longestName(
  names: readonly LabelledName[],
  nameAt: Int32Array,
  { first, last, type }: MentionCandidate,
): LabelledName | undefined {
  let longest: LabelledName | undefined;
  for (let t = first; t <= last; t++) {
    const name = names[nameAt[t]! - 1];
    if (name === undefined) continue;
    if (name.type === type && (longest === undefined || name.last - name.first > longest.last - longest.first))
      longest = name;
    t = name.last;
  }
  return longest;
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
