import type { ResolvedAttribution } from './resolve-speakers.js';
import { WEIGHTS } from './confidence-weights.js';

const SHORTEST_CONTENT = 3;
const SHORT_CONTENT = 6;
const LONG_CONTENT = 12;
const WIDE_GAP = 10;
const WIDEST_GAP = 20;

/** A feature of a logistic model: a name that holds of a quotation or does not, and what it weighs. */
export interface Feature {
  readonly name: string;
  readonly weight: number;
}

const features = new Map<string, Map<string, Feature>>();

/** Rules and types name them, so they are few; to put their names together took longer than all that follows from them. */
function feature(of: string, value = ''): Feature {
  let known = features.get(of);
  if (known === undefined) features.set(of, (known = new Map<string, Feature>()));
  let found = known.get(value);
  if (found === undefined) {
    const name = value === '' ? of : `${of} ${value}`;
    known.set(value, (found = { name, weight: WEIGHTS[name] ?? 0 }));
  }
  return found;
}

/** What tells how sure a quotation and its speaker are. */
export function featuresOf({ attribution, speaker, antecedents }: ResolvedAttribution): Feature[] {
  const { rule, kind, cue, content } = attribution;
  const found = [
    feature('bias'),
    feature('kind', kind),
    feature('speech', cue === null ? 'none' : cue.form.lemma.speech),
    feature('opener', rule.slice(rule.lastIndexOf('-') + 1)),
  ];
  if (rule.startsWith('imperfect')) found.push(feature('imperfect'));
  let words = 0;
  for (const { first, last } of content) words += last - first + 1;
  if (words < SHORTEST_CONTENT) found.push(feature('few words'));
  else if (words < SHORT_CONTENT) found.push(feature('some words'));
  else if (words < LONG_CONTENT) found.push(feature('more words'));
  const gap = cue === null ? 0 : content[0]!.first - cue.last;
  if (gap > WIDEST_GAP) found.push(feature('widest gap'));
  else if (gap > WIDE_GAP) found.push(feature('wide gap'));
  if (speaker === null) found.push(feature('nobody'));
  else addSpeaker(found, speaker, antecedents);
  return found;
}

const IMPLICIT = { name: 'name implicit', description: 'description implicit' } as const;

function addSpeaker(
  found: Feature[],
  { mention, entity, explicit, because }: NonNullable<ResolvedAttribution['speaker']>,
  antecedents: ResolvedAttribution['antecedents'],
): void {
  found.push(explicit ? feature('named by', mention.rule) : feature(because));
  found.push(feature(entity.type, explicit ? mention.kind : IMPLICIT[mention.kind]));
  if (entity.entry !== null) found.push(feature('known'));
  if (mention.title !== undefined) found.push(feature('titled'));
  if (explicit) return;
  const others = new Set(antecedents.map((antecedent) => antecedent.entity));
  found.push(feature(others.size < 2 ? 'no rival' : others.size < 3 ? 'a rival' : 'rivals'));
}

/** How sure a quotation is, as a share: of all with .9 some nine in ten are right, words and speaker. */
export function confidenceOf(found: ResolvedAttribution): number {
  let sum = 0;
  for (const { weight } of featuresOf(found)) sum += weight;
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
