import type { Entry } from '../../../gazetteer/entries.js';
import type { LexiconNode } from '../../../gazetteer/lexicon.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import { needsOf } from '../../../pipeline/phrase.js';
import type { Reading } from '../../../pipeline/reading.js';
import { TokenKind } from '../../../pipeline/tokenize.js';

/** Affixes longer than that would be words learnt by heart. */
const LONGEST_AFFIX = 3;
const LONG_WORD = 8;
const SIGNS = '.,:()"-«»/';

/** What the lexicon and the letters tell of a word that the lexicon has. */
export const featuresOfNode = ({ entries, classes }: LexiconNode, stem: string, parts: number): string[] => [
  ...new Set(entries.flatMap(featuresOfEntry)),
  ...classes,
  ...article(stem),
  ...affixes(stem),
  ...partsOf(parts),
];

function featuresOfEntry(entry: Entry): string[] {
  switch (entry.kind) {
    case 'class':
      return [];
    case 'entity':
      return [`=${entry.entity.type}`];
    case 'title':
      return ['title', `title ${entry.title.class}`, entry.title.definite ? 'the title' : 'a title'];
    case 'cue':
      return [isFinite(entry.cue) ? 'finite cue' : 'cue'];
    default:
      return [entry.kind];
  }
}

const isFinite = ({ person, isJussive, lemma }: Extract<Entry, { kind: 'cue' }>['cue']): boolean =>
  person !== undefined && isJussive !== true && lemma.speech !== 'rarely';

/** What its letters tell of a word that the lexicon has not. */
export const featuresOfUnknown = (stem: string, isCommon: boolean, parts: number): string[] => [
  'unknown',
  isCommon ? 'inflected' : 'strange',
  `${stem.startsWith('ال') ? 'the' : 'a'} ${isCommon ? 'inflected' : 'strange'}`,
  `length ${Math.min(stem.length, LONG_WORD)}`,
  ...article(stem),
  ...affixes(stem),
  ...partsOf(parts),
];

const PARTS = ['person begins', 'person goes on', 'place begins', 'place goes on'];

/** Names of the gazetteer in which the word stands beside others. */
const partsOf = (parts: number): string[] => PARTS.filter((_, bit) => (parts & (1 << bit)) !== 0);

const article = (stem: string): string[] => (stem.startsWith('ال') ? ['definite'] : []);

function affixes(stem: string): string[] {
  const found: string[] = [];
  for (let length = 1; length <= LONGEST_AFFIX && length < stem.length; length++)
    found.push(`-${stem.slice(-length)}`, `${stem.slice(0, length)}-`);
  return found;
}

/** By the set of particles (`Proclitic`) that are written together with a word. */
const PARTICLES = Array.from({ length: 64 }, (_, proclitics) => `+${proclitics}`);

/** The particles before a word; the sign or number that stands in place of one. */
export function featureOfForm({ tokens, words }: Reading, t: number): string | null {
  const kind = tokens.kind[t];
  if (kind === TokenKind.Number) return 'number';
  if (kind === TokenKind.Word) {
    const proclitics = words.proclitics[t] ?? 0;
    return proclitics === Proclitic.None ? null : PARTICLES[proclitics]!;
  }
  const form = tokens.form(t);
  return SIGNS.includes(form) ? form : 'sign';
}

/** Every token has it. */
export const ANY = '*';
export const BEFORE_LINE = '^';
export const AFTER_LINE = '$';

type Visit = (token: number, feature: string) => void;

const LONGEST_MARKED = 5;
const HEADS = ['body-head', 'outlet-head', 'place-head', 'person-head', 'work-head', 'document-head'];

/** A few words between marks, and the noun before them: `شركة "…"`. */
export function visitMarked({ marks, words }: Reading, { first, last }: TokenRange, visit: Visit): void {
  for (let t = first; t <= last; t++) {
    const marked = marks.openingAt(t);
    if (marked === undefined || marked.last - marked.first >= LONGEST_MARKED || marked.close > last) continue;
    const head =
      HEADS.find((wordClass) => words.is(t - 1, wordClass)) ?? (words.find(t - 1, 'title') ? 'title' : 'none');
    visit(t, `marks after ${head}`);
    for (let at = marked.first; at <= marked.last; at++) visit(at, `marked ${placeIn(marked, at, 'inside')} ${head}`);
    t = marked.close;
  }
}

/** Where in the longest name of the gazetteer a token stands. */
export function visitGazetteer({ words }: Reading, { first, last }: TokenRange, visit: Visit): void {
  for (let t = first; t <= last; t++) {
    const phrase = words.longest(t, 'entity');
    const entry = phrase?.entries.find(({ kind }) => kind === 'entity');
    if (phrase === undefined || entry?.kind !== 'entity') continue;
    const name = `${entry.entity.type}${needsOf(phrase).length > 0 ? '?' : ''}`;
    for (let at = phrase.first; at <= phrase.last; at++) visit(at, `${name} ${placeIn(phrase, at, 'inside')}`);
    t = phrase.last;
  }
}

const placeIn = ({ first, last }: TokenRange, t: number, rest: string): string =>
  first === last ? 'alone' : t === first ? 'first' : rest;

/** What the rules take a token for. */
export function visitRules(mentions: readonly MentionCandidate[], visit: Visit): void {
  for (const mention of mentions) {
    const { phrase, rule, kind, type, links, needsFuller, isNested } = mention;
    const reading = `${rule} ${kind} ${type}${links.length > 0 ? ' linked' : ''}${needsFuller ? '?' : ''}${isNested ? ' nested' : ''}`;
    for (let t = phrase.first; t <= phrase.last; t++) {
      const isBeside = t < mention.first || t > mention.last;
      visit(t, `${reading} ${isBeside ? 'beside' : placeIn(mention, t, t === mention.last ? 'last' : 'inside')}`);
    }
  }
}
