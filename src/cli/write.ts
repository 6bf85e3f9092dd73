import type { Writable } from 'node:stream';
import { visibleLine } from './visible.js';

/** Resolves once the reader has taken the text; rejects once the reader is gone (`isClosedPipe`). */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Whether a write failed because nobody reads any more, as in `isnad … | head -1`. */
export function isClosedPipe(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}

/** Failures reach the caller of `write`; unheard, the stream's own event would end the process with a stack trace. */
export function muteErrors(stream: Writable): void {
  stream.on('error', () => undefined);
}

export function complain(stderr: Writable, about: string, problem: string): void {
  stderr.write(`isnad: ${visibleLine(about)}: ${visibleLine(problem)}\n`);
}
