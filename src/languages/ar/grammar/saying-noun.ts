import type { Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { has, isComplementizer } from './boundaries.js';
import { behindDocument } from './document.js';
import type { Opener } from './opener.js';
import { readPlainPhrase } from './plain-phrase.js';
import { canSpeak } from './source.js';

const FARTHEST_CLAUSE = 4;
const FARTHEST_CLAUSE_OF_NOUN = 1;
const FARTHEST_VERB = 12;
const FARTHEST_CLAUSE_OF_ACT = 2;

/** `تأكيد الوزير أن`, `مزاعم الشركة بأن`: the cue is a noun, and whoever owns it speaks. */
export const isNoun = ({ form }: CueCandidate): boolean => form.shape === 'verbal-noun' || form.lemma.kind === 'noun';

/** A bare noun is a cue beside its owner (`تأكيد الوزير أن`), after ب (`بالقول إن`), or behind a verb that leads to it (`أعاد التأكيد أن`). */
export function isSayingNoun(context: Context, cue: CueCandidate, opener: Opener): boolean {
  if (context.words.isDefinite(cue.first))
    return has(context, cue.first, Proclitic.In) || (isNear(cue, opener) && leadingVerb(context, cue) !== null);
  const owner = ownerOf(context, cue);
  const reach = cue.form.lemma.kind === 'noun' ? FARTHEST_CLAUSE_OF_NOUN : FARTHEST_CLAUSE;
  return opener.kind === 'clause' && owner !== undefined && owner.phrase.last + reach >= opener.token;
}

const isNear = ({ last }: CueCandidate, { token }: Opener): boolean => token - last <= FARTHEST_CLAUSE_OF_ACT;

/** Who stands behind the noun: `تأكيد الوزير`; `إعلان الوزارة` is also a document, and names its body. */
export function ownerOf(context: Context, cue: CueCandidate): MentionCandidate | undefined {
  const owner = context.mentions.startingAt(cue.last + 1);
  const document = owner === undefined ? context.mentions.startingAt(cue.first) : undefined;
  const issuer = document?.holder === undefined ? undefined : behindDocument(context, document);
  return owner ?? (issuer?.type === 'organization' ? issuer : undefined);
}

/** `أعاد الوزير التأكيد`, `ذهب الناقد إلى القول`: the subject of the verb that leads to the noun. */
export function leadOf(context: Context, cue: CueCandidate): MentionCandidate | null {
  const verb = leadingVerb(context, cue);
  if (verb === null) return null;
  const { mentions } = context;
  const before = mentions.around(verb - 1);
  const subject =
    mentions.startingAt(verb + 1) ??
    (before?.phrase.last === verb - 1 ? before : readPlainPhrase(context, verb + 1, cue.first));
  return subject !== null && canSpeak(subject) ? subject : null;
}

function leadingVerb(context: Context, cue: CueCandidate): number | null {
  const { words, tokens, layout } = context;
  const { first } = layout.sentence(cue.first);
  for (let t = cue.first - 1; t >= Math.max(first, cue.first - FARTHEST_VERB); t--) {
    if (tokens.sign[t] === Punctuation.Comma || isComplementizer(context, t)) return null;
    if (words.is(t, 'leads-to-words')) return t;
  }
  return null;
}
