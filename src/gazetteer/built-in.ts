import organizations from '../../dictionaries/organizations.json' with { type: 'json' };
import people from '../../dictionaries/people.json' with { type: 'json' };
import places from '../../dictionaries/places.json' with { type: 'json' };
import type { LanguageCode } from '../types.js';
import type { GazetteerEntry } from './entries.js';

/** An entry with its written forms in one language, the canonical name first. */
export interface NamedEntry {
  readonly entry: GazetteerEntry;
  readonly aliases: readonly string[];
}

/** The people, organizations and places that come with the library, as one language writes them. */
export function builtInEntries(language: LanguageCode): NamedEntry[] {
  const named = (
    record: (typeof people | typeof organizations | typeof places)[number],
    type: GazetteerEntry['type'],
    details: Partial<GazetteerEntry>,
  ): NamedEntry => {
    const aliases = record.names[language] ?? [];
    const { id, country, wikidata } = record;
    return { entry: { id, type, name: aliases[0] ?? id, country, wikidata, isEnglishId: true, ...details }, aliases };
  };
  return [
    ...people.map((record) => named(record, 'person', { gender: record.gender, roles: record.roles })),
    ...organizations.map((record) => named(record, 'organization', { kind: record.kind })),
    ...places.map((record) => named(record, 'place', { kind: record.kind, speaksFor: record.speaksFor })),
  ];
}
