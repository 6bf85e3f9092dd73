import type { Context } from '../../../pipeline/attribute.js';
import type { Hearer } from '../../../pipeline/describe-acts.js';
import type { ReportingFrame } from '../../../pipeline/reporting-frame.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import { THIRD_PERSONS } from '../pronouns.js';
import { has } from './boundaries.js';
import { isOutlet } from './relays.js';

/** What may stand between the verb and the one who hears it. */
const BETWEEN = new Set(['time', 'weekday', 'adverb', 'press-addressee']);
const DATIVE_PRONOUNS = new Map(THIRD_PERSONS.map(([pronoun, agreement]) => [`ل${pronoun}`, agreement]));

/**
 * To whom it was said: the object of a verb of telling, or whoever stands behind ل.
 *
 * > | أبلغ الوزير نظيره الفرنسي أن …        > | قال الوزير للصحفيين إن …
 *               ^^^^^^^^^^^^^                            ^^^^^^^^
 */
export function findHearer(context: Context, frame: ReportingFrame): Hearer | null {
  const { cue } = frame;
  if (cue?.form.person === undefined) return null;
  const { suffix, lemma } = cue.form;
  if (suffix !== undefined && lemma.object === 'addressee') return { pronoun: suffix };
  const part = frame.parts.find(({ first }) => first === cue.last + 1);
  if (part === undefined) return null;
  if (lemma.impersonal === true) return lemma.act === 'ask' ? heard(context, cue.last + 1, part) : null;
  return dative(context, frame, part) ?? object(context, frame);
}

const heard = ({ mentions }: Context, t: number, { last }: TokenRange): Hearer | null => {
  const mention = mentions.startingAt(t);
  return mention !== undefined && mention.phrase.last <= last ? { mention } : null;
};

/** `للصحفيين`, `لنظيره الفرنسي`, `له`: right behind the cue, the speaker, the time or a comma; `في بيان للوزارة` is no dative. */
function dative(context: Context, { subject, cue }: ReportingFrame, { first, last }: TokenRange): Hearer | null {
  const { mentions, tokens, words } = context;
  for (let t = first; t <= last; t++) {
    if (t === subject?.phrase.first) {
      t = subject.phrase.last;
      continue;
    }
    const pronoun = DATIVE_PRONOUNS.get(tokens.form(t));
    const at = words.is(t, 'dative') ? t + 1 : has(context, t, Proclitic.To) ? t : null;
    if (pronoun === undefined && at === null) continue;
    const isBehind = t - 1 === cue?.last || t - 1 === subject?.phrase.last || tokens.sign[t - 1] === Punctuation.Comma;
    if (!isBehind && !words.isAny(t - 1, BETWEEN)) continue;
    if (pronoun !== undefined) return { pronoun };
    const mention = mentions.startingAt(at!);
    if (mention !== undefined && canHear(context, mention)) return { mention };
  }
  return null;
}

/** The object of a verb of telling; those of others (`وصف الفريق بأنه`) are spoken of. */
function object(context: Context, { cue, hearer }: ReportingFrame): Hearer | null {
  if (hearer === null || cue?.form.lemma.object !== 'addressee') return null;
  return canHear(context, hearer) ? { mention: hearer } : null;
}

function canHear(context: Context, mention: MentionCandidate): boolean {
  const { type, isNested } = mention;
  if (isNested || type === 'document' || isOutlet(context, mention)) return false;
  return type !== 'place' || mention.links.some(({ entity }) => entity.kind === 'country');
}
