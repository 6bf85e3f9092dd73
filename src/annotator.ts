import { builtInEntries, type NamedEntry } from './gazetteer/built-in.js';
import type { GazetteerEntry } from './gazetteer/entries.js';
import { Lexicon } from './gazetteer/lexicon.js';
import { annotate } from './isnad.js';
import type { Language } from './languages/language.js';
import { misuse, parseOptions, type AnnotatorOptions, type UserEntry } from './options.js';
import { splitterFor } from './pipeline/split-phrase.js';
import type { Annotation, LanguageCode } from './types.js';

export type { AnnotatorOptions, UserEntry } from './options.js';

/** Reads texts. Holds dictionaries and nothing else: one serves any number of texts, and two do not know of each other. */
export interface Annotator {
  /**
   * Finds who is named in a text and who said what.
   * Pure and synchronous; never throws on any string. Throws a signed TypeError where `text` is no string.
   */
  annotate(text: string): Annotation;
}

type Languages = Readonly<Partial<Record<LanguageCode, Language>>>;

/** Makes the `createAnnotator` of an entry point from the languages that it offers. */
export function bindAnnotator(languages: Languages): (options?: AnnotatorOptions) => Annotator {
  /** @throws TypeError signed `isnad: …`, with the path of what is wrong with the options. */
  return function createAnnotator(options) {
    const checked = parseOptions(options);
    const [offered] = Object.values(languages);
    const language = checked.language === undefined ? offered : languages[checked.language];
    if (language === undefined) throw misuse(['language'], `'${checked.language ?? ''}' is not offered here`);
    const active = withoutRules(language, checked.rules?.without ?? []);
    let lexicon: Lexicon | undefined;
    if (checked.gazetteer !== undefined) lexicon = buildLexicon(language, checked);
    return {
      annotate(text) {
        if (typeof text !== 'string') throw misuse(['text'], `expected a string, got ${typeof text}`);
        lexicon ??= baseOf(language, checked.builtIn !== false).lexicon;
        return annotate(text, active, lexicon);
      },
    };
  };
}

function withoutRules(language: Language, without: readonly string[]): Language {
  const names = [...language.mentionRules, ...language.attributionRules].map(({ name }) => name);
  without.forEach((name, i) => {
    if (!names.includes(name))
      throw misuse(['rules', 'without', i], `no rule '${name}'; there are ${names.join(', ')}`);
  });
  const keeps = ({ name }: { readonly name: string }): boolean => !without.includes(name);
  return {
    ...language,
    mentionRules: language.mentionRules.filter(keeps),
    attributionRules: language.attributionRules.filter(keeps),
  };
}

/** Compiled lexicons of a language, with and without built-in names: they never change, so all annotators build on them. */
const baseLexicons = new WeakMap<Language, Map<boolean, Base>>();

interface Base {
  readonly lexicon: Lexicon;
  readonly known: ReadonlyMap<string, GazetteerEntry>;
}

function baseOf(language: Language, builtIn: boolean): Base {
  let bases = baseLexicons.get(language);
  if (bases === undefined) baseLexicons.set(language, (bases = new Map()));
  let base = bases.get(builtIn);
  if (base === undefined) bases.set(builtIn, (base = buildBase(language, builtIn)));
  return base;
}

function buildBase(language: Language, builtIn: boolean): Base {
  const lexicon = new Lexicon(splitterFor(language.fold), language.spelling);
  language.addWords(lexicon, { givenNames: builtIn });
  const known = new Map<string, GazetteerEntry>();
  for (const named of builtIn ? builtInEntries(language.code) : []) {
    known.set(named.entry.id, named.entry);
    addEntry(lexicon, named);
  }
  return { lexicon, known };
}

function buildLexicon(language: Language, { builtIn = true, gazetteer = {} }: AnnotatorOptions): Lexicon {
  const { lexicon: base, known } = baseOf(language, builtIn);
  const lexicon = new Lexicon(splitterFor(language.fold), language.spelling, base);
  for (const [kind, entries] of Object.entries(gazetteer)) {
    entries.forEach((user, i) => {
      const type = TYPES[kind as keyof typeof TYPES];
      const builtInType = known.get(user.id)?.type ?? type;
      if (builtInType !== type) throw misuse(['gazetteer', kind, i, 'id'], `'${user.id}' is a built-in ${builtInType}`);
      const named = fromUser(user, type, known);
      const rejected = addEntry(lexicon, named);
      const where = rejected === 0 ? ['name'] : ['aliases', rejected - 1];
      if (rejected >= 0)
        throw misuse(['gazetteer', kind, i, ...where], `'${named.aliases[rejected] ?? ''}' folds to nothing`);
    });
  }
  return lexicon;
}

const TYPES = { people: 'person', organizations: 'organization', places: 'place' } as const;

function fromUser(
  user: UserEntry,
  type: GazetteerEntry['type'],
  known: ReadonlyMap<string, GazetteerEntry>,
): NamedEntry {
  const { id, name, aliases = [], gender, country } = user;
  return { entry: known.get(id) ?? { id, type, name, gender, country }, aliases: [name, ...aliases] };
}

/** Returns the index of the first alias that folds to nothing, or -1. */
function addEntry(lexicon: Lexicon, { entry, aliases }: NamedEntry): number {
  return aliases.findIndex((alias) => !lexicon.add(alias, { kind: 'entity', entity: entry, alias }));
}
