import { ExitCode, type Environment } from '../environment.js';
import { deliver } from './deliver.js';
import { csvHeaderLine, writeCsv } from './exchange/csv.js';
import type { ExchangeForm } from './exchange/forms.js';
import { paraNamesHeaderLine, writeParaNames } from './exchange/paranames.js';
import { writeWikidata } from './exchange/wikidata.js';
import type { ListedEntry, ListName } from './parse-dictionary.js';
import { readDictionary } from './read-dictionary.js';

export interface ExportOptions {
  readonly out?: string;
  readonly list?: ListName;
}

interface Writer {
  readonly header: string;
  readonly write: (entry: ListedEntry) => string;
}

const WRITERS: Readonly<Record<ExchangeForm, Writer>> = {
  wikidata: { header: '', write: writeWikidata },
  paranames: { header: paraNamesHeaderLine(), write: writeParaNames },
  csv: { header: csvHeaderLine(), write: writeCsv },
};

/** Writes a dictionary in a form that others read. */
export async function exportEntries(
  form: ExchangeForm,
  file: string,
  { out, list }: ExportOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { entries } = await readDictionary(file, list);
  const { header, write } = WRITERS[form];
  await deliver(header + entries.map(write).join(''), out, environment);
  return ExitCode.Done;
}
