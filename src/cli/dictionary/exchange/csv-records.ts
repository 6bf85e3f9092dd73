import type { Line } from '../read-lines.js';

/** So many lines one record may have; else a quote that nobody closed would eat the rest of the file. */
const LONGEST_RECORD = 100;
const NOT_CLOSED = 'a quote that is not closed';

/** The records of comma separated values, each with the number of its first line: a field in quotes may break lines. */
export async function* csvRecords(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  const open: { number: number; text: string }[] = [];
  for await (const line of lines) {
    if ('problem' in line) yield line;
    else open.push(line);
    yield* closed(open, open.length >= LONGEST_RECORD);
  }
  while (open.length > 0) yield* closed(open, true);
}

/** Takes what is complete from the front; under pressure also a line that opens a quote and never closes it. */
function* closed(open: { number: number; text: string }[], isPressed: boolean): Generator<Line> {
  let quotes = 0;
  for (let last = 0; last < open.length; last++) {
    quotes += open[last]!.text.split('"').length - 1;
    if (quotes % 2 !== 0) continue;
    const record = open.splice(0, last + 1);
    yield { number: record[0]!.number, text: record.map(({ text }) => text).join('\n') };
    last = -1;
    quotes = 0;
  }
  const broken = isPressed ? open.shift() : undefined;
  if (broken !== undefined) yield { number: broken.number, problem: NOT_CLOSED };
}
