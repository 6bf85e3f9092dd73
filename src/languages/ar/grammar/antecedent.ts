import type { Context } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import { Punctuation } from '../../../pipeline/punctuation.js';

const FEMININE = ['التي', 'اللتان', 'اللتين', 'اللواتي', 'اللاتي'];
const SEVERAL = ['الذين', 'اللواتي', 'اللاتي', 'اللذان', 'اللذين', 'اللتان', 'اللتين'];

/** The phrase before a relative: `الوزير، الذي`. */
export function antecedentOf({ mentions, tokens }: Context, relative: number): MentionCandidate | null {
  const last = tokens.sign[relative - 1] === Punctuation.Comma ? relative - 2 : relative - 1;
  const mention = mentions.around(last);
  return mention?.phrase.last === last ? mention : null;
}

/** Whether the verb behind a relative has another subject than what stands before: `القرية التي قال`, `المنتقدين الذين اعتبر`. */
export function isOfAnother(context: Context, verb: CueCandidate): boolean {
  const { words } = context;
  const { person, suffix, gender, number } = verb.form;
  const relative = verb.first - 1;
  if (person !== 3 || suffix !== undefined || !words.is(relative, 'relative')) return false;
  const form = words.stem(relative);
  if (!form.startsWith('ال')) return false;
  if (SEVERAL.includes(form)) return number !== 'plural' && number !== 'dual';
  return gender !== undefined && FEMININE.includes(form) !== (gender === 'f');
}
