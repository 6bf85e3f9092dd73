import { createGazetteer } from '../../index.js';
import type { ExitCode, Environment } from '../environment.js';
import { canonical } from './canonical.js';
import { deliver } from './deliver.js';
import { CollectedEntries, type Told } from './exchange/collected-entries.js';
import { csvRecords } from './exchange/csv-records.js';
import { readCsv, readCsvHeader } from './exchange/csv.js';
import type { ExchangeForm } from './exchange/forms.js';
import { readParaNames, readParaNamesHeader } from './exchange/paranames.js';
import { readWikidata } from './exchange/wikidata.js';
import type { ListName } from './parse-dictionary.js';
import { eachLine, readLines } from './read-lines.js';
import { Refusal } from './refusal.js';

export interface ImportOptions {
  readonly out?: string;
  readonly list?: ListName;
}

/** Makes a gazetteer file of a foreign one. A line that is broken is named and the rest imported. */
export async function importEntries(
  form: ExchangeForm,
  file: string,
  { out, list }: ImportOptions,
  environment: Environment,
): Promise<ExitCode> {
  const entries = new CollectedEntries(createGazetteer());
  const lines = readLines(file, environment.stdin);
  const read = readerOf(form, file, list);
  const status = await eachLine(form === 'csv' ? csvRecords(lines) : lines, file, environment.stderr, (line) => {
    const told = read(line);
    if (told !== undefined) entries.add(told);
  });
  await deliver(canonical(entries.gazetteer()), out, environment);
  return status;
}

type Read = (line: string) => Told | undefined;

function readerOf(form: ExchangeForm, file: string, list: ListName | undefined): Read {
  switch (form) {
    case 'wikidata':
      return (line) => readWikidata(line, list);
    case 'paranames':
      return underHeader(file, readParaNamesHeader, readParaNames);
    case 'csv':
      return underHeader(file, readCsvHeader, (record, header) => readCsv(record, header, list));
  }
}

/** Reads the first line as a header; without one, no line below it can be read. */
function underHeader<Header>(
  file: string,
  readHeader: (line: string) => Header,
  read: (line: string, header: Header) => Told | undefined,
): Read {
  let header: Header | undefined;
  return (line) => {
    if (header !== undefined) return read(line, header);
    try {
      header = readHeader(line);
    } catch (error) {
      throw new Refusal(file, [(error as Error).message]);
    }
    return undefined;
  };
}
