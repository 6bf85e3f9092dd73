import { isWording } from '../../../pipeline/find-contents.js';
import type { Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import { isGoverned } from '../../../pipeline/find-mentions.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { has, isComplementizer, isDefinite, isPreposition } from './boundaries.js';
import { findOpener } from './opener.js';

const FARTHEST_HEAD = 5;
const SHORTEST_WORDING = 2;
const IMPERFECT = /^[يتن].{2,}/u;

/** `… ، الأمر الذي ندد به معارضوه`, `… "خطير"، وهذا ما دفع اللجنة`: the reporter tells what came of what was said. */
export function isAfterthought(context: Context, t: number): boolean {
  const { words, cues } = context;
  const taking = words.longest(t, 'class', 'taking-up');
  if (taking === undefined) return false;
  const verb = taking.last + 1;
  const isTold = cues.at(verb)?.form.shape === 'perfect' || words.is(verb, 'reaction');
  return isTold || (isAfterMark(context, t) && words.is(verb, 'verb') && !IMPERFECT.test(words.stem(verb)));
}

/** `… "بيت الناس جميعا"، وهي تعيش في الساحل`: behind words of the speaker between marks, the reporter tells of her. */
export function isAside(context: Context, t: number): boolean {
  const isPronoun = context.words.is(t, 'third-person') && has(context, t, Proclitic.And);
  return isPronoun && isAfterMark(context, t);
}

/** Behind the closing mark of words that are no name or term, or behind the comma after it. */
function isAfterMark({ marks, tokens, contents }: Context, t: number): boolean {
  const before = tokens.sign[t - 1] === Punctuation.Comma ? t - 2 : t - 1;
  const marked = marks.around(before);
  const content = marked?.close === before ? contents.openingAt(marked.open) : undefined;
  return content !== undefined && content.words >= SHORTEST_WORDING && isWording(content);
}

/** `عندما أعلن الحكم أن …، غمر`: the report stands in a clause at the head of its sentence. */
export function isFronted(context: Context, cue: CueCandidate): boolean {
  const { words, layout } = context;
  const { first } = layout.sentence(cue.first);
  const fronting = words.longest(first, 'class', 'fronting');
  if (fronting !== undefined) return fronting.last === cue.first - 1;
  return cue.form.shape === 'verbal-noun' && cue.first - first <= FARTHEST_HEAD && isPreposition(context, first);
}

/** The verb of the main clause, right behind the comma that ends a fronted one. */
export function isMainVerb(context: Context, t: number): boolean {
  const { words, cues, tokens, mentions } = context;
  if (tokens.sign[t - 1] !== Punctuation.Comma || has(context, t, Proclitic.And) || isComplementizer(context, t))
    return false;
  const cue = cues.at(t);
  if (cue?.form.person === 3 && findOpener(context, cue) !== null) return true;
  const isVerb = words.is(t, 'verb') && !words.is(t, 'noun');
  return (
    isVerb && (mentions.startingAt(t + 1) !== undefined || isDefinite(context, t + 1)) && !isGoverned(context, t + 1)
  );
}
