import { WIKIDATA_ID } from '../../../gazetteer/fields.js';
import type { ListedEntry, ListName } from '../parse-dictionary.js';
import type { Told } from './collected-entries.js';

const COLUMNS = ['wikidata_id', 'eng', 'label', 'language', 'type'] as const;
export type ParaNamesHeader = readonly string[];

const LIST_OF_TYPE: Readonly<Record<string, ListName>> = { PER: 'people', ORG: 'organizations', LOC: 'places' };
const TYPE_OF_LIST: Readonly<Record<ListName, string>> = { people: 'PER', organizations: 'ORG', places: 'LOC' };

/** The columns of a ParaNames file, in their order. */
export function readParaNamesHeader(line: string): ParaNamesHeader {
  const columns = line.split('\t').map((column) => column.trim());
  for (const needed of COLUMNS) if (!columns.includes(needed)) throw new Error(`the header has no column '${needed}'`);
  return columns;
}

/** What a line of ParaNames tells; nothing where it is not in Arabic. */
export function readParaNames(line: string, header: ParaNamesHeader): Told | undefined {
  const fields = line.split('\t').map((field) => field.trim());
  if (fields.length !== header.length)
    throw new Error(`${fields.length} fields, where the header has ${header.length}`);
  const [wikidata, english, label, language, type] = COLUMNS.map((column) => fields[header.indexOf(column)]!);
  if (language !== 'ar') return undefined;
  if (wikidata !== '' && !WIKIDATA_ID.test(wikidata!)) throw new Error(`'${wikidata!}' is no id of Wikidata`);
  if (label === '') throw new Error('no label');
  const list = type!.split(/[,|/]/u).map((one) => LIST_OF_TYPE[one.trim().toUpperCase()]);
  const known = list.find((one) => one !== undefined);
  if (known === undefined) throw new Error(`unknown type '${type!}'; there are PER, ORG, LOC`);
  return { list: known, names: [label!], english, ...(wikidata !== '' && { wikidata }) };
}

export const paraNamesHeaderLine = (): string => `${COLUMNS.join('\t')}\n`;

/** A line a name. The id stands for the English label, of which an import makes the same id. */
export function writeParaNames({ list, user, names }: ListedEntry): string {
  const english = user.id.replaceAll('-', ' ');
  const lines = names.map(({ name }) => [user.wikidata ?? '', english, name, 'ar', TYPE_OF_LIST[list]]);
  return lines.map((fields) => `${fields.map((field) => field.replace(/\s+/gu, ' ')).join('\t')}\n`).join('');
}
