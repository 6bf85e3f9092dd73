import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runProgram } from '../../src/cli/program.js';

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly isTTY?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line in this process, with streams of its own. */
export async function run(
  args: readonly string[],
  { stdin = '', isTTY = false, env = {} }: Surroundings = {},
): Promise<Run> {
  const stdout = new Collector(isTTY);
  const stderr = new Collector(false);
  const status = await runProgram(args, { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, env });
  return { status, stdout: stdout.text, stderr: stderr.text };
}

class Collector extends Writable {
  text = '';

  constructor(readonly isTTY: boolean) {
    super({ decodeStrings: false });
  }

  override _write(chunk: string, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** A file in a folder of its own. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'isnad-cli-')), name);
  writeFileSync(file, content);
  return file;
}
