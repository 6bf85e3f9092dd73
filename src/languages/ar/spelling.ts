import rules from '../../../dictionaries/ar/spelling.json' with { type: 'json' };
import { Spelling, type Script } from '../../gazetteer/spelling.js';

/** Letters that one rule or another makes of each other, behind the one that stands for all of them. */
const ALIKE = ['كغجق', 'تثط', 'سصز'];
/** Long vowels and ه come and go. */
const FLEETING = 'اويهء';
/** Letters that are written or not before others. */
const FLEETING_BEFORE: Readonly<Record<string, string>> = { ت: 'شس', د: 'ك' };

const LAST_ARABIC = 0x6ff;
/** The letter that stands for each. */
const CLASS_OF = Array.from({ length: LAST_ARABIC + 1 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  return FLEETING.includes(letter) ? '' : (ALIKE.find((letters) => letters.includes(letter))?.[0] ?? letter);
});

/**
 * What all spellings of a word have in common; doubled letters are one.
 * One walk over the letters: every unknown word asks for several, and eight patterns in a row took six times as long.
 */
function skeleton(word: string): string {
  let letters = '';
  let last = '';
  let held = ''; // written only where what follows does not swallow it
  let beforeHeld = '';
  for (let i = word.length > 4 && word.startsWith('ال') ? 2 : 0; i < word.length; i++) {
    const letter = CLASS_OF[word.charCodeAt(i)] ?? word[i]!;
    if (letter === '' || letter === last) continue;
    const isSwallowed = held !== '' && FLEETING_BEFORE[held]!.includes(letter);
    if (isSwallowed) last = beforeHeld;
    else letters += held;
    held = '';
    if (letter === last) continue;
    if (FLEETING_BEFORE[letter] === undefined) letters += letter;
    else [held, beforeHeld] = [letter, last];
    last = letter;
  }
  return letters + held;
}

const script: Script = {
  article: 'ال',
  vowels: 'اوي',
  consonants: 'بتثجحخدذرزسشصضطظعغفقكلمنه',
  nativeLetters: 'حذضظع',
  skeleton,
};

export const spelling = new Spelling(rules, script);
