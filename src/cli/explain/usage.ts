import type { Command } from 'commander';
import { builtInOption, gazetteerOption, parseCount, type Run } from '../dictionary/usage.js';
import type { ExplainOptions } from './explain-command.js';

const READING = `
Sections of a sentence:
  words          particles, then what the dictionaries know of the word or of a phrase that begins with it
  mentions       who is named, by which rule, under which entity
  cues           what may signal a quotation, and the proposals built on it
  between marks  why marked words are probably none: name, title, term, scare, religious
  proposals      what the rules offered, in the order of decision; what won, what lost to which and why
  quotations     who speaks and why; the discourse stack with what spoke against each; other candidates
`;

export function addExplain(program: Command, run: Run<[file: string, options: ExplainOptions]>): void {
  program
    .command('explain')
    .description(
      'Print what every stage made of a text, sentence by sentence: what was found, what won, what lost and why.',
    )
    .argument('<file>', 'a text file in UTF-8; - reads standard input')
    .option('-s, --sentence <n>', 'this one alone, counted from 1', parseCount)
    .option('--json', 'an array of sentences, to be read by a program')
    .addOption(gazetteerOption())
    .addOption(builtInOption())
    .option('--no-color', 'no colours (NO_COLOR and FORCE_COLOR are honoured too)')
    .addHelpText('after', READING)
    .action(run);
}
