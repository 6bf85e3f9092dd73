import { isPlausible } from './plausibility.js';
import { movesOf, type Move, type SpellingRule } from './spelling-rules.js';

/** What the rules need to know of a script. */
export interface Script {
  readonly article: string;
  readonly vowels: string;
  readonly consonants: string;
  /** Letters that transliterated names do not have. */
  readonly nativeLetters: string;
  /** What spellings of one word have in common: words of other skeletons are not compared. */
  readonly skeleton: (word: string) => string;
}

/** How one spelling comes from another. */
export interface Derivation {
  /** Ids of the rules, in the order in which they apply. */
  readonly rules: readonly string[];
  /** Product of their weights: 1 where nothing changes. */
  readonly weight: number;
}

/** A spelling with its derivation. */
export interface Spelled extends Derivation {
  readonly form: string;
}

/** No name has a longer word; one that is longer is no other spelling of anything. */
export const LONGEST_WORD = 40;
/** Forms from which the generator goes on: a long word has thousands. */
const MOST_SPELLINGS = 1000;
const MOST_MOVES = 3;
/** Letters by which one move makes a word longer or shorter at most: `اسك` for `سك`, `ديو` for `جو`. */
const LONGEST_CHANGE = 2;

/** Compares and makes spellings of single folded words, after rules that are data. */
export class Spelling {
  readonly #script: Script;
  readonly #moves = new Map<string, Move[]>();
  readonly #insertions: readonly Move[];
  readonly #strangeMoves: readonly Move[];
  readonly #native: RegExp;
  readonly #twins = new Map<string, readonly Spelled[]>();

  constructor(rules: readonly SpellingRule[], script: Script) {
    this.#script = script;
    this.#native = new RegExp(`[${script.nativeLetters}]`, 'u');
    const all = rules.flatMap((rule) => movesOf(rule, script.consonants));
    for (const { rule, from, to } of all)
      if (rule.where === 'word')
        this.#twins.set(from, [...this.twins(from), { form: to, rules: [rule.id], weight: rule.weight }]);
    const moves = all.filter(({ rule }) => rule.where !== 'word');
    this.#insertions = moves.filter(({ from }) => from === '');
    for (const move of moves.filter(({ from }) => from !== '')) {
      const first = move.from[0]!;
      const bucket = this.#moves.get(first);
      if (bucket === undefined) this.#moves.set(first, [...this.#insertions, move]);
      else bucket.push(move);
    }
    this.#strangeMoves = moves.filter(({ from, to }) => script.skeleton(from) !== script.skeleton(to));
  }

