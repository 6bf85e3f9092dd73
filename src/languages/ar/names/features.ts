import type { Entry } from '../../../gazetteer/entries.js';
import type { LexiconNode } from '../../../gazetteer/lexicon.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import type { Reading } from '../../../pipeline/reading.js';
import { TokenKind } from '../../../pipeline/tokenize.js';

/** Affixes longer than that would be words learnt by heart. */
const LONGEST_AFFIX = 3;
const LONG_WORD = 8;
const SIGNS = '.,:()"-«»/';

/** What a token tells by itself: its word, the particles written before it, or the sign that it is. */
export function ownFeatures(reading: Reading, t: number): string[] {
  const form = featureOfForm(reading, t);
  return form === null ? [ANY, ...wordFeatures(reading, t)] : [ANY, ...wordFeatures(reading, t), form];
}

function wordFeatures({ tokens, words }: Reading, t: number): string[] {
  if (tokens.kind[t] !== TokenKind.Word) return [];
  const node = words.node(t);
  const stem = words.stem(t);
  return node === undefined
    ? featuresOfUnknown(stem, words.isCommon(t), words.partOf(stem))
    : featuresOfNode(node, stem, words.partOf(stem));
}

/** What the lexicon and the letters tell of a word that the lexicon has. */
const featuresOfNode = ({ entries }: LexiconNode, stem: string, parts: number): string[] => [
  ...new Set(entries.flatMap(featuresOfEntry)),
  ...new Set(entries.flatMap((entry) => (entry.kind === 'class' ? entry.classes : []))), // training adds in this order
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
const featuresOfUnknown = (stem: string, isCommon: boolean, parts: number): string[] => [
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
function featureOfForm({ tokens, words }: Reading, t: number): string | null {
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
const ANY = '*';
