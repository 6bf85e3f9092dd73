import type { Environment } from '../environment.js';
import { visibleLine } from '../visible.js';
import { write } from '../write.js';

export const TABLE_FORMATS = ['table', 'ndjson'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** What a command answers: rows of the same keys. */
type Row = Readonly<Record<string, Cell | readonly string[]>>;
type Cell = string | number | null;

/** Prints rows aligned for a terminal, under their keys unless told not to; else an object a line. */
export async function printRows(
  rows: readonly Row[],
  format: TableFormat | undefined,
  { stdout }: Environment,
  { headed = true } = {},
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const cells = rows.map((row) => Object.values(row).map(cellOf));
  const isTable = (format ?? (stdout.isTTY ? 'table' : 'ndjson')) === 'table';
  if (isTable) await write(stdout, table(headed ? [Object.keys(first), ...cells] : cells));
  else for (const row of rows) await write(stdout, `${JSON.stringify(row)}\n`);
}

function cellOf(value: Row[string]): string {
  const text = typeof value === 'object' ? (value ?? []).join(' ') : String(value);
  return visibleLine(text) || '-';
}

function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, width(cell))));
  const lines = rows.map((row) => row.map((cell, i) => cell + ' '.repeat(widths[i]! - width(cell))).join('  '));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** Columns on a terminal: vowel signs and invisible characters take none. */
const width = (text: string): number => Array.from(text.replace(/[\p{M}\p{Cf}]/gu, '')).length;
