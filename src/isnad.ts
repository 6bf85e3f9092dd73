import type { Lexicon } from './gazetteer/lexicon.js';
import type { Language } from './languages/language.js';
import { assemble, type Findings } from './pipeline/assemble.js';
import { attribute } from './pipeline/attribute.js';
import { describeActs } from './pipeline/describe-acts.js';
import { findContents } from './pipeline/find-contents.js';
import { findCues } from './pipeline/find-cues.js';
import { findMentions } from './pipeline/find-mentions.js';
import { findRestatements } from './pipeline/find-restatements.js';
import { linkMentions } from './pipeline/link-mentions.js';
import { lookUp } from './pipeline/look-up.js';
import { normalize } from './pipeline/normalize.js';
import { pairMarks } from './pipeline/pair-marks.js';
import { resolveSpeakers, type Actor } from './pipeline/resolve-speakers.js';
import { segment } from './pipeline/segment.js';
import { tokenize } from './pipeline/tokenize.js';
import type { Annotation } from './types.js';

/** When a text was written, as far as it is known. */
export interface Dated {
  readonly year?: number | undefined;
}

/** What every stage made of a text. */
export interface Trace extends Findings {
  readonly actors: readonly Actor[];
}

/** The whole program, a stage a line. */
export function trace(text: string, language: Language, lexicon: Lexicon, { year }: Dated = {}): Trace {
  const tokens = tokenize(text, normalize(text, language.fold), lexicon.lexemes);
  const words = lookUp(tokens, lexicon, language);
  const marks = pairMarks(tokens, language.isProclitic, language.readSigns({ tokens, words }));
  const layout = segment(tokens, marks);
  const reading = { tokens, words, marks, layout };
  const mentions = findMentions(reading, language);
  const cues = findCues(reading, language.isHomograph);
  const contents = findContents(reading, mentions);
  const context = { tokens, words, marks, layout, mentions, cues, contents };
  const { accepted, proposals } = attribute(context, language.attributionRules);
  const entities = linkMentions(context, accepted, language.nameJudge.judge(context, mentions.all), { year });
  const actors = language.findActors(context);
  const resolved = resolveSpeakers(context, accepted, actors, entities);
  const described = describeActs(context, resolved, entities, language.acts);
  const restatements = findRestatements(context, described, entities, language.statements);
  const sources = language.findSources(context);
  return { context, proposals, entities, actors, resolved: described, restatements, sources };
}

/** What the last stage makes of all others: the annotation. */
export function annotate(text: string, language: Language, lexicon: Lexicon, dated?: Dated): Annotation {
  return assemble(text, language, trace(text, language, lexicon, dated));
}
