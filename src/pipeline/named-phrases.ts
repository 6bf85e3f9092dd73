import type { EntityType } from '../types.js';
import type { Cluster } from './cluster.js';
import type { MentionCandidate } from './mention.js';
import { PhraseNumbers } from './phrase-numbers.js';
import type { Reading } from './reading.js';
import type { TokenRange } from './segment.js';

/** As what a phrase stood: its words may name one thing as a name, and another as the end of a longer one. */
export const enum As {
  Name = 0,
  Description = 1,
  /** A title, or what begins one. */
  Title = 2,
  /** The noun of a description. */
  Head = 3,
  /** What the spellings of a person's name have in common. */
  Sound = 4,
  /** The beginning or end of a name; one more for each type of entity. */
  Part = 5,
}

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'unnamed', 'document'];
const WAYS = As.Part + TYPES.length;
export const PART_OF = Object.fromEntries(TYPES.map((type, i) => [type, As.Part + i])) as Record<EntityType, number>;
export const OF_KIND = { name: As.Name, description: As.Description } as const;

/** A mention in the words by which it is told from others: no particle before them, each by its number. */
export interface Naming {
  readonly mention: MentionCandidate;
  readonly words: readonly number[];
  /** Of all words together. */
  readonly phrase: number;
}

/** What words have named so far, of several things the last: by the numbers of phrases, and as what they stood. */
export class NamedPhrases {
  readonly #reading: Reading;
  readonly numbers = new PhraseNumbers();
  readonly #clusters = new Map<number, Cluster>();
  /** Of each word what all spellings of it have in common. */
  readonly #sounds = new Map<number, number>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** The words of a mention; a particle is cut off the first alone, and not off a name that begins like one (`كاساس`). */
  read(mention: MentionCandidate): Naming {
    const { first, last, cut } = mention;
    const { words, tokens } = this.#reading;
    const head = cut === 0 && words.cut[first]! > 0 ? tokens.form(first) : words.stem(first);
    const numbers = new Array<number>(last - first + 1).fill(this.numbers.word(head));
    for (let t = first + 1; t <= last; t++) numbers[t - first] = this.numbers.word(tokens.form(t));
    return { mention, words: numbers, phrase: this.numbers.phrase(numbers) };
  }

  /** The number of the words of a range, less the particles before the first. */
  numberOf({ first, last }: TokenRange): number {
    let number = this.numbers.word(this.#reading.words.stem(first));
    for (let t = first + 1; t <= last; t++)
      number = this.numbers.join(number, this.numbers.word(this.#reading.tokens.form(t)));
    return number;
  }

  /** What all spellings of a phrase have in common, as a phrase of its own. */
  soundOf(words: readonly number[]): number {
    let sound = this.soundOfWord(words[0]!);
    for (let i = 1; i < words.length; i++) sound = this.numbers.join(sound, this.soundOfWord(words[i]!));
    return sound;
  }

  soundOfWord(word: number): number {
    let sound = this.#sounds.get(word);
    if (sound === undefined) {
      sound = this.numbers.word(this.#reading.words.skeleton(this.numbers.form(word)));
      this.#sounds.set(word, sound);
    }
    return sound;
  }

  get(phrase: number, as: number): Cluster | undefined {
    return this.#clusters.get(WAYS * phrase + as);
  }

  set(phrase: number, as: number, cluster: Cluster): void {
    this.#clusters.set(WAYS * phrase + as, cluster);
  }
}
