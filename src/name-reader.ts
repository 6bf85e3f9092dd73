import { addNames, compile } from './compile.js';
import { builtInEntries } from './gazetteer/built-in.js';
import { Gazetteer, type Explanation, type NameMatch, type NameReader } from './gazetteer/gazetteer.js';
import { Lexicon } from './gazetteer/lexicon.js';
import { misuse } from './gazetteer/misuse.js';
import type { GazetteerEntries } from './gazetteer/user-entries.js';
import type { Language } from './languages/language.js';
import { lookUp, type Words } from './pipeline/look-up.js';
import { needsOf, type Phrase } from './pipeline/phrase.js';
import { linksOf } from './pipeline/mention.js';
import { normalize } from './pipeline/normalize.js';
import { splitterFor } from './pipeline/split-phrase.js';
import { textSpan } from './pipeline/text-span.js';
import { tokenize, type Tokens } from './pipeline/tokenize.js';

const gazetteers = new WeakMap<Language, Map<boolean, Gazetteer>>();

/** The names that come with the library, or none. */
export function gazetteerOf(language: Language, { builtIn }: { readonly builtIn: boolean }): Gazetteer {
  let of = gazetteers.get(language);
  if (of === undefined) gazetteers.set(language, (of = new Map<boolean, Gazetteer>()));
  let gazetteer = of.get(builtIn);
  if (gazetteer === undefined) {
    const entries = builtIn ? builtInEntries(language.code) : [];
    of.set(
      builtIn,
      (gazetteer = new Gazetteer(new Map(entries.map((named) => [named.entry.id, named])), reader(language))),
    );
  }
  return gazetteer;
}

/** What `createGazetteer` takes: entries, beside the built-in ones unless told not to. */
export interface GazetteerOptions extends GazetteerEntries {
  /** `false`: nothing but the entries given. */
  readonly builtIn?: boolean;
}

/** Makes the `createGazetteer` of an entry point. */
export function bindGazetteer(language: Language): (options?: GazetteerOptions) => Gazetteer {
  /**
   * A gazetteer of the built-in names and of one's own.
   * @throws TypeError signed `isnad: …`, with the path of what is wrong.
   */
  return function createGazetteer(options) {
    if (typeof (options ?? {}) !== 'object') throw misuse([], 'expected an object');
    const { builtIn = true, ...entries } = options ?? {};
    if (typeof builtIn !== 'boolean') throw misuse(['builtIn'], 'expected a boolean');
    const gazetteer = gazetteerOf(language, { builtIn });
    return Object.keys(entries).length === 0 ? gazetteer : gazetteer.extend(entries);
  };
}

function reader(language: Language): NameReader {
  const split = splitterFor(language.fold);
  return {
    isWritten: (name) => split(name).length > 0,
    find: (gazetteer, text) => findNames(text, language, compile(language, gazetteer)),
    explain: (gazetteer, a, b) => explain(gazetteer, language, a, b),
    spellings: (name) => spellings(language, split(name)),
  };
}

interface Looked {
  readonly tokens: Tokens;
  readonly words: Words;
}

/** A text as far as its words are looked up. */
export function look(text: string, language: Language, lexicon: Lexicon): Looked {
  const tokens = tokenize(text, normalize(text, language.fold), lexicon.lexemes);
  return { tokens, words: lookUp(tokens, lexicon, language) };
}

/** The names of the gazetteer in a text, from left to right, the longest at each place. */
export function* namesIn({ tokens, words }: Looked): Generator<Phrase> {
  for (let t = 0; t < tokens.count; t++) {
    const phrase = words.longest(t, 'entity');
    if (phrase === undefined) continue;
    yield phrase;
    t = phrase.last;
  }
}

function findNames(text: string, language: Language, lexicon: Lexicon): NameMatch[] {
  const looked = look(text, language, lexicon);
  return [...namesIn(looked)].flatMap((phrase) => matchesOf(phrase, looked));
}

function matchesOf(phrase: Phrase, { tokens, words }: Looked): NameMatch[] {
  const span = textSpan(tokens, phrase, words.cut[phrase.first]);
  return linksOf(phrase).map(({ entity, alias, rule }) => ({
    ...span,
    id: entity.id,
    type: entity.type,
    alias,
    rule,
    needs: needsOf(phrase),
  }));
}

function explain(gazetteer: Gazetteer, language: Language, a: string, b: string): Explanation {
  const lexicon = compile(language, gazetteer);
  const named = new Set(namedBy(b, language, lexicon));
  const entities = namedBy(a, language, lexicon).filter((id) => named.has(id));
  const verdict = (is: Explanation['verdict'], rules: readonly string[] = []): Explanation => ({
    verdict: is,
    rules,
    entities,
  });
  const split = splitterFor(language.fold);
  if (a === b) return verdict('identical');
  if (split(a).length > 0 && split(a).join(' ') === split(b).join(' ')) return verdict('folded');
  const spelled = spelledAs(language, a, b);
  if (spelled !== undefined) return verdict(spelled.isDoubtful ? 'doubtful' : 'spelling', spelled.rules);
  return verdict(entities.length > 0 ? 'alias' : 'different');
}

/** The entities of which a form is a name as a whole. */
const namedBy = (form: string, language: Language, lexicon: Lexicon): string[] =>
  findNames(form, language, lexicon)
    .filter(({ text }) => text.length === form.trim().length)
    .map(({ id }) => id);

/** How `b` reads to somebody who knows the name `a` alone, as a person or as a body. */
function spelledAs(language: Language, a: string, b: string): Phrase | undefined {
  for (const type of ['person', 'organization'] as const) {
    const words = compile(language, gazetteerOf(language, { builtIn: false }), { givenNames: false });
    const lexicon = new Lexicon(splitterFor(language.fold), language.spelling, words);
    addNames(lexicon, { entry: { id: 'a', type, name: a }, aliases: [a] });
    const looked = look(b, language, lexicon);
    const phrase = looked.words.longest(0, 'entity');
    if (phrase?.last === looked.tokens.count - 1 && looked.words.cut[0] === 0) return phrase;
  }
  return undefined;
}

/** One word of the name changes at a time: a writer who has one habit more is rare. */
function spellings({ spelling }: Language, words: readonly string[]): ReturnType<NameReader['spellings']> {
  return words
    .flatMap((word, i) =>
      [...spelling.twins(word), ...spelling.spellings(word)].map(({ form, ...derivation }) => ({
        form: [...words.slice(0, i), form, ...words.slice(i + 1)].join(' '),
        ...derivation,
      })),
    )
    .sort((a, b) => b.weight - a.weight);
}
