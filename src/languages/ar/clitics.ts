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
export function analyze(form: string): readonly Analysis[] {
  const found: Analysis[] = [];
  addReadings(found, form);
  // `شئون`, `مسئول`: what Egypt writes for شؤون, مسؤول
  if (form.includes('يو')) addReadings(found, form.replace('يو', 'وو'));
  return found;
}

function addReadings(found: Analysis[], form: string): void {
  const preposition = form.length === SHORTEST_STEM_AFTER_PREPOSITION ? PREPOSITIONS[form[0]!] : undefined;
  // `لبي بي سي`, before the verb لبى
  if (preposition !== undefined)
    found.push({ proclitics: preposition, cut: 1, stem: form.slice(1), isOnlyInPhrase: true });
  found.push({ proclitics: Proclitic.None, cut: 0, stem: form });
  addWithoutPreposition(found, form, Proclitic.None, 0);
  const conjunction = CONJUNCTIONS[form[0] ?? ''];
  if (conjunction === undefined || form.length <= SHORTEST_STEM_AFTER_CONJUNCTION) return;
  found.push({ proclitics: conjunction, cut: 1, stem: form.slice(1) });
  addWithoutPreposition(found, form, conjunction, 1);
}

function addWithoutPreposition(found: Analysis[], form: string, before: number, from: number): void {
  if (form.length - from <= SHORTEST_STEM_AFTER_PREPOSITION) return;
  const preposition = PREPOSITIONS[form[from]!];
  if (form.startsWith('لل', from))
    found.push({ proclitics: before | Proclitic.To, cut: from, stem: `ا${form.slice(from + 1)}` });
  if (preposition !== undefined)
    found.push({ proclitics: before | preposition, cut: from + 1, stem: form.slice(from + 1) });
  if (form[from] === 'س' && 'ينتا'.includes(form[from + 1]!))
    found.push({ proclitics: before | Proclitic.Will, cut: from + 1, stem: form.slice(from + 1) });
}

/** Pronouns, case, number, gender and relation, as they are written behind a stem. */
const ENDINGS = ['ا', 'ه', 'ها', 'هم', 'هما', 'نا', 'ات', 'ون', 'ين', 'ان', 'يه', 'يا', 'ت', 'وا', 'ي', 'ني', 'ك'];
const SHORTEST_BARE_FORM = 3;

/** What a folded word may be an inflected form of: `مزيدا` of `مزيد`, `كيفية` of `كيف`, `السافر` of `سافر`. */
export function bareForms(form: string): string[] {
  const found: string[] = [];
  for (const { stem } of analyze(form)) {
    addBareForms(found, stem);
    if (stem.startsWith('ال')) addBareForms(found, stem.slice(2));
  }
  return found;
}

function addBareForms(found: string[], stem: string): void {
  found.push(stem);
  for (const ending of ENDINGS) {
    const length = stem.length - ending.length;
    if (length >= SHORTEST_BARE_FORM && stem.endsWith(ending)) found.push(stem.slice(0, length));
  }
}
