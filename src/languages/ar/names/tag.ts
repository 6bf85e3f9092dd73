import type { MentionCandidate } from '../../../pipeline/mention.js';
import {
  beginning,
  inside,
  namesOf,
  NAME_TYPES,
  type LabelledName,
  type NameType,
} from '../../../pipeline/name-labels.js';
import { LabelScores } from '../../../pipeline/label-scores.js';
import type { NameModel } from '../../../pipeline/name-model.js';
import type { Reading } from '../../../pipeline/reading.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import { visitContext } from './context-features.js';
import { ownFeatures } from './features.js';
import { wordWeights } from './word-weights.js';

export const isNameType = (type: string): type is NameType => (NAME_TYPES as readonly string[]).includes(type);

/**
 * The names of the gazetteer stand, whatever the words around them look like; so do surnames of people named in full.
 * Bodies and places called by common words (`العالم العربي`) may be named or described: that is left open.
 */
function isFixed(reading: Reading, mention: MentionCandidate): boolean {
  const { kind, type, links, rule, isNested, first, last } = mention;
  if (kind !== 'name' || isNested) return false;
  if (links.length === 0) return rule === 'short-name';
  return type === 'person' || first === last || hasProperWord(reading, mention);
}

function hasProperWord({ words }: Reading, { first, last }: TokenRange): boolean {
  for (let t = first; t <= last; t++) {
    const isGuarded = words.find(t, 'ambiguous') !== undefined; // `صحيفة الحياة`: a name, for that there is a guard
    if (isGuarded || words.find(t, 'entity') !== undefined || words.node(t) === undefined) return true;
  }
  return false;
}

/** All features of the tokens of a text, by which a model is trained. */
export function featuresOf(reading: Reading, mentions: readonly MentionCandidate[]): string[][] {
  const rows = Array.from({ length: reading.tokens.count }, (_, t) => ownFeatures(reading, t));
  visitContext(reading, mentions, (t, feature) => void rows[t]!.push(feature));
  return rows;
}

/** The names of a text as the model reads it, those that are certain left as they are. */
export function tagNames(reading: Reading, mentions: readonly MentionCandidate[], model: NameModel): LabelledName[] {
  const { layout, tokens } = reading;
  const scores = new LabelScores(layout.lines, wordWeights(model, tokens.lexemes).rows(reading));
  visitContext(reading, mentions, (t, feature) => {
    scores.add(t, model.of(feature));
  });
  fixLabels(reading, mentions, scores);
  return namesOf(scores.best(model));
}

function fixLabels(reading: Reading, mentions: readonly MentionCandidate[], scores: LabelScores): void {
  const { count } = reading.tokens;
  for (const mention of mentions) {
    const { type, first, last } = mention;
    if (!isNameType(type) || !isFixed(reading, mention)) continue;
    scores.fix(first, beginning(type));
    for (let t = first + 1; t <= last; t++) scores.fix(t, inside(type));
    if (last + 1 < count && !scores.isFixed(last + 1)) scores.bar(last + 1, inside(type));
  }
}
