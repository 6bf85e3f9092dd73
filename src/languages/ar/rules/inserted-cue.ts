import { Proclitic } from '../../../pipeline/analysis.js';
import type { AttributionCandidate, AttributionRule, Context, Subject } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import { codesOf, Punctuation } from '../../../pipeline/punctuation.js';
import { has, isComplementizer, isFiniteCue, isParticiple, isPreposition, isWord } from '../grammar/boundaries.js';
import { endOfClause, hasReport, lastWord, LONGEST_SENTENCE } from '../grammar/clause.js';
import { isMixed } from '../grammar/content.js';
import { isNegated } from '../grammar/negation.js';
import { findOpener } from '../grammar/opener.js';
import { readSource } from '../grammar/source.js';
import { readReportingClause, skipOpening } from '../grammar/subject.js';
import { afterDateline } from './bylines.js';

const SURE = 0.8;
const SHORTEST_CONTENT = 2;
const LONGEST_INSERTION = 15;
const LONGEST_TOPIC = 8;

/** What parts an insertion from its clause, by what opens it. */
const DASHES = codesOf('-–—');
const PAUSES: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [Punctuation.Comma, codesOf(',')],
  [Punctuation.Hyphen, DASHES],
  [Punctuation.EnDash, DASHES],
  [Punctuation.EmDash, DASHES],
  [Punctuation.OpeningBracket, codesOf(')')],
]);

/** `أحد المتهمين، يضيف المصدر نفسه، غادر القاعة`, `التلازم -حسب المدير- مختل`: the cue stands inside the words. */
export const insertedCue: AttributionRule = {
  name: 'inserted-cue',
  *propose(context) {
    for (const cue of context.cues.all) {
      const candidate = aroundCue(context, cue);
      if (candidate !== null) yield candidate;
    }
  },
};

/** The words before and behind a cue that stands inside them, null where it does not. */
export function aroundCue(context: Context, cue: CueCandidate): AttributionCandidate | null {
  const insertion = readInsertion(context, cue);
  return insertion === null ? null : aroundInsertion(context, insertion);
}

interface Insertion extends TokenRange {
  readonly cue: CueCandidate;
  readonly subject: Subject;
  readonly relay: MentionCandidate | null;
}

/**
 * An inserted clause with the pauses around it.
 *
 * > | … أحد المتهمين ، يضيف المصدر نفسه ، غادر …
 *                   ^                   ^
 */
function readInsertion(context: Context, cue: CueCandidate): Insertion | null {
  const { tokens, layout } = context;
  const pause = tokens.sign[cue.first - 1] ?? 0;
  const closing = pause === 0 ? undefined : PAUSES.get(pause);
  if (closing === undefined) return null;
  const sentence = layout.sentence(cue.first);
  if (cue.first < sentence.first + SHORTEST_CONTENT) return null;
  const inner = cue.form.lemma.kind === 'preposition' ? readSource(context, cue) : readInsertedVerb(context, cue);
  if (inner === null) return null;
  let last = inner.last + 1;
  while (last < sentence.last && isWord(context, last) && last - cue.first < LONGEST_INSERTION) {
    if (isComplementizer(context, last) || isFiniteCue(context, last)) return null;
    last++;
  }
  if (!closing.has(tokens.sign[last]!)) return null;
  let first = cue.first - 1;
  while (closing.has(tokens.sign[first - 1]!) && tokens.sign[first] !== Punctuation.Comma) first--;
  while (closing.has(tokens.sign[last + 1]!) && tokens.sign[last] !== Punctuation.Comma) last++;
  return { cue: inner.cue, subject: inner.subject, relay: inner.relay, first, last };
}

/** Between commas the present tense alone is inserted: `، قال الوزير، …` begins a report. */
function readInsertedVerb(context: Context, cue: CueCandidate): ReturnType<typeof readSource> {
  const { lemma, person, shape, suffix } = cue.form;
  if (lemma.kind !== 'verb' || lemma.speech === 'rarely' || person !== 3 || suffix !== undefined) return null;
  if (cue.isJoined || isNegated(context, cue)) return null;
  if (context.tokens.sign[cue.first - 1] === Punctuation.Comma && shape !== 'imperfect') return null;
  const opener = findOpener(context, cue);
  if (opener !== null && opener.kind !== 'marks') return null;
  const { subject } = readReportingClause(context, cue, cue.last + LONGEST_INSERTION);
  const last = subject.kind === 'explicit' ? subject.mention.phrase.last : cue.last;
  return last < cue.last ? null : { cue, subject, last, relay: null };
}

function aroundInsertion(context: Context, insertion: Insertion): AttributionCandidate | null {
  const { cue, subject, relay } = insertion;
  const before = partBefore(context, insertion);
  const after = before === null ? null : partBehind(context, insertion);
  if (before === null || after === null) return null;
  return {
    rule: 'inserted-cue',
    kind: isMixed(context, before) || isMixed(context, after) ? 'mixed' : 'indirect',
    cue,
    content: [before, after],
    subject,
    relays: relay === null ? [] : [relay],
    confidence: SURE,
  };
}

/** From the head of the sentence, or from the last conjunction after a comma, to the insertion. */
function partBefore(context: Context, { cue, first: pause }: Insertion): TokenRange | null {
  const { layout, words, tokens, marks } = context;
  const sentence = layout.sentence(pause);
  const last = lastWord(context, pause - 1);
  let first = Math.max(skipOpening(context, afterDateline(context, sentence.first)), pause - LONGEST_SENTENCE);
  for (let t = last; t > first; t--) {
    if (tokens.sign[t - 1] === Punctuation.Comma && words.is(t, 'conjunction')) first = t + 1;
  }
  if (first > last || marks.closingAt(last) !== undefined || hasReport(context, first, last)) return null;
  const opener = findOpener(context, cue);
  return opener !== null && !isTopic(context, first, last) ? null : { first, last };
}

/** `أحد المتهمين، يضيف المصدر، «غادر القاعة»`: a noun phrase whose clause goes on, and no adverb of the next one. */
function isTopic(context: Context, first: number, last: number): boolean {
  if (last - first >= LONGEST_TOPIC || isPreposition(context, first)) return false;
  for (let t = first; t <= last; t++) if (!isWord(context, t) || isFiniteCue(context, t)) return false;
  return context.mentions.startingAt(first) !== undefined;
}

function partBehind(context: Context, { last: pause, cue }: Insertion): TokenRange | null {
  const { words, layout } = context;
  const first = pause + 1;
  if (first >= layout.sentence(pause).last || isComplementizer(context, first)) return null;
  if (has(context, first, Proclitic.And | Proclitic.So)) return null;
  if (words.longest(first, 'class', 'clause-breaker') !== undefined || words.is(first, 'resumption')) return null;
  if (isFiniteCue(context, first) || isParticiple(context, first)) return null;
  const last = endOfClause(context, pause, cue);
  return last < first ? null : { first, last };
}
