import { Command, CommanderError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { annotateFiles, type AnnotateOptions } from './annotate-command.js';
import { addDictionaryCommands } from './dictionary/commands.js';
import { settle } from './dictionary/refusal.js';
import { ExitCode, type Environment } from './environment.js';
import { addExplain } from './explain/usage.js';
import { explainFile } from './explain/explain-command.js';
import { FORMATS } from './printer.js';
import { muteErrors } from './write.js';

const EXAMPLES = `
Examples:
  isnad annotate article.txt                     who said what, to read on a terminal
  curl -s URL | html2text | isnad annotate       from standard input
  isnad annotate corpus/*.txt > out.ndjson       one annotation a line
  isnad annotate - --gazetteer names.json < a    with people of your own
  isnad explain article.txt --sentence 2         what every stage made of it, what lost, and why
  isnad dictionary check names.json              what is wrong with them; isnad dictionary --help for more

names.json:  { "people": [{ "id": "salma-karim", "name": "سلمى كريم", "aliases": ["سلمي كريم"] }] }

Exit status: 0 all done · 1 a file failed · 2 wrong usage · 3 the gazetteer file is wrong
`;

/** Runs the command line and returns its exit status. */
export async function runProgram(args: readonly string[], environment: Environment): Promise<ExitCode> {
  let status: ExitCode = ExitCode.Done;
  muteErrors(environment.stdout);
  muteErrors(environment.stderr);
  const end = (ended: ExitCode): void => {
    status = ended;
  };
  const program = createProgram(environment, async (files, options) => {
    end(await annotateFiles(files, options, environment));
  });
  addExplain(program, async (file, options) => {
    end(await settle(() => explainFile(file, options, environment), environment));
  });
  addDictionaryCommands(program.command('dictionary'), environment, end);
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? ExitCode.Done : ExitCode.Usage;
  }
}

type Annotate = (files: readonly string[], options: AnnotateOptions) => Promise<void>;

function createProgram({ stdout, stderr }: Environment, annotate: Annotate): Command {
  const program = new Command('isnad')
    .description('Finds who said what in Arabic news.')
    .version(manifest.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      outputError: (text, write) => {
        write(text.replace(/^error: /u, 'isnad: '));
      },
    })
    .addHelpText('after', EXAMPLES);
  program
    .command('annotate')
    .description('Annotate articles: quotations, their cues, speakers and relays, and the entities named.')
    .argument('[files...]', 'text files in UTF-8; none or - reads standard input')
    .addOption(new Option('-f, --format <format>', 'default: text on a terminal, else ndjson').choices(FORMATS))
    .option('-g, --gazetteer <file>', 'JSON file of people, organizations and places of your own')
    .option('--no-built-in', 'without the people, organizations, places and given names that come with isnad')
    .addOption(new Option('--language <code>', 'read every text in this language').choices(['ar']))
    .option('--no-color', 'no colours (NO_COLOR and FORCE_COLOR are honoured too)')
    .addHelpText('after', EXAMPLES)
    .action(annotate);
  return program;
}
