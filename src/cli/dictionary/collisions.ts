import type { Entry } from '../../gazetteer/entries.js';
import type { Lexicon, LexiconNode } from '../../gazetteer/lexicon.js';
import { LISTS } from '../../gazetteer/user-entries.js';
import type { Gazetteer, NameMatch } from '../../index.js';
import type { CheckedFile } from './identities.js';
import { foldedWords } from './folded.js';
import { warningAt, type FileProblem } from './problems.js';

/** What a name must not be besides; a form that is guarded (`ambiguous`) may be any of them. */
const WORD_KINDS = {
  class: 'a common word',
  title: 'a title',
  cue: 'a cue',
  nisba: 'an adjective of origin',
  complementizer: 'a common word',
} as const satisfies Partial<Record<Entry['kind'], string>>;

/** Names that two entities of the files go by, or a built-in one besides, or that are words of the language. */
export function* collisions(
  files: readonly CheckedFile[],
  builtIn: Gazetteer,
  lexicon: Lexicon,
): Generator<FileProblem> {
  const owners = new Map<string, string>();
  const ids = new Set(files.flatMap(({ entries }) => entries.map(({ user }) => user.id)));
  for (const { file, entries } of files) {
    for (const { user, list, names } of entries) {
      for (const { name, path } of names) {
        const words = foldedWords(name);
        const node = nodeOf(words, lexicon);
        const others = new Set([...listedOwners(node), ...spelledOwners(name, LISTS[list], builtIn)]);
        const taken = [
          ownerBefore(owners, words.join(' '), user.id),
          ...[...others].filter((id) => !ids.has(id)).map((id) => `a name of the built-in '${id}'`), // the files tell of theirs
          wordOf(node),
        ];
        for (const what of taken)
          if (what !== undefined) yield { file, ...warningAt(path, `'${name}' is ${what} too`) };
      }
    }
  }
}

function ownerBefore(owners: Map<string, string>, form: string, id: string): string | undefined {
  const owner = owners.get(form);
  if (owner === undefined) owners.set(form, id);
  return owner === undefined || owner === id ? undefined : `a name of '${owner}'`;
}

function nodeOf(words: readonly string[], lexicon: Lexicon): LexiconNode | undefined {
  return words.reduce<LexiconNode | undefined>((node, word) => node?.next.get(word), lexicon.root);
}

/** Built-in entities that have a form among their names. */
const listedOwners = (node: LexiconNode | undefined): string[] =>
  node?.entries.flatMap((entry) => (entry.kind === 'entity' && entry.rule === undefined ? entry.entity.id : [])) ?? [];

/** Built-in entities that a form names by the rules of spelling: the bundle lists no name that they find anyway. */
function spelledOwners(name: string, type: NameMatch['type'], builtIn: Gazetteer): string[] {
  const whole = builtIn
    .find(name)
    .filter(({ start, end, needs }) => start === 0 && end === name.length && needs.length === 0);
  return whole.filter((match) => match.type === type).map(({ id }) => id);
}

/** Whether something is a word of the language, whatever name it may be besides. */
export const isCommon = (node: LexiconNode | undefined): boolean =>
  node?.entries.some(({ kind }) => kind in WORD_KINDS) ?? false;

function wordOf(node: LexiconNode | undefined): string | undefined {
  if (node?.entries.some(({ kind }) => kind === 'ambiguous')) return undefined;
  const kind = node?.entries
    .map((entry) => entry.kind)
    .find((one): one is keyof typeof WORD_KINDS => one in WORD_KINDS);
  return kind === undefined ? undefined : WORD_KINDS[kind];
}
