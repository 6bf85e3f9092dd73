import type { Words } from './look-up.js';
import type { Marks } from './pair-marks.js';
import type { Layout } from './segment.js';
import type { Tokens } from './tokenize.js';

/** What the first stages know of a text; rules read it and never change it. */
export interface Reading {
  readonly tokens: Tokens;
  readonly words: Words;
  readonly marks: Marks;
  readonly layout: Layout;
}
