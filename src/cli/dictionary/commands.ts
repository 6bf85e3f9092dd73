import { Option, type Command } from 'commander';
import type { Role } from '../../gazetteer/entries.js';
import type { ExitCode, Environment } from '../environment.js';
import { addEntry, type AddOptions } from './add-command.js';
import { parseRole } from './parse-role.js';
import { checkDictionaries, type CheckOptions } from './check-command.js';
import { LIST_NAMES } from './parse-dictionary.js';
import { settle } from './refusal.js';

const EXAMPLES = `
Examples:
  isnad dictionary check names.json --fix        what is wrong with a file; sorted and rewritten
  isnad dictionary add names.json --person --id salma-karim --name 'سلمى كريم' --role 'وزيرة الثقافة,JO,2021'

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
}

type Run<Arguments extends readonly unknown[]> = (...args: Arguments) => Promise<void>;

const listOption = (): Option =>
  new Option('--list <name>', 'what an array of records holds, where the name of its file does not tell').choices(
    LIST_NAMES,
  );
const NO_BUILT_IN = ['--no-built-in', 'without the people, organizations and places that come with isnad'] as const;

function addCheck(dictionary: Command, run: Run<[files: string[], options: CheckOptions]>): void {
  dictionary
    .command('check')
    .description('Print what is wrong with dictionaries, a problem a line: shape, form, ids, names, examples.')
    .argument('<files...>', 'gazetteer files, or arrays of records as dictionaries/people.json')
    .addOption(listOption())
    .option(...NO_BUILT_IN)
    .option('--fix', 'rewrite files that are not in canonical form')
    .option('--strict', 'fail on warnings too')
    .action(run);
}

const several = <Value>(value: Value, before: readonly Value[] = []): Value[] => [...before, value];

function addAdd(dictionary: Command, run: Run<[file: string, options: AddOptions]>): void {
  dictionary
    .command('add')
    .description('Add an entity, or names to one that is there; the file is made where it is not there.')
    .argument('<file>', 'gazetteer file, or array of records')
    .option('--person', 'what is added is a person')
    .option('--organization', 'or an organization')
    .option('--place', 'or a place')
    .requiredOption('--id <id>', 'readable slug, as layla-mansouri')
    .option('--name <name>', 'the name that readers know')
    .option('--alias <name>', 'another written form; may be repeated', several<string>)
    .addOption(new Option('--gender <gender>', 'of a person').choices(['m', 'f']))
    .option('--country <code>', 'ISO 3166-1 alpha-2')
    .option('--kind <kind>', 'of an organization or place, in the terms of dictionaries/README.md')
    .option('--wikidata <id>', 'as Q7747')
    .option('--role <role>', 'title,of,from,to: a term of office; may be repeated', (value, before?: Role[]) =>
      several(parseRole(value), before),
    )
    .option('--example <sentence>', 'a sentence that names it; may be repeated', several<string>)
    .option('--counter-example <sentence>', 'a sentence that does not; may be repeated', several<string>)
    .action(run);
}
