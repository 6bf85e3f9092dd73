import { LexemeColumn, type Lexemes } from '../gazetteer/lexemes.js';
import { bitOf, type Lexicon, type LexiconNode } from '../gazetteer/lexicon.js';
import { NOT_KEPT, PairMemo } from '../gazetteer/pair-memo.js';
import { LONGEST_WORD } from '../gazetteer/spelling.js';
import { isFuture, type Analysis, type WordReader } from './analysis.js';
import { ableBeside, beginningOf, beginningsOf, LONGEST_JOINT, type Beginning, type Beginnings } from './beginnings.js';
import { FUNCTION_CLASSES } from './function-classes.js';
import { isLatin } from './latin-names.js';
import { bytesOf } from './skeleton-bytes.js';
import { NameSteps } from './name-steps.js';
import { kindsOf, NOWHERE, Of, ROW, SEVERAL, Trait } from './word-row.js';

/** A word read as particles and a stem. */
export interface StemReading extends Analysis {
  /** The lexeme of the stem. */
  readonly lexeme: number;
  /** What the lexicon has of the stem. */
  readonly node: LexiconNode;
  /** It holds whatever stands beside the word. */
  readonly isCertain: boolean;
}

const COMMON = bitOf('class') | bitOf('cue') | bitOf('title') | bitOf('nisba') | bitOf('complementizer');
const COMPLEMENTIZER = bitOf('complementizer');
const FUNCTIONAL = new Set(FUNCTION_CLASSES);
const BINDING = new Set(['name-start', 'particle']);

/**
 * What the lexicon says of the words of all texts, by lexeme: asked once a lexeme, and read from columns at every word.
 * Objects are spread over the heap, and each is a wait of some 100 ns; a row of numbers is half a line of the cache.
 * Lives as long as the table of lexemes whose words it knows.
 */
export class Vocabulary {
  /** The readings of which the lexicon knows the stem, in their order. */
  readonly readings: LexemeColumn<readonly StemReading[]>;
  /** The stems of a word. */
  readonly beginnings: LexemeColumn<Beginnings>;
  readonly skeletonBytes: LexemeColumn<number>;
  readonly names: NameSteps;
  readonly lexicon: Lexicon;
  readonly lexemes: Lexemes;
  /** A row of `Of` by lexeme: of one that is `Open`, as of a word that is not known. */
  rows = new Int32Array(256 * ROW);
  /** By a node and a lexeme the node behind. */
  readonly #behind = new PairMemo();
  readonly #bareForms: (form: string) => readonly string[];
  readonly #article: string;

