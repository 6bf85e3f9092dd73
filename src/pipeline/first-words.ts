import type { Lexemes } from '../gazetteer/lexemes.js';
import type { LexiconNode } from '../gazetteer/lexicon.js';
import type { Reading } from './reading.js';
import { TokenKind } from './tokenize.js';

/** By which words the phrases of a rule may begin; never narrower than the rule, which looks at the sentence too. */
export interface FirstWords {
  /** With a word of the lexicon, by what there is of it and of the phrases that begin with it. */
  begins(word: LexiconNode): boolean;
  /** With any word behind this one. */
  beginsBehind?(word: LexiconNode): boolean;
  readonly beginsWithNumber?: boolean;
}

/** Whether a word, or a phrase that begins with it, passes a test. */
export function leadsTo(word: LexiconNode, test: (node: LexiconNode) => boolean): boolean {
  const open = [word];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (test(node)) return true;
    for (const next of node.next.values()) open.push(next);
  }
  return false;
}

/** The bits of rules that may begin behind a word stand above those of rules that may begin with it. */
const BEHIND = 16;
const OWN = (1 << BEHIND) - 1;
/** Set where a word has been looked at, so that 0 is a word that has not. */
const SEEN = 1 << 31;

/** What the rules of one list say of the words of one lexicon. */
class FirstWordTable {
  readonly #rules: readonly FirstWords[];
  #bits = new Int32Array(0);

  constructor(rules: readonly FirstWords[]) {
    this.#rules = rules;
  }

  /** The bits of the word at a token, whose number is `id`. */
  at(token: number, id: number, words: Reading['words']): number {
    const bits = id < this.#bits.length ? this.#bits[id]! : 0;
    return bits === 0 ? this.#work(words.root(token)!) : bits;
  }

  #work(word: LexiconNode): number {
    const { id } = word;
    let bits = SEEN;
    this.#rules.forEach((rule, i) => {
      if (rule.begins(word)) bits |= 1 << i;
      if (rule.beginsBehind?.(word) === true) bits |= 1 << (BEHIND + i);
    });
    if (id >= this.#bits.length) {
      const grown = new Int32Array(2 * id + 1);
      grown.set(this.#bits);
      this.#bits = grown;
    }
    return (this.#bits[id] = bits);
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

/** Which rules may read something at each token, a bit a rule: none at three tokens of four. */
export function rulesAt({ tokens, words }: Reading, rules: readonly FirstWords[]): Uint16Array {
  const table = tableOf(rules, tokens.lexemes);
  const at = new Uint16Array(tokens.count);
  let behind = 0;
  for (let t = 0; t < tokens.count; t++) {
    const id = words.rootIds[t]!;
    const bits = id < 0 ? 0 : table.at(t, id, words);
    at[t] = (bits & OWN) | behind;
    behind = (bits >>> BEHIND) & (OWN >>> 1);
  }
  const withNumber = rules.reduce((bits, rule, i) => (rule.beginsWithNumber === true ? bits | (1 << i) : bits), 0);
  for (let t = 0; withNumber !== 0 && t < tokens.count; t++)
    if (tokens.kind[t] === TokenKind.Number) at[t] = at[t]! | withNumber;
  for (const t of words.spelledAt()) at[t] = OWN; // a name in other letters can be anything that its own word is
  return at;
}
