import { bindAnnotator } from './annotator.js';
import { ar } from './languages/ar/language.js';

/** Makes an annotator that chooses the language of a text by its script. */
export const createAnnotator = bindAnnotator({ ar });
export type { Annotator, AnnotatorOptions, UserEntry } from './annotator.js';
export type * from './types.js';