  constructor(lexemes: Lexemes, lexicon: Lexicon, { analyze, bareForms, article }: WordReader) {
    [this.lexemes, this.lexicon, this.#bareForms, this.#article] = [lexemes, lexicon, bareForms, article];
    this.names = new NameSteps(lexicon, article, lexemes);
    this.readings = new LexemeColumn(lexemes, (form) =>
      analyze(form).flatMap((analysis) => readingOf(analysis, lexicon, lexemes) ?? []),
    );
    this.skeletonBytes = new LexemeColumn(lexemes, (form) => bytesOf(analyze(form), lexicon.spelling));
    this.beginnings = new LexemeColumn(lexemes, (form) => beginningsOf(form, analyze(form), lexemes));
  }

  /** Where the row of a lexeme begins in `rows`, which may be another array than before. */
  row(lexeme: number): number {
    const at = lexeme * ROW;
    if (at >= this.rows.length || this.rows[at + Of.Traits] === 0) this.#learn(lexeme);
    return at;
  }

  /** The node behind a node by one more word; -1 where no phrase goes on with it. */
  behind(node: number, lexeme: number): number {
    const known = this.#behind.answer(node, lexeme);
    if (known !== NOT_KEPT) return known;
    const found = this.lexicon.node(node).next.get(this.lexemes.form(lexeme));
    return this.#behind.keep(node, lexeme, found?.id ?? -1);
  }

  /** What a node, or a word of none, is for those who look for names. */
  traitsOf(node: LexiconNode | undefined, form: string): number {
    const article = form.startsWith(this.#article) ? Trait.Article : 0;
    if (node === undefined) return article | (this.#looksCommon(form) ? Trait.Common : 0);
    const isFunctional = (node.kinds & COMPLEMENTIZER) !== 0 || this.lexicon.membersOf(FUNCTIONAL)[node.classSet] === 1;
    return (
      article |
      ((node.kinds & COMMON) === 0 ? 0 : Trait.Common) |
      (isFunctional ? Trait.Functional : 0) |
      (this.lexicon.membersOf(BINDING)[node.classSet] === 1 ? Trait.Binding : 0)
    );
  }

  #learn(lexeme: number): void {
    const form = this.lexemes.form(lexeme);
    const [first] = this.readings.at(lexeme);
    const isOpen = first?.isCertain === false;
    const read = isOpen ? undefined : first;
    const traits = this.traitsOf(read?.node, form);
    const names = isOpen ? Trait.Open : this.#asName(lexeme, read, (traits & Trait.Common) !== 0);
    const stem = read?.lexeme ?? lexeme;
    const at = lexeme * ROW;
    if (at >= this.rows.length) this.#widen();
    this.rows[at + Of.Node] = read?.node.id ?? -1;
    this.rows[at + Of.Kinds] = read === undefined ? 0 : kindsOf(read.node);
    this.rows[at + Of.ClassSet] = read?.node.classSet ?? 0;
    this.rows[at + Of.ClassReach] = read?.node.classReach ?? 0;
    this.rows[at + Of.Stem] = stem;
    this.rows[at + Of.Traits] = traits | names | Trait.Learned;
    this.rows[at + Of.Cut] = read === undefined ? 0 : read.cut | (read.proclitics << 16);
    this.rows[at + Of.Onward] = (names & Trait.Plain) === 0 ? SEVERAL : this.#onward(lexeme, read, stem, traits);
  }

  #onward(lexeme: number, read: StemReading | undefined, stem: number, traits: number): number {
    const [only, second] = this.beginningsOf(lexeme, read?.cut);
    if (second !== undefined || only?.lexeme !== stem) return SEVERAL;
    const { onward, strays } = this.names.first(stem, (traits & Trait.Common) !== 0);
    return strays.length > 0 ? SEVERAL : (onward?.id ?? NOWHERE);
  }

  #widen(): void {
    const { rows } = this;
    this.rows = new Int32Array(2 * this.lexemes.count * ROW);
    this.rows.set(rows);
  }

  /** Whether a word that the lexicon has not looks like an inflected one of those that it has. */
  #looksCommon(form: string): boolean {
    return this.#bareForms(form).some((bare) => ((this.lexicon.word(bare)?.kinds ?? 0) & COMMON) !== 0);
  }

  /** Whether a name in another spelling can begin with a word at all: nine words in ten need not be asked again. */
  #asName(lexeme: number, read: StemReading | undefined, isCommon: boolean): number {
    const form = this.lexemes.form(lexeme);
    if (form.length > LONGEST_WORD) return Trait.Barred;
    if (read === undefined && isLatin(form)) return 0;
    if (form.length > LONGEST_JOINT && read?.node.next.size === 0 && isCommon) return Trait.Barred;
    const able = this.beginningsOf(lexeme, read?.cut);
    if (able.length === 0) return Trait.Barred;
    return able.some((one) => this.names.first(one.lexeme, isCommon).canEnd) ? 0 : Trait.Plain;
  }

  /** The stems with which a name in another spelling may begin; `cut`: the units of particles of the reading that is known. */
  beginningsOf(lexeme: number, cut: number | undefined): readonly Beginning[] {
    return ableBeside(this.beginnings.at(lexeme), cut);
  }
}

const vocabularies = new WeakMap<Lexemes, Vocabulary>();

export function vocabularyOf(lexemes: Lexemes, lexicon: Lexicon, reader: WordReader): Vocabulary {
  let vocabulary = vocabularies.get(lexemes);
  if (vocabulary?.lexicon !== lexicon)
    vocabularies.set(lexemes, (vocabulary = new Vocabulary(lexemes, lexicon, reader)));
  return vocabulary;
}

function readingOf(analysis: Analysis, lexicon: Lexicon, lexemes: Lexemes): StemReading | null {
  const node = lexicon.word(analysis.stem);
  if (node === undefined || (isFuture(analysis) && !isVerb(node))) return null;
  const isCertain = analysis.isOnlyInPhrase !== true && node.entries.length > 0;
  const { proclitics, cut, stem, lexeme } = beginningOf(analysis, lexemes);
  const isOnlyInPhrase = analysis.isOnlyInPhrase === true;
  return { proclitics, cut, stem, isOnlyInPhrase, lexeme, node, isCertain };
}

const isVerb = ({ kinds, classes }: LexiconNode): boolean => classes.has('verb') || (kinds & bitOf('cue')) !== 0;
