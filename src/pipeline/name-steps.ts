import { LexemeColumn, type Lexemes } from '../gazetteer/lexemes.js';
import { NOT_KEPT, PairMemo } from '../gazetteer/pair-memo.js';
import { bitOf, type Lexicon, type LexiconNode, type Likeness } from '../gazetteer/lexicon.js';
import { isOneEdit } from '../gazetteer/one-edit.js';
import { isPlausible } from '../gazetteer/plausibility.js';
import type { Derivation } from '../gazetteer/spelling.js';

/** What the matcher does beside the rules of the dictionary. */
const JOINED: Derivation = { rules: ['joined'], weight: 0.2 };
const ARTICLE: Derivation = { rules: ['article'], weight: 0.1 };
const NEAR: Derivation = { rules: ['near'], weight: 0.0007 };
/** The weight of `g-jim` and `th-t`: more than any vowel that comes and goes. */
const HABIT = 0.25;
const SHORTEST_HABITUAL = 5;
/** Shorter surnames, and Arabic ones, are too near to each other: كيري and كيلي, الطيب and الطيبي. */
const SHORTEST_NEAR = 6;
/** Words that may follow one word of a name: more of them stand behind `محمد` alone. */
const MOST_NEIGHBOURS = 64;
const SHORTEST_PART = 2;
const SHORTEST_GLUED = 6;

/** How a name may go on with one word of the text. */
export interface Steps {
  /** As it is written, in another spelling, cut in two. */
  readonly straight: readonly Likeness[];
  /** With the article, or without the one that it has. */
  readonly turned: readonly Likeness[];
  /** Whether a name may end here that is not written to the letter. */
  readonly canEnd: boolean;
  /** The node of the word itself, if names go on behind it. */
  readonly onward: LexiconNode | null;
  /** The nodes of other words behind which names go on. */
  readonly strays: readonly LexiconNode[];
}

/** How a name may go on with two words of the text that are one. */
export interface JoinedSteps {
  readonly straight: readonly Likeness[];
  readonly turned: readonly Likeness[];
}

const ENTITY = bitOf('entity');
const NONE: readonly Likeness[] = [];
export const NO_STEPS: Steps = { straight: NONE, turned: NONE, canEnd: false, onward: null, strays: [] };
export const NO_JOINED: JoinedSteps = { straight: NONE, turned: NONE };
/** More words than a table of lexemes holds; a pair of words is one number. */
const MOST_WORDS = 2 ** 24;
const MOST_PAIRS = 65_536;
const MOST_STEPS = 65_536;

/**
 * By which words of the gazetteer a name may begin or go on, given a word of a text: a question of letters alone,
 * so that each is answered once a lexeme and node.
 */
export class NameSteps {
  readonly #lexicon: Lexicon;
  readonly #article: string;
  readonly #lexemes: Lexemes;
  readonly #first: LexemeColumn<Steps>;
  readonly #firstOfCommon: LexemeColumn<Steps>;
  /** Behind the first word of a name: by node and lexeme the place in `#laterSteps`. */
  #later = new PairMemo();
  #laterOfCommon = new PairMemo();
  #laterSteps: Steps[] = [NO_STEPS];
  readonly #pairs = new Map<number, JoinedSteps>();

