import type { CueForm } from '../../gazetteer/entries.js';
import { FIRST_PERSONS, THIRD_PERSONS } from './pronouns.js';

/** The principal parts of a verb, third person masculine singular (`dictionaries/ar/cues.json`, `forms`). */
export interface PrincipalParts {
  readonly perfect?: string | undefined;
  /** The stem before ت and نا, where it differs: `قل` of قال, `ردد` of رد. */
  readonly first?: string | undefined;
  readonly imperfect?: string | undefined;
  readonly participle?: string | undefined;
  readonly verbalNoun?: string | undefined;
}

export type Inflected = Pick<CueForm, 'shape' | 'gender' | 'number' | 'person' | 'suffix' | 'isJussive'> & {
  readonly form: string;
};

/** Every written form of a verb that can report speech. Letters only: passive and active look alike. */
export function* conjugate(parts: PrincipalParts, { withDual }: { readonly withDual: boolean }): Generator<Inflected> {
  if (parts.perfect !== undefined) yield* withObjects(perfect(parts.perfect, parts.first, withDual));
  if (parts.imperfect !== undefined) yield* withObjects(imperfect(parts.imperfect));
  if (parts.participle !== undefined) yield* participle(parts.participle);
  if (parts.verbalNoun !== undefined) yield* verbalNoun(parts.verbalNoun);
}

function* perfect(perfect: string, first = perfect, withDual = true): Generator<Inflected> {
  const shape = 'perfect';
  const isWeak = perfect.endsWith('ى') || (perfect.endsWith('ا') && perfect.length > 2);
  const base = isWeak ? perfect.slice(0, -1) : perfect;
  const dual = perfect.endsWith('ى') ? `${base}ي` : isWeak ? `${base}و` : base;
  yield { form: perfect, shape, person: 3, gender: 'm', number: 'singular' };
  yield { form: `${base}ت`, shape, person: 3, gender: 'f', number: 'singular' };
  yield { form: `${base}وا`, shape, person: 3, gender: 'm', number: 'plural' };
  // ردا, نصا, وعدا are nouns far more often than a dual
  if (withDual || perfect.length > 3) yield { form: `${dual}ا`, shape, person: 3, gender: 'm', number: 'dual' };
  yield { form: `${base}تا`, shape, person: 3, gender: 'f', number: 'dual' };
  const stem = first === perfect && isWeak ? dual : first;
  yield { form: `${stem}ن`, shape, person: 3, gender: 'f', number: 'plural' };
  if (`${stem}ت` !== `${base}ت`) yield { form: `${stem}ت`, shape, person: 1, number: 'singular' };
  yield { form: `${stem}نا`, shape, person: 1, number: 'plural' };
}

function* imperfect(third: string): Generator<Inflected> {
  const shape = 'imperfect';
  const stem = third.slice(1);
  const base = /[ىيو]$/u.test(stem) && stem.length > 2 ? stem.slice(0, -1) : stem.replace(/ى$/u, '');
  const dual = stem.replace(/ى$/u, 'ي');
  yield { form: third, shape, person: 3, gender: 'm', number: 'singular' };
  yield { form: `ت${stem}`, shape, person: 3, gender: 'f', number: 'singular' };
  yield { form: `ي${base}ون`, shape, person: 3, gender: 'm', number: 'plural' };
  yield { form: `ي${base}وا`, shape, person: 3, gender: 'm', number: 'plural' };
  yield { form: `ي${dual}ان`, shape, person: 3, gender: 'm', number: 'dual' };
  yield { form: `ت${dual}ان`, shape, person: 3, gender: 'f', number: 'dual' };
  const jussive = shortened(stem);
  yield { form: `ي${beforeNun(stem)}ن`, shape, person: 3, gender: 'f', number: 'plural' };
  if (jussive !== null) {
    yield { form: `ي${jussive}`, shape, person: 3, gender: 'm', number: 'singular', isJussive: true };
    yield { form: `ت${jussive}`, shape, person: 3, gender: 'f', number: 'singular', isJussive: true };
  }
  yield { form: stem.startsWith('أ') ? `آ${stem.slice(1)}` : `أ${stem}`, shape, person: 1, number: 'singular' };
  yield { form: `ن${stem}`, shape, person: 1, number: 'plural' };
}

/** `يقول` but `لم يقل`, `ينفي` but `لم ينف`: the long vowel goes. */
function shortened(stem: string): string | null {
  if (stem.length === 3 && /^.[اوي].$/u.test(stem)) return stem[0]! + stem[2]!;
  return stem.length > 2 && /[ىيو]$/u.test(stem) ? stem.slice(0, -1) : null;
}

/** `يقلن`, `ينفين`, `يرددن`: before the ن of the women the hollow verb is short, the weak one long, the doubled one in full. */
function beforeNun(stem: string): string {
  if (/[ىيو]$/u.test(stem)) return stem.replace(/ى$/u, 'ي');
  if (stem.length === 2) return `${stem}${stem[1]!}`;
  return shortened(stem) ?? stem;
}

/** `مضيفا` beside its host verb (hal); the bare participle is a noun and no cue. */
function* participle(bare: string): Generator<Inflected> {
  const shape = 'participle';
  const feminine = `${bare}ة`;
  const plural = bare.endsWith('ي') ? bare : `${bare}ي`;
  yield { form: `${bare}ا`, shape, gender: 'm', number: 'singular' };
  yield { form: feminine, shape, gender: 'f', number: 'singular' };
  yield { form: `${plural}ن`, shape, gender: 'm', number: 'plural' };
  yield { form: `${bare}ات`, shape, gender: 'f', number: 'plural' };
}

/** `تأكيده أن`: the pronoun is the speaker. The noun alone (`تأكيد الوزير أن`) and the article (`بالقول`) count too. */
function* verbalNoun(noun: string): Generator<Inflected> {
  const shape = 'verbal-noun';
  const stem = noun.replace(/ة$/u, 'ت');
  yield { form: noun, shape };
  yield { form: `ال${noun}`, shape };
  for (const [pronoun, suffix] of THIRD_PERSONS) yield { form: `${stem}${pronoun}`, shape, suffix };
}

function* withObjects(forms: Iterable<Inflected>): Generator<Inflected> {
  for (const inflected of forms) {
    yield inflected;
    if (inflected.person !== 3 || inflected.number === 'dual') continue;
    const stem = inflected.form.replace(/وا$/u, 'و').replace(/ى$/u, 'ا').replace('أا', 'آ');
    for (const [pronoun, suffix] of [...THIRD_PERSONS, ...FIRST_PERSONS]) {
      yield { ...inflected, form: `${stem}${pronoun}`, suffix };
    }
  }
}
