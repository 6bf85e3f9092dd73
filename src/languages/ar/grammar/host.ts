import type { Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import { isGoverned, type MentionCandidate } from '../../../pipeline/find-mentions.js';
import { hasReport } from './clause.js';
import { canSpeak } from './source.js';
import { disagrees } from './subject.js';

const FARTHEST_HOST = 100;

/**
 * The subject of the clause on which a participle or verbal noun hangs: the first mention of the sentence that can speak,
 * agrees, and is not governed by a preposition.
 *
 * > | عاد الوزير من باريس مؤكدا أن …
 *        ^^^^^^
 */
export function hostOf(context: Context, cue: CueCandidate): MentionCandidate | null {
  const { layout, mentions, words, marks } = context;
  const agreement = cue.form.suffix ?? cue.form;
  const start = Math.max(layout.sentence(cue.first).first, cue.first - FARTHEST_HOST);
  if (hasReport(context, start, cue.first - 1)) return null; // the last speaker goes on
  for (let t = start; t < cue.first; t++) {
    t = marks.openingAt(t)?.close ?? t;
    const mention = mentions.startingAt(t);
    if (mention === undefined) continue;
    const isObject = isGoverned(context, t) || words.is(t - 1, 'preposition');
    if (!isObject && mention.type !== 'place' && canSpeak(mention) && !disagrees(mention, agreement)) return mention;
    t = mention.phrase.last;
  }
  return null;
}
