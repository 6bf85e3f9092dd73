import { bindAnnotator } from './annotator.js';
import { ar } from './languages/ar/language.js';
import { bindGroupQuotations } from './group-quotations.js';
import { bindGazetteer } from './name-reader.js';
import { bindSameQuotation } from './same-quotation.js';

/** Makes an annotator of Arabic news; once there are several languages, it chooses by the script of a text. */
export const createAnnotator = bindAnnotator({ ar });
/** Makes a gazetteer: the built-in names, and one's own. */
export const createGazetteer = bindGazetteer(ar);
/** Whether two quotations are one statement. */
export const sameQuotation = bindSameQuotation({ ar });
/** The quotations of many articles, those together that are one statement. */
export const groupQuotations = bindGroupQuotations({ ar });
export { Gazetteer } from './gazetteer/gazetteer.js';
export type { Annotator, AnnotatorOptions, TextOptions } from './annotator.js';
export type { Explanation, NameMatch } from './gazetteer/gazetteer.js';
export type { NamedEntry } from './gazetteer/built-in.js';
export type { GazetteerEntry, Role } from './gazetteer/entries.js';
export type { Spelled } from './gazetteer/spelling.js';
export type { GazetteerEntries, UserEntry } from './gazetteer/user-entries.js';
export type { GazetteerOptions } from './name-reader.js';
export type { Speakers } from './compare-speakers.js';
export type { QuotationGroup } from './group-quotations.js';
export type { Quoted } from './quoted.js';
export type { Sameness } from './same-quotation.js';
export type * from './types.js';
