import type { NamedEntry } from './gazetteer/built-in.js';
import type { Gazetteer } from './gazetteer/gazetteer.js';
import { Lexicon } from './gazetteer/lexicon.js';
import type { Language } from './languages/language.js';
import { splitterFor } from './pipeline/split-phrase.js';

interface Compiled {
  readonly words: Map<boolean, Lexicon>;
  readonly names: WeakMap<Gazetteer, Map<boolean, Lexicon>>;
}

/** Compiled lexicons never change, so that all annotators share them. */
const compiled = new WeakMap<Language, Compiled>();

/** The lexicon of a language with the names of a gazetteer; with given names unless told not to. */
export function compile(language: Language, gazetteer: Gazetteer, { givenNames = true } = {}): Lexicon {
  const { names } = compiledOf(language);
  let lexicons = names.get(gazetteer);
  if (lexicons === undefined) names.set(gazetteer, (lexicons = new Map<boolean, Lexicon>()));
  let lexicon = lexicons.get(givenNames);
  if (lexicon === undefined) lexicons.set(givenNames, (lexicon = build(language, gazetteer, givenNames)));
  return lexicon;
}

/** A gazetteer that extends another is compiled upon it: only its own names are added. */
function build(language: Language, gazetteer: Gazetteer, givenNames: boolean): Lexicon {
  const { origin, size } = gazetteer;
  if (origin === undefined && size === 0) return wordsOf(language, givenNames);
  const base = origin === undefined ? wordsOf(language, givenNames) : compile(language, origin.parent, { givenNames });
  const lexicon = new Lexicon(splitterFor(language.fold), language.spelling, base);
  for (const named of origin?.added ?? gazetteer) addNames(lexicon, named);
  return lexicon;
}

/** The words of a language without any entity. */
function wordsOf(language: Language, givenNames: boolean): Lexicon {
  const { words } = compiledOf(language);
  let lexicon = words.get(givenNames);
  if (lexicon === undefined) {
    words.set(givenNames, (lexicon = new Lexicon(splitterFor(language.fold), language.spelling)));
    language.addWords(lexicon, { givenNames });
  }
  return lexicon;
}

/** Countries whose people are named surname first at home, and often given name first abroad. */
const SURNAME_FIRST = ['CN', 'HU', 'JP', 'KP', 'KR', 'SG', 'TW', 'VN'];

export function addNames(lexicon: Lexicon, { entry, aliases }: NamedEntry): void {
  for (const alias of aliases) lexicon.add(alias, { kind: 'entity', entity: entry, alias });
  lexicon.addEntity(entry);
  if (entry.type !== 'person' || !SURNAME_FIRST.includes(entry.country ?? '')) return;
  const [first = '', ...rest] = entry.name.split(' ');
  const last = rest.at(-1);
  if (last === undefined) return;
  for (const turned of new Set([`${rest.join(' ')} ${first}`, `${last} ${[first, ...rest.slice(0, -1)].join(' ')}`]))
    lexicon.add(turned, { kind: 'entity', entity: entry, alias: entry.name, rule: 'surname-first' });
}

function compiledOf(language: Language): Compiled {
  let of = compiled.get(language);
  if (of === undefined) compiled.set(language, (of = { words: new Map(), names: new WeakMap() }));
  return of;
}
