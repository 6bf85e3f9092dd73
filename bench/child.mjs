import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a script of this folder prints as JSON, in a process of its own; given up after `timeout` ms of the clock. */
export async function child(script, job, { timeout = 0 } = {}) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const flags = ['--expose-gc', '--max-old-space-size=4096', path, JSON.stringify(job)];
  const { stdout } = await run(process.execPath, flags, { timeout });
  return JSON.parse(stdout);
}
