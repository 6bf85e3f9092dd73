import type { Agreement, EntryOf, GazetteerEntry } from '../gazetteer/entries.js';
import type { EntityType } from '../types.js';
import type { Phrase } from './phrase.js';
import type { TokenRange } from './segment.js';

/** A gazetteer entry that a mention may mean, and the alias by which it was found. */
export interface Link {
  readonly entity: GazetteerEntry;
  readonly alias: string;
  /** How the alias stands there: `as-listed`, or the spelling rules that lead to it. */
  readonly rule: string;
}

/** Words that name or describe somebody. `first` to `last` is the mention; `phrase` has its title and apposition too. */
export interface MentionCandidate extends TokenRange, Agreement {
  /** Folded units of attached particles before the first word. */
  readonly cut: number;
  readonly kind: 'name' | 'description';
  readonly type: EntityType;
  readonly phrase: TokenRange;
  readonly title?: TokenRange | undefined;
  /** The folded word by which a description can be taken up again: `الوزير` for a minister. */
  readonly head?: string | undefined;
  readonly links: readonly Link[];
  /** The body inside the description of its document: `بيان وزارة الصحة`. */
  readonly holder?: TokenRange | undefined;
  /** For whom the one who is named speaks, by the title: `وزارة الصحة` of `المتحدث باسم وزارة الصحة`. */
  readonly principal?: MentionCandidate | undefined;
  /** An ambiguous form: counts only where a fuller mention of the same entity stands in the text. */
  readonly needsFuller: boolean;
  /** The words that a narrower name was cut from: `وكالة تاس` is credited, `تاس` is the name. */
  readonly cutFrom?: TokenRange | undefined;
  /** Looks like no name beside its neighbours: shown only where somebody speaks by it. */
  readonly isRejected?: boolean | undefined;
  /** Stands inside the phrase of another mention, so it is nobody's subject. */
  readonly isNested: boolean;
  readonly rule: string;
}

type Telling = Pick<MentionCandidate, 'kind' | 'type' | 'rule'> & Partial<MentionCandidate>;

/**
 * A mention of these tokens; what a rule does not tell is the plain case: no particle, title, link or doubt.
 * All have the same fields in the same order: whoever reads mentions finds a field of one shape ten times as fast as of ten.
 */
export const mentionOf = ({ first, last }: TokenRange, telling: Telling): MentionCandidate => ({
  first,
  last,
  cut: telling.cut ?? 0,
  kind: telling.kind,
  type: telling.type,
  gender: telling.gender,
  number: telling.number,
  phrase: telling.phrase ?? { first, last },
  title: telling.title,
  head: telling.head,
  links: telling.links ?? NO_LINKS,
  holder: telling.holder,
  principal: telling.principal,
  needsFuller: telling.needsFuller ?? false,
  cutFrom: telling.cutFrom,
  isRejected: telling.isRejected,
  isNested: telling.isNested ?? false,
  rule: telling.rule,
});

type Changeable = { -readonly [Field in keyof MentionCandidate]: MentionCandidate[Field] };

/** A mention like another one, for who changes it and hands it on. */
export const copyOf = (mention: MentionCandidate): Changeable => mentionOf(mention, mention);

const NO_LINKS: readonly Link[] = [];

/** A mention made of nothing but a name of the gazetteer. */
export function gazetteerMention(phrase: Phrase, cut: number): MentionCandidate {
  const links = linksOf(phrase);
  const { type, gender } = links[0]!.entity;
  return mentionOf(phrase, { cut, kind: 'name', type, gender, number: 'singular', links, rule: 'gazetteer' });
}

/** The entities that a phrase may mean. */
export function linksOf({ entries, rules }: Phrase): readonly Link[] {
  if (rules.length > 0) return readLinks(entries, rules);
  let links = linksAsWritten.get(entries);
  if (links === undefined) linksAsWritten.set(entries, (links = readLinks(entries, rules)));
  return links;
}

/** Of the phrases of lexicons that stand to the letter: the same names come again and again. */
const linksAsWritten = new WeakMap<Phrase['entries'], readonly Link[]>();

const readLinks = (entries: Phrase['entries'], rules: readonly string[]): Link[] =>
  entries
    .filter((entry): entry is EntryOf<'entity'> => entry.kind === 'entity')
    .filter(({ entity }, i, all) => all.findIndex((other) => other.entity.id === entity.id) === i)
    .map(({ entity, alias, rule }) => {
      const applied = rule === undefined ? rules : [rule, ...rules];
      return { entity, alias, rule: applied.length === 0 ? 'as-listed' : applied.join(' ') };
    });
