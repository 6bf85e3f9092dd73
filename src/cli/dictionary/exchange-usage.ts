import { Argument, Option, type Command } from 'commander';
import { EXCHANGE_FORMS, type ExchangeForm } from './exchange/forms.js';
import type { ExportOptions } from './export-command.js';
import type { ImportOptions } from './import-command.js';
import { LIST_NAMES } from './parse-dictionary.js';
import { DICTIONARY_FILE, listOption, outOption, type Run } from './usage.js';

const formArgument = (): Argument => new Argument('<form>', 'wikidata, paranames or csv').choices(EXCHANGE_FORMS);

export function addImport(
  dictionary: Command,
  run: Run<[form: ExchangeForm, file: string, options: ImportOptions]>,
): void {
  dictionary
    .command('import')
    .description('Make a gazetteer file of a dump of Wikidata, of ParaNames, or of comma separated values.')
    .addArgument(formArgument())
    .argument('<file>', 'what to read; - reads standard input')
    .addOption(outOption())
    .addOption(new Option('--list <name>', 'of what the file does not tell itself').choices(LIST_NAMES))
    .action(run);
}

export function addExport(
  dictionary: Command,
  run: Run<[form: ExchangeForm, file: string, options: ExportOptions]>,
): void {
  dictionary
    .command('export')
    .description('Write a dictionary in a form that others read.')
    .addArgument(formArgument())
    .argument('<file>', DICTIONARY_FILE)
    .addOption(outOption())
    .addOption(listOption())
    .action(run);
}
