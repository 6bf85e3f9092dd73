import { ExitCode, type Environment } from '../environment.js';
import { problemOf } from '../read-input.js';
import { write } from '../write.js';
import { Refusal } from './refusal.js';
import { writeAtomically } from './write-atomically.js';

/** Writes what a command made to the file that it was told, else to stdout. */
export async function deliver(text: string, out: string | undefined, { stdout }: Environment): Promise<void> {
  if (out === undefined) {
    await write(stdout, text);
    return;
  }
  try {
    await writeAtomically(out, text);
  } catch (error) {
    throw new Refusal(out, [problemOf(error)], ExitCode.FileFailed);
  }
}