  /** The likeliest derivation of `form` from `word`; null where at most three moves do not suffice. */
  explain(word: string, form: string): Derivation | null {
    if (word === form) return { rules: [], weight: 1 };
    if (Math.max(word.length, form.length) > LONGEST_WORD) return null;
    if (Math.abs(word.length - form.length) > MOST_MOVES * LONGEST_CHANGE) return null;
    const allowed = this.#allowed(word, form);
    const used: SpellingRule[] = [];
    let best: Derivation | null = null;
    const walk = (i: number, j: number, weight: number, moves: number): void => {
      if (best !== null && weight <= best.weight) return;
      if (i === word.length && j === form.length) {
        best = { rules: [...new Set(used.map(({ id }) => id))], weight };
        return;
      }
      if (i < word.length && word[i] === form[j]) walk(i + 1, j + 1, weight, moves);
      for (const move of this.#movesAt(word, i)) {
        const { rule, from, to } = move;
        if (!form.startsWith(to, j) || !word.startsWith(from, i)) continue;
        if (rule.where === 'end' && j + to.length < form.length) continue;
        const isFree = rule.habit === true && used.includes(rule);
        if ((moves === MOST_MOVES && !isFree) || !this.#fits(move, word, i) || !allowed(rule)) continue;
        used.push(rule);
        if (isFree) walk(i + from.length, j + to.length, weight, moves);
        else walk(i + from.length, j + to.length, weight * rule.weight, moves + 1);
        used.pop();
      }
    };
    walk(0, 0, 1, 0);
    return best;
  }

  /** The likeliest derivation, if it is plausible for words of this length. */
  respelled(word: string, form: string): Derivation | null {
    const derivation = this.explain(word, form);
    const letters = Math.max(this.letters(word), this.letters(form));
    return derivation !== null && isPlausible(derivation.weight, letters) ? derivation : null;
  }

  /** Words that stand for a whole word: `ابن` for `بن`. */
  twins(word: string): readonly Spelled[] {
    return this.#twins.get(word) ?? [];
  }

  /** The spellings that at most `most` rules make of a word, likeliest first; none of a word of more than 40 letters. */
  spellings(word: string, most = 2): Spelled[] {
    const made = new Map<string, Derivation>();
    if (word.length > LONGEST_WORD) return [];
    const skeletons = this.skeletons(word);
    let latest: readonly string[] = [word];
    for (let round = 0; round < most; round++) {
      const next: string[] = [];
      for (const form of latest.flatMap((one) => this.#steps(one))) {
        if (form === word || made.has(form) || !skeletons.has(this.skeleton(form))) continue;
        const derivation = this.explain(word, form);
        if (derivation === null || !isPlausible(derivation.weight, this.letters(form))) continue;
        made.set(form, derivation);
        if (next.length < MOST_SPELLINGS) next.push(form);
      }
      latest = next;
    }
    return [...made].map(([form, derivation]) => ({ form, ...derivation })).sort((a, b) => b.weight - a.weight);
  }

  /** The skeletons under which spellings of a word are found: its own, and those that single rules make of it. */
  skeletons(word: string): Set<string> {
    const { skeleton } = this.#script;
    const found = new Set([skeleton(word)]);
    for (const move of this.#strangeMoves)
      for (let i = word.indexOf(move.from); i >= 0; i = word.indexOf(move.from, i + 1))
        if (this.#fits(move, word, i)) found.add(skeleton(replaced(word, move, i)));
    return found;
  }

  skeleton(word: string): string {
    return this.#script.skeleton(word);
  }

  /** How many letters of a word tell it from others: all but the article. */
  letters(word: string): number {
    return word.length - this.#stemStart(word);
  }

  /** Whether a word has letters that no transliterated name has. */
  isNative(word: string): boolean {
    return this.#native.test(word);
  }

  #steps(word: string): string[] {
    const forms: string[] = [];
    for (let i = 0; i <= word.length; i++)
      for (const move of this.#movesAt(word, i))
        if (word.startsWith(move.from, i) && this.#fits(move, word, i)) forms.push(replaced(word, move, i));
    return forms;
  }

  /** Moves that may be made at a place, those that insert letters among them. */
  #movesAt(word: string, i: number): readonly Move[] {
    return this.#moves.get(word[i] ?? '') ?? this.#insertions;
  }

  /** Whether two words as a whole are such as a rule is for. */
  #allowed(word: string, form: string): (rule: SpellingRule) => boolean {
    const isNative = this.isNative(word) || this.isNative(form);
    const letters = Math.max(this.letters(word), this.letters(form));
    const hasArticle = this.#stemStart(word) > 0 || this.#stemStart(form) > 0;
    const answers = new Map<SpellingRule, boolean>();
    return (rule) => {
      let answer = answers.get(rule);
      if (answer === undefined) {
        const { native = false, atLeast = 0, noArticle = false, without = '' } = rule;
        const isBarred = Array.from(without).some((letter) => word.includes(letter) || form.includes(letter));
        answer = (native || !isNative) && letters >= atLeast && !(noArticle && hasArticle) && !isBarred;
        answers.set(rule, answer);
      }
      return answer;
    };
  }

  /** Whether a move may be made at this place of a word. */
  #fits({ rule, from }: Move, word: string, i: number): boolean {
    const { where, between = false } = rule;
    const end = i + from.length;
    const isStart = i === 0 || i === this.#stemStart(word);
    const isEnd = end === word.length;
    if (where === 'start' && !isStart) return false;
    if (where === 'end' && !isEnd) return false;
    if (where === 'inside' && i === 0) return false;
    if (where === 'back' && isStart) return false;
    if ((where === 'inside' || where === 'front') && isEnd) return false;
    return !between || (this.#isConsonant(word[i - 1]) && this.#isConsonant(word[end]));
  }

  #isConsonant(letter: string | undefined): boolean {
    return letter !== undefined && !this.#script.vowels.includes(letter);
  }

  #stemStart(word: string): number {
    const { article } = this.#script;
    return article !== '' && word.length > article.length + 2 && word.startsWith(article) ? article.length : 0;
  }
}

const replaced = (word: string, { from, to }: Move, i: number): string =>
  word.slice(0, i) + to + word.slice(i + from.length);
