import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { getSystemErrorMap } from 'node:util';

/** The name of standard input among the files. */
export const STDIN = '-';

/** The text of a file or of standard input, a byte order mark included: offsets count from the first unit. */
export async function readInput(file: string, stdin: Readable): Promise<string> {
  return decode(file === STDIN ? await buffer(stdin) : await readFile(file));
}

/** The text of a file, without the byte order mark. */
export async function readTextFile(file: string): Promise<string> {
  return decode(await readFile(file)).replace(/^\u{FEFF}/u, '');
}

/** Why a file could not be read, in the words of the operating system where it was that. */
export function problemOf(error: unknown): string {
  const { errno, message } = error as NodeJS.ErrnoException;
  return getSystemErrorMap().get(errno ?? 0)?.[1] ?? message;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new Error(`broken UTF-8 at byte ${longestSoundStart(bytes)}`, { cause: error });
  }
}

/** How many bytes can be read before the first that cannot, by bisection. */
function longestSoundStart(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length + 1;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (startsSound(bytes.subarray(0, middle))) sound = middle;
    else broken = middle;
  }
  return sound;
}

function startsSound(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
