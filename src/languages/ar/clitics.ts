import { Proclitic, type Analysis } from '../../pipeline/analysis.js';

const CONJUNCTIONS: Readonly<Record<string, Proclitic>> = { و: Proclitic.And, ف: Proclitic.So };
const PREPOSITIONS: Readonly<Record<string, Proclitic>> = { ب: Proclitic.In, ل: Proclitic.To, ك: Proclitic.Like };
/** `و`, `ب`, `لل`, `وال`: nothing but particles. */
export const isProclitic = (form: string): boolean => /^(?:[وف]?(?:[بكل]|لل|[بك]?ال)|[وف]|[وفب]?ان)$/u.test(form);

const SHORTEST_STEM_AFTER_CONJUNCTION = 2;
const SHORTEST_STEM_AFTER_PREPOSITION = 3;

/**
 * The ways to read a written word, the whole word first: `بوتين` is a name before it can be ب + وتين.
 * `للرئيس` is ل + الرئيس, whose alef is not written.
 */
export function* analyze(form: string): Generator<Analysis> {
  yield* readings(form);
  // `شئون`, `مسئول`: what Egypt writes for شؤون, مسؤول
  if (form.includes('يو')) yield* readings(form.replace('يو', 'وو'));
}

function* readings(form: string): Generator<Analysis> {
  const preposition = form.length === SHORTEST_STEM_AFTER_PREPOSITION ? PREPOSITIONS[form[0]!] : undefined;
  // `لبي بي سي`, before the verb لبى
  if (preposition !== undefined) yield { proclitics: preposition, cut: 1, stem: form.slice(1), isOnlyInPhrase: true };
  yield { proclitics: Proclitic.None, cut: 0, stem: form };
  yield* withoutPreposition(form, Proclitic.None, 0);
  const conjunction = CONJUNCTIONS[form[0] ?? ''];
  if (conjunction === undefined || form.length <= SHORTEST_STEM_AFTER_CONJUNCTION) return;
  yield { proclitics: conjunction, cut: 1, stem: form.slice(1) };
  yield* withoutPreposition(form, conjunction, 1);
}

function* withoutPreposition(form: string, before: number, from: number): Generator<Analysis> {
  const preposition = PREPOSITIONS[form[from] ?? ''];
  if (form.length - from <= SHORTEST_STEM_AFTER_PREPOSITION) return;
  if (form.startsWith('لل', from)) {
    yield { proclitics: before | Proclitic.To, cut: from, stem: `ا${form.slice(from + 1)}` };
  }
  if (preposition !== undefined) yield { proclitics: before | preposition, cut: from + 1, stem: form.slice(from + 1) };
  if (form[from] === 'س' && 'ينتا'.includes(form[from + 1] ?? '-')) {
    yield { proclitics: before | Proclitic.Will, cut: from + 1, stem: form.slice(from + 1) };
  }
}

/** Pronouns, case, number, gender and relation, as they are written behind a stem. */
const ENDINGS = ['ا', 'ه', 'ها', 'هم', 'هما', 'نا', 'ات', 'ون', 'ين', 'ان', 'يه', 'يا', 'ت', 'وا', 'ي', 'ني', 'ك'];
const SHORTEST_BARE_FORM = 3;

/** What a folded word may be an inflected form of: `مزيدا` of `مزيد`, `كيفية` of `كيف`, `السافر` of `سافر`. */
export function bareForms(form: string): string[] {
  const stems = [...analyze(form)].flatMap(({ stem }) => (stem.startsWith('ال') ? [stem, stem.slice(2)] : [stem]));
  return stems.flatMap((stem) => [
    stem,
    ...ENDINGS.filter((ending) => stem.endsWith(ending) && stem.length - ending.length >= SHORTEST_BARE_FORM).map(
      (ending) => stem.slice(0, -ending.length),
    ),
  ]);
}
