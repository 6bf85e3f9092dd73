import { Option, type Command } from 'commander';
import type { FindOptions } from './find-command.js';
import type { GazetteerChoice } from './read-dictionary.js';
import type { SpellingsOptions } from './spellings-command.js';
import { builtInOption, formatOption, gazetteerOption, listOption, parseCount, type Run } from './usage.js';

export function addFind(dictionary: Command, run: Run<[text: string, options: FindOptions]>): void {
  dictionary
    .command('find')
    .description('Print the names in a text, by which form and rule each is found, and what it needs beside it.')
    .argument('<text>', 'the text itself; - reads standard input')
    .addOption(gazetteerOption())
    .addOption(listOption())
    .addOption(builtInOption())
    .addOption(formatOption())
    .action(run);
}

export function addExplain(dictionary: Command, run: Run<[a: string, b: string, options: GazetteerChoice]>): void {
  dictionary
    .command('explain')
    .description('Say whether two forms are one name, and why; exit status 1 where they are not.')
    .argument('<a>', 'a name')
    .argument('<b>', 'what may be another written form of it')
    .addOption(gazetteerOption())
    .addOption(listOption())
    .addOption(builtInOption())
    .action(run);
}

export function addSpellings(dictionary: Command, run: Run<[name: string, options: SpellingsOptions]>): void {
  dictionary
    .command('spellings')
    .description('Print how else a name may be written, likeliest first.')
    .argument('<name>')
    .addOption(new Option('--limit <n>', 'so many at most').default(30).argParser(parseCount))
    .addOption(formatOption())
    .action(run);
}