  constructor(lexicon: Lexicon, article: string, lexemes: Lexemes) {
    [this.#lexicon, this.#article, this.#lexemes] = [lexicon, article, lexemes];
    this.#first = new LexemeColumn(lexemes, (form) => this.#work(lexicon.root, form, false));
    this.#firstOfCommon = new LexemeColumn(lexemes, (form) => this.#work(lexicon.root, form, true));
  }

  /** With which words of the gazetteer a name may begin here; of a common word only what habits of writing make of it. */
  first(lexeme: number, isCommon: boolean): Steps {
    return (isCommon ? this.#firstOfCommon : this.#first).at(lexeme);
  }

  /** The same behind a word of a name. */
  later(node: LexiconNode, lexeme: number, isCommon: boolean): Steps {
    const memo = isCommon ? this.#laterOfCommon : this.#later;
    const known = memo.answer(node.id, lexeme);
    if (known !== NOT_KEPT) return this.#laterSteps[known]!;
    if (this.#laterSteps.length === MOST_STEPS) this.#forget();
    const steps = this.#work(node, this.#lexemes.form(lexeme), isCommon);
    (isCommon ? this.#laterOfCommon : this.#later).keep(
      node.id,
      lexeme,
      steps === NO_STEPS ? 0 : this.#laterSteps.push(steps) - 1,
    );
    return steps;
  }

  #forget(): void {
    this.#laterSteps = [NO_STEPS];
    this.#later = new PairMemo();
    this.#laterOfCommon = new PairMemo();
  }

  /** Where a word is a name to the letter, no other name of one word is better. */
  #work(node: LexiconNode, word: string, isCommon: boolean): Steps {
    const isFirst = node === this.#lexicon.root;
    const isName = isFirst && ((node.next.get(word)?.kinds ?? 0) & ENTITY) !== 0;
    const isUseful = (to: Likeness): boolean =>
      to.rules.length === 0 || this.#lexicon.leadsToNames(to.node) || (!isName && canEndName(to, isFirst));
    const straight = [...this.#readings(node, word, isCommon)];
    if (!isCommon && !isFirst) straight.push(...this.#near(node, word));
    if (!isCommon) straight.push(...this.#glued(node, word));
    const useful = straight.filter(isUseful);
    const turned = isCommon ? NONE : this.#otherArticle(node, word, isFirst).filter(isUseful);
    if (useful.length === 0 && turned.length === 0) return NO_STEPS;
    const exact = node.next.get(word);
    const onward = exact !== undefined && this.#lexicon.leadsToNames(exact) ? exact : null;
    const others = [...useful.filter((to) => to.rules.length > 0), ...turned];
    const strays = others.filter((to) => this.#lexicon.leadsToNames(to.node)).map((to) => to.node);
    return { straight: useful, turned, canEnd: others.some((to) => canEndName(to, isFirst)), onward, strays };
  }

  /** `نصرالله` of two words of the text: `نصر الله`. */
  exactlyJoined(node: LexiconNode, word: string, following: string): Likeness | null {
    const joined = node.next.get(word + following);
    return joined === undefined ? null : by(JOINED, this.#exact(joined, word + following));
  }

  /** Two uncommon words in another spelling of one. */
  joined(node: LexiconNode, lexeme: number, following: number): JoinedSteps {
    if (node !== this.#lexicon.root) return this.#workJoined(node, lexeme, following);
    const key = lexeme * MOST_WORDS + following;
    let steps = this.#pairs.get(key);
    if (steps !== undefined) return steps;
    if (this.#pairs.size === MOST_PAIRS) this.#pairs.clear();
    this.#pairs.set(key, (steps = this.#workJoined(node, lexeme, following)));
    return steps;
  }

  #workJoined(node: LexiconNode, lexeme: number, following: number): JoinedSteps {
    const word = this.#lexemes.form(lexeme) + this.#lexemes.form(following);
    const straight = this.#lexicon.like(node, word).map((to) => by(JOINED, to));
    const isFirst = node === this.#lexicon.root;
    const turned = isFirst ? this.#otherArticle(node, word, true).map((to) => by(JOINED, to)) : NONE;
    return straight.length === 0 && turned.length === 0 ? NO_JOINED : { straight, turned };
  }

  /** A word as it is written, and those of which it may be another spelling. */
  #readings(node: LexiconNode, word: string, isCommon: boolean): readonly Likeness[] {
    const exact = node.next.get(word);
    const twins = this.#lexicon.spelling.twins(word);
    const like = this.#lexicon.like(node, word);
    const isFirst = node === this.#lexicon.root;
    const found = exact === undefined ? [] : [this.#exact(exact, word)];
    for (const { form, rules, weight } of twins) {
      const twin = node.next.get(form);
      if (twin !== undefined) found.push({ ...this.#exact(twin, word), rules, weight });
    }
    for (const to of like) if (!isCommon || isHabitual(to, isFirst)) found.push(to);
    return found;
  }

  #exact(node: LexiconNode, word: string): Likeness {
    return { node, letters: this.#lexicon.spelling.letters(word), rules: [], weight: 1 };
  }

  /** `لافورف` behind `سيرغي`: a slip in a long word of a name that has begun. So far from certain that the context must ask for it. */
  #near(node: LexiconNode, word: string): readonly Likeness[] {
    const { spelling } = this.#lexicon;
    const canBe = word.length >= SHORTEST_NEAR && node.next.size <= MOST_NEIGHBOURS && !word.startsWith(this.#article);
    if (!canBe || spelling.isNative(word)) return NONE;
    const found: Likeness[] = [];
    for (const [other, to] of node.next)
      if (other.length >= SHORTEST_NEAR && isOneEdit(other, word))
        found.push({ node: to, letters: spelling.letters(word), ...NEAR });
    return found;
  }

  /** `الأممالمتحدة`: two words of a name without a space. */
  #glued(node: LexiconNode, word: string): readonly Likeness[] {
    if (word.length < SHORTEST_GLUED || node.next.size === 0) return NONE;
    const found: Likeness[] = [];
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
      const head = node.next.get(word.slice(0, cut));
      if (head === undefined || head.next.size === 0) continue;
      for (const to of this.#readings(head, word.slice(cut), false))
        found.push(by(JOINED, { ...to, letters: this.#lexicon.spelling.letters(word) }));
    }
    return found;
  }

  /** `الواتساب` for `واتساب`, `القباني` for `قباني`, and the other way round. */
  #otherArticle(node: LexiconNode, word: string, isFirst: boolean): readonly Likeness[] {
    const article = this.#article;
    if (isFirst && this.#lexicon.spelling.isNative(word)) return NONE; // الحماس is zeal
    const other = word.startsWith(article) ? word.slice(article.length) : article + word;
    return this.#readings(node, other, !isFirst).map((to) => by(ARTICLE, to));
  }
}

/** A single word must be plausible by itself; behind others it may be less so. */
const canEndName = ({ node, weight, letters }: Likeness, isFirst: boolean): boolean =>
  (node.kinds & ENTITY) !== 0 && (!isFirst || isPlausible(weight, letters));

/**
 * What only a habit of the writer changed may even look like a word of the language: `أنجيلا` for `أنغيلا`, not the gospel,
 * and behind the first word of a name be one: `فان جال`.
 */
const isHabitual = ({ weight, letters }: Likeness, isFirst: boolean): boolean =>
  weight >= HABIT && (!isFirst || letters >= SHORTEST_HABITUAL);

const by = (way: Derivation, { node, letters, rules, weight }: Likeness): Likeness => ({
  node,
  letters,
  rules: [...way.rules, ...rules],
  weight: way.weight * weight,
});
