import { createFoldTable } from '../../src/languages/ar/normalization.js';
import { nextWord } from '../../src/pipeline/next-word.js';
import { normalize } from '../../src/pipeline/normalize.js';
import { splitAsText } from '../../src/pipeline/split-phrase.js';
import { tokenize, TokenKind, type Tokens } from '../../src/pipeline/tokenize.js';

/** The spans of forms in a text: what the matcher must find. */
export interface NaiveMatch {
  readonly start: number;
  readonly end: number;
  readonly form: number;
}

interface Node {
  readonly next: Map<string, Node>;
  form?: number;
}

interface WordReading {
  readonly stem: string;
  /** How many letters stand before the span. */
  readonly cut: number;
  /** Letters of the word behind the particles. */
  readonly left: number;
  readonly last: string;
}

const fold = createFoldTable();
/** Half a pair: the tokenizer takes the letter behind it for the other half, the matcher does not. */
const HALF_A_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])/g;
const whole = (text: string): string => text.replace(HALF_A_PAIR, '\ufffc');
const SHORTEST: Readonly<Record<string, number>> = { و: 2, ف: 2 };

/** Tokens, a trie of maps, and each way to read a word by itself: slow and plain. */
export class NaiveMatcher {
  readonly #root: Node = { next: new Map() };

  constructor(forms: readonly string[]) {
    forms.forEach((form, index) => {
      let node = this.#root;
      const words = splitAsText(whole(form), fold);
      for (const word of words) {
        let next = node.next.get(word);
        if (next === undefined) node.next.set(word, (next = { next: new Map() }));
        node = next;
      }
      if (words.length > 0) node.form ??= index;
    });
  }

  find(text: string, { overlaps = false } = {}): NaiveMatch[] {
    const tokens = tokenize(whole(text), normalize(whole(text), fold));
    const found: NaiveMatch[] = [];
    let free = 0;
    for (let token = 0; token < tokens.count; token++) {
      if (tokens.kind[token] === TokenKind.Punctuation || (!overlaps && tokens.start[token]! < free)) continue;
      const all = this.#at(tokens, token);
      if (overlaps) found.push(...all);
      else if (all.length > 0) {
        const longest = all.reduce((best, match) => (match.end > best.end ? match : best));
        found.push(longest);
        free = longest.end;
      }
    }
    return found;
  }

  #at(tokens: Tokens, first: number): NaiveMatch[] {
    return readings(tokens.form(first)).flatMap((reading) => {
      const found: NaiveMatch[] = [];
      let node = this.#root.next.get(reading.stem);
      let last: number | undefined = first;
      while (node !== undefined) {
        const isLong = reading.last === '' || reading.left >= (SHORTEST[reading.last] ?? 3);
        if (node.form !== undefined && (isLong || (last > first && reading.left >= 2)))
          found.push({ start: tokens.offset(first, reading.cut), end: tokens.end[last]!, form: node.form });
        last = nextWord(tokens, last);
        if (last === undefined) break;
        node = node.next.get(tokens.form(last));
      }
      return found;
    });
  }
}

/** The whole word first, then with fewer and more particles cut off. */
function readings(form: string): WordReading[] {
  const found: WordReading[] = [];
  for (const conjunction of ['', 'و', 'ف']) {
    for (const preposition of ['', 'ب', 'ل', 'ك']) {
      for (const article of ['', 'ال']) {
        const particles = conjunction + preposition + article;
        const stem = form.slice(particles.length);
        if (form.startsWith(particles))
          found.push({ stem, cut: particles.length, left: stem.length, last: particles.slice(-1) });
      }
    }
    const { length } = conjunction;
    if (!form.startsWith(`${conjunction}لل`)) continue;
    found.push({ stem: form.slice(length + 2), cut: length + 2, left: form.length - length - 2, last: 'ل' });
    const stem = `ا${form.slice(length + 1)}`;
    found.push({ stem, cut: length, left: stem.length - 1, last: 'ل' });
  }
  return found.sort((a, b) => a.cut - b.cut || b.stem.length - a.stem.length);
}
