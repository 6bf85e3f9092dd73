import { Option, type Command } from 'commander';
import type { AddOptions } from './add-command.js';
import type { CheckOptions } from './check-command.js';
import type { DiffOptions } from './diff-command.js';
import { parseRole } from './parse-role.js';
import { builtInOption, DICTIONARY_FILE, formatOption, listOption, several, type Run } from './usage.js';
import type { Role } from '../../gazetteer/entries.js';

export function addCheck(dictionary: Command, run: Run<[files: string[], options: CheckOptions]>): void {
  dictionary
    .command('check')
    .description('Print what is wrong with dictionaries, a problem a line: shape, form, ids, names, examples.')
    .argument('<files...>', DICTIONARY_FILE)
    .addOption(listOption())
    .addOption(builtInOption())
    .option('--fix', 'rewrite files that are not in canonical form')
    .option('--strict', 'fail on warnings too')
    .action(run);
}

export function addAdd(dictionary: Command, run: Run<[file: string, options: AddOptions]>): void {
  dictionary
    .command('add')
    .description('Add an entity, or names to one that is there; the file is made where it is not there.')
    .argument('<file>', DICTIONARY_FILE)
    .option('--person', 'what is added is a person')
    .option('--organization', 'or an organization')
    .option('--place', 'or a place')
    .requiredOption('--id <id>', 'readable slug, as layla-mansouri')
    .option('--name <name>', 'the name that readers know')
    .option('--alias <name>', 'another written form; may be repeated', several)
    .addOption(new Option('--gender <gender>', 'of a person').choices(['m', 'f']))
    .option('--country <code>', 'ISO 3166-1 alpha-2')
    .option('--kind <kind>', 'of an organization or place, in the terms of dictionaries/README.md')
    .option('--wikidata <id>', 'as Q7747')
    .option('--role <role>', 'title,of,from,to: a term of office; may be repeated', (value, before?: Role[]) => [
      ...(before ?? []),
      parseRole(value),
    ])
    .option('--example <sentence>', 'a sentence that names it; may be repeated', several)
    .option('--counter-example <sentence>', 'a sentence that does not; may be repeated', several)
    .action(run);
}

export function addDiff(dictionary: Command, run: Run<[old: string, young: string, options: DiffOptions]>): void {
  dictionary
    .command('diff')
    .description('Print which mentions and quotations of a corpus one gazetteer finds and the other does not.')
    .argument('<old>', DICTIONARY_FILE)
    .argument('<new>', 'the same after a change')
    .requiredOption('--corpus <file>', 'a text a line, in JSON; - reads standard input')
    .option('--text-field <key>', 'the key of the text', 'text')
    .option('--id-field <key>', 'the key of the id', 'id')
    .addOption(listOption())
    .addOption(builtInOption())
    .addOption(formatOption())
    .action(run);
}
