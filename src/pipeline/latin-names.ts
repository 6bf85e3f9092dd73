import { bitOf, type Lexicon } from '../gazetteer/lexicon.js';
import type { SpelledName } from './match-names.js';
import { nextWord } from './next-word.js';
import type { Tokens } from './tokenize.js';

const LONGEST_NAME = 6;
/** `who`, `un`, `it`: shorter words are words of English before they are names. */
const SHORTEST_WORD = 4;

export const isLatin = (form: string): boolean => form >= 'a' && form < '{';

/** `Orange` may be the company, `orange` is the fruit. */
function isCapital({ text, start }: Tokens, token: number): boolean {
  const first = text.charAt(start[token]!);
  return first !== first.toLowerCase();
}

/** `Elon Musk` in an Arabic text: the ids of the gazetteer are the English names, folded and hyphenated. */
export function latinName(tokens: Tokens, lexicon: Lexicon, first: number): SpelledName | null {
  let found: SpelledName | null = null;
  let id = '';
  let last: number | undefined = first;
  for (let words = 0; words < LONGEST_NAME && last !== undefined && isLatin(tokens.form(last)); words++) {
    id += (id === '' ? '' : '-') + tokens.form(last);
    const isName = last > first || isCapital(tokens, first);
    const entry = isName && id.length >= SHORTEST_WORD ? lexicon.entity(id) : undefined;
    if (entry !== undefined) {
      const node = {
        id: -1,
        entries: [entry],
        classes: new Set<string>(),
        classSet: 0,
        next: new Map<string, never>(),
        kinds: bitOf('entity'),
        reach: bitOf('entity'),
        classReach: 0,
      };
      found = { last, node, letters: id.length, rules: ['latin'], weight: 1 };
    }
    last = nextWord(tokens, last);
  }
  return found;
}
