import type { Entry } from '../gazetteer/entries.js';
import { LexemeColumn, type Lexemes } from '../gazetteer/lexemes.js';
import type { Lexicon, LexiconNode } from '../gazetteer/lexicon.js';
import { isElided, isFuture, type Analysis, type WordReader } from './analysis.js';
import { NameSteps } from './name-steps.js';

/** A word read as particles and a stem. */
export interface StemReading extends Analysis {
  /** What the lexicon has of the stem. */
  readonly node: LexiconNode | undefined;
  /** Letters of the stem are not written. */
  readonly isElided: boolean;
  /** It holds whatever stands beside the word. */
  readonly isCertain: boolean;
}

/** A stem with which a name in another spelling may begin. */
export interface Beginning extends Analysis {
  readonly lexeme: number;
}

const COMMON_KINDS = new Set<Entry['kind']>(['class', 'cue', 'title', 'nisba', 'complementizer']);
/** Classes of words that have no meaning but in their sentence. */
export const FUNCTION_CLASSES: readonly string[] = [
  'preposition',
  'conjunction',
  'particle',
  'pronoun',
  'negator',
  'relative',
  'demonstrative',
  'question',
  'auxiliary',
];
const FUNCTIONAL = new Set(FUNCTION_CLASSES);
const BINDING = new Set(['name-start', 'particle']);

/** What a node is for those who look for names; `Asked` where that was worked out. */
const enum Trait {
  Asked = 1,
  Common = 2,
  Functional = 4,
  Binding = 8,
}

/**
 * What the lexicon says of the words of all texts, by lexeme: asked once a lexeme, and read from columns at every word.
 * Lives as long as the table of lexemes whose words it knows.
 */
export class Vocabulary {
  /** The readings of which the lexicon knows the stem, in their order. */
  readonly readings: LexemeColumn<readonly StemReading[]>;
  /** The stems of a word. */
  readonly beginnings: LexemeColumn<readonly Beginning[]>;
  readonly names: NameSteps;
  readonly lexicon: Lexicon;
  /** Whether a word that the lexicon has not looks like an inflected one of those that it has. */
  readonly #inflected: LexemeColumn<boolean>;
  readonly #traits: Uint8Array;

  constructor(lexemes: Lexemes, lexicon: Lexicon, { analyze, bareForms, article }: WordReader) {
    this.lexicon = lexicon;
    this.names = new NameSteps(lexicon, article, lexemes);
    this.#traits = new Uint8Array(lexicon.size);
    this.readings = new LexemeColumn(lexemes, (form) =>
      analyze(form).flatMap((analysis) => readingOf(analysis, form, lexicon.word(analysis.stem)) ?? []),
    );
    this.beginnings = new LexemeColumn(lexemes, (form) =>
      analyze(form).map((analysis) => ({ ...analysis, lexeme: lexemes.ofForm(analysis.stem) })),
    );
    this.#inflected = new LexemeColumn(lexemes, (form) =>
      bareForms(form).some((bare) => this.#has(lexicon.word(bare), Trait.Common)),
    );
  }

  /** Whether a word is one of the language, or looks like an inflected one, and so is hardly another spelling of a name. */
  isCommon(node: LexiconNode | undefined, lexeme: number): boolean {
    return node === undefined ? this.#inflected.at(lexeme) : this.#has(node, Trait.Common);
  }

  /** Whether it has no meaning but in its sentence: `من`, `إن`. */
  isFunctional(node: LexiconNode | undefined): boolean {
    return this.#has(node, Trait.Functional);
  }

  /** Whether it binds the next word into a name: `أبو`, `بن`, `فان`. */
  binds(node: LexiconNode | undefined): boolean {
    return this.#has(node, Trait.Binding);
  }

  #has(node: LexiconNode | undefined, trait: Trait): boolean {
    if (node === undefined) return false;
    let traits = this.#traits[node.id]!;
    if (traits === 0) this.#traits[node.id] = traits = traitsOf(node);
    return (traits & trait) !== 0;
  }
}

const vocabularies = new WeakMap<Lexemes, Vocabulary>();

export function vocabularyOf(lexemes: Lexemes, lexicon: Lexicon, reader: WordReader): Vocabulary {
  let vocabulary = vocabularies.get(lexemes);
  if (vocabulary?.lexicon !== lexicon)
    vocabularies.set(lexemes, (vocabulary = new Vocabulary(lexemes, lexicon, reader)));
  return vocabulary;
}

function readingOf(analysis: Analysis, form: string, node: LexiconNode | undefined): StemReading | null {
  if (node === undefined || (isFuture(analysis) && !isVerb(node))) return null;
  const isCertain = analysis.isOnlyInPhrase !== true && node.entries.length > 0;
  return { ...analysis, node, isElided: isElided(analysis, form), isCertain };
}

const isVerb = ({ entries, classes }: LexiconNode): boolean =>
  classes.has('verb') || entries.some(({ kind }) => kind === 'cue');

function traitsOf({ entries, classes }: LexiconNode): number {
  const isAny = (names: ReadonlySet<string>): boolean => [...classes].some((name) => names.has(name));
  const isFunctional = isAny(FUNCTIONAL) || entries.some(({ kind }) => kind === 'complementizer');
  return (
    Trait.Asked |
    (entries.some(({ kind }) => COMMON_KINDS.has(kind)) ? Trait.Common : 0) |
    (isFunctional ? Trait.Functional : 0) |
    (isAny(BINDING) ? Trait.Binding : 0)
  );
}
