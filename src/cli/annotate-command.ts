import type { Annotator, AnnotatorOptions } from '../annotator.js';
import { createAnnotator } from '../index.js';
import type { LanguageCode } from '../types.js';
import { wantsColor } from './color.js';
import { ExitCode, type Environment } from './environment.js';
import { createPrinter, type Format, type Printer } from './printer.js';
import { problemOf, readInput, readTextFile, STDIN } from './read-input.js';
import { complain, isClosedPipe, write } from './write.js';

export interface AnnotateOptions {
  readonly format?: Format;
  readonly gazetteer?: string;
  readonly builtIn: boolean;
  readonly language?: LanguageCode;
  readonly color: boolean;
}

/** Annotates file after file: one that cannot be read is named on stderr and the rest is done. */
export async function annotateFiles(
  files: readonly string[],
  options: AnnotateOptions,
  environment: Environment,
): Promise<ExitCode> {
  const annotator = await configure(options, environment);
  if (annotator === undefined) return ExitCode.BadGazetteer;
  const inputs = files.length === 0 ? [STDIN] : files;
  const { stdout } = environment;
  const printer = createPrinter({
    format: options.format ?? (stdout.isTTY ? 'text' : 'ndjson'),
    color: options.color && wantsColor(environment),
    titled: inputs.length > 1,
  });
  try {
    return await printAll(inputs, annotator, printer, environment);
  } catch (error) {
    if (isClosedPipe(error)) return ExitCode.Done;
    complain(environment.stderr, 'stdout', problemOf(error));
    return ExitCode.FileFailed;
  }
}

async function printAll(
  files: readonly string[],
  annotator: Annotator,
  printer: Printer,
  { stdin, stdout, stderr }: Environment,
): Promise<ExitCode> {
  let status: ExitCode = ExitCode.Done;
  let lead = printer.before;
  for (const file of files) {
    let printed: string;
    try {
      printed = printer.print(file, annotator.annotate(await readInput(file, stdin)));
    } catch (error) {
      complain(stderr, file, problemOf(error));
      status = ExitCode.FileFailed;
      continue;
    }
    await write(stdout, lead + printed);
    lead = printer.between;
  }
  await write(stdout, lead === printer.between ? printer.after : printer.before + printer.after);
  return status;
}

async function configure(options: AnnotateOptions, { stderr }: Environment): Promise<Annotator | undefined> {
  const { builtIn, language, gazetteer: file } = options;
  const base: AnnotatorOptions = language === undefined ? { builtIn } : { builtIn, language };
  if (file === undefined) return createAnnotator(base);
  try {
    const gazetteer = JSON.parse(await readTextFile(file)) as NonNullable<AnnotatorOptions['gazetteer']>;
    return createAnnotator({ ...base, gazetteer });
  } catch (error) {
    complain(stderr, file, problemOf(error).replace(/^isnad: (?:gazetteer[.:]\s*)?/u, ''));
    return undefined;
  }
}
