import { hashOf, mixed } from './hash.js';
import { Guide, isGap } from './guide.js';
import type { Echo } from './echo.js';
import type { Field, Pen } from './pen.js';

const END = '\n';
/** The first of three letters ahead. */
const LETTER = (1 << 11) - 1;
const TWO_LETTERS = (1 << 22) - 1;
const LETTER_CONTEXTS = 11;
const ECHO_CONTEXTS = 4;
const NOTHING = 1;
const isBeforeWord = (letter: number): boolean => letter === NOTHING || isGap(letter);
const ALEF = 0x627;
const LAM = 0x644;
/** With these verbs are inflected, and particles joined. */
const PREFIXES = new Set(Array.from('يتنأام', (letter) => letter.charCodeAt(0)));

/** A column of texts: its letters, and whether a word is the one that its echo expects. */
export interface TextField {
  readonly letters: Field;
  readonly echoes: Field;
}

/** What helps to foretell a text. */
export interface Surroundings {
  /** A text that it resembles, letter by letter. */
  readonly guide?: string;
  /** The words that it is likely to have. */
  readonly echo?: Echo;
  /** The text before it in a sorted column. */
  readonly above?: string;
  /** How it begins. */
  readonly start?: string;
}

/** Writes or reads one text, letter by letter and where its echo is right word by word. */
export function penText(pen: Pen, field: TextField, wanted: string | undefined, around: Surroundings): string {
  const text = new TextPen(pen, field, around);
  while (!text.isComplete) {
    if (!text.penEcho(wanted)) text.penLetter(wanted);
  }
  return text.text;
}

class TextPen {
  text = '';
  isComplete = false;
  readonly #pen: Pen;
  readonly #field: TextField;
  readonly #guide: Guide | undefined;
  readonly #echo: Echo | undefined;
  readonly #above: string;
  readonly #start: number;
  /** The last four letters. */
  #one = NOTHING;
  #two = NOTHING;
  #three = 0;
  #four = 0;
  /** The letters since the start, and those that the text above has instead, as hashes. */
  #own = 1;
  readonly #left: number;
  /** The letters of this word, as a hash; the same without what may be a prefix. */
  #word: number;
  #stem = NOTHING;
  #wordBefore = 0;
  #wordStart = 0;
  #lastWord = '';
  #wasEcho = 1;
  #isAsked = false;

  constructor(pen: Pen, field: TextField, { guide, echo, start = '', above = '' }: Surroundings) {
    this.#above = above;
    this.#start = start.length;
    this.#pen = pen;
    this.#field = field;
    this.#guide = guide === undefined ? undefined : new Guide(guide);
    this.#echo = echo;
    this.#word = field.letters.code;
    this.#pass(start);
    this.#own = 1;
    this.#left = hashOf(above.slice(start.length));
  }

