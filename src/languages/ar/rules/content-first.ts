import type { AttributionCandidate, AttributionRule, Context, Subject } from '../../../pipeline/attribute.js';
import { isWording, type MarkedContent } from '../../../pipeline/find-contents.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import { codesOf, Punctuation } from '../../../pipeline/punctuation.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import { isWord, startsLine } from '../grammar/boundaries.js';
import { relaysBetween } from '../grammar/relays.js';
import { readReportingClause } from '../grammar/subject.js';

const SURE = 0.9;
const SURE_OF_IMPLICIT = 0.8;
const SHORTEST_CONTENT = 2;
const FARTHEST_CUE = 3;
const LONGEST_CLAUSE = 15;
const LONGEST_HEARER = 5;
const PAUSES = codesOf(',-–—:');

/** `«…»، قال المتحدث`, and the two parts of `«…»، قال المتحدث، «…»`. */
export const contentFirst: AttributionRule = {
  name: 'content-first',
  *propose(context) {
    for (const marked of context.contents.marked) {
      if (!isWording(marked)) continue;
      const cue =
        cueOfTheseWords(context, marked) ?? (marked.words < SHORTEST_CONTENT ? null : cueBehind(context, marked));
      if (cue === null) continue;
      const end = Math.min(context.layout.sentence(cue.last).last, cue.last + LONGEST_CLAUSE);
      const { subject } = readReportingClause(context, cue, end + 1);
      if (subject.kind !== 'explicit') {
        if (standsAlone(context, marked, cue)) yield wordsOf(marked, cue, subject);
        continue;
      }
      const parts: TokenRange[] = [{ first: marked.span.first, last: marked.span.last }];
      const second = partBehind(context, subject.mention.phrase.last);
      if (second !== undefined) parts.push({ first: second.span.first, last: second.span.last });
      const clause = { first: cue.last + 1, last: Math.min(end, subject.mention.phrase.last + LONGEST_HEARER) };
      const relays = relaysBetween(context, clause, subject);
      yield { rule: 'content-first', kind: 'direct', cue, content: parts, subject, relays, confidence: SURE };
    }
  },
};

/** `«…»، أضاف ضاحكا.`: the verb ends its sentence, and its subject was named before. */
function standsAlone(context: Context, { span }: MarkedContent, cue: CueCandidate): boolean {
  const { tokens, words, layout } = context;
  if (cue.form.lemma.speech !== 'always' || !PAUSES.has(tokens.sign[cue.first - 1]!)) return false;
  if (layout.sentence(span.open) !== layout.sentence(cue.first)) return false;
  const next = cue.last + 1;
  const isManner = words.is(next, 'adjective') && /[اه]$/u.test(words.stem(next));
  const last = isManner ? next : cue.last;
  return (
    layout.sentence(cue.last).last <= last + 1 &&
    (last + 1 >= tokens.count || !isWord(context, last + 1) || startsLine(context, last + 1))
  );
}

const wordsOf = ({ span }: MarkedContent, cue: CueCandidate, subject: Subject): AttributionCandidate => ({
  rule: 'content-first',
  kind: 'direct',
  cue,
  content: [{ first: span.first, last: span.last }],
  subject,
  relays: [],
  confidence: SURE_OF_IMPLICIT,
});

/** `«سامحوني»، بهذه الكلمة ختم السجين رسالته`: what follows says that these were his words, with any verb. */
function cueOfTheseWords({ cues, tokens, words }: Context, { span }: MarkedContent): CueCandidate | null {
  const next = PAUSES.has(tokens.sign[span.close + 1]!) ? span.close + 2 : span.close + 1;
  const phrase = words.longest(next, 'class', 'these-words');
  const cue = phrase === undefined ? undefined : cues.at(phrase.last + 1);
  return cue?.form.person === 3 && cue.form.suffix === undefined ? cue : null;
}

/** A finite verb of saying right after the closing mark, not joined by و. */
function cueBehind({ cues, tokens, marks }: Context, { span }: MarkedContent): CueCandidate | null {
  for (let t = span.close + 1; t <= span.close + FARTHEST_CUE && t < tokens.count; t++) {
    const cue = cues.at(t);
    if (cue !== undefined) {
      const { person, lemma } = cue.form;
      const canFollow = lemma.speech === 'always' || (lemma.speech === 'often' && lemma.takes.includes('marks'));
      return person === 3 && canFollow && !cue.isJoined ? cue : null;
    }
    const sign = tokens.sign[t]!;
    if (!PAUSES.has(sign) && sign !== Punctuation.FullStop && !marks.isMark(t)) return null;
  }
  return null;
}

function partBehind({ tokens, contents, layout }: Context, subjectEnd: number): MarkedContent | undefined {
  let t = subjectEnd + 1;
  while (t < tokens.count && PAUSES.has(tokens.sign[t]!)) t++;
  return t < tokens.count && layout.line(t) === layout.line(subjectEnd) ? contents.openingAt(t) : undefined;
}
