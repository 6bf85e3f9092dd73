import type { Context } from '../../../pipeline/attribute.js';
import type { Actor } from '../../../pipeline/resolve-speakers.js';
import { canSpeak } from '../grammar/source.js';
import { readReportingClause } from '../grammar/subject.js';

const LONGEST_CLAUSE = 12;

/** Subjects of verbs of the cue lexicon, with content or without: `دعا الوزير إلى الهدوء. وأضاف …` */
export function findActors(context: Context): Actor[] {
  const actors: Actor[] = [];
  for (const cue of context.cues.all) {
    if (cue.form.person !== 3 || context.marks.around(cue.first) !== undefined) continue;
    const end = Math.min(context.layout.sentence(cue.last).last, cue.last + LONGEST_CLAUSE);
    const { subject } = readReportingClause(context, cue, end);
    if (subject.kind !== 'explicit' || subject.mention.rule === 'subject-position' || !canSpeak(subject.mention)) continue;
    actors.push({ at: cue.first, mention: subject.mention });
  }
  return actors;
}
