import type { AttributionRule, Context } from '../../../pipeline/attribute.js';
import type { Line } from '../../../pipeline/segment.js';
import { isWord } from '../grammar/boundaries.js';
import { readMarked } from '../grammar/content.js';

const SURE = 0.6;
const SHORTEST_CONTENT = 8;

/** A paragraph that is nothing but marked words: the speaker of the paragraph before goes on. */
export const bareMarks: AttributionRule = {
  name: 'bare-marks',
  *propose(context) {
    for (const line of context.layout.lines) {
      const content = wholeLine(context, line);
      if (content === null) continue;
      const subject = { kind: 'implicit', agreement: {}, near: null } as const;
      yield {
        rule: 'bare-marks',
        kind: 'direct',
        cue: null,
        content: content.parts,
        subject,
        relays: [],
        confidence: SURE,
      };
    }
  },
};

function wholeLine(context: Context, { first, last }: Line): ReturnType<typeof readMarked> {
  const marked = context.contents.openingAt(first);
  if (marked === undefined || marked.words < SHORTEST_CONTENT || marked.reason !== null) return null;
  const content = readMarked(context, first);
  const end = content?.parts.at(-1)?.last ?? last;
  for (let t = end + 1; t <= last; t++) if (isWord(context, t)) return null;
  return content;
}
