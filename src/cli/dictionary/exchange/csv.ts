import Papa from 'papaparse';
import * as z from 'zod/mini';
import { country, gender, text } from '../../../gazetteer/fields.js';
import { LISTS } from '../../../gazetteer/user-entries.js';
import { LIST_NAMES, type ListedEntry, type ListName } from '../parse-dictionary.js';
import type { Told } from './collected-entries.js';

const CSV_COLUMNS = ['id', 'name', 'aliases', 'list', 'gender', 'country'] as const;
type Column = (typeof CSV_COLUMNS)[number];
export type CsvHeader = readonly Column[];

const rowSchema = z.object({
  id: text,
  name: text,
  aliases: z.optional(z.string()),
  list: z.optional(z.enum([...LIST_NAMES, ...Object.values(LISTS)])),
  gender: z.optional(gender),
  country: z.optional(country),
});

/** The columns that a header names, in their order. */
export function readCsvHeader(record: string): CsvHeader {
  const columns = fieldsOf(record).map((name) => name.trim().toLowerCase());
  const strange = columns.find((column) => !(CSV_COLUMNS as readonly string[]).includes(column));
  if (strange !== undefined) throw new Error(`unknown column '${strange}'; there are ${CSV_COLUMNS.join(', ')}`);
  for (const needed of ['id', 'name'])
    if (!columns.includes(needed)) throw new Error(`the header has no column '${needed}'`);
  return columns as readonly Column[];
}

/** What a record of comma separated values tells. */
export function readCsv(record: string, header: CsvHeader, list: ListName | undefined): Told {
  const fields = fieldsOf(record);
  if (fields.length !== header.length)
    throw new Error(`${fields.length} fields, where the header has ${header.length}`);
  const filled = header.map((column, i) => [column, fields[i]] as const).filter(([, field]) => field !== '');
  const { data, error } = rowSchema.safeParse(Object.fromEntries(filled));
  if (data === undefined) throw new Error(`${String(error.issues[0]?.path[0])}: ${error.issues[0]?.message ?? ''}`);
  const told = LIST_NAMES.find((name) => name === data.list || LISTS[name] === data.list) ?? list;
  if (told === undefined) throw new Error('no list; tell it with --list');
  const { id, name, aliases = '', gender: sex, country: code } = data;
  return { id, list: told, names: [name, ...splitAliases(aliases)], gender: sex, country: code };
}

export const csvHeaderLine = (): string => `${CSV_COLUMNS.join(',')}\r\n`;

export function writeCsv({ list, user }: ListedEntry): string {
  const { id, name, aliases = [], gender: sex = '', country: code = '' } = user;
  return `${Papa.unparse([[id, name, aliases.map(escapeBar).join('|'), list, sex, code]])}\r\n`;
}

function fieldsOf(record: string): string[] {
  const { data, errors } = Papa.parse(record, { delimiter: ',', newline: '\n' });
  if (errors[0] !== undefined) throw new Error(errors[0].message);
  if (data.length > 1) throw new Error('a quote that is not closed');
  return data[0] ?? [];
}

const escapeBar = (alias: string): string => alias.replace(/[\\|]/gu, '\\$&');

/** Aliases between bars; a bar or backslash inside one stands behind a backslash. */
function splitAliases(field: string): string[] {
  const parts = field.match(/(?:[^\\|]|\\.)+/gsu) ?? [];
  return parts.map((alias) => alias.replace(/\\(.)/gsu, '$1').trim()).filter((alias) => alias !== '');
}
