import { bindAnnotator } from './annotator.js';
import { ar } from './languages/ar/language.js';

/** Makes an annotator of Arabic news; once there are several languages, it chooses by the script of a text. */
export const createAnnotator = bindAnnotator({ ar });
export type { Annotator, AnnotatorOptions, UserEntry } from './annotator.js';
export type * from './types.js';
