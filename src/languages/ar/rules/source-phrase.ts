import type { AttributionCandidate, AttributionRule, Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { isComplementizer, isWord } from '../grammar/boundaries.js';
import { hasReport, lastWord, LONGEST_SENTENCE } from '../grammar/clause.js';
import { isMixed } from '../grammar/content.js';
import { aroundCue } from './inserted-cue.js';
import { afterDateline } from './bylines.js';
import { readSource, type SourceReading } from '../grammar/source.js';

const SURE_OF_FRONT = 0.8;
const SURE_OF_END = 0.78;
const SHORTEST_CONTENT = 3;

/** `بحسب الوزارة، فإن …` and `…، بحسب الوزارة`: the sentence is the content, unless a verb of its own reports it. */
export const sourcePhrase: AttributionRule = {
  name: 'source-phrase',
  *propose(context) {
    for (const cue of context.cues.all) {
      if (cue.form.lemma.kind !== 'preposition') continue;
      const source = readSource(context, cue);
      if (source === null || aroundCue(context, cue) !== null) continue;
      const candidate = atFront(context, cue, source) ?? atEnd(context, cue, source);
      if (candidate !== null) yield candidate;
    }
  },
};

/**
 * > | وبحسب الوزارة، فإن الأسعار …
 *     cue   source   ^
 */
function atFront(context: Context, cue: CueCandidate, source: SourceReading): AttributionCandidate | null {
  const sentence = context.layout.sentence(cue.first);
  if (cue.first > sentence.first + 1) return null;
  const next = afterDetails(context, source.last + 1);
  const isPaused = context.tokens.sign[next] === Punctuation.Comma;
  const first = isPaused ? next + 1 : next;
  const isVerb = context.words.is(first, 'verb') && !context.words.is(first, 'noun'); // `وبحسب مصدر مطلع رفع المتظاهرون`
  const begins = isPaused || isVerb || isComplementizer(context, first) || context.words.is(first, 'consequent');
  if (!begins || hasReport(context, first, sentence.last)) return null;
  return fromSource(context, source, { first, last: lastWord(context, sentence.last) }, SURE_OF_FRONT);
}

/**
 * > | تراجعت الأسعار أمس، بحسب الوزارة.
 *                   ^
 */
function atEnd(context: Context, cue: CueCandidate, source: SourceReading): AttributionCandidate | null {
  const sentence = context.layout.sentence(cue.first);
  const last = lastWord(context, cue.first - 1);
  let first = Math.max(afterDateline(context, sentence.first), cue.first - LONGEST_SENTENCE);
  while (first < last && !isWord(context, first) && !context.marks.isMark(first)) first++;
  if (hasReport(context, first, last) || isAside(context, first, source)) return null;
  return fromSource(context, source, { first, last }, SURE_OF_END);
}

const DETAILS = ['adverb', 'back-reference', 'time', 'weekday'];

/** Steps over what tells more of a source: `وحسب الوزير دائما فإن`, `وفقا لمستشفى النور في العاصمة،`. */
function afterDetails({ words, mentions }: Context, from: number): number {
  let t = from;
  while (DETAILS.some((wordClass) => words.is(t, wordClass))) t++;
  const place = words.is(t, 'locative') ? mentions.startingAt(t + 1) : undefined;
  return place === undefined ? t : place.phrase.last + 1;
}

/**
 * The source stands beside another report, not beside a statement.
 *
 * > | كشفت الصحيفة استنادا إلى مصادر عن خطة
 *   | وحول الخسائر كما جاء في الرسالة، قال الوزير: …
 *                                       ^
 */
function isAside({ cues, layout, tokens }: Context, first: number, source: SourceReading): boolean {
  const { last } = layout.sentence(first);
  const next = source.last + 1;
  const isAtEnd = next >= last || tokens.sign[next] === Punctuation.Comma;
  const verb = cues.at(first);
  if (!isAtEnd && verb?.form.person === 3 && verb.form.lemma.speech !== 'rarely') return true;
  return tokens.sign[next] === Punctuation.Comma && cues.at(next + 1)?.form.person === 3;
}

function fromSource(
  context: Context,
  { cue, subject, relay }: SourceReading,
  range: TokenRange,
  confidence: number,
): AttributionCandidate | null {
  if (range.last - range.first + 1 < SHORTEST_CONTENT) return null;
  const marked = context.contents.openingAt(range.first);
  const isDirect = marked !== undefined && marked.span.close >= range.last - 1;
  return {
    rule: 'source-phrase',
    kind: isDirect ? 'direct' : isMixed(context, range) ? 'mixed' : 'indirect',
    cue,
    content: [isDirect ? { first: marked.span.first, last: marked.span.last } : range],
    subject,
    relays: relay === null ? [] : [relay],
    confidence,
  };
}
