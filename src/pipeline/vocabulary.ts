import { LexemeColumn, type Lexemes } from '../gazetteer/lexemes.js';
import { bitOf, type Lexicon, type LexiconNode } from '../gazetteer/lexicon.js';
import { NOT_KEPT, PairMemo } from '../gazetteer/pair-memo.js';
import { LONGEST_WORD } from '../gazetteer/spelling.js';
import { isFuture, type Analysis, type WordReader } from './analysis.js';
import { FUNCTION_CLASSES } from './function-classes.js';
import { isLatin } from './latin-names.js';
import { bytesOf } from './skeleton-bytes.js';
import { NameSteps } from './name-steps.js';

/** A word read as particles and a stem. */
export interface StemReading extends Analysis {
  /** The lexeme of the stem. */
  readonly lexeme: number;
  /** What the lexicon has of the stem. */
  readonly node: LexiconNode;
  /** It holds whatever stands beside the word. */
  readonly isCertain: boolean;
}

/** A stem with which a name in another spelling may begin. */
export interface Beginning extends Analysis {
  readonly lexeme: number;
}

/** The stems of a word, in their order. */
interface Beginnings {
  readonly length: number;
  readonly all: readonly Beginning[];
  /** Those with which a name may begin, of a word that the lexicon has not. */
  readonly ofUnknown: readonly Beginning[];
  /** And of one that is read with so many units of particles. */
  readonly byCut: (readonly Beginning[] | undefined)[];
}

const COMMON = bitOf('class') | bitOf('cue') | bitOf('title') | bitOf('nisba') | bitOf('complementizer');
const COMPLEMENTIZER = bitOf('complementizer');
/** A common word of more letters begins no name that others write as one word: `أبو ظبي`, `نصر الله`. */
const LONGEST_JOINT = 4;
const SHORTEST_JOINT = 3;
const FUNCTIONAL = new Set(FUNCTION_CLASSES);
const BINDING = new Set(['name-start', 'particle']);

/** What a word is for those who look for names. */
export const enum Trait {
  /** Its row is filled. */
  Learned = 1,
  /** A word of the language, or what looks like an inflected one, and so hardly another spelling of a name. */
  Common = 2,
  /** It has no meaning but in its sentence: `من`, `إن`. */
  Functional = 4,
  /** It binds the next word into a name: `أبو`, `بن`, `فان`. */
  Binding = 8,
  /** Which of its readings holds depends on what stands beside it. */
  Open = 16,
  /** By itself no name in another spelling, whichever its stem. */
  Plain = 32,
  /** Nor the beginning of one. */
  Barred = 64,
  /** It begins with the article. */
  Article = 128,
}

/** The columns of a row. */
export const enum Of {
  Node = 0,
  /** `LexiconNode.kinds` with `GOES_ON` where phrases go on behind it, and 16 bits higher `.reach`. */
  Kinds = 1,
  ClassSet = 2,
  /** The lexeme of its stem. */
  Stem = 3,
  Traits = 4,
  /** Units cut off and the particles that they are, 16 bits each. */
  Cut = 5,
  ClassReach = 6,
  /** Of a `Plain` word: the node of its stem, if names go on behind it, else `NOWHERE`; `SEVERAL` where there are more such nodes or more stems. */
  Onward = 7,
}
const WIDTH = 8;
export const NOWHERE = -1;
export const SEVERAL = -2;
export const GOES_ON: number = 1 << 14;

/** The column `Kinds` of a node. */
export const kindsOf = (node: LexiconNode): number =>
  node.kinds | (node.reach << 16) | (node.next.size > 0 ? GOES_ON : 0);

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
  rows = new Int32Array(256 * WIDTH);
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
    this.beginnings = new LexemeColumn(lexemes, (form) => {
      const all = analyze(form).map((analysis) => beginningOf(analysis, lexemes));
      return { length: form.length, all, ofUnknown: all.filter(isAble), byCut: [] };
    });
  }

  /** Where the row of a lexeme begins in `rows`, which may be another array than before. */
  row(lexeme: number): number {
    const at = lexeme * WIDTH;
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
    const at = lexeme * WIDTH;
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
    this.rows = new Int32Array(2 * this.lexemes.count * WIDTH);
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
    const beginnings = this.beginnings.at(lexeme);
    return cut === undefined ? beginnings.ofUnknown : (beginnings.byCut[cut] ??= beside(beginnings, cut));
  }
}

const vocabularies = new WeakMap<Lexemes, Vocabulary>();

export function vocabularyOf(lexemes: Lexemes, lexicon: Lexicon, reader: WordReader): Vocabulary {
  let vocabulary = vocabularies.get(lexemes);
  if (vocabulary?.lexicon !== lexicon)
    vocabularies.set(lexemes, (vocabulary = new Vocabulary(lexemes, lexicon, reader)));
  return vocabulary;
}

/** Field by field, so that all are of one shape. */
const beginningOf = ({ proclitics, cut, stem, isOnlyInPhrase = false }: Analysis, lexemes: Lexemes): Beginning => ({
  proclitics,
  cut,
  stem,
  isOnlyInPhrase,
  lexeme: lexemes.ofForm(stem),
});

const isAble = (beginning: Beginning): boolean => beginning.isOnlyInPhrase !== true && !isFuture(beginning);

/** Beside a reading that is known, no other one counts but that of a short word as a whole. */
function beside({ all, length }: Beginnings, cut: number): readonly Beginning[] {
  const able: Beginning[] = [];
  for (const beginning of all) {
    if (beginning.isOnlyInPhrase === true) continue;
    const isOther = beginning.cut !== cut;
    if (isOther && length - cut < SHORTEST_JOINT) break; // `لبي بي سي` has been read
    if ((isOther && (beginning.cut > 0 || length > LONGEST_JOINT)) || isFuture(beginning)) continue;
    able.push(beginning);
  }
  return able;
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
