import type { GazetteerEntry } from '../src/gazetteer/entries.js';
import { Lexicon } from '../src/gazetteer/lexicon.js';
import type { PackedRecords } from '../src/gazetteer/packing/unpack.js';
import { addNames } from '../src/compile.js';
import { LISTS } from '../src/gazetteer/user-entries.js';
import { ar } from '../src/languages/ar/language.js';
import { look, namesIn } from '../src/name-reader.js';
import { splitterFor } from '../src/pipeline/split-phrase.js';

type Entities = Pick<PackedRecords, 'people' | 'organizations' | 'places'>;
type EntityRecord = Entities[keyof Entities][number];

/** A name besides the first that its record may do without. */
interface Spare {
  readonly record: EntityRecord;
  readonly name: string;
  /** What is found of it, sentence by sentence, while every name is there. */
  readonly wanted: string;
}

/** As words stand behind a preposition that asks for a name: there doubtful spellings count. */
const behindPreposition = (name: string): string => `رأى محللون في ${name} ذلك.`;

/** Places in which a name stands: in a clause, at the start, behind each kind of particle and a preposition. */
const sentencesWith = (name: string): string[] => [
  `رأى الناس ${name} أمس.`,
  `${name} أمس`,
  `رأى الناس و${name} أمس.`,
  `رأى الناس ل${name} أمس.`,
  behindPreposition(name),
];

/** As often a record that lacks several names gets the first of them back, before it gets all. */
const ROUNDS = 6;

/**
 * Leaves out the names that the spelling rules find anyway, as surely and for the same entities: a listed spelling
 * that is left out is read in another way, and what is read is the same.
 */
export function pruneNames<Records extends Entities>(records: Records): Records {
  const words = new Lexicon(splitterFor(ar.fold), ar.spelling);
  ar.addWords(words, { givenNames: true });
  const all = lexiconOf(words, records, new Set());
  let spares = sparesOf(records, all);
  for (let round = 0; ; round++) {
    const lexicon = lexiconOf(words, records, new Set(spares));
    const missed = spares.filter(({ name, wanted }) => foundOf(name, lexicon) !== wanted);
    if (missed.length === 0) return withoutSpares(records, new Set(spares));
    const restored = new Set(round < ROUNDS ? firstOfEach(missed) : missed);
    spares = spares.filter((spare) => !restored.has(spare));
  }
}

const firstOfEach = (spares: readonly Spare[]): Spare[] =>
  spares.filter(({ record }, i) => i === 0 || spares[i - 1]!.record !== record);

function* entitiesOf(records: Entities): Generator<readonly [EntityRecord, GazetteerEntry['type']]> {
  for (const [key, type] of Object.entries(LISTS))
    for (const record of records[key as keyof Entities]) yield [record, type];
}

function sparesOf(records: Entities, lexicon: Lexicon): Spare[] {
  const skeletons = (name: string): string => skeletonOf(lexicon, name);
  return [...entitiesOf(records)].flatMap(([record, type]) => {
    const { ar: names } = record.names;
    const alike = names.map(skeletons);
    return names.flatMap((name, i) =>
      i > 0 && alike.indexOf(alike[i]!) < i && !isOneWordOfPlace(name, type)
        ? [{ record, name, wanted: foundOf(name, lexicon) }]
        : [],
    );
  });
}

/** Whether a word is known at all decides where the name of an unknown place ends: `مدينة سالزبورج`. */
const isOneWordOfPlace = (name: string, type: GazetteerEntry['type']): boolean =>
  type === 'place' && !name.includes(' ');

/** Names of other skeletons are no spellings of each other; without this most would be tried in vain. */
function skeletonOf({ spelling }: Lexicon, name: string): string {
  const words = splitterFor(ar.fold)(name);
  const bare = words.map((word) => (word.startsWith(ar.article) ? word.slice(ar.article.length) : word));
  return spelling.skeleton(bare.join(''));
}

function lexiconOf(words: Lexicon, records: Entities, without: ReadonlySet<Spare>): Lexicon {
  const lexicon = new Lexicon(splitterFor(ar.fold), ar.spelling, words);
  for (const [record, type] of entitiesOf(withoutSpares(records, without))) {
    const { id, names, country } = record;
    const kind = 'kind' in record ? record.kind : undefined;
    addNames(lexicon, { entry: { id, type, name: names.ar[0]!, country, kind }, aliases: names.ar });
  }
  return lexicon;
}

/** What stands where, how surely, and for whom; not by which name or rule. */
function foundOf(name: string, lexicon: Lexicon): string {
  return [...sentencesWith(name), ...respelled(name, lexicon).map(behindPreposition)]
    .map((sentence) => foundIn(sentence, lexicon))
    .join('\n');
}

/**
 * Other spellings of a name of one word: a listed one leads to some that are too far from the first name. Those of
 * longer names would cost 3 kB more; they have more letters to be known by.
 */
function respelled(name: string, { spelling }: Lexicon): string[] {
  const [word, ...others] = splitterFor(ar.fold)(name);
  return word === undefined || others.length > 0 ? [] : spelling.spellings(word, 1).map(({ form }) => form);
}

function foundIn(sentence: string, lexicon: Lexicon): string {
  const looked = look(sentence, ar, lexicon);
  const found = Array.from(namesIn(looked), ({ first, last, isDoubtful, entries }) => {
    const meant = entries.map((entry) => (entry.kind === 'entity' ? entry.entity.id : entry.kind));
    return [first, last, looked.words.cut[first], isDoubtful, [...new Set(meant)].sort()];
  });
  return JSON.stringify(found);
}

function withoutSpares<Records extends Entities>(records: Records, spares: ReadonlySet<Spare>): Records {
  const left = new Map<string, Set<string>>();
  for (const { record, name } of spares) left.set(record.id, (left.get(record.id) ?? new Set<string>()).add(name));
  const pruned = <Item extends EntityRecord>(items: readonly Item[]): Item[] =>
    items.map((item) => {
      const names = left.get(item.id);
      return names === undefined ? item : { ...item, names: { ar: item.names.ar.filter((name) => !names.has(name)) } };
    });
  return {
    ...records,
    people: pruned(records.people),
    organizations: pruned(records.organizations),
    places: pruned(records.places),
  };
}
