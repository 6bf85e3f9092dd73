import type { CueForm } from '../../../gazetteer/entries.js';
import { Proclitic } from '../../../pipeline/look-up.js';
import type { Reading } from '../../../pipeline/reading.js';
import { Gap } from '../../../pipeline/tokenize.js';

/** Letters that are a verb or participle elsewhere, and another word here. */
export function isHomograph(reading: Reading, t: number, { person, shape }: CueForm): boolean {
  const { words, tokens } = reading;
  if (shape === 'participle') return t > 0 && words.is(t - 1, 'preposition');
  if (person === undefined) return false;
  const isPassive = words.is(t, 'term-head') && tokens.text[tokens.end[t]! - 1] === 'ى'; // يدعى, not يدعي
  return isPassive || words.is(t, 'an-taker') || standsAsNoun(reading, t);
}

/** `بعد كشف الوثائق`, `رافضا كشف اسمه`, `عدم كشف اسمه`: after a preposition, participle or negated noun it is a verbal noun. */
function standsAsNoun({ words, tokens }: Reading, t: number): boolean {
  if (t === 0 || tokens.gap[t] === Gap.Line || (words.proclitics[t] ?? 0) !== Proclitic.None) return false;
  const before = t - 1;
  if (words.is(before, 'conjunction')) return false;
  if (words.is(before, 'verbal-negator')) return true;
  if (words.is(before, 'preposition') && words.longest(before, 'cue') === undefined) return true;
  return words.entries(before).some((entry) => entry.kind === 'cue' && entry.cue.shape === 'participle');
}
