import { compile } from '../src/compile.js';
import { createGazetteer } from '../src/index.js';
import { ar } from '../src/languages/ar/language.js';
import { narrowName } from '../src/languages/ar/names/narrow-name.js';
import { featuresOf } from '../src/languages/ar/names/tag.js';
import { findMentions } from '../src/pipeline/find-mentions.js';
import { lookUp } from '../src/pipeline/look-up.js';
import type { MentionCandidate } from '../src/pipeline/mention.js';
import { beginning, canFollow, inside, OUTSIDE, type Label, type NameType } from '../src/pipeline/name-labels.js';
import { normalize } from '../src/pipeline/normalize.js';
import { pairMarks } from '../src/pipeline/pair-marks.js';
import type { Reading } from '../src/pipeline/reading.js';
import { segment } from '../src/pipeline/segment.js';
import { tokenize, type Tokens } from '../src/pipeline/tokenize.js';
import type { TaggedSentence } from './conll.js';

/** A text as the pipeline reads it, and what its tokens truly are. */
export interface Sample {
  readonly reading: Reading;
  readonly mentions: readonly MentionCandidate[];
  readonly labels: readonly Label[];
  /** By token. */
  readonly features: readonly (readonly string[])[];
}

/** Names of works, nationalities and the like have tags of their own; here they are no names. */
const TYPES: Readonly<Record<string, NameType>> = { PERS: 'person', LOC: 'place', ORG: 'organization' };

const lexicon = compile(ar, createGazetteer());

export function sampleOf(sentence: TaggedSentence): Sample {
  const text = sentence.map(({ word }) => word).join(' ');
  const tokens = tokenize(text, normalize(text, ar.fold));
  const marks = pairMarks(tokens, ar.isProclitic);
  const reading = { tokens, words: lookUp(tokens, lexicon, ar), marks, layout: segment(tokens, marks) };
  const mentions = findMentions(reading, ar).all.map((mention) => narrowName(reading, mention));
  const labels = labelsOf(tokens, sentence);
  return { reading, mentions, labels, features: featuresOf(reading, mentions) };
}

/** The corpus cuts by blanks alone; all tokens of one of its words share its tag. */
function labelsOf({ count, start }: Tokens, sentence: TaggedSentence): Label[] {
  const labels: Label[] = [];
  let word = 0;
  let end = sentence[0]!.word.length;
  let isNew = true;
  for (let t = 0; t < count; t++) {
    while (start[t]! >= end && word + 1 < sentence.length) {
      end += 1 + sentence[++word]!.word.length;
      isNew = true;
    }
    const [position, kind = ''] = sentence[word]!.tag.split('-');
    const type = TYPES[kind];
    if (type === undefined) labels.push(OUTSIDE);
    else {
      const goesOn = !(position === 'B' && isNew) && t > 0 && canFollow(labels[t - 1]!, inside(type));
      labels.push(goesOn ? inside(type) : beginning(type));
    }
    isNew = false;
  }
  return labels;
}
