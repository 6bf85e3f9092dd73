import type { Command } from 'commander';
import type { ExitCode, Environment } from '../environment.js';
import { addEntry } from './add-command.js';
import { addExplain, addFind, addSpellings } from './ask-usage.js';
import { checkDictionaries } from './check-command.js';
import { diffDictionaries } from './diff-command.js';
import { addExport, addImport } from './exchange-usage.js';
import { explainForms } from './explain-command.js';
import { exportEntries } from './export-command.js';
import { findNames } from './find-command.js';
import { importEntries } from './import-command.js';
import { addAdd, addCheck, addDiff } from './keep-usage.js';
import { settle } from './refusal.js';
import { printSpellings } from './spellings-command.js';

const EXAMPLES = `
Examples:
  isnad dictionary check names.json --fix                       what is wrong with it; sorted and rewritten
  isnad dictionary add names.json --person --id salma-karim --name 'سلمى كريم' --role 'وزيرة الثقافة,JO,2021'
  isnad dictionary find 'التقى بوتن الوفد' -g names.json        which names are found, and by which rule
  isnad dictionary explain بوتين بوتن                           whether two forms are one name, and why
  isnad dictionary spellings نتنياهو                            how else a name may be written
  isnad dictionary diff old.json new.json --corpus texts.ndjson what a change gains and loses
  zcat dump.json.gz | isnad dictionary import wikidata - -o names.json
  isnad dictionary export csv names.json -o names.csv

Exit status: 0 all done · 1 something failed · 2 wrong usage · 3 the gazetteer file is wrong
`;

/** Adds the tools for those who keep dictionaries of names. */
export function addDictionaryCommands(
  dictionary: Command,
  environment: Environment,
  end: (status: ExitCode) => void,
): void {
  const run = async (command: () => Promise<ExitCode>): Promise<void> => {
    end(await settle(command, environment));
  };
  dictionary.description('Keep dictionaries of names: check, extend, ask, compare and exchange them.');
  dictionary.addHelpText('after', EXAMPLES);
  addCheck(dictionary, (files, options) => run(() => checkDictionaries(files, options, environment)));
  addAdd(dictionary, (file, options) => run(() => addEntry(file, options, environment)));
  addFind(dictionary, (text, options) => run(() => findNames(text, options, environment)));
  addExplain(dictionary, (a, b, options) => run(() => explainForms(a, b, options, environment)));
  addSpellings(dictionary, (name, options) => run(() => printSpellings(name, options, environment)));
  addDiff(dictionary, (old, young, options) => run(() => diffDictionaries(old, young, options, environment)));
  addImport(dictionary, (form, file, options) => run(() => importEntries(form, file, options, environment)));
  addExport(dictionary, (form, file, options) => run(() => exportEntries(form, file, options, environment)));
}
