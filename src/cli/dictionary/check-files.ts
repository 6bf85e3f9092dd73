import { compile } from '../../compile.js';
import type { Lexicon } from '../../gazetteer/lexicon.js';
import { LISTS } from '../../gazetteer/user-entries.js';
import { createAnnotator, createGazetteer, type Gazetteer } from '../../index.js';
import { ar } from '../../languages/ar/language.js';
import { collisions, isCommon } from './collisions.js';
import { foldedWords } from './folded.js';
import { identityProblems, type CheckedFile } from './identities.js';
import { KnownTerms, unknownTerms } from './known-terms.js';
import { nearDuplicates, type OwnedName } from './near-duplicates.js';
import { gazetteerEntries, type ListedEntry } from './parse-dictionary.js';
import { errorAt, warningAt, type FileProblem, type Problem } from './problems.js';
import type { Source } from './source.js';
import { failedWitnesses } from './witnesses.js';

interface CheckOptions {
  readonly builtIn: boolean;
}

/** Everything that is wrong with files and with what they hold together. */
export function checkFiles(sources: readonly Source[], { builtIn }: CheckOptions): FileProblem[] {
  const gazetteer = createGazetteer({ builtIn });
  const lexicon = compile(ar, gazetteer);
  const terms = new KnownTerms(lexicon);
  const files = sources.map(({ file, dictionary }) => ({ file, entries: dictionary.entries }));
  const identities = [...identityProblems(files, gazetteer)];
  const shared = [...collisions(files, gazetteer, lexicon)];
  return [
    ...sources.flatMap((source) => inFile(source.file, formProblems(source, terms))),
    ...identities,
    ...shared,
    ...withoutPlacesOf(shared, nearNames(files, gazetteer, lexicon)),
    ...files.flatMap(({ file, entries }) => inFile(file, unknownTerms(entries, terms))),
    ...files.flatMap((one) => inFile(one.file, witnessProblems(one, identities, builtIn))),
  ];
}

const inFile = (file: string, problems: Iterable<Problem>): FileProblem[] =>
  [...problems].map((problem) => ({ file, ...problem }));

/** A name that somebody has is not told again to be near to others of theirs. */
function withoutPlacesOf(told: readonly FileProblem[], problems: readonly FileProblem[]): FileProblem[] {
  const keyOf = ({ file, path }: FileProblem): string => [file, ...path].join(' ');
  const places = new Set(told.map(keyOf));
  return problems.filter((problem) => !places.has(keyOf(problem)));
}

function* formProblems({ text, canonical, dictionary }: Source, terms: KnownTerms): Generator<Problem> {
  for (const problem of dictionary.problems) yield terms.explained(problem, dictionary.content);
  if (canonical !== undefined && canonical !== text)
    yield errorAt([], 'not in canonical form (sorted by id, two spaces, a line break at the end): --fix rewrites it');
}

function nearNames(files: readonly CheckedFile[], builtIn: Gazetteer, lexicon: Lexicon): FileProblem[] {
  const isWord = (word: string): boolean => isCommon(lexicon.word(word));
  const own = files.flatMap(({ file, entries }) => entries.flatMap((entry) => ownNames(entry, file)));
  const ids = new Set(own.map(({ id }) => id));
  const others = [...builtIn]
    .filter(({ entry }) => !ids.has(entry.id))
    .flatMap(({ entry: { id, type }, aliases }) =>
      aliases.map((name) => ({ id, type, name, words: foldedWords(name) })),
    );
  return [...nearDuplicates([...others, ...own], isWord)].map(({ first, second: { name, place } }) => ({
    file: place.file,
    ...warningAt(place.path, `'${name}' is nearly '${first.name}' of '${first.id}'`),
  }));
}

const ownNames = ({ user, list, names }: ListedEntry, file: string): OwnedName[] =>
  names.map(({ name, path }) => ({
    id: user.id,
    type: LISTS[list],
    name,
    words: foldedWords(name),
    place: { file, path },
  }));

/** Witnesses are heard where all entries of a file can stand in one gazetteer. */
function witnessProblems(
  { file, entries }: CheckedFile,
  identities: readonly FileProblem[],
  builtIn: boolean,
): Problem[] {
  const witnessed = entries.filter(({ user }) => user.examples !== undefined || user.counterExamples !== undefined);
  const isBroken = identities.some((problem) => problem.file === file && problem.severity === 'error');
  if (witnessed.length === 0 || isBroken) return [];
  return [...failedWitnesses(witnessed, createAnnotator({ builtIn, gazetteer: gazetteerEntries(entries) }))];
}
