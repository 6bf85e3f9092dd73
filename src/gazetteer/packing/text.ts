import { Guide, isGap } from './guide.js';
import { mixed } from './hash.js';
import type { Field, Pen } from './pen.js';

const END = '\n';

/** What helps to foretell a text. */
export interface Surroundings {
  /** A text that it resembles. */
  readonly guide?: string;
  /** Anything else that it depends on. */
  readonly topic?: number;
  /** The record in which it stands: its names share words. */
  readonly record?: number;
  /** How it begins. */
  readonly start?: string;
}

/** The letters of one text, from the one before to the one that is next. */
export function penText(pen: Pen, field: Field, wanted: string | undefined, around: Surroundings): string {
  const { contexts } = pen;
  const { guide: model, topic = 0, record = 0, start = '' } = around;
  const guide = model === undefined ? undefined : new Guide(model);
  let c1 = 1;
  let c2 = 0;
  let c3 = 0;
  let c4 = 0;
  let c5 = 0;
  let word = field.code;
  let wordBefore = 0;
  const pass = (letter: number): void => {
    c5 = c4;
    c4 = c3;
    c3 = c2;
    c2 = c1;
    c1 = letter;
    if (isGap(letter)) {
      wordBefore = word;
      word = field.code;
    } else word = mixed(word, letter);
    guide?.follow(letter);
  };
  for (let i = 0; i < start.length; i++) pass(start.charCodeAt(i));
  let text = start;
  for (let i = start.length; ; i++) {
    const two = c1 | (c2 << 11);
    const three = mixed(two, c3);
    const four = mixed(three, c4);
    contexts[0] = mixed(two, field.code);
    contexts[1] = three;
    contexts[2] = four;
    contexts[3] = word;
    contexts[4] = guide === undefined ? mixed(topic, two) : mixed(guide.ahead, (c1 << 6) | field.index);
    contexts[5] = guide === undefined ? mixed(four, c5) : mixed(guide.word, word + field.index);
    contexts[6] = record === 0 ? mixed(word, wordBefore) : mixed(record, two);
    const letter = pen.value(field, wanted === undefined ? undefined : (wanted[i] ?? END), 7) as string;
    if (letter === END) return text;
    text += letter;
    pass(letter.charCodeAt(0));
  }
}
