import type { ResolvedAttribution } from './resolve-speakers.js';
import { WEIGHTS } from './confidence-weights.js';

const SHORTEST_CONTENT = 3;
const SHORT_CONTENT = 6;
const LONG_CONTENT = 12;
const WIDE_GAP = 10;
const WIDEST_GAP = 20;

/** What tells how sure a quotation and its speaker are: features of a logistic model, names that hold or do not. */
export function* featuresOf({ attribution, speaker, antecedents }: ResolvedAttribution): Generator<string> {
  const { rule, kind, cue, content } = attribution;
  yield 'bias';
  yield `kind ${kind}`;
  yield `speech ${cue?.form.lemma.speech ?? 'none'}`;
  yield `opener ${rule.slice(rule.lastIndexOf('-') + 1)}`;
  if (rule.startsWith('imperfect')) yield 'imperfect';
  const words = content.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  if (words < SHORTEST_CONTENT) yield 'few words';
  else if (words < SHORT_CONTENT) yield 'some words';
  else if (words < LONG_CONTENT) yield 'more words';
  const gap = cue === null ? 0 : content[0]!.first - cue.last;
  if (gap > WIDEST_GAP) yield 'widest gap';
  else if (gap > WIDE_GAP) yield 'wide gap';
  if (speaker === null) yield 'nobody';
  else yield* speakerFeatures(speaker, antecedents);
}

function* speakerFeatures(
  { mention, entity, explicit, because }: NonNullable<ResolvedAttribution['speaker']>,
  antecedents: ResolvedAttribution['antecedents'],
): Generator<string> {
  yield explicit ? `named by ${mention.rule}` : because;
  yield `${entity.type} ${mention.kind}${explicit ? '' : ' implicit'}`;
  if (entity.entry !== null) yield 'known';
  if (mention.title !== undefined) yield 'titled';
  const others = new Set(antecedents.map((antecedent) => antecedent.entity));
  if (!explicit) yield others.size < 2 ? 'no rival' : others.size < 3 ? 'a rival' : 'rivals';
}

/** How sure a quotation is, as a share: of all with .9 some nine in ten are right, words and speaker. */
export function confidenceOf(found: ResolvedAttribution): number {
  let sum = 0;
  for (const feature of featuresOf(found)) sum += WEIGHTS[feature] ?? 0;
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
