import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { spelling } from '../../languages/ar/spelling.js';
import type { FileProblem } from './problems.js';

/** A name with its owner. */
export interface OwnedName {
  readonly id: string;
  /** A person is no duplicate of a place. */
  readonly type: string;
  readonly name: string;
  readonly words: readonly string[];
  /** Where it stands in the files; the names of built-in entities stand nowhere. */
  readonly place?: Pick<FileProblem, 'file' | 'path'>;
}

interface NearPair {
  readonly first: OwnedName;
  /** The later of the two, and one of the files. */
  readonly second: OwnedName & Required<Pick<OwnedName, 'place'>>;
}

/** Of the names as a whole. Equal beginnings weigh much: a hundred ministries of defence are alike by it. */
const LEAST_LIKENESS = 0.93;
/** Of what is left of them without the words that they share. */
const LEAST_LIKENESS_OF_REST = 0.85;
/** More names than that are told apart by their next word first: each of a bucket is compared with each. */
const LARGEST_BUCKET = 300;

/**
 * Full names of different ids that look like one: of equal skeleton or equal first word, and near by Jaro and Winkler.
 * `isWord`: whether a word means something by itself, so that two of them are no slip of each other: `الهندية`, `الهولندية`.
 */
export function* nearDuplicates(names: readonly OwnedName[], isWord: (word: string) => boolean): Generator<NearPair> {
  const full = names.filter(({ words }) => words.length > 1);
  const told = sharers(names);
  for (const bucket of [...bySkeleton(full), ...byFirstWords(full, 0)]) {
    for (const pair of nearIn(bucket, isWord)) {
      const key = pairKey(pair.first.id, pair.second.id);
      if (!told.has(key)) yield pair;
      told.add(key);
    }
  }
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Pairs that share a name to the letter: that is told of them elsewhere. */
function sharers(names: readonly OwnedName[]): Set<string> {
  const pairs = new Set<string>();
  for (const group of groups(names, ({ words }) => words.join(' ')))
    for (const { id } of group.slice(1)) pairs.add(pairKey(group[0]!.id, id));
  return pairs;
}

function* nearIn(bucket: readonly OwnedName[], isWord: (word: string) => boolean): Generator<NearPair> {
  const phrases = bucket.map(({ words }) => words.join(' '));
  for (const [i, second] of bucket.entries()) {
    if (!isPlaced(second)) continue;
    for (let j = 0; j < i; j++) {
      const first = bucket[j]!;
      if (first.id === second.id || first.type !== second.type || phrases[i] === phrases[j]) continue;
      if (jaroWinkler(phrases[j]!, phrases[i]!) < LEAST_LIKENESS) continue;
      if (isRestAlike(restOf(first.words, second.words), restOf(second.words, first.words), isWord))
        yield { first, second };
    }
  }
}

function bySkeleton(names: readonly OwnedName[]): OwnedName[][] {
  const buckets = groups(names, ({ words }) => words.map((word) => spelling.skeleton(word)).join(' '));
  return buckets.flatMap((bucket) => (bucket.length > LARGEST_BUCKET ? byFirstWords(bucket, 0) : [bucket]));
}

/** Names that are equal to their last word are one name, and no near one. */
function byFirstWords(names: readonly OwnedName[], at: number): OwnedName[][] {
  return groups(names, ({ words }) => words[at] ?? '').flatMap((bucket) => {
    if (bucket.length <= LARGEST_BUCKET) return [bucket];
    return bucket.some(({ words }) => words.length > at + 1) ? byFirstWords(bucket, at + 1) : [];
  });
}

/** A name that has all words of the other and more of them is probably the fuller one. */
function isRestAlike(a: readonly string[], b: readonly string[], isWord: (word: string) => boolean): boolean {
  if (a.every(isWord) && b.every(isWord)) return false;
  return a.length === 0 || b.length === 0 || jaroWinkler(a.join(' '), b.join(' ')) >= LEAST_LIKENESS_OF_REST;
}

/** The words of a name that another one does not have. */
const restOf = (words: readonly string[], others: readonly string[]): string[] =>
  words.filter((word) => !others.includes(word));

const isPlaced = (name: OwnedName): name is NearPair['second'] => name.place !== undefined;

function groups(names: readonly OwnedName[], keyOf: (name: OwnedName) => string): OwnedName[][] {
  const found = new Map<string, OwnedName[]>();
  for (const name of names) {
    const key = keyOf(name);
    const group = found.get(key);
    if (group === undefined) found.set(key, [name]);
    else group.push(name);
  }
  return [...found.values()];
}
