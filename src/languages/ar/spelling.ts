import rules from '../../../dictionaries/ar/spelling.json' with { type: 'json' };
import { Spelling, type Script } from '../../gazetteer/spelling.js';

/** Letters that one rule or another makes of each other, by the one that stands for all of them. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/تش/gu, 'ش'],
  [/دج/gu, 'ج'],
  [/ت[زس]/gu, 'ز'],
  [/[اويهء]/gu, ''],
  [/[غجقك]/gu, 'ك'],
  [/[ثط]/gu, 'ت'],
  [/[صز]/gu, 'س'],
];

/** Arabic letters after folding: a doubled one is written once, long vowels and ه come and go. */
const script: Script = {
  article: 'ال',
  vowels: 'اوي',
  consonants: 'بتثجحخدذرزسشصضطظعغفقكلمنه',
  nativeLetters: 'حذضظع',
  skeleton(word) {
    const stem = word.length > 4 && word.startsWith('ال') ? word.slice(2) : word;
    return CLASSES.reduce((letters, [from, to]) => letters.replaceAll(from, to), stem).replaceAll(/(.)\1+/gu, '$1');
  },
};

export const spelling = new Spelling(rules, script);
