import { Proclitic } from '../../../pipeline/analysis.js';
import type { AttributionRule, Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import { has, isComplementizer, isInna } from '../grammar/boundaries.js';
import { endOfClause, lastWord } from '../grammar/clause.js';
import { isMixed, readContent } from '../grammar/content.js';
import { findOpener } from '../grammar/opener.js';

const SURE = 0.7;
const SHORTEST_CONTENT = 3;

/** `قالت إن المسرح تراجع. وإنها لم تعد تمثل.`: a sentence that goes on with what the one before reported. */
export const continuedClause: AttributionRule = {
  name: 'continued-clause',
  *propose(context) {
    let cue: CueCandidate | null = null;
    let previous: TokenRange | null = null;
    for (const sentence of context.layout.sentences) {
      const isContinued: boolean = previous !== null && canContinue(context, sentence.first);
      cue = isContinued ? (cue ?? reportAtEnd(context, previous!)) : null;
      previous = sentence;
      if (cue === null) continue;
      const range = { first: sentence.first, last: endOfClause(context, sentence.first, cue), cut: 1 };
      if (range.last < lastWord(context, sentence.last)) cue = null;
      if (range.last - range.first + 1 < SHORTEST_CONTENT) continue;
      yield {
        rule: 'continued-clause',
        kind: isMixed(context, range) ? 'mixed' : 'indirect',
        cue: null,
        content: [range],
        subject: { kind: 'implicit', agreement: {}, near: null },
        relays: [],
        confidence: SURE,
      };
    }
  },
};

/** `وأن`, `وأنه`, `وإنها`; `وإن` alone is `although` as often. */
function canContinue(context: Context, t: number): boolean {
  if (!isComplementizer(context, t) || !has(context, t, Proclitic.And)) return false;
  return !isInna(context, t) || context.words.find(t, 'complementizer')?.suffix !== undefined;
}

/** The cue whose clause lasts to the end of a sentence. */
function reportAtEnd(context: Context, { first, last }: TokenRange): CueCandidate | null {
  for (let t = last; t >= first; t--) {
    const cue = context.cues.at(t);
    const opener = cue === undefined ? null : findOpener(context, cue);
    if (cue === undefined || opener === null) continue;
    const isClause = opener.kind === 'clause' && cue.form.lemma.kind === 'verb';
    const end = isClause ? (readContent(context, opener, cue)?.parts.at(-1)?.last ?? -1) : -1;
    return end >= lastWord(context, last) ? cue : null;
  }
  return null;
}
