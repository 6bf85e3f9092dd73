import type { PlaceRecord, TitleRecord } from '../../gazetteer/schema.js';
import type { Lexicon } from '../../gazetteer/lexicon.js';
import { nearest } from './did-you-mean.js';
import { folded } from './folded.js';
import { packageDictionary } from './package-dictionaries.js';
import type { ListedEntry } from './parse-dictionary.js';
import { errorAt, type Problem } from './problems.js';

/** ISO 3166-1 has them, the dictionaries have no place for them: hardly anybody lives there. */
const EMPTY_LANDS = ['BL', 'BQ', 'BV', 'CC', 'CX', 'GS', 'HM', 'IO', 'MF', 'NF', 'PN', 'SJ', 'TF', 'TK', 'UM'];
const IS_CODE = /^[A-Z]{2}$/u;

/** What isnad knows of countries and offices, and what was meant where it does not. */
export class KnownTerms {
  readonly #codes = new Set(EMPTY_LANDS);
  /** Codes by the names of countries, folded and in small letters. */
  readonly #countries = new Map<string, string>();
  readonly #titles: readonly string[];
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#titles = (packageDictionary('ar/titles') as readonly TitleRecord[]).flatMap(({ m }) => m ?? []);
    for (const { country, kind, names } of packageDictionary('places') as readonly PlaceRecord[]) {
      if (country === undefined) continue;
      this.#codes.add(country);
      if (kind === 'country')
        for (const name of [...names.ar, ...(names.en ?? [])]) this.#countries.set(keyOf(name), country);
    }
  }

  /** What is wrong with a code of a country; undefined where nothing is. */
  countryProblem(code: string): string | undefined {
    return this.#codes.has(code) ? undefined : `no country '${code}'${meaning(this.#countryMeant(code))}`;
  }

  titleProblem(title: string): string | undefined {
    if (this.#lexicon.office(title) !== undefined) return undefined;
    return `no title '${title}'${meaning(nearest(title, this.#titles))}`;
  }

  /** A problem of the schema with a code of a country, in words that help. */
  explained(problem: Problem, content: unknown): Problem {
    if (problem.path.at(-1) !== 'country') return problem;
    const code = problem.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], content);
    const message = typeof code === 'string' ? this.countryProblem(code) : undefined;
    return message === undefined ? problem : { ...problem, message };
  }

  /** `UK` and `بريطانيا` are names of GB; of codes, only those that are the same letters exchanged. */
  #countryMeant(code: string): string | undefined {
    const named = this.#countries.get(keyOf(code));
    if (named !== undefined) return named;
    const upper = code.toUpperCase();
    const turned = upper.slice(1) + upper.slice(0, 1);
    const shortened = upper.slice(0, 2);
    return [upper, turned, ...(code.length === 3 ? [shortened] : [])].find((one) => this.#codes.has(one));
  }
}

const keyOf = (name: string): string => folded(name).toLowerCase();
const meaning = (meant: string | undefined): string => (meant === undefined ? '' : `; did you mean '${meant}'?`);

/** Countries and titles of entries that isnad does not know. */
export function* unknownTerms(entries: readonly ListedEntry[], terms: KnownTerms): Generator<Problem> {
  for (const { user, path } of entries) {
    const country = user.country === undefined ? undefined : terms.countryProblem(user.country);
    if (country !== undefined) yield errorAt([...path, 'country'], country);
    for (const [i, { title, of }] of user.roles?.entries() ?? []) {
      const problem = terms.titleProblem(title);
      if (problem !== undefined) yield errorAt([...path, 'roles', i, 'title'], problem);
      const place = of !== undefined && IS_CODE.test(of) ? terms.countryProblem(of) : undefined;
      if (place !== undefined) yield errorAt([...path, 'roles', i, 'of'], place);
    }
  }
}
