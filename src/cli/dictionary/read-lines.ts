import { createReadStream } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { ExitCode } from '../environment.js';
import { problemOf, STDIN } from '../read-input.js';
import { visibleLine } from '../visible.js';
import { Refusal } from './refusal.js';

const LINE_FEED = 0x0a;

/** A line of a file, counted from 1, or why it cannot be read. */
export type Line =
  { readonly number: number; readonly text: string } | { readonly number: number; readonly problem: string };

/** The lines of a file or of standard input, one at a time: a dump need not fit into memory. */
export async function* readLines(file: string, stdin: Readable): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  const lineOf = (bytes: Uint8Array): Line => decoded(bytes, ++number, decoder);
  let parts: Uint8Array[] = [];
  for await (const chunk of chunksOf(file, stdin)) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      yield lineOf(Buffer.concat([...parts, chunk.subarray(start, end)]));
      parts = [];
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
  }
  const last = Buffer.concat(parts);
  if (last.length > 0) yield lineOf(last);
}

async function* chunksOf(file: string, stdin: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* (file === STDIN ? stdin : createReadStream(file)) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new Refusal(file, [problemOf(error)]);
  }
}

/** A byte order mark goes, and so does the return of a line that ends as on Windows. */
function decoded(bytes: Uint8Array, number: number, decoder: { decode(bytes: Uint8Array): string }): Line {
  try {
    return { number, text: decoder.decode(bytes).replace(/\r$/u, '') };
  } catch {
    return { number, problem: 'broken UTF-8' };
  }
}

/** Hands on every line that is not empty; one that cannot be read or used is named on stderr, and the rest is done. */
export async function eachLine(
  lines: AsyncIterable<Line>,
  file: string,
  stderr: Writable,
  use: (text: string, number: number) => void | Promise<void>,
): Promise<ExitCode> {
  let status: ExitCode = ExitCode.Done;
  for await (const line of lines) {
    try {
      if ('problem' in line) throw new Error(line.problem);
      if (line.text.trim() !== '') await use(line.text, line.number);
    } catch (error) {
      if (error instanceof Refusal || isOfSystem(error)) throw error;
      stderr.write(`${visibleLine(file)}:${line.number}: ${visibleLine((error as Error).message)}\n`);
      status = ExitCode.FileFailed;
    }
  }
  return status;
}

/** Stdout that takes no more is no fault of the line. */
const isOfSystem = (error: unknown): boolean => (error as NodeJS.ErrnoException).code !== undefined;
