import type { ResolvedAttribution } from './resolve-speakers.js';
import { WEIGHTS } from './confidence-weights.js';

const SHORTEST_CONTENT = 3;
const SHORT_CONTENT = 6;
const LONG_CONTENT = 12;
const WIDE = 10;
const WIDEST = 20;

/** A feature of a logistic model: a name that holds of a quotation or does not, and what it weighs. */
export interface Feature {
  readonly name: string;
  readonly weight: number;
}

const feature = (name: string): Feature => ({ name, weight: WEIGHTS[name] ?? 0 });

/** Features that are named by a rule or type, of which there are few: to put names together takes longer than all that follows from them. */
function featuresBy<Value>(read: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>();
  return (name) => {
    let found = known.get(name);
    if (found === undefined) known.set(name, (found = read(name)));
    return found;
  };
}

const BIAS = feature('bias');
const IMPERFECT = feature('imperfect');
const FEW_WORDS = feature('few words');
const SOME_WORDS = feature('some words');
const MORE_WORDS = feature('more words');
const WIDE_GAP = feature('wide gap');
const WIDEST_GAP = feature('widest gap');
const NOBODY = feature('nobody');
const KNOWN = feature('known');
const TITLED = feature('titled');
const RIVALS = ['no rival', 'no rival', 'a rival'].map(feature);
const MANY_RIVALS = feature('rivals');
const ofKind = featuresBy((kind) => feature(`kind ${kind}`));
const ofSpeech = featuresBy((speech) => feature(`speech ${speech}`));
const ofRule = featuresBy((rule) => {
  const opener = feature(`opener ${rule.slice(rule.lastIndexOf('-') + 1)}`);
  return rule.startsWith('imperfect') ? [opener, IMPERFECT] : [opener];
});
const namedBy = featuresBy((rule) => feature(`named by ${rule}`));
const because = featuresBy(feature);
const SPEAKERS = {
  name: {
    explicit: featuresBy((type) => feature(`${type} name`)),
    implicit: featuresBy((type) => feature(`${type} name implicit`)),
  },
  description: {
    explicit: featuresBy((type) => feature(`${type} description`)),
    implicit: featuresBy((type) => feature(`${type} description implicit`)),
  },
} as const;

/** What tells how sure a quotation and its speaker are. */
export function featuresOf({ attribution, speaker, antecedents }: ResolvedAttribution): Feature[] {
  const { rule, kind, cue, content } = attribution;
  const found = [BIAS, ofKind(kind), ofSpeech(cue === null ? 'none' : cue.form.lemma.speech)];
  for (const one of ofRule(rule)) found.push(one);
  let words = 0;
  for (const { first, last } of content) words += last - first + 1;
  if (words < SHORTEST_CONTENT) found.push(FEW_WORDS);
  else if (words < SHORT_CONTENT) found.push(SOME_WORDS);
  else if (words < LONG_CONTENT) found.push(MORE_WORDS);
  const gap = cue === null ? 0 : content[0]!.first - cue.last;
  if (gap > WIDEST) found.push(WIDEST_GAP);
  else if (gap > WIDE) found.push(WIDE_GAP);
  if (speaker === null) found.push(NOBODY);
  else addSpeaker(found, speaker, antecedents);
  return found;
}

function addSpeaker(
  found: Feature[],
  { mention, entity, explicit, because: reason }: NonNullable<ResolvedAttribution['speaker']>,
  antecedents: ResolvedAttribution['antecedents'],
): void {
  found.push(explicit ? namedBy(mention.rule) : because(reason));
  const { [mention.kind]: ofKind } = SPEAKERS;
  found.push(explicit ? ofKind.explicit(entity.type) : ofKind.implicit(entity.type));
  if (entity.entry !== null) found.push(KNOWN);
  if (mention.title !== undefined) found.push(TITLED);
  if (!explicit) found.push(RIVALS[othersOf(antecedents)] ?? MANY_RIVALS);
}

/** How many they are: whoever spoke twice is one. */
function othersOf(antecedents: ResolvedAttribution['antecedents']): number {
  let count = 0;
  for (let i = 0; i < antecedents.length; i++) {
    const { entity } = antecedents[i]!;
    if (antecedents.findIndex((other) => other.entity === entity) === i) count++;
  }
  return count;
}

/** How sure a quotation is, as a share: of all with .9 some nine in ten are right, words and speaker. */
export function confidenceOf(found: ResolvedAttribution): number {
  let sum = 0;
  for (const { weight } of featuresOf(found)) sum += weight;
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
