import { readFileSync } from 'node:fs';

/** The outlet of each document, out of the table of sources. */
export function outletsIn(file) {
  const rows = readFileSync(file, 'utf8').matchAll(/^\| (?<ref>d\d+) \| (?<outlet>[^|]+?) \|/gmu);
  return new Map(Array.from(rows, ({ groups }) => [groups.ref, groups.outlet.replace(/ \(Arabic Newspapers.*/u, '')]));
}
