import type { Gazetteer } from '../../index.js';
import { LISTS } from '../../gazetteer/user-entries.js';
import { foldedWords } from './folded.js';
import type { ListedEntry } from './parse-dictionary.js';
import { errorAt, warningAt, type FileProblem, type Problem } from './problems.js';

/** Entries of one file that is checked. */
export interface CheckedFile {
  readonly file: string;
  readonly entries: readonly ListedEntry[];
}

/** Ids that stand twice or belong to something of another list, and names of which folding leaves nothing. */
export function* identityProblems(files: readonly CheckedFile[], builtIn: Gazetteer): Generator<FileProblem> {
  const seen = new Map<string, { readonly file: string; readonly entry: ListedEntry }>();
  for (const { file, entries } of files) {
    for (const entry of entries) {
      const before = seen.get(entry.user.id);
      for (const problem of problemsOf(entry, builtIn)) yield { file, ...problem };
      if (before === undefined) seen.set(entry.user.id, { file, entry });
      else yield { file, ...repeated(entry, before.entry, before.file === file ? undefined : before.file) };
    }
  }
}

function* problemsOf({ user, list, path, names }: ListedEntry, builtIn: Gazetteer): Generator<Problem> {
  const known = builtIn.get(user.id)?.entry.type;
  if (known !== undefined && known !== LISTS[list])
    yield errorAt([...path, 'id'], `'${user.id}' is a built-in ${known} already`);
  for (const { name, path: place } of names)
    if (foldedWords(name).length === 0) yield errorAt(place, `'${name}' folds to nothing`);
}

/** In another file the id of one list may add names, as the id of a built-in entity does. */
function repeated({ user, list, path }: ListedEntry, before: ListedEntry, otherFile: string | undefined): Problem {
  const place = [...path, 'id'];
  if (before.list !== list) return errorAt(place, `'${user.id}' is a ${LISTS[before.list]} already`);
  if (otherFile === undefined) return errorAt(place, `duplicate id '${user.id}'`);
  return warningAt(place, `'${user.id}' stands in ${otherFile} too`);
}
