import type { Agreement } from '../../gazetteer/entries.js';

type Suffixed = readonly (readonly [string, Agreement])[];

/** Pronouns that are written together with the word before, and whom they mean. */
export const THIRD_PERSONS: Suffixed = [
  ['ه', { gender: 'm', number: 'singular' }],
  ['ها', { gender: 'f', number: 'singular' }],
  ['هما', { number: 'dual' }],
  ['هم', { gender: 'm', number: 'plural' }],
  ['هن', { gender: 'f', number: 'plural' }],
];
export const FIRST_PERSONS: Suffixed = [
  ['ني', { number: 'singular' }],
  ['نا', { number: 'plural' }],
];
const SECOND_PERSONS: Suffixed = [
  ['ك', { number: 'singular' }],
  ['كم', { number: 'plural' }],
];
export const ALL_PERSONS: Suffixed = [...THIRD_PERSONS, ...FIRST_PERSONS, ...SECOND_PERSONS];
