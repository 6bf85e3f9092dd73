import type { Agreement, Entry } from '../../gazetteer/entries.js';
import { Proclitic } from '../../pipeline/analysis.js';
import type { Phrase } from '../../pipeline/phrase.js';
import type { Reading } from '../../pipeline/reading.js';
import type { TokenRange } from '../../pipeline/segment.js';
import { textSpan } from '../../pipeline/text-span.js';
import { TokenKind } from '../../pipeline/tokenize.js';
import type { TextSpan } from '../../types.js';

/** One thing that the lexicon knows a word for, or a phrase that begins with it. */
interface LexiconReading {
  readonly kind: Entry['kind'];
  /** The id or name of the record. */
  readonly name: string;
  readonly details: readonly string[];
  /** How many words the phrase has. */
  readonly length: number;
}

/** A token, and what look-up made of it. */
export interface WordReading extends TextSpan {
  readonly token: number;
  readonly kind: 'word' | 'number' | 'sign';
  readonly particles: readonly string[];
  /** The folded word without its particles. */
  readonly stem: string;
  readonly readings: readonly LexiconReading[];
}

const PARTICLES: readonly (readonly [bit: Proclitic, name: string])[] = [
  [Proclitic.And, 'and'],
  [Proclitic.So, 'so'],
  [Proclitic.In, 'in'],
  [Proclitic.To, 'to'],
  [Proclitic.Like, 'like'],
  [Proclitic.Will, 'will'],
];
const ENTRY_KINDS: readonly Entry['kind'][] = [
  'class',
  'cue',
  'complementizer',
  'prepositional-pronoun',
  'title',
  'nisba',
  'given-name',
  'ambiguous',
  'entity',
];

export function readWords(reading: Reading, { first, last }: TokenRange): WordReading[] {
  return Array.from({ length: last - first + 1 }, (_, i) => readWord(reading, first + i));
}

function readWord(reading: Reading, token: number): WordReading {
  const { tokens, words } = reading;
  const proclitics = words.proclitics[token] ?? 0;
  return {
    ...textSpan(tokens, { first: token, last: token }),
    token,
    kind: kindOf(tokens.kind[token]!),
    particles: PARTICLES.filter(([bit]) => (proclitics & bit) !== 0).map(([, name]) => name),
    stem: words.stem(token),
    readings: ENTRY_KINDS.flatMap((kind) => {
      const phrase = words.longest(token, kind);
      return phrase === undefined ? [] : readingsOf(phrase, kind);
    }),
  };
}

function kindOf(kind: number): WordReading['kind'] {
  if (kind === TokenKind.Punctuation) return 'sign';
  return kind === TokenKind.Number ? 'number' : 'word';
}

function readingsOf(phrase: Phrase, kind: Entry['kind']): LexiconReading[] {
  const length = phrase.last - phrase.first + 1;
  return phrase.entries
    .filter((entry) => entry.kind === kind)
    .map((entry) => ({ kind, length, ...describe(entry, phrase) }));
}

type Described = Pick<LexiconReading, 'name' | 'details'>;

function describe(entry: Entry, { rules, isDoubtful }: Phrase): Described {
  switch (entry.kind) {
    case 'class':
      return { name: entry.classes.join(' '), details: [] };
    case 'cue': {
      const { lemma, shape, person } = entry.cue;
      const inflection = [shape, ...(person === undefined ? [] : [`person ${person}`]), ...agreementOf(entry.cue)];
      return { name: lemma.id, details: [lemma.act, lemma.stance, `speech ${lemma.speech}`, ...inflection] };
    }
    case 'complementizer':
      return {
        name: entry.preposition ?? 'bare',
        details: entry.suffix === undefined ? [] : agreementOf(entry.suffix),
      };
    case 'prepositional-pronoun':
      return { name: entry.preposition, details: agreementOf(entry.agreement) };
    case 'title':
      return { name: entry.title.id, details: [entry.title.class, ...agreementOf(entry.title)] };
    case 'nisba':
      return { name: entry.country, details: agreementOf(entry.agreement) };
    case 'given-name':
      return { name: 'given name', details: agreementOf({ gender: entry.gender }) };
    case 'ambiguous':
      return { name: 'needs', details: entry.needs };
    case 'entity':
      return { name: entry.entity.id, details: [entry.entity.type, ...rules, ...(isDoubtful ? ['doubtful'] : [])] };
  }
}

export const agreementOf = ({ gender, number }: Agreement): string[] =>
  [gender, number].filter((value) => value !== undefined);