  /** Takes a whole word that is the one expected; false where letters must follow. */
  penEcho(wanted: string | undefined): boolean {
    if (this.#echo === undefined || this.#isAsked || this.text.length > this.#wordStart) return false;
    this.#isAsked = true;
    const likely = this.#echo.after(this.#lastWord, this.#guide?.word ?? 0);
    if (likely === '') return false;
    this.#knowOfEcho(likely);
    const isEcho = wanted === undefined ? undefined : Number(hasWordAt(wanted, likely, this.text.length));
    this.#wasEcho = this.#pen.value(this.#field.echoes, isEcho, ECHO_CONTEXTS) as number;
    if (this.#wasEcho === 1) this.#pass(likely);
    return this.#wasEcho === 1;
  }

  penLetter(wanted: string | undefined): void {
    const next = wanted === undefined ? undefined : (wanted[this.text.length] ?? END);
    const letter = this.#pen.value(this.#field.letters, next, this.#knowOfLetter()) as string;
    if (letter === END || letter === ' ') this.#endWord();
    if (letter === END) this.isComplete = true;
    else this.#pass(letter);
  }

  /** What is known of the next letter; returns how much. */
  #knowOfLetter(): number {
    const { contexts } = this.#pen;
    const { code } = this.#field.letters;
    const two = this.#one | (this.#two << 11);
    const three = mixed(two, this.#three);
    contexts[0] = mixed(three, this.#four);
    contexts[1] = this.#word;
    contexts[2] = mixed(two, code);
    contexts[3] = this.#stem;
    contexts[4] = mixed(this.#word, this.#wordBefore);
    if (this.#guide === undefined) this.#knowOfSorted(three);
    else this.#knowOfGuided(this.#guide, two, three);
    return LETTER_CONTEXTS;
  }

  #knowOfSorted(three: number): void {
    const { contexts } = this.#pen;
    const { index } = this.#field.letters;
    const at = this.text.length;
    const isFirst = at === this.#start ? 1 : 0;
    const above = this.#above.charCodeAt(at) | 0;
    const ahead = above | (this.#above.charCodeAt(at + 1) << 11);
    contexts[5] = mixed(this.#own, this.#left);
    contexts[6] = mixed(ahead, (this.#one << 6) | (index << 1) | isFirst);
    contexts[7] = mixed(three, above);
    contexts[8] = mixed(this.#one | (at << 11), index);
    contexts[9] = mixed(this.#own, this.text.charCodeAt(this.#start - 1) | 0);
    contexts[10] = mixed(this.#one, index);
  }

  #knowOfGuided(guide: Guide, two: number, three: number): void {
    const { contexts } = this.#pen;
    const { index } = this.#field.letters;
    const { ahead, word } = guide;
    const place = (index << 1) | (guide.beginsWith(this.text) ? 1 : 0);
    const oneHere = (place << 11) | this.#one;
    contexts[5] = mixed(place, ahead & LETTER);
    contexts[6] = mixed(word, this.#word + index);
    contexts[7] = mixed(oneHere, ahead & TWO_LETTERS);
    contexts[8] = mixed(ahead, index);
    contexts[9] = mixed(two, ahead & LETTER);
    contexts[10] = mixed(three, index);
  }

  #knowOfEcho(likely: string): void {
    const { contexts } = this.#pen;
    const { index } = this.#field.echoes;
    contexts[0] = mixed(hashOf(likely), index);
    contexts[1] = mixed(hashOf(this.#lastWord), index);
    contexts[2] = mixed(this.#wasEcho + (this.text === '' ? 2 : 0), index);
    contexts[3] = mixed(this.#guide?.word ?? 0, this.#wasEcho);
  }

  #endWord(): void {
    this.#lastWord = this.text.slice(this.#wordStart);
    this.#echo?.heard(this.#lastWord, this.#guide?.word ?? 0);
  }

  #pass(letters: string): void {
    for (let i = 0; i < letters.length; i++) this.#passOne(letters.charCodeAt(i));
    this.text += letters;
    if (isGap(this.#one)) {
      this.#wordStart = this.text.length;
      this.#isAsked = false;
    }
  }

  /** `يكتب`, `تكتب` and `كتب` go on alike, and so do `الكتاب` and `كتاب`. */
  #stemWith(letter: number): number {
    const isFirst = isBeforeWord(this.#one);
    const isPrefix = isFirst ? PREFIXES.has(letter) : letter === LAM && this.#one === ALEF && isBeforeWord(this.#two);
    return isGap(letter) || isPrefix ? NOTHING : mixed(isFirst ? NOTHING : this.#stem, letter);
  }

  #passOne(letter: number): void {
    this.#stem = this.#stemWith(letter);
    this.#four = this.#three;
    this.#three = this.#two;
    this.#two = this.#one;
    this.#one = letter;
    this.#own = mixed(this.#own, letter);
    if (isGap(letter)) this.#wordBefore = this.#word;
    this.#word = isGap(letter) ? this.#field.letters.code : mixed(this.#word, letter);
    this.#guide?.follow(letter);
  }
}

function hasWordAt(text: string, word: string, at: number): boolean {
  const end = at + word.length;
  return text.startsWith(word, at) && (end === text.length || text[end] === ' ');
}
