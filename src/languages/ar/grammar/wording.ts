import { Proclitic } from '../../../pipeline/analysis.js';
import type { Context } from '../../../pipeline/attribute.js';
import type { MarkedContent } from '../../../pipeline/find-contents.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import { has, isDefinite, isPreposition, isWord } from './boundaries.js';

const LONGEST_TERM = 3;
const LONGEST_NAME = 5;
const FARTHEST_VENUE = 3;
const FARTHEST_APPELLATION = 8;
const ATTACHED = Proclitic.And | Proclitic.So | Proclitic.In | Proclitic.To;

/** Whether marked words behind a cue are a name or term of the reporter's, though nothing in them tells. */
export function isReportersTerm(context: Context, cue: CueCandidate, marked: MarkedContent): boolean {
  const { words } = context;
  const { first, open } = marked.span;
  if (words.longest(first, 'class', 'source-head') !== undefined) return true; // استنادا إلى "مصادر أمنية"
  if (marked.words > LONGEST_NAME) return false;
  if (isListed(context, open - 1) || isHearer(context, open - 1) || isNewName(context, cue, open - 1)) return true;
  return marked.words <= LONGEST_TERM && isNamedBefore(context, cue, marked);
}

/** `ملفات من بينها "الجسر الغربي"`: one of several things. */
const isListed = ({ words }: Context, before: number): boolean =>
  words.is(before, 'such-as') || words.longest(before - 1, 'class', 'such-as')?.last === before;

/** `في تصريح لـ"ضوء نيوز"`: who heard it. */
function isHearer({ words }: Context, before: number): boolean {
  if (!words.is(before, 'dative')) return false;
  for (let t = before - 1; t >= before - FARTHEST_VENUE; t--) if (words.is(t, 'venue-head')) return true;
  return false;
}

/** `تغيير اسم الساحة إلى "ساحة النارنج"`. */
function isNewName(context: Context, cue: CueCandidate, before: number): boolean {
  if (!isPreposition(context, before)) return false;
  for (let t = before - 1; t > Math.max(cue.last, before - FARTHEST_APPELLATION); t--)
    if (context.words.is(t, 'appellation')) return true;
  return false;
}

/** Verbs whose second object is what somebody is called: `اعتبر القرار "خطوة"`. */
const takesPredicate = ({ form: { lemma } }: CueCandidate): boolean =>
  lemma.act === 'describe' || lemma.act === 'believe';

/** `مبيعات «فولتا»`, `المسبار الصغير "سامبل"`, `رسوم "وسم الفضة"`: a noun and its name; no adjective of it, no object of a verbal noun. */
function isNamedBefore(context: Context, cue: CueCandidate, { span, words: count }: MarkedContent): boolean {
  const { words } = context;
  const head = span.open - 1;
  if (head <= cue.last || takesPredicate(cue) || !isCommonNoun(context, head) || isVerbalNoun(context, head))
    return false;
  if (isAccusative(context, head) || has(context, span.first, ATTACHED) || isPreposition(context, span.first))
    return false;
  if (isDefinite(context, head) && isAccusative(context, span.first)) return false; // القرار "متسرعا"
  const isMarkedDefinite = isDefinite(context, span.first) || isDefinite(context, span.last);
  if (isDefinite(context, head) !== isMarkedDefinite) return true;
  return !isMarkedDefinite && count === 1 && !words.known(span.first) && !/[يه]$/u.test(words.stem(span.first));
}

/** A noun that is nobody's name and no subject of the cue. */
function isCommonNoun(context: Context, t: number): boolean {
  const { words, mentions } = context;
  if (!isWord(context, t) || isPreposition(context, t) || has(context, t, Proclitic.In)) return false;
  const mention = mentions.around(t);
  if (mention !== undefined && mention.type !== 'document') return false;
  if (words.is(t, 'noun') || words.is(t, 'adjective') || FEMININE_PLURAL.test(words.stem(t))) return true;
  return words.isDefinite(t) && context.cues.at(t) === undefined;
}

const FEMININE_PLURAL = /.{3}ات$/u;

/** `خطابا`, `قاسيًا`: a noun with no owner; `علماء` has its hamza. */
export const isAccusative = ({ tokens, words }: Context, t: number): boolean =>
  /.{3}ا$/u.test(words.stem(t)) && /ا\u064B?$|\u064Bا$/u.test(tokens.text.slice(tokens.start[t], tokens.end[t]));

const VERBAL_NOUN = /^(?:ت..ي.|ت..[يو]?ه|ت.ا..|ت[^ا]{3}|ا..ا.?|ا.ت.ا.?|ان..ا.?|است..ا.?|م.ا..ه)(?:ه|ها|هم)?$/u;

/** By its measure; `أخبار` is a plural. */
function isVerbalNoun({ tokens, words, cues }: Context, t: number): boolean {
  const stem = words.stem(t);
  const isPlural = tokens.text[tokens.offset(t, words.cut[t] ?? 0)] === 'أ';
  return cues.at(t)?.form.shape === 'verbal-noun' || (!isPlural && VERBAL_NOUN.test(stem.replace(/^ال/u, '')));
}
