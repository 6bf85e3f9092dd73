import type { EntryOf, GazetteerEntry } from '../gazetteer/entries.js';
import type { Lexicon, LexiconNode, Likeness } from '../gazetteer/lexicon.js';
import { isOneEdit } from '../gazetteer/one-edit.js';
import { isCertain, isPlausible } from '../gazetteer/plausibility.js';
import type { Derivation } from '../gazetteer/spelling.js';
import { nextWord } from './next-word.js';
import type { Tokens } from './tokenize.js';
import type { WordKinds } from './word-kinds.js';

/** A name of the gazetteer that stands in the text in another spelling. */
export interface SpelledName extends Derivation {
  readonly last: number;
  readonly node: LexiconNode;
  readonly letters: number;
}

interface Step extends SpelledName {
  /** What the article did to the first word, if anything. */
  readonly article?: 'lost' | 'won' | undefined;
}

/** What the matcher does beside the rules of the dictionary. */
const JOINED: Derivation = { rules: ['joined'], weight: 0.2 };
const ARTICLE: Derivation = { rules: ['article'], weight: 0.1 };
const NEAR: Derivation = { rules: ['near'], weight: 0.0007 };
const LONGEST_NAME = 10;
/** The weight of `g-jim` and `th-t`: more than any vowel that comes and goes. */
const HABIT = 0.25;
const SHORTEST_HABITUAL = 5;
/** Shorter surnames, and Arabic ones, are too near to each other: كيري and كيلي, الطيب and الطيبي. */
const SHORTEST_NEAR = 6;
/** Words that may follow one word of a name: more of them stand behind `محمد` alone. */
const MOST_NEIGHBOURS = 64;
const SHORTEST_PART = 2;
const SHORTEST_GLUED = 6;

/** Reads names in spellings that nobody listed: by the rules of the language, written together or apart, with or without article. */
export class NameMatcher {
  readonly #tokens: Tokens;
  readonly #lexicon: Lexicon;
  readonly #article: string;
  readonly #kinds: WordKinds;

  constructor(tokens: Tokens, lexicon: Lexicon, article: string, kinds: WordKinds) {
    [this.#tokens, this.#lexicon, this.#article, this.#kinds] = [tokens, lexicon, article, kinds];
  }

  /** The longest name that begins with the stem of a token; null where there is none but to the letter. */
  longest(first: number, stem: string): SpelledName | null {
    let best: Step | null = null;
    const walk = (from: Step, depth: number): void => {
      for (const step of this.#steps(from, first, stem)) {
        if (isName(step) && (best === null || isBetter(step, best))) best = step;
        if (depth < LONGEST_NAME && this.#lexicon.leadsToNames(step.node)) walk(step, depth + 1);
      }
    };
    walk({ node: this.#lexicon.root, last: first - 1, rules: [], weight: 1, letters: 0 }, 1);
    const found = best as Step | null; // TypeScript does not see the assignment inside `walk`
    return found === null || found.rules.length === 0 ? null : found;
  }

  /** What may come next of a name: with one more word of the text, or with two that are one. */
  #steps(from: Step, first: number, stem: string): Step[] {
    const isFirst = from.last < first;
    const token = isFirst ? first : nextWord(this.#tokens, from.last);
    if (token === undefined) return [];
    const word = isFirst ? stem : this.#tokens.form(token);
    const isCommon = this.#kinds.isCommon(token);
    const steps = this.#readings(from.node, word, isCommon).map((to) => stepTo(from, to, token));
    if (!isCommon) {
      if (!isFirst) for (const to of this.#near(from.node, word)) steps.push(stepTo(from, to, token));
      for (const to of this.#glued(from.node, word)) steps.push(stepTo(from, to, token));
      for (const to of this.#otherArticle(from.node, word, isFirst))
        steps.push(stepTo(from, to, token, isFirst ? this.#ofArticle(token, word) : from.article));
    }
    const next = nextWord(this.#tokens, token);
    if (next !== undefined) this.#joined(from, token, word, next, steps);
    return steps;
  }

  /** `نصرالله` of two words of the text: `نصر الله`. */
  #joined(from: Step, token: number, word: string, next: number, steps: Step[]): void {
    const kinds = this.#kinds;
    const following = this.#tokens.form(next);
    const canJoin = kinds.binds(token) || !kinds.isCommon(token);
    if ((canJoin || following.startsWith(this.#article)) && !kinds.isFunctional(next)) {
      const joined = from.node.next.get(word + following);
      if (joined !== undefined) steps.push(stepTo(from, by(JOINED, this.#exact(joined, word + following)), next));
    }
    if (!canJoin || kinds.isCommon(next)) return;
    for (const to of this.#lexicon.like(from.node, word + following)) steps.push(stepTo(from, by(JOINED, to), next));
    if (from.node !== this.#lexicon.root) return;
    for (const to of this.#otherArticle(from.node, word + following, true))
      steps.push(stepTo(from, by(JOINED, to), next, this.#ofArticle(token, word)));
  }

  /** Won where the text has `الـ`; the `أل` of `ألمانيا` is none. */
  #ofArticle(token: number, word: string): Step['article'] {
    const { text, start, end } = this.#tokens;
    const isWon = word.startsWith(this.#article) && text.slice(start[token], end[token]).includes(this.#article);
    return isWon ? 'won' : 'lost';
  }

  /** A word as it is written, and those of which it may be another spelling. */
  #readings(node: LexiconNode, word: string, isCommon: boolean): readonly Likeness[] {
    const exact = node.next.get(word);
    const twins = this.#lexicon.spelling.twins(word);
    const like = this.#lexicon.like(node, word);
    if (exact === undefined && twins.length === 0 && (like.length === 0 || !isCommon)) return like; // most words
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

const NONE: readonly Likeness[] = [];

/** The name so far with one more word; with the article that it has, or what happened to it. */
const stepTo = (from: Step, to: Likeness, last: number, article = from.article): Step => ({
  node: to.node,
  last,
  rules: [...from.rules, ...to.rules],
  weight: from.weight * to.weight,
  letters: from.letters + to.letters,
  article,
});

/**
 * What only a habit of the writer changed may even look like a word of the language: `أنجيلا` for `أنغيلا`, not the gospel,
 * and behind the first word of a name be one: `فان جال`.
 */
const isHabitual = ({ weight, letters }: Likeness, isFirst: boolean): boolean =>
  weight >= HABIT && (!isFirst || letters >= SHORTEST_HABITUAL);

const by = (way: Derivation, to: Likeness): Likeness => ({
  ...to,
  rules: [...way.rules, ...to.rules],
  weight: way.weight * to.weight,
});

function isName({ node, weight, letters, article }: Step): boolean {
  if (!isPlausible(weight, letters)) return false;
  return node.entries.some(
    (entry) => entry.kind === 'entity' && (article === undefined || takesArticle(entry, article)),
  );
}

/** Bodies and countries are named with the article or without; people and cities keep theirs, and the `أل` of `ألمانيا` is none. */
const takesArticle = ({ entity, alias }: EntryOf<'entity'>, article: 'lost' | 'won'): boolean =>
  (entity.type === 'organization' || isCountry(entity)) && (article === 'won' || alias.startsWith('ال'));

const isCountry = ({ type, kind = 'country' }: GazetteerEntry): boolean => type === 'place' && kind === 'country';

const isBetter = (step: Step, best: Step): boolean =>
  step.last > best.last || (step.last === best.last && step.weight > best.weight);

/** Whether a name in another spelling counts only where the context asks for a name. */
export const isDoubtful = ({ weight, letters }: SpelledName): boolean => !isCertain(weight, letters);
