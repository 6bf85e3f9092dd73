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

/** Takes what is complete from the front, and lines that open a quote which is not closed as it must; under pressure all of them. */
function* closed(open: { number: number; text: string }[], isPressed: boolean): Generator<Line> {
  let state: QuoteState = 'closed';
  for (let last = 0; last < open.length; last++) {
    state = stateAfter(open[last]!.text, state === 'open');
    if (state === 'open') continue;
    const record = open.splice(0, state === 'broken' ? 1 : last + 1);
    const { number } = record[0]!;
    yield state === 'broken'
      ? { number, problem: NOT_CLOSED }
      : { number, text: record.map(({ text }) => text).join('\n') };
    last = -1;
    state = 'closed';
  }
  const first = isPressed ? open.shift() : undefined;
  if (first !== undefined) yield { number: first.number, problem: NOT_CLOSED };
}

type QuoteState = 'open' | 'closed' | 'broken';

/** Whether a line ends inside quotes, or has something between the end of a quote and the next comma. */
function stateAfter(line: string, isOpen: boolean): QuoteState {
  let isQuoted = isOpen || line.startsWith('"');
  // `end` is the last unit of a field: -2 where no comma follows any more
  for (let i = isOpen || !isQuoted ? 0 : 1; ;) {
    const end = isQuoted ? closingQuote(line, i) : line.indexOf(',', i) - 1;
    if (end < 0 && isQuoted) return 'open';
    if (end === -2 || end === line.length - 1) return 'closed';
    if (line[end + 1] !== ',') return 'broken';
    isQuoted = line[end + 2] === '"';
    i = end + (isQuoted ? 3 : 2);
  }
}

/** Where a quote ends; two marks together are a mark inside it. */
function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from);
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at;
}
