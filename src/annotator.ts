import { compile } from './compile.js';
import { isGazetteer, type Gazetteer } from './gazetteer/gazetteer.js';
import { misuse } from './gazetteer/misuse.js';
import { annotate } from './isnad.js';
import type { Language, NameJudge } from './languages/language.js';
import { gazetteerOf } from './name-reader.js';
import { parseOptions, parseTextOptions, type AnnotatorOptions, type TextOptions } from './options.js';
import type { Annotation, LanguageCode } from './types.js';

export type { AnnotatorOptions, TextOptions } from './options.js';

/** Reads texts. Holds dictionaries and nothing else: one serves any number of texts, and two do not know of each other. */
export interface Annotator {
  /**
   * Finds who is named in a text and who said what.
   * Pure and synchronous; never throws on any string. Throws a signed TypeError where `text` is no string,
   * or an option is out of shape.
   */
  annotate(text: string, options?: TextOptions): Annotation;
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
    const builtIn = checked.builtIn !== false;
    const gazetteer = namesOf(checked, gazetteerOf(language, { builtIn }));
    const ruled = withoutRules(language, checked.rules?.without ?? []);
    const active = builtIn && gazetteer.hasBuiltIn ? ruled : { ...ruled, nameJudge: nobody };
    return {
      annotate(text, options) {
        if (typeof text !== 'string') throw misuse(['text'], `expected a string, got ${typeof text}`);
        const dated = parseTextOptions(options);
        return annotate(text, active, compile(language, gazetteer, { givenNames: builtIn }), dated);
      },
    };
  };
}

function namesOf({ gazetteer }: AnnotatorOptions, base: Gazetteer): Gazetteer {
  if (gazetteer === undefined) return base;
  return isGazetteer(gazetteer) ? gazetteer : base.extendAt(gazetteer, ['gazetteer']);
}

/** Whoever brings all names himself wants no others. */
const nobody: NameJudge = { name: 'learned', judge: (_, found) => found };

function withoutRules(language: Language, without: readonly string[]): Language {
  const rules = [...language.mentionRules, language.nameJudge, ...language.attributionRules];
  const names = rules.map(({ name }) => name);
  without.forEach((name, i) => {
    if (!names.includes(name))
      throw misuse(['rules', 'without', i], `no rule '${name}'; there are ${names.join(', ')}`);
  });
  const keeps = ({ name }: { readonly name: string }): boolean => !without.includes(name);
  return {
    ...language,
    mentionRules: language.mentionRules.filter(keeps),
    nameJudge: keeps(language.nameJudge) ? language.nameJudge : nobody,
    attributionRules: language.attributionRules.filter(keeps),
  };
}
