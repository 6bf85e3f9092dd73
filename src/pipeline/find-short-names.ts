import type { Analyze } from './analysis.js';
import { mentionOf, type MentionCandidate } from './mention.js';
import { isKnown } from './read-stems.js';
import type { Reading } from './reading.js';
import { SkeletonHints } from './skeleton-bytes.js';

const SHORTEST_SURNAME = 3;
/** A surname that begins with the letter of a particle. */
const WHOLE = 'whole-surname';

export const isWholeSurname = (mention: MentionCandidate | undefined): boolean => mention?.rule === WHOLE;

/** A surname of somebody who is named in full elsewhere in the text. */
interface Surname {
  readonly form: string;
  readonly fuller: MentionCandidate;
}

/** The surnames of a text by their letters, and by what their other spellings have in common. */
class Surnames {
  readonly #byLexeme = new Map<number, Surname>();
  readonly #byForm = new Map<string, Surname>();
  readonly #bySkeleton = new Map<string, Surname>();
  readonly hints = new SkeletonHints();

  add(lexeme: number, surname: Surname, skeleton: string): void {
    this.#byLexeme.set(lexeme, surname);
    this.#byForm.set(surname.form, surname);
    this.#bySkeleton.set(skeleton, surname);
    this.hints.add(skeleton);
  }

  get isEmpty(): boolean {
    return this.#byForm.size === 0;
  }

  of(lexeme: number): Surname | undefined {
    return this.#byLexeme.get(lexeme);
  }

  ofForm(form: string): Surname | undefined {
    return this.#byForm.get(form);
  }

  like(skeleton: string): Surname | undefined {
    return this.#bySkeleton.get(skeleton);
  }
}

/** Surnames that stand alone for somebody whose full name stands elsewhere in the text: `الحلواني` for `سامر الحلواني`. */
export function findShortNames(
  reading: Reading,
  found: readonly MentionCandidate[],
  analyze: Analyze,
): MentionCandidate[] {
  const surnames = surnamesOf(reading, found);
  if (surnames.isEmpty) return [];
  const { kinds } = reading.words.readings;
  const covered = new Uint8Array(kinds.length);
  for (const { first, last, phrase } of found)
    for (let t = Math.min(first, phrase.first); t <= Math.max(last, phrase.last); t++) covered[t] = 1;
  const names: MentionCandidate[] = [];
  for (let t = 0; t < covered.length; t++) {
    if (covered[t] === 1 || !surnames.hints.mayHave(reading.words.skeletonBytes(t))) continue;
    const name = isKnown(kinds[t]!) ? readKnown(reading, t, surnames) : readUnknown(reading, t, surnames, analyze);
    if (name !== null) names.push(name);
  }
  return names;
}

function surnamesOf({ words, tokens }: Reading, found: readonly MentionCandidate[]): Surnames {
  const surnames = new Surnames();
  for (const fuller of found) {
    if (fuller.kind !== 'name' || fuller.type !== 'person' || fuller.first === fuller.last) continue;
    const form = tokens.form(fuller.last); // inside a name no particle is cut off: `خيسوس كاساس`
    if (form.length < SHORTEST_SURNAME) continue;
    surnames.add(tokens.lexeme[fuller.last]!, { form, fuller }, words.skeleton(form));
  }
  return surnames;
}

function readKnown(reading: Reading, t: number, surnames: Surnames): MentionCandidate | null {
  const { words, tokens } = reading;
  const whole = words.cut[t] === 0 ? undefined : surnames.of(tokens.lexeme[t]!);
  if (whole !== undefined) return { ...alone(t, 0, whole.fuller, []), rule: WHOLE }; // كاملاك, and no ك + أملاك
  const surname = surnames.of(words.readings.stem[t]!);
  return surname !== undefined && isAfterCue(reading, t) ? alone(t, words.cut[t] ?? 0, surname.fuller, []) : null;
}

function readUnknown(
  { tokens, words }: Reading,
  t: number,
  surnames: Surnames,
  analyze: Analyze,
): MentionCandidate | null {
  for (const { stem, cut } of analyze(tokens.form(t))) {
    const surname = surnames.ofForm(stem);
    if (surname !== undefined) return alone(t, cut, surname.fuller, []);
    const similar = surnames.like(words.skeleton(stem));
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
