import type { MentionCandidate } from '../../../pipeline/mention.js';
import {
  beginning,
  inside,
  namesOf,
  NAME_TYPES,
  type LabelledName,
  type NameType,
} from '../../../pipeline/name-labels.js';
import { LabelScores, type NameModel } from '../../../pipeline/name-model.js';
import type { Reading } from '../../../pipeline/reading.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import { TokenKind } from '../../../pipeline/tokenize.js';
import {
  AFTER_LINE,
  ANY,
  BEFORE_LINE,
  featureOfForm,
  featuresOfNode,
  featuresOfUnknown,
  visitGazetteer,
  visitMarked,
  visitRules,
} from './features.js';

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
  const { tokens, layout } = reading;
  const rows = Array.from({ length: tokens.count }, (_, t) => [ANY, ...wordFeatures(reading, t)]);
  const visit = (t: number, feature: string): void => void rows[t]!.push(feature);
  for (let t = 0; t < tokens.count; t++) {
    const form = featureOfForm(reading, t);
    if (form !== null) visit(t, form);
  }
  for (const line of layout.lines) {
    visitGazetteer(reading, line, visit);
    visitMarked(reading, line, visit);
  }
  visitRules(mentions, visit);
  return rows;
}

function wordFeatures({ tokens, words }: Reading, t: number): string[] {
  if (tokens.kind[t] !== TokenKind.Word) return [];
  const node = words.node(t);
  const stem = words.stem(t);
  return node === undefined
    ? featuresOfUnknown(stem, words.isCommon(t), words.partOf(stem))
    : featuresOfNode(node, stem, words.partOf(stem));
}

/** The names of a text as the model reads it, those that are certain left as they are. */
export function tagNames(reading: Reading, mentions: readonly MentionCandidate[], model: NameModel): LabelledName[] {
  const { layout, tokens } = reading;
  const scores = layout.lines.map((line) => scoresOf(reading, line, model));
  const lineOf = new Int32Array(tokens.count);
  layout.lines.forEach(({ first, last }, line) => lineOf.fill(line, first, last + 1));
  visitRules(mentions, (t, feature) => {
    scores[lineOf[t]!]!.add(t, model.of(feature));
  });
  const fixed = fixedLabels(reading, mentions);
  return layout.lines.flatMap(({ first }, line) => namesOf(scores[line]!.best(model, fixed), first));
}

function scoresOf(reading: Reading, line: TokenRange, model: NameModel): LabelScores {
  const { tokens, words } = reading;
  const scores = new LabelScores(line);
  const any = model.of(ANY);
  scores.add(line.first - 1, model.of(BEFORE_LINE));
  scores.add(line.last + 1, model.of(AFTER_LINE));
  for (let t = line.first; t <= line.last; t++) {
    scores.add(t, any);
    if (tokens.kind[t] === TokenKind.Word) {
      const node = words.node(t);
      const features = (): string[] => wordFeatures(reading, t);
      scores.add(t, node === undefined ? model.sum(features()) : model.ofNode(node, features));
    }
    const form = featureOfForm(reading, t);
    if (form !== null) scores.add(t, model.of(form));
  }
  const visit = (t: number, feature: string): void => {
    scores.add(t, model.of(feature));
  };
  visitGazetteer(reading, line, visit);
  visitMarked(reading, line, visit);
  return scores;
}

/** The label that a token must have, or, negative, the one that it must not. */
function fixedLabels(reading: Reading, mentions: readonly MentionCandidate[]): Map<number, number> {
  const labels = new Map<number, number>();
  for (const mention of mentions) {
    const { type, first, last } = mention;
    if (!isNameType(type) || !isFixed(reading, mention)) continue;
    labels.set(first, beginning(type));
    for (let t = first + 1; t <= last; t++) labels.set(t, inside(type));
    if (!labels.has(last + 1)) labels.set(last + 1, -inside(type));
  }
  return labels;
}
