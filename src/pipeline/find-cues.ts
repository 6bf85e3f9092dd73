import type { CueForm, Entry } from '../gazetteer/entries.js';
import { bitOf } from '../gazetteer/lexicon.js';
import { Proclitic } from './analysis.js';
import { reaches } from './read-stems.js';
import type { Reading } from './reading.js';
import type { TokenRange } from './segment.js';

/** Words that may signal an attribution. */
export interface CueCandidate extends TokenRange {
  readonly form: CueForm;
  /** Folded units of attached particles before the cue. */
  readonly cut: number;
  /** Whether و or ف joins it to what stands before. */
  readonly isJoined: boolean;
}

/** Whether letters that can be a cue are another word in this place. */
type IsHomograph = (reading: Reading, token: number, form: CueForm) => boolean;

export interface Cues {
  readonly all: readonly CueCandidate[];
  at(token: number): CueCandidate | undefined;
}

/** و and ف are no part of the cue; ب of `بقوله` is. */
const isJoinedInWriting = ({ words }: Reading, t: number): boolean =>
  ((words.proclitics[t] ?? 0) & (Proclitic.And | Proclitic.So)) !== 0;

const CUE = bitOf('cue');
const SHAPES: readonly CueForm['shape'][] = ['phrase', 'perfect', 'imperfect', 'participle', 'verbal-noun'];
const SPEECH: readonly CueForm['lemma']['speech'][] = ['always', 'often', 'rarely'];

/** Finds every written form of the cue lexicon; what it governs is for later stages. */
export function findCues(reading: Reading, isHomograph: IsHomograph): Cues {
  const { kinds } = reading.words.readings;
  const all: CueCandidate[] = [];
  const at = new Array<CueCandidate | undefined>(reading.tokens.count);
  for (let t = 0; t < kinds.length; t++) {
    const cue = reaches(kinds[t]!, CUE) ? readCue(reading, t, isHomograph) : null;
    if (cue === null) continue;
    all.push(cue);
    at[cue.first] = cue;
    t = cue.last;
  }
  return { all, at: (token) => at[token] };
}

function readCue(reading: Reading, first: number, isHomograph: IsHomograph): CueCandidate | null {
  const { words, tokens } = reading;
  const phrase = words.longest(first, 'cue');
  if (phrase === undefined || isFiller(reading, first) || isInPhrase(reading, first)) return null;
  for (const form of formsOf(phrase.entries)) {
    if (form.attached !== undefined && !tokens.form(phrase.last + 1).startsWith(form.attached)) continue;
    if (isHomograph(reading, first, form)) continue;
    const isWritten = isJoinedInWriting(reading, first);
    const isJoined = isWritten || words.is(first - 1, 'joining');
    return { first, last: phrase.last, form, cut: isWritten ? 1 : 0, isJoined };
  }
  return null;
}

/** By the entries of a phrase, which are the lexicon's and never change. */
const forms = new WeakMap<readonly Entry[], readonly CueForm[]>();

/** The cues that a phrase may be, the likeliest first. */
function formsOf(entries: readonly Entry[]): readonly CueForm[] {
  let found = forms.get(entries);
  if (found !== undefined) return found;
  found = entries.flatMap((entry) => (entry.kind === 'cue' ? entry.cue : [])).sort((a, b) => rank(a) - rank(b));
  forms.set(entries, found);
  return found;
}

/** Third person before first, the surer lemma before the doubtful, finite before the rest. */
function rank(form: CueForm): number {
  const isLast = form.person === 1 || form.lemma.kind === 'noun';
  return (isLast ? 100 : 0) + SPEECH.indexOf(form.lemma.speech) * 10 + SHAPES.indexOf(form.shape);
}

/** `يذكر أن` at the start of a sentence is the editor's voice and nobody's words. */
function isFiller(reading: Reading, t: number): boolean {
  if (!reading.words.is(t, 'filler')) return false;
  const { first } = reading.layout.sentence(t);
  const next = t + 1;
  return (
    t <= first + 1 &&
    (reading.words.find(next, 'complementizer') !== undefined || reading.words.is(next, 'preposition'))
  );
}

const LONGEST_IDIOM = 3;

/** `من الجدير بالإشارة أن`, `قدر له أن`: letters of a cue in a phrase that says something else. */
function isInPhrase({ words }: Reading, t: number): boolean {
  const { classReach } = words.readings;
  for (let first = Math.max(0, t - LONGEST_IDIOM); first <= t; first++) {
    if (classReach[first] === 0) continue; // most words begin no phrase of any class
    const idiom =
      words.longest(first, 'class', 'idiom') ?? (first < t ? words.longest(first, 'class', 'filler') : undefined);
    if (idiom !== undefined && idiom.last >= t) return true;
  }
  return false;
}
