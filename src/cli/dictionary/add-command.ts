import { existsSync } from 'node:fs';
import { compile } from '../../compile.js';
import type { Role } from '../../gazetteer/entries.js';
import { LISTS } from '../../gazetteer/user-entries.js';
import { createGazetteer } from '../../index.js';
import { ar } from '../../languages/ar/language.js';
import { ExitCode, type Environment } from '../environment.js';
import { problemOf } from '../read-input.js';
import { complain } from '../write.js';
import { Contradiction, withEntry, type Addition } from './add-entry.js';
import { canonical } from './canonical.js';
import { KnownTerms, unknownTerms } from './known-terms.js';
import { LIST_NAMES, parseDictionary, stated, type Dictionary, type ListName } from './parse-dictionary.js';
import { identityProblems } from './identities.js';
import { inWords } from './problems.js';
import { listOf, readDictionary } from './read-dictionary.js';
import { Refusal } from './refusal.js';
import { writeAtomically } from './write-atomically.js';

export interface AddOptions extends Partial<Record<(typeof LISTS)[ListName], boolean>> {
  readonly id: string;
  readonly name?: string;
  readonly alias?: readonly string[];
  readonly gender?: 'm' | 'f';
  readonly country?: string;
  readonly kind?: string;
  readonly wikidata?: string;
  readonly role?: readonly Role[];
  readonly example?: readonly string[];
  readonly counterExample?: readonly string[];
}

/** Adds an entity to a dictionary, or names and details to one that is there; a file that is not there is made. */
export async function addEntry(file: string, options: AddOptions, { stderr }: Environment): Promise<ExitCode> {
  const list = chosenList(options);
  const dictionary = await readOrBegin(file, list);
  const content = joined(file, dictionary, list, additionOf(options));
  refuseProblems(file, content, list, options.id);
  try {
    await writeAtomically(file, canonical(content));
  } catch (error) {
    complain(stderr, file, problemOf(error));
    return ExitCode.FileFailed;
  }
  return ExitCode.Done;
}

function chosenList(options: AddOptions): ListName {
  const chosen = LIST_NAMES.filter((list) => options[LISTS[list]] === true);
  if (chosen.length === 1) return chosen[0]!;
  throw new Refusal('add', ['tell one of --person, --organization and --place'], ExitCode.Usage);
}

async function readOrBegin(file: string, list: ListName): Promise<Dictionary> {
  const ownList = listOf(file, undefined);
  if (existsSync(file)) return readDictionary(file, ownList ?? list);
  return parseDictionary(ownList === undefined ? {} : [], ownList);
}

function additionOf(options: AddOptions): Addition {
  const { id, name, alias, gender, country, kind, wikidata, role, example, counterExample } = options;
  const details = { gender, country, kind, wikidata, roles: role, examples: example, counterExamples: counterExample };
  return { id, ...(stated({ name, aliases: alias, ...details }) as Partial<Addition>) };
}

function joined(file: string, dictionary: Dictionary, list: ListName, addition: Addition): unknown {
  try {
    return withEntry(dictionary, list, addition);
  } catch (error) {
    if (error instanceof Contradiction) throw new Refusal(file, [error.message]);
    throw error;
  }
}

/** What was there was sound, so that whatever is wrong now is the addition's. */
function refuseProblems(file: string, content: unknown, list: ListName, id: string): void {
  const { entries, problems } = parseDictionary(content, listOf(file, undefined) ?? list);
  const gazetteer = createGazetteer();
  const terms = new KnownTerms(compile(ar, gazetteer));
  const added = entries.filter(({ user }) => user.id === id);
  const all = [
    ...problems.map((problem) => terms.explained(problem, content)),
    ...identityProblems([{ file, entries: added }], gazetteer),
    ...unknownTerms(added, terms),
  ];
  if (all.length > 0) throw new Refusal(file, all.map(inWords), ExitCode.Usage);
}
