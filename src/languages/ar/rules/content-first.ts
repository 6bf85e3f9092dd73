import type { AttributionRule, Context } from '../../../pipeline/attribute.js';
import { isWording, type MarkedContent } from '../../../pipeline/find-contents.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import { relaysBetween } from '../grammar/relays.js';
import { readReportingClause } from '../grammar/subject.js';

const SURE = 0.9;
const SHORTEST_CONTENT = 2;
const FARTHEST_CUE = 3;
const LONGEST_CLAUSE = 15;
const LONGEST_HEARER = 5;
const PAUSES = new Set([',', '-', '–', '—', ':']);

/** `«…»، قال المتحدث`, and the two parts of `«…»، قال المتحدث، «…»`. */
export const contentFirst: AttributionRule = {
  name: 'content-first',
  *propose(context) {
    for (const marked of context.contents.marked) {
      if (marked.words < SHORTEST_CONTENT || !isWording(marked)) continue;
      const cue = cueBehind(context, marked);
      if (cue === null) continue;
      const end = Math.min(context.layout.sentence(cue.last).last, cue.last + LONGEST_CLAUSE);
      const { subject } = readReportingClause(context, cue, end + 1);
      if (subject.kind !== 'explicit') continue;
      const parts: TokenRange[] = [{ first: marked.span.first, last: marked.span.last }];
      const second = partBehind(context, subject.mention.phrase.last);
      if (second !== undefined) parts.push({ first: second.span.first, last: second.span.last });
      const clause = { first: cue.last + 1, last: Math.min(end, subject.mention.phrase.last + LONGEST_HEARER) };
      const relays = relaysBetween(context, clause, subject);
      yield { rule: 'content-first', kind: 'direct', cue, content: parts, subject, relays, confidence: SURE };
    }
  },
};

/** A finite verb of saying right after the closing mark, not joined by و. */
function cueBehind({ cues, tokens, marks }: Context, { span }: MarkedContent): CueCandidate | null {
  for (let t = span.close + 1; t <= span.close + FARTHEST_CUE && t < tokens.count; t++) {
    const cue = cues.at(t);
    if (cue !== undefined) {
      const { person, lemma } = cue.form;
      const canFollow = lemma.speech === 'always' || (lemma.speech === 'often' && lemma.takes.includes('marks'));
      return person === 3 && canFollow && !cue.isJoined ? cue : null;
    }
    const form = tokens.form(t);
    if (!PAUSES.has(form) && form !== '.' && !marks.isMark(t)) return null;
  }
  return null;
}

function partBehind({ tokens, contents, layout }: Context, subjectEnd: number): MarkedContent | undefined {
  let t = subjectEnd + 1;
  while (t < tokens.count && PAUSES.has(tokens.form(t))) t++;
  return t < tokens.count && layout.line(t) === layout.line(subjectEnd) ? contents.openingAt(t) : undefined;
}
