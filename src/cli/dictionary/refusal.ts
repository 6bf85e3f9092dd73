import { ExitCode, type Environment } from '../environment.js';
import { problemOf } from '../read-input.js';
import { complain, isClosedPipe } from '../write.js';

/** Why a command cannot go on: complaints about a file or an option, and the status with which it ends. */
export class Refusal extends Error {
  constructor(
    readonly about: string,
    readonly complaints: readonly string[],
    readonly status: ExitCode = ExitCode.FileFailed,
  ) {
    super(complaints.join('; '));
  }
}

/** Runs a command to its status. Whatever stops it is told in a line, never as a stack trace. */
export async function settle(command: () => Promise<ExitCode>, { stderr }: Environment): Promise<ExitCode> {
  try {
    return await command();
  } catch (error) {
    if (isClosedPipe(error)) return ExitCode.Done;
    const { about, complaints, status } =
      error instanceof Refusal ? error : new Refusal('stopped', [problemOf(error)], ExitCode.FileFailed);
    for (const complaint of complaints) complain(stderr, about, complaint);
    return status;
  }
}
