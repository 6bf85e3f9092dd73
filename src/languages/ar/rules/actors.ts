import type { Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { Actor } from '../../../pipeline/resolve-speakers.js';
import { isAt, Landmark, landmarksOf } from '../grammar/landmarks.js';
import { canSpeak } from '../grammar/source.js';
import { readReportingClause, skipOpening } from '../grammar/subject.js';

const LONGEST_CLAUSE = 12;
const FARTHEST_FROM_START = 2;
const TOPIC_REACH = 12;

/** `أعلن الوزير`, not `بعدما أعلن الوزير`: who acts in a clause on the side is not what the text goes on about. */
const beginsSentence = (context: Context, cue: CueCandidate): boolean =>
  cue.first - skipOpening(context, context.layout.sentence(cue.first).first) <= FARTHEST_FROM_START;

/** Subjects of verbs of the cue lexicon, with content or without: `دعا الوزير إلى الهدوء. وأضاف …` */
export function findActors(context: Context): Actor[] {
  const actors: Actor[] = [];
  for (const cue of context.cues.all) {
    if (cue.form.person !== 3 || context.marks.around(cue.first) !== undefined || !beginsSentence(context, cue))
      continue;
    const end = Math.min(context.layout.sentence(cue.last).last, cue.last + LONGEST_CLAUSE);
    const { subject } = readReportingClause(context, cue, end);
    if (subject.kind !== 'explicit' || subject.mention.rule === 'subject-position' || !canSpeak(subject.mention))
      continue;
    actors.push({ at: cue.first, mention: subject.mention });
  }
  actors.push(...topics(context));
  return actors.sort((a, b) => a.at - b.at);
}

/** `ويعاني سامر الحلواني من …. وذكر أن …`: somebody of whom a sentence tells goes on in the next. */
function* topics(context: Context): Generator<Actor> {
  const { layout, mentions } = context;
  const landmarks = landmarksOf(context);
  for (const { first, last } of layout.sentences) {
    for (let t = first; t < Math.min(last, first + TOPIC_REACH); t++) {
      if (isAt(landmarks, t, Landmark.Auxiliary | Landmark.Mark)) break;
      const mention = isAt(landmarks, t, Landmark.Verb) ? mentions.startingAt(t + 1) : undefined;
      if (mention?.type !== 'person' || mention.kind !== 'name' || !canSpeak(mention)) continue;
      yield { at: t, mention };
      break;
    }
  }
}
