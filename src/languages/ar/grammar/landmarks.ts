import { bitOf, type LexiconNode } from '../../../gazetteer/lexicon.js';
import type { Context } from '../../../pipeline/attribute.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { WordTraits } from '../../../pipeline/word-traits.js';
import { isAnLa } from './boundaries.js';
import { FORUM_KINDS, VENUE_KINDS } from './venue-kinds.js';

/** What stands at a token, as far as attribution rules stop there; at two of three words they need not even look. */
export const enum Landmark {
  Complementizer = 0x1,
  Participle = 0x4,
  ClauseBreaker = 0x8,
  /** `وذلك`, `دون`, `بينما`: a word or the beginning of a phrase with which the reporter may take the word again. */
  TurnWord = 0x10,
  /** `من`, `ما إذا كان`, `كيف`: may begin an indirect question. */
  Question = 0x20,
  /** `لـ`, `تلقت`: behind it may stand who heard it. */
  Hearer = 0x40,
  Verb = 0x80,
  Auxiliary = 0x100,
  /** `لكن`, `من جهته`: a word or the beginning of a phrase with which a sentence may open before its subject. */
  Introduction = 0x200,
  /** Letters of `ألا`, whose hamza is not read yet. */
  MaybeAnLa = 0x400,
  /** `في`, `عبر`, `بعد`, `هاتفيا`: behind it may stand where it was said, or another circumstance. */
  Venue = 0x800,
  /** `مؤتمر`, `حسابه`: a word or the beginning of a phrase that names a venue. */
  VenueHead = 0x1000,
  /** `نيابة عن`: behind it may stand for whom it was said. */
  Principal = 0x2000,
  /** `طلب`, `رفض`: behind it may stand that a source wishes to stay unnamed. */
  Anonymity = 0x4000,
  /** A cue begins. */
  Cue = 0x10000,
  /** A mention begins. */
  Mention = 0x20000,
  /** A quotation mark of a pair. */
  Mark = 0x40000,
  /** A pair of marks opens. */
  Opening = 0x80000,
  Colon = 0x100000,
  OpeningBracket = 0x200000,
  Semicolon = 0x400000,
  /** Whether the reporter takes the word again: nowhere, behind a pause, anywhere. None of the three until it is asked. */
  TurnNowhere = 0x1000000,
  TurnAtPause = 0x2000000,
  TurnAnywhere = 0x4000000,
}

const CLASSES: Readonly<Record<string, number>> = {
  'clause-breaker': Landmark.ClauseBreaker | Landmark.TurnWord,
  resumption: Landmark.TurnWord,
  consequent: Landmark.TurnWord,
  partitive: Landmark.TurnWord,
  without: Landmark.TurnWord,
  that: Landmark.TurnWord,
  'third-person': Landmark.TurnWord,
  how: Landmark.Question,
  dative: Landmark.Hearer,
  receiving: Landmark.Hearer,
  verb: Landmark.Verb,
  auxiliary: Landmark.Auxiliary,
  conjunction: Landmark.Introduction,
  'venue-adverb': Landmark.Venue,
  'forum-preposition': Landmark.Venue,
  'surface-preposition': Landmark.Venue,
  'anonymity-refusal': Landmark.Anonymity,
  'anonymity-wish': Landmark.Anonymity,
};
const PHRASES: Readonly<Record<string, number>> = {
  'clause-breaker': Landmark.TurnWord | Landmark.Introduction,
  'new-speaker': Landmark.TurnWord | Landmark.Introduction,
  gloss: Landmark.TurnWord,
  'taking-up': Landmark.TurnWord,
  comment: Landmark.TurnWord,
  retort: Landmark.TurnWord,
  'indirect-question': Landmark.Question,
  who: Landmark.Question,
  circumstance: Landmark.Venue,
  'venue-preposition': Landmark.Venue,
  'principal-phrase': Landmark.Principal,
  ...Object.fromEntries([...VENUE_KINDS, ...FORUM_KINDS].map(([, wordClass]) => [wordClass, Landmark.VenueHead])),
};

const traits = new WordTraits(({ tokens, words }, t) => {
  const root = words.root(t);
  let found = tokens.form(t).endsWith('الا') ? Landmark.MaybeAnLa : 0;
  for (const entry of root?.entries ?? []) {
    if (entry.kind === 'complementizer') found |= Landmark.Complementizer;
    if (entry.kind === 'cue' && entry.cue.shape === 'participle') found |= Landmark.Participle;
  }
  for (const wordClass of root?.classes ?? []) found |= CLASSES[wordClass] ?? 0;
  return root === undefined ? found : found | phrasesFrom(root);
});

const CLASS = bitOf('class');

/** Of what the phrases are that begin with a word, itself among them. */
function phrasesFrom(root: LexiconNode): number {
  let found = 0;
  const nodes = [root];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    for (const wordClass of node.classes) found |= PHRASES[wordClass] ?? 0;
    for (const next of node.next.values()) if ((next.reach & CLASS) !== 0) nodes.push(next);
  }
  return found;
}

const SIGNS: Readonly<Record<number, number>> = {
  [Punctuation.Colon]: Landmark.Colon,
  [Punctuation.OpeningBracket]: Landmark.OpeningBracket,
  [Punctuation.Semicolon]: Landmark.Semicolon,
};

const landmarksOfTexts = new WeakMap<Context['cues'], Int32Array>();

/** The landmarks of a text, by their tokens. */
export function landmarksOf(context: Context): Int32Array {
  let landmarks = landmarksOfTexts.get(context.cues);
  if (landmarks === undefined) landmarksOfTexts.set(context.cues, (landmarks = readLandmarks(context)));
  return landmarks;
}

function readLandmarks(context: Context): Int32Array {
  const { tokens, marks, cues, mentions } = context;
  const found = traits.column(context);
  for (let t = 0; t < tokens.count; t++) {
    const sign = tokens.sign[t]!;
    if (sign !== 0) found[t] = SIGNS[sign] ?? 0;
    else if ((found[t]! & Landmark.MaybeAnLa) !== 0 && isAnLa(context, t)) found[t]! |= Landmark.Complementizer;
  }
  for (const { first } of cues.all) found[first]! |= Landmark.Cue;
  for (const { open, first, last, close } of marks.spans) {
    found[open]! |= Landmark.Opening;
    for (const mark of [open, first - 1, last + 1, close]) found[mark]! |= Landmark.Mark;
  }
  for (const { phrase, isNested } of mentions.all) if (!isNested) found[phrase.first]! |= Landmark.Mention;
  return found;
}

/** Whether one of these stands at a token. */
export const isAt = (landmarks: Int32Array, t: number, wanted: number): boolean => ((landmarks[t] ?? 0) & wanted) !== 0;
