import { needsOf } from './phrase.js';
import { Proclitic, type Analyze } from './analysis.js';
import { rulesAt, type FirstWords } from './first-words.js';
import { findShortNames } from './find-short-names.js';
import { gazetteerMention, type MentionCandidate } from './mention.js';
import type { Reading } from './reading.js';

export interface MentionRule extends FirstWords {
  readonly name: string;
  /** Reads a mention that begins at this token. */
  read(reading: Reading, token: number): MentionCandidate | null;
}

/** What the stage needs of a language. */
interface MentionReader {
  readonly mentionRules: readonly MentionRule[];
  readonly analyze: Analyze;
}

/** All mentions, in text order, nested ones after the phrase that holds them. */
export interface Mentions {
  readonly all: readonly MentionCandidate[];
  /** The mention whose phrase begins at a token. */
  startingAt(token: number): MentionCandidate | undefined;
  /** The mention whose phrase covers a token, nested ones left aside. */
  around(token: number): MentionCandidate | undefined;
}

/** Reads the text from left to right; where several rules read a phrase at one place, the longest wins, then the first. */
export function findMentions(reading: Reading, { mentionRules: rules, analyze }: MentionReader): Mentions {
  const found: MentionCandidate[] = [];
  const at = rulesAt(reading, rules);
  for (let t = 0; t < at.length; t++) {
    const mention = at[t] === 0 ? null : longest(rules, at[t]!, reading, t);
    if (mention === null) continue;
    found.push(mention);
    addNested(found, mention, reading);
    t = Math.max(t, mention.phrase.last);
  }
  const fuller = withFuller(found);
  const short = findShortNames(reading, fuller, analyze);
  return index(short.length === 0 ? fuller : [...fuller, ...short], reading.tokens.count);
}

function longest(
  rules: readonly MentionRule[],
  which: number,
  reading: Reading,
  token: number,
): MentionCandidate | null {
  let best: MentionCandidate | null = null;
  for (let i = 0; i < rules.length; i++) {
    const mention = ((which >> i) & 1) === 0 ? null : rules[i]!.read(reading, token);
    if (mention !== null && (best === null || mention.phrase.last > best.phrase.last)) best = mention;
  }
  return best;
}

/** The gazetteer's names inside a phrase, and for whom it says that somebody speaks: `الكرملين` of `المتحدث باسم الكرملين`. */
export function nestedIn(mention: MentionCandidate, reading: Reading): MentionCandidate[] {
  const nested: MentionCandidate[] = [];
  addNested(nested, mention, reading);
  return nested;
}

function addNested(found: MentionCandidate[], mention: MentionCandidate, { words }: Reading): void {
  const { principal, first, last, phrase: whole } = mention;
  if (principal !== undefined) found.push(principal);
  for (let t = whole.first; t <= whole.last; t++) {
    const isOutside = mention.kind === 'description' || t < first || t > last;
    const phrase = isOutside ? words.longest(t, 'entity') : undefined;
    if (phrase === undefined || phrase.last > whole.last) continue;
    if (phrase.first === first && phrase.last === last) continue;
    if (needsOf(phrase).length > 0) continue;
    const isPrincipal = principal?.first === phrase.first && principal.last === phrase.last;
    if (!isPrincipal) found.push({ ...gazetteerMention(phrase, words.cut[t] ?? 0), isNested: true });
    t = phrase.last;
  }
}

/** Drops ambiguous forms of which no fuller mention stands in the text. */
function withFuller(found: readonly MentionCandidate[]): readonly MentionCandidate[] {
  if (!found.some(({ needsFuller }) => needsFuller)) return found; // most texts
  const certain = new Set<string>();
  for (const { needsFuller, links } of found) {
    if (!needsFuller) for (const { entity } of links) certain.add(entity.id);
  }
  return found.filter(({ needsFuller, links }) => !needsFuller || links.some(({ entity }) => certain.has(entity.id)));
}

function index(all: readonly MentionCandidate[], count: number): Mentions {
  const starting = new Array<MentionCandidate | undefined>(count);
  const around = new Array<MentionCandidate | undefined>(count);
  for (const mention of all) {
    if (mention.isNested) continue;
    starting[mention.phrase.first] = mention;
    for (let t = mention.phrase.first; t <= mention.phrase.last; t++) around[t] = mention;
  }
  return { all, startingAt: (token) => starting[token], around: (token) => around[token] };
}

/** Whether a word may be a name in spite of attached particles; a preposition bars it from being a subject. */
export const isGoverned = ({ words }: Reading, token: number): boolean =>
  ((words.proclitics[token] ?? 0) & (Proclitic.In | Proclitic.To | Proclitic.Like)) !== 0;
