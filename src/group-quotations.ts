import { compareSpeakers, type Speakers } from './compare-speakers.js';
import type { Language } from './languages/language.js';
import {
  knownNames,
  languageOf,
  parseAnnotations,
  readQuotation,
  type Languages,
  type Quoted,
  type ReadQuotation,
} from './quoted.js';
import { compareQuotations } from './same-quotation.js';
import type { Annotation } from './types.js';

/** Quotations that are one statement. */
export interface QuotationGroup {
  /** In the order of the annotations, then of the text. */
  readonly quotations: readonly Quoted[];
  /** `conflicting`: they are credited to several speakers. `unknown`: of some it cannot be told. */
  readonly speakers: Speakers;
}

/** Makes the `groupQuotations` of an entry point. */
export function bindGroupQuotations(languages: Languages): (annotations: readonly Annotation[]) => QuotationGroup[] {
  /**
   * All quotations of these annotations, those together that `sameQuotation` finds to be one statement.
   * Only those that share words side by side are compared, so that many articles take little longer than each alone.
   * @throws TypeError signed `isnad: …`, with the path of what is wrong.
   */
  return function groupQuotations(annotations) {
    const grouper = new Grouper();
    parseAnnotations(annotations).forEach((annotation, i) => {
      const known = knownNames(annotation);
      for (const quotation of annotation.quotations) {
        const quoted = { annotation, quotation };
        const language = languageOf(quoted, languages, ['annotations', i]);
        grouper.add(readQuotation(quoted, language, known), language);
      }
    });
    return grouper.groups.map(({ quotations, speakers }) => ({ quotations, speakers }));
  };
}

interface Group {
  readonly quotations: Quoted[];
  /** One quotation of each speaker. */
  readonly voices: Quoted[];
  speakers: Speakers;
}

interface Placed {
  readonly read: ReadQuotation;
  readonly language: Language;
  readonly group: Group;
}

/** Quotations kept for one shingle: words that more of them share tell nothing. */
const MOST_OF_A_SHINGLE = 40;
const MOST_COMPARED = 16;
const MOST_VOICES = 16;

class Grouper {
  readonly groups: Group[] = [];
  readonly #byShingle = new Map<string, Placed[]>();

  add(read: ReadQuotation, language: Language): void {
    const shingles = shinglesOf(read);
    const group = this.#groupOf(read, language, shingles);
    group.quotations.push(read.quoted);
    hear(group, read.quoted, language);
    for (const shingle of shingles) {
      const placed = this.#byShingle.get(shingle);
      if (placed === undefined) this.#byShingle.set(shingle, [{ read, language, group }]);
      else if (placed.length < MOST_OF_A_SHINGLE) placed.push({ read, language, group });
    }
  }

  #groupOf(read: ReadQuotation, language: Language, shingles: readonly string[]): Group {
    let best: { readonly score: number; readonly group: Group } | undefined;
    for (const candidate of this.#candidates(language, shingles)) {
      const score = compareQuotations(candidate.read, read, language)?.score ?? 0;
      if (score > (best?.score ?? 0)) best = { score, group: candidate.group };
      if (score === 1) break;
    }
    if (best !== undefined) return best.group;
    const group: Group = { quotations: [], voices: [], speakers: 'same' };
    this.groups.push(group);
    return group;
  }

  /** Those that share the most shingles, of equals the earliest. */
  #candidates(language: Language, shingles: readonly string[]): Placed[] {
    const shared = new Map<ReadQuotation, { readonly placed: Placed; count: number }>();
    for (const shingle of shingles) {
      for (const placed of this.#byShingle.get(shingle) ?? []) {
        const found = shared.get(placed.read);
        if (found !== undefined) found.count++;
        else if (placed.language === language) shared.set(placed.read, { placed, count: 1 });
      }
    }
    return [...shared.values()]
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_COMPARED)
      .map(({ placed }) => placed);
  }
}

/** Takes a speaker into account; whoever is known to be one of the voices adds nothing. */
function hear(group: Group, quoted: Quoted, language: Language): void {
  const verdicts = group.voices.map((voice) => compareSpeakers(voice, quoted, language));
  if (verdicts.includes('same')) return;
  if (verdicts.includes('conflicting')) group.speakers = 'conflicting';
  else if (verdicts.length > 0 && group.speakers === 'same') group.speakers = 'unknown';
  if (group.voices.length < MOST_VOICES) group.voices.push(quoted);
}

/** Stems side by side, and with one between; of a content of few words all its letters. */
function shinglesOf({ statement: { stems, words } }: ReadQuotation): string[] {
  const shingles = new Set<string>([words.letters]);
  for (let i = 1; i < stems.length; i++) {
    shingles.add(`${stems[i - 1]!} ${stems[i]!}`);
    if (i > 1) shingles.add(`${stems[i - 2]!} ${stems[i]!}`);
  }
  return [...shingles];
}
