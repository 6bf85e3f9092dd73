import type { EntryOf, GazetteerEntry } from '../gazetteer/entries.js';
import type { LexiconNode, Likeness } from '../gazetteer/lexicon.js';
import { isCertain, isPlausible } from '../gazetteer/plausibility.js';
import type { Derivation } from '../gazetteer/spelling.js';
import { NO_JOINED, NO_STEPS, type JoinedSteps, type Steps } from './name-steps.js';
import { nextWord } from './next-word.js';
import type { Tokens } from './tokenize.js';
import type { TokenReadings } from './read-stems.js';
import { type Vocabulary } from './vocabulary.js';
import { NOWHERE, Of, SEVERAL, Trait } from './word-row.js';
import type { Beginning } from './beginnings.js';

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

/** The token and the next one as one word. */
interface Joined extends JoinedSteps {
  readonly last: number;
  readonly exact: Likeness | null;
}

const LONGEST_NAME = 10;
/** Reads names in spellings that nobody listed: by the rules of the language, written together or apart, with or without article. */
export class NameMatcher {
  readonly #tokens: Tokens;
  readonly #vocabulary: Vocabulary;
  readonly #words: TokenReadings;
  readonly #article: string;

  constructor(tokens: Tokens, vocabulary: Vocabulary, words: TokenReadings, article: string) {
    [this.#tokens, this.#vocabulary, this.#words, this.#article] = [tokens, vocabulary, words, article];
  }

  /**
   * Whether a name in another spelling may begin with a token that is none by itself: no is certain.
   * Follows the names of which the words stand there to the letter, as far as nothing else fits, and makes nothing on the way.
   */
  mayBegin(token: number): boolean {
    const { names, rows } = this.#vocabulary;
    const { stem, node, cut } = this.#words;
    const lexeme = this.#tokens.lexeme[token]!;
    const onward = rows[this.#vocabulary.row(lexeme) + Of.Onward]!;
    if (onward !== SEVERAL) return this.#mayGoOn(token, stem[token]!, onward, []);
    for (const beginning of this.#vocabulary.beginningsOf(lexeme, node[token]! < 0 ? undefined : cut[token])) {
      const steps = names.first(beginning.lexeme, this.#isCommon(token));
      if (this.#mayGoOn(token, beginning.lexeme, steps.onward?.id ?? NOWHERE, steps.strays)) return true;
    }
    return false;
  }

  #mayGoOn(token: number, stem: number, onward: number, strays: readonly LexiconNode[]): boolean {
    const { lexicon, names } = this.#vocabulary;
    const { lexeme } = this.#tokens;
    let at = nextWord(this.#tokens, token);
    if (at === undefined) return false;
    if (this.#mayJoin(lexicon.root, token, stem, at) || this.#mayStray(strays, at)) return true;
    let node = onward === NOWHERE ? null : lexicon.node(onward);
    while (node !== null) {
      const steps = names.later(node, lexeme[at]!, this.#isCommon(at));
      if (steps.canEnd || steps.strays.length > 0) return true;
      const next = nextWord(this.#tokens, at);
      if (next === undefined) return false;
      if (this.#mayJoin(node, at, lexeme[at]!, next)) return true;
      node = steps.onward;
      at = next;
    }
    return false;
  }

  /** Whether names go on with a token behind any of these nodes. */
  #mayStray(strays: readonly LexiconNode[], token: number): boolean {
    const lexeme = this.#tokens.lexeme[token]!;
    const next = strays.length === 0 ? undefined : nextWord(this.#tokens, token);
    for (const node of strays) {
      if (this.#vocabulary.names.later(node, lexeme, this.#isCommon(token)) !== NO_STEPS) return true;
      if (next !== undefined && this.#mayJoin(node, token, lexeme, next)) return true;
    }
    return false;
  }

  /** Whether a word and the next one may be one word of a name. */
  #mayJoin(node: LexiconNode, token: number, word: number, next: number): boolean {
    const { traits } = this.#words;
    const { lexicon, names } = this.#vocabulary;
    const { lexeme, lexemes } = this.#tokens;
    const following = lexeme[next]!;
    const canBegin = canJoin(traits[token]!);
    if (isOne(canBegin, traits[next]!) && lexicon.mayGoOn(node, lexemes.hashOfBoth(word, following))) return true;
    return canBegin && !this.#isCommon(next) && names.joined(node, word, following) !== NO_JOINED;
  }

  /** The longest name that begins with a stem of a token; null where there is none but to the letter. */
  longest(first: number, { stem, lexeme }: Beginning): SpelledName | null {
    const { lexicon } = this.#vocabulary;
    const plain = this.#vocabulary.names.first(lexeme, this.#isCommon(first));
    const joined = this.#joined(lexicon.root, first, stem, lexeme);
    if (plain.straight.length === 0 && plain.turned.length === 0 && joined === null) return null;
    const start: Step = { node: lexicon.root, last: first - 1, rules: [], weight: 1, letters: 0 };
    let best: Step | null = null;
    const walk = (steps: readonly Step[], depth: number): void => {
      for (const step of steps) {
        if (isName(step) && (best === null || isBetter(step, best))) best = step;
        if (depth < LONGEST_NAME && lexicon.leadsToNames(step.node)) walk(this.#stepsBehind(step), depth + 1);
      }
    };
    walk(this.#stepsTo(start, first, stem, plain, joined), 1);
    const found = best as Step | null; // TypeScript does not see the assignment inside `walk`
    return found === null || found.rules.length === 0 ? null : found;
  }

  /** What may come next of a name: with one more word of the text, or with two that are one. */
  #stepsBehind(from: Step): Step[] {
    const token = nextWord(this.#tokens, from.last);
    if (token === undefined) return [];
    const lexeme = this.#tokens.lexeme[token]!;
    const plain = this.#vocabulary.names.later(from.node, lexeme, this.#isCommon(token));
    const stem = this.#tokens.form(token);
    return this.#stepsTo(from, token, stem, plain, this.#joined(from.node, token, stem, lexeme));
  }

  #stepsTo(from: Step, token: number, stem: string, plain: Steps, joined: Joined | null): Step[] {
    const isFirst = from.last < token && from.node === this.#vocabulary.lexicon.root;
    const steps = plain.straight.map((to) => stepTo(from, to, token));
    for (const to of plain.turned)
      steps.push(stepTo(from, to, token, isFirst ? this.#ofArticle(token, stem) : from.article));
    if (joined === null) return steps;
    if (joined.exact !== null) steps.push(stepTo(from, joined.exact, joined.last));
    for (const to of joined.straight) steps.push(stepTo(from, to, joined.last));
    for (const to of joined.turned) steps.push(stepTo(from, to, joined.last, this.#ofArticle(token, stem)));
    return steps;
  }

  /** `نصرالله` of two words of the text: `نصر الله`. */
  #joined(node: LexiconNode, token: number, stem: string, lexeme: number): Joined | null {
    const last = node.next.size === 0 ? undefined : nextWord(this.#tokens, token);
    if (last === undefined) return null;
    const { names } = this.#vocabulary;
    const { traits } = this.#words;
    const canBegin = canJoin(traits[token]!);
    const exact = isOne(canBegin, traits[last]!) ? names.exactlyJoined(node, stem, this.#tokens.form(last)) : null;
    const { straight, turned } =
      canBegin && !this.#isCommon(last) ? names.joined(node, lexeme, this.#tokens.lexeme[last]!) : NO_JOINED;
    return exact === null && straight.length === 0 && turned.length === 0 ? null : { last, exact, straight, turned };
  }

  #isCommon(token: number): boolean {
    return (this.#words.traits[token]! & Trait.Common) !== 0;
  }

  /** Won where the text has `الـ`; the `أل` of `ألمانيا` is none. */
  #ofArticle(token: number, word: string): Step['article'] {
    const { text, start, end } = this.#tokens;
    const isWon = word.startsWith(this.#article) && text.slice(start[token], end[token]).includes(this.#article);
    return isWon ? 'won' : 'lost';
  }
}

/** A common word is no part of a word that is cut in two, unless it binds: `أبو ظبي`. */
const canJoin = (traits: number): boolean => (traits & Trait.Common) === 0 || (traits & Trait.Binding) !== 0;

/** Whether a word may be the second part of one; behind a common word only with the article: `نصر الله`. */
const isOne = (canBegin: boolean, following: number): boolean =>
  (canBegin || (following & Trait.Article) !== 0) && (following & Trait.Functional) === 0;

/** The name so far with one more word; with the article that it has, or what happened to it. */
const stepTo = (from: Step, to: Likeness, last: number, article = from.article): Step => ({
  node: to.node,
  last,
  rules: [...from.rules, ...to.rules],
  weight: from.weight * to.weight,
  letters: from.letters + to.letters,
  article,
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
