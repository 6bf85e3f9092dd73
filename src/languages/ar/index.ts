import { bindAnnotator } from '../../annotator.js';
import { ar } from './language.js';

/** Arabic only: `createAnnotator` bound to it, and the language as a value. */
export const createAnnotator = bindAnnotator({ ar });
export { ar };
export type { Annotator, AnnotatorOptions } from '../../annotator.js';
export type * from '../../types.js';
