import type { Lexemes } from '../gazetteer/lexemes.js';
import type { LexiconNode } from '../gazetteer/lexicon.js';
import type { Reading } from './reading.js';
import { TokenKind } from './tokenize.js';

/** With which words the mentions of a rule may begin; never narrower than the rule, which looks at the sentence too. */
export interface FirstWords {
  /** Whether with this word or phrase of the lexicon. */
  begins(phrase: LexiconNode): boolean;
  /** Whether with any word behind this one. */
  beginsBehind?(phrase: LexiconNode): boolean;
  readonly beginsWithNumber?: boolean;
}

/** A bit for each rule that may begin with a word. */
export const MOST_RULES = 7;
const RULES = (1 << MOST_RULES) - 1;
/** Above them: for each that may begin behind it. */
const BEHIND = MOST_RULES;
/** And the same of the phrases that begin with the word, if the text goes on with one. */
const IN_PHRASE = 2 * MOST_RULES;
const HALF = (1 << IN_PHRASE) - 1;
/** What stands for a word that has not been looked at: more rules than there are. */
const NOT_READ = -1;

/** What the rules of a list say of the words of a lexicon, by the numbers of their nodes. */
class FirstWordTable {
  readonly #rules: readonly FirstWords[];
  #bits = new Int32Array(0);

  constructor(rules: readonly FirstWords[]) {
    this.#rules = rules;
  }

  at(id: number, token: number, words: Reading['words']): number {
    const bits = id < this.#bits.length ? this.#bits[id]! : NOT_READ;
    return bits === NOT_READ ? this.#work(words.root(token)!) : bits;
  }

  #work(word: LexiconNode): number {
    const { id } = word;
    if (id >= this.#bits.length) {
      const grown = new Int32Array(2 * id + 1).fill(NOT_READ);
      grown.set(this.#bits);
      this.#bits = grown;
    }
    return (this.#bits[id] = this.#of(word) | (this.#ofPhrases(word) << IN_PHRASE));
  }

  #of(phrase: LexiconNode): number {
    let bits = 0;
    this.#rules.forEach((rule, i) => {
      if (rule.begins(phrase)) bits |= 1 << i;
      if (rule.beginsBehind?.(phrase) === true) bits |= 1 << (BEHIND + i);
    });
    return bits;
  }

  #ofPhrases(word: LexiconNode): number {
    let bits = 0;
    const open = [...word.next.values()];
    for (let phrase = open.pop(); phrase !== undefined; phrase = open.pop()) {
      bits |= this.#of(phrase);
      for (const next of phrase.next.values()) open.push(next);
    }
    return bits;
  }
}

/** By rules, then by the words of a lexicon, which begin anew where the lexicon changes. */
const tables = new WeakMap<readonly FirstWords[], WeakMap<Lexemes, FirstWordTable>>();

function tableOf(rules: readonly FirstWords[], lexemes: Lexemes): FirstWordTable {
  let ofRules = tables.get(rules);
  if (ofRules === undefined) tables.set(rules, (ofRules = new WeakMap()));
  let table = ofRules.get(lexemes);
  if (table === undefined) ofRules.set(lexemes, (table = new FirstWordTable(rules)));
  return table;
}

/** Which rules may read something at each token, a bit a rule: none at four tokens of five. */
export function rulesAt(reading: Reading, rules: readonly FirstWords[]): Uint8Array {
  const { tokens, words } = reading;
  const table = tableOf(rules, tokens.lexemes);
  const at = new Uint8Array(tokens.count);
  const withNumber = rules.reduce((bits, rule, i) => (rule.beginsWithNumber === true ? bits | (1 << i) : bits), 0);
  let behind = 0;
  for (let t = 0; t < tokens.count; t++) {
    const id = words.rootIds[t]!;
    let bits = id < 0 ? 0 : table.at(id, t, words);
    if (bits > HALF) bits = words.goesOn(t) ? (bits | (bits >> IN_PHRASE)) & HALF : bits & HALF;
    at[t] = (bits & RULES) | behind | (tokens.kind[t] === TokenKind.Number ? withNumber : 0);
    behind = bits >> BEHIND;
  }
  for (const t of words.spelledAt()) at[t] = RULES; // it can be all that the word can be of which it is a spelling
  return at;
}
