import rules from '../../../dictionaries/ar/spelling.json' with { type: 'json' };
import { Spelling, type Script } from '../../gazetteer/spelling.js';

/** Letters that one rule or another makes of each other, by the one that stands for all of them; applied in this order. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/[اويهء]/gu, ''],
  [/[غجقك]/gu, 'ك'],
  [/[ثط]/gu, 'ت'],
  [/[صز]/gu, 'س'],
  [/(.)\1+/gu, '$1'],
  [/ت(?=[شس])/gu, ''],
  [/د(?=ك)/gu, ''],
  [/(.)\1+/gu, '$1'],
];

/** Arabic letters after folding: a doubled one is written once, long vowels and ه come and go. */
const script: Script = {
  article: 'ال',
  vowels: 'اوي',
  consonants: 'بتثجحخدذرزسشصضطظعغفقكلمنه',
  nativeLetters: 'حذضظع',
  skeleton: (word) =>
    CLASSES.reduce(
      (letters, [from, to]) => letters.replaceAll(from, to),
      word.length > 4 && word.startsWith('ال') ? word.slice(2) : word,
    ),
};

export const spelling = new Spelling(rules, script);
