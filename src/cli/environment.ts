import type { Readable, Writable } from 'node:stream';

/** What the command line touches outside its arguments; `process` is one. */
export interface Environment {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const ExitCode = { Done: 0, FileFailed: 1, Usage: 2, BadGazetteer: 3 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
