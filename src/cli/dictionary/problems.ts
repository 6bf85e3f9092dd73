import { written } from '../../gazetteer/misuse.js';
import { visibleLine } from '../visible.js';

/** What is wrong with a dictionary, and where in it. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A problem of a file. */
export interface FileProblem extends Problem {
  readonly file: string;
}

export const errorAt = (path: readonly PropertyKey[], message: string): Problem => ({
  severity: 'error',
  path,
  message,
});
export const warningAt = (path: readonly PropertyKey[], message: string): Problem => ({
  severity: 'warning',
  path,
  message,
});

/** `people[3].alias: unknown key`; the place left out where it is the whole. */
export function inWords({ severity, path, message }: Problem): string {
  const parts = [written(path), severity === 'warning' ? 'warning' : '', message];
  return visibleLine(parts.filter((part) => part !== '').join(': '));
}
