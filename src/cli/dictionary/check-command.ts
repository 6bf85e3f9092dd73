import { ExitCode, type Environment } from '../environment.js';
import { problemOf, STDIN } from '../read-input.js';
import { complain, write } from '../write.js';
import { checkFiles } from './check-files.js';
import type { ListName } from './parse-dictionary.js';
import { inWords, type FileProblem } from './problems.js';
import { readSource, type Source } from './source.js';
import { writeAtomically } from './write-atomically.js';

export interface CheckOptions {
  readonly list?: ListName;
  readonly builtIn: boolean;
  readonly fix?: boolean;
  readonly strict?: boolean;
}

/** Prints what is wrong with dictionaries, a problem a line; mends their form where it is told to. */
export async function checkDictionaries(
  files: readonly string[],
  options: CheckOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { stdout, stderr } = environment;
  const { sources, isWhole } = await readSources(files, options, environment);
  const problems = checkFiles(sources, options);
  for (const { file } of sources)
    for (const problem of problems.filter((one) => one.file === file))
      await write(stdout, `${file}: ${inWords(problem)}\n`);
  stderr.write(`${counted(problems)} in ${sources.length} ${sources.length === 1 ? 'file' : 'files'}\n`);
  const isBad = ({ severity }: FileProblem): boolean => severity === 'error' || options.strict === true;
  return isWhole && !problems.some(isBad) ? ExitCode.Done : ExitCode.FileFailed;
}

interface Sources {
  readonly sources: readonly Source[];
  /** Whether every file could be read, and written where that was asked for. */
  readonly isWhole: boolean;
}

async function readSources(
  files: readonly string[],
  options: CheckOptions,
  { stdin, stderr }: Environment,
): Promise<Sources> {
  const sources: Source[] = [];
  for (const file of new Set(files)) {
    try {
      const source = await readSource(file, options.list, stdin);
      sources.push(options.fix === true ? await fixed(source) : source);
    } catch (error) {
      complain(stderr, file, problemOf(error));
    }
  }
  return { sources, isWhole: sources.length === new Set(files).size };
}

async function fixed(source: Source): Promise<Source> {
  const { file, text, canonical } = source;
  if (canonical === undefined || canonical === text || file === STDIN) return source;
  await writeAtomically(file, canonical);
  return { ...source, text: canonical };
}

function counted(problems: readonly FileProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}
