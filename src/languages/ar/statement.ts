import words from '../../../dictionaries/ar/words.json' with { type: 'json' };
import type { StatementReader } from '../../pipeline/statement.js';
import { splitterFor } from '../../pipeline/split-phrase.js';
import { FUNCTION_CLASSES } from '../../pipeline/function-classes.js';
import { createFoldTable } from './normalization.js';
import { ALL_PERSONS } from './pronouns.js';

const PRONOUNS = ALL_PERSONS.map(([pronoun]) => pronoun);
const COMPLEMENTIZERS = new Set(
  ['ان', 'وان', 'فان', 'بان', 'وبان'].flatMap((form) => [form, ...PRONOUNS.map((pronoun) => form + pronoun)]),
);
const NO_DENIAL = ['relative', 'preposition'];
const MEANT_WITH_PRONOUN = ['preposition', 'conjunction'];
const LONGEST_WITH_PRONOUN = 4;

interface FunctionWords {
  readonly functional: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
}

let read: FunctionWords | undefined; // made when the first two contents are compared

function functionWords(): FunctionWords {
  if (read !== undefined) return read;
  const split = splitterFor(createFoldTable());
  const functional = new Set(COMPLEMENTIZERS);
  const negators = new Set<string>();
  for (const { form, classes } of words) {
    const [word = '', ...more] = split(form);
    if (more.length > 0) continue;
    // `ما` denies less often than it means `what`, and `دون شروط` may be left out
    if (classes.includes('negator') && !classes.some((name) => NO_DENIAL.includes(name))) negators.add(word);
    if (!classes.some((name) => FUNCTION_CLASSES.includes(name))) continue;
    functional.add(word);
    if (word.length <= LONGEST_WITH_PRONOUN && classes.some((name) => MEANT_WITH_PRONOUN.includes(name)))
      for (const pronoun of PRONOUNS) functional.add(word + pronoun);
  }
  return (read = { functional, negators });
}

const SHORTEST_AFTER_CONJUNCTION = 2;

/** Whether a word is listed, `و` or `ف` before it or not. */
function isListed(forms: ReadonlySet<string>, form: string): boolean {
  if (forms.has(form)) return true;
  const canBeConjunction = form.length > SHORTEST_AFTER_CONJUNCTION && (form[0] === 'و' || form[0] === 'ف');
  return canBeConjunction && forms.has(form.slice(1));
}

const SHORTEST_STEM = 3;
const SUFFIXES = [
  ['ها', 'هم', 'هما', 'هن', 'نا', 'كم', 'ه', 'ك'],
  ['ات', 'ون', 'ين', 'ان', 'وا', 'يه', 'ت', 'ه', 'ا', 'ي'],
];
const PREFIXES = [['و', 'ف'], ['ب', 'ك', 'ل'], ['ال', 'لل'], ['و', 'ف'], ['س'], ['ي', 'ن', 'ت']];
/** A letter that is a particle before few stems and begins many: it must leave a stem of four. */
const OFTEN_RADICAL = 'وفبكل';

/** Light stemming (after Larkey's light10): particles, article, person of the imperfect, pronouns and endings fall away. */
function lightStem(form: string): string {
  let stem = form;
  for (const suffixes of SUFFIXES) {
    const suffix = suffixes.find((end) => stem.endsWith(end) && stem.length - end.length >= SHORTEST_STEM);
    if (suffix !== undefined) stem = stem.slice(0, -suffix.length);
  }
  for (const prefixes of PREFIXES) {
    const prefix = prefixes.find((start) => stem.startsWith(start) && stem.length - start.length >= least(start));
    if (prefix !== undefined) stem = stem.slice(prefix.length);
  }
  return stem;
}

const least = (prefix: string): number => SHORTEST_STEM + (OFTEN_RADICAL.includes(prefix) ? 1 : 0);

export const statementReader: StatementReader = {
  isComplementizer: (form) => COMPLEMENTIZERS.has(form),
  isFunctional: (form) => isListed(functionWords().functional, form),
  isNegator: (form) => isListed(functionWords().negators, form),
  lightStem,
};
