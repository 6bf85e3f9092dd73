import type { AttributionRule, Context } from '../../../pipeline/attribute.js';
import { isWording, type MarkedContent } from '../../../pipeline/find-contents.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import { codesOf } from '../../../pipeline/punctuation.js';
import type { Line } from '../../../pipeline/segment.js';
import { endsNounPhrase, isWord } from '../grammar/boundaries.js';
import { plainMention } from '../grammar/plain-phrase.js';
import { canSpeak } from '../grammar/source.js';

const SURE = 0.75;
const SHORTEST_CONTENT = 2;
const LONGEST_PAUSE = 3;
const LONGEST_NAME = 5;
const PAUSES = codesOf('.-–—…');

/** `«خذوا المقاعد».. كاتبة تخاطب المجلس`, `"لم أقل وداعا".. المغني يعلق`, `"المسرح لا يموت" - المخرجة دينا الأيوبي`: headlines. */
export const headlineMarks: AttributionRule = {
  name: 'headline-marks',
  *propose(context) {
    for (const line of context.layout.lines) {
      const marked = line.kind === 'headline' ? context.contents.openingAt(line.first) : undefined;
      if (marked === undefined || marked.words < SHORTEST_CONTENT || !isWording(marked)) continue;
      const source = readSpeaker(context, line, marked);
      if (source === null) continue;
      yield {
        rule: 'headline-marks',
        kind: 'direct',
        cue: source.cue,
        content: [{ first: marked.span.first, last: marked.span.last }],
        subject: { kind: 'explicit', mention: source.mention },
        relays: [],
        confidence: SURE,
      };
    }
  },
};

/** Who stands behind the pause: alone, or before a verb in the present tense. */
function readSpeaker(
  context: Context,
  line: Line,
  { span }: MarkedContent,
): { readonly mention: MentionCandidate; readonly cue: CueCandidate | null } | null {
  const { tokens, cues, mentions } = context;
  let first = span.close + 1;
  while (first <= span.close + LONGEST_PAUSE && PAUSES.has(tokens.sign[first]!)) first++;
  if (first === span.close + 1 || first > line.last || !isWord(context, first)) return null;
  const mention = mentions.startingAt(first);
  const isAlone = mention?.phrase.last === line.last && mention.kind === 'name';
  if (isAlone) return canSpeak(mention) ? { mention, cue: null } : null;
  const verb = verbBehind(context, first, line);
  const cue = verb === null ? undefined : cues.at(verb);
  if (verb === null || cue?.form.shape !== 'imperfect' || cue.form.person !== 3) return null;
  if (cue.form.lemma.speech === 'rarely' || (mention === undefined && context.words.is(first, 'noun'))) return null; // مسلسل يروي
  const speaker = mention?.phrase.last === verb - 1 ? mention : plainMention(context, first, verb - 1);
  return canSpeak(speaker) ? { mention: speaker, cue } : null;
}

/** The verb right behind a phrase of a few words. */
function verbBehind(context: Context, first: number, line: Line): number | null {
  for (let t = first + 1; t <= Math.min(line.last, first + LONGEST_NAME); t++) {
    if (context.cues.at(t) !== undefined) return t;
    if (endsNounPhrase(context, t)) return null;
  }
  return null;
}
