import { mentionOf, type MentionCandidate } from './mention.js';
import type { Analyze } from './analysis.js';
import type { Reading } from './reading.js';

const SHORTEST_SURNAME = 3;
/** A surname that begins with the letter of a particle. */
const WHOLE = 'whole-surname';

export const isWholeSurname = (mention: MentionCandidate | undefined): boolean => mention?.rule === WHOLE;

/** A surname of somebody who is named in full elsewhere in the text. */
interface Surname {
  readonly form: string;
  readonly fuller: MentionCandidate;
}

/** Surnames by their letters, and by what their other spellings have in common. */
interface Surnames {
  readonly byForm: ReadonlyMap<string, Surname>;
  readonly bySkeleton: ReadonlyMap<string, Surname>;
}

/** Surnames that stand alone for somebody whose full name stands elsewhere in the text: `الحلواني` for `سامر الحلواني`. */
export function findShortNames(
  reading: Reading,
  found: readonly MentionCandidate[],
  analyze: Analyze,
): MentionCandidate[] {
  const surnames = surnamesOf(reading, found);
  if (surnames.byForm.size === 0) return [];
  const covered = new Uint8Array(reading.tokens.count);
  for (const { first, last, phrase } of found)
    covered.fill(1, Math.min(first, phrase.first), Math.max(last, phrase.last) + 1);
  const names: MentionCandidate[] = [];
  for (let t = 0; t < reading.tokens.count; t++) {
    if (covered[t] === 1) continue;
    const name = readSurname(reading, t, surnames, analyze);
    if (name !== null) names.push(name);
  }
  return names;
}

function surnamesOf({ words, tokens }: Reading, found: readonly MentionCandidate[]): Surnames {
  const byForm = new Map<string, Surname>();
  const bySkeleton = new Map<string, Surname>();
  for (const fuller of found) {
    if (fuller.kind !== 'name' || fuller.type !== 'person' || fuller.first === fuller.last) continue;
    const form = tokens.form(fuller.last); // inside a name no particle is cut off: `خيسوس كاساس`
    if (form.length < SHORTEST_SURNAME) continue;
    byForm.set(form, { form, fuller });
    bySkeleton.set(words.skeleton(form), { form, fuller });
  }
  return { byForm, bySkeleton };
}

function readSurname(reading: Reading, t: number, surnames: Surnames, analyze: Analyze): MentionCandidate | null {
  const { words, tokens } = reading;
  if (words.known(t)) {
    const whole = words.cut[t] === 0 ? undefined : surnames.byForm.get(tokens.form(t));
    if (whole !== undefined) return { ...alone(t, 0, whole.fuller, []), rule: WHOLE }; // كاملاك, and no ك + أملاك
    const surname = surnames.byForm.get(words.stem(t));
    return surname !== undefined && isAfterCue(reading, t) ? alone(t, words.cut[t] ?? 0, surname.fuller, []) : null;
  }
  for (const { stem, cut } of analyze(tokens.form(t))) {
    const surname = surnames.byForm.get(stem);
    if (surname !== undefined) return alone(t, cut, surname.fuller, []);
    const similar = surnames.bySkeleton.get(words.skeleton(stem));
    const derivation = similar === undefined ? null : words.respelled(similar.form, stem);
    if (derivation !== null) return alone(t, cut, similar!.fuller, derivation.rules); // `تشيونج` after `ستيفن تشيونغ`
  }
  return null;
}

/** A surname that is also a common word counts right after a verb of saying alone. */
const isAfterCue = ({ words }: Reading, t: number): boolean =>
  words.entries(t - 1).some((entry) => entry.kind === 'cue' && entry.cue.person === 3);

const alone = (
  t: number,
  cut: number,
  { gender, links }: MentionCandidate,
  rules: readonly string[],
): MentionCandidate =>
  mentionOf(
    { first: t, last: t },
    {
      cut,
      kind: 'name',
      type: 'person',
      gender,
      number: 'singular',
      links: links.map((link) => ({ ...link, rule: ['short-name', ...rules].join(' ') })),
      rule: 'short-name',
    },
  );
