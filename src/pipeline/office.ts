import type { GazetteerEntry, Role } from '../gazetteer/entries.js';
import type { Link, MentionCandidate } from './mention.js';
import type { Reading } from './reading.js';
import type { TokenRange } from './segment.js';

/** An office with the country (ISO 3166-1 alpha-2) or body (id) of which it is one. */
export interface Office {
  readonly title: string;
  readonly of: string;
}

/** `الرئيس الأميركي`, `رئيس وزراء العراق`; null where more is said, as in `الرئيس الأميركي السابق`. */
export function readOffice({ words }: Reading, { first, last }: TokenRange): Office | null {
  const phrase = words.longest(first, 'title');
  const entry = phrase?.entries.find((candidate) => candidate.kind === 'title');
  if (phrase === undefined || entry === undefined) return null;
  let { of } = entry.title;
  for (let t = phrase.last + 1; t <= last; t++) {
    const part = words.longest(t, 'nisba') ?? words.longest(t, 'entity');
    const holder = part?.entries
      .map((candidate) =>
        candidate.kind === 'nisba'
          ? candidate.country
          : candidate.kind === 'entity'
            ? bodyOf(candidate.entity)
            : undefined,
      )
      .find((body) => body !== undefined);
    if (part === undefined || holder === undefined || (of !== undefined && of !== holder)) return null;
    of = holder;
    t = part.last;
  }
  return of === undefined ? null : { title: entry.title.office, of };
}

const bodyOf = ({ id, type, kind, country }: GazetteerEntry): string | undefined =>
  type === 'organization' ? id : kind === 'country' ? country : undefined;

/** Those who held an office; given a year, those who held it in that year. */
export function holdersOf({ words }: Reading, { title, of }: Office, year?: number): readonly GazetteerEntry[] {
  const holders = words.holders(title, of);
  if (year === undefined) return holders;
  return holders.filter(({ roles = [] }) =>
    roles.some((role) => role.of === of && isOf(role, year) && words.officeOf(role.title) === title),
  );
}

const isOf = ({ from, to }: Role, year: number): boolean =>
  from !== undefined && from <= year && (to === undefined || year <= to);

/** Who is meant by `الرئيس الأميركي`: the one who held the office in the year of the text, or the one who is named in it. */
export function officeHolder(
  reading: Reading,
  mention: MentionCandidate,
  isNamed: (id: string) => boolean,
  year: number | undefined,
): readonly Link[] {
  if (mention.kind !== 'description' || mention.type !== 'person' || mention.number !== 'singular') return [];
  const office = readOffice(reading, mention);
  if (office === null) return [];
  const holders = holdersOf(reading, office, year);
  const [holder, ...others] =
    year !== undefined && holders.length === 1 ? holders : holders.filter(({ id }) => isNamed(id));
  return holder === undefined || others.length > 0 ? [] : [{ entity: holder, alias: holder.name, rule: 'office' }];
}
