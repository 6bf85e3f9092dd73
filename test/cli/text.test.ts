import { highlight } from '../../src/cli/highlight.js';
import { printText } from '../../src/cli/print-text.js';
import type { Annotation, Entity, Mention, Quotation, TextSpan } from '../../src/index.js';
import { fileOf, run } from './run.js';

const ESCAPE = '\u{1B}';
const TEXT = 'نقلت وكالة الضفاف عن الوزير سالم قوله: «نعم».';

function span(words: string): TextSpan {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, text: words };
}

const speaker: Mention = { ...span('سالم'), kind: 'name', title: span('الوزير') };
const agency: Mention = { ...span('وكالة الضفاف'), kind: 'description' };
const entities: readonly Entity[] = [
  { id: 'salem', type: 'person', name: 'سالم عمران', known: true, mentions: [speaker] },
  { id: 'e1', type: 'organization', name: 'وكالة الضفاف', known: false, mentions: [agency] },
];
const quotation: Quotation = {
  id: 'q',
  kind: 'direct',
  content: [span('نعم')],
  verbatim: [span('نعم')],
  cue: { ...span('قوله'), lemma: 'قال', act: 'say', stance: 'neutral', polarity: 'positive' },
  speaker: { entity: 'salem', mention: speaker, explicit: true, because: 'test' },
  relays: [{ entity: 'e1', mention: agency, explicit: true, because: 'test' }],
  rule: 'test',
  confidence: 1,
  candidates: [],
};
const annotation: Annotation = {
  version: 1,
  text: TEXT,
  language: 'ar',
  sources: [],
  entities,
  quotations: [quotation],
  rejected: [],
  repairs: [],
};

test('below the text stands who said what, a block a quotation', () => {
  expect(printText(annotation, { color: false, file: 'a.txt' })).toBe(
    `== a.txt ==
${TEXT}

1.  kind     direct, explicit speaker
    speaker  سالم عمران [salem]
    named    سالم
    title    الوزير
    cue      قوله
    words    نعم
    relay    وكالة الضفاف
`,
  );
});

test('a speaker that cannot be told, and a text without quotations', () => {
  const unknown = { ...annotation, quotations: [{ ...quotation, cue: null, speaker: null, relays: [] }] };
  expect(printText(unknown, { color: false })).toContain('1.  kind     direct, no speaker\n    speaker  not known\n');
  expect(printText({ ...annotation, quotations: [] }, { color: false })).toBe(`${TEXT}\n\nno quotations\n`);
});

test('the text carries highlights and loses no letter', () => {
  const shown = highlight(TEXT, [quotation]);
  expect(shown).toContain(`${ESCAPE}[4;32mنعم${ESCAPE}[0m`);
  expect(shown).toContain(`${ESCAPE}[1mقوله${ESCAPE}[0m`);
  expect(shown).toContain(`${ESCAPE}[36mسالم${ESCAPE}[0m`);
  expect(shown).toContain(`${ESCAPE}[35mوكالة الضفاف${ESCAPE}[0m`);
  expect(
    shown
      .split(ESCAPE)
      .map((part, i) => (i === 0 ? part : part.slice(part.indexOf('m') + 1)))
      .join(''),
  ).toBe(TEXT);
});

test('styles add up where a cue stands inside the words of another', () => {
  expect(
    highlight('قال', [
      { ...quotation, content: [{ start: 0, end: 3, text: 'قال' }], cue: null, speaker: null, relays: [] },
    ]),
  ).toBe(`${ESCAPE}[4;32mقال${ESCAPE}[0m`);
  const inside = { ...quotation, content: [span(TEXT)], speaker: null, relays: [] };
  expect(highlight(TEXT, [inside])).toContain(`${ESCAPE}[4;32;1mقوله${ESCAPE}[0m`);
});

test.each([false, true])('control characters of an article give the terminal no order (color: %s)', (color) => {
  const printed = printText({ ...annotation, text: `أ${ESCAPE}]0;x\u{7}ب\r\nج`, quotations: [] }, { color });
  expect(printed).toBe('أ\u{FFFD}]0;x\u{FFFD}ب\r\nج\n\nno quotations\n');
});

describe('colour', () => {
  const file = fileOf('a.txt', 'قال دونالد ترمب: «سنعود إلى الطاولة غدا».');
  const isColored = async (args: string[], isTTY: boolean, env: Record<string, string>): Promise<boolean> =>
    (await run(['annotate', file, ...args], { isTTY, env })).stdout.includes(ESCAPE);

  test.each([
    { args: [], isTTY: true, env: {}, colored: true },
    { args: [], isTTY: true, env: { NO_COLOR: '1' }, colored: false },
    { args: [], isTTY: true, env: { NO_COLOR: '' }, colored: true },
    { args: [], isTTY: true, env: { NO_COLOR: '1', FORCE_COLOR: '1' }, colored: false },
    { args: [], isTTY: true, env: { TERM: 'dumb' }, colored: false },
    { args: ['--no-color'], isTTY: true, env: { FORCE_COLOR: '1' }, colored: false },
    { args: ['--format', 'text'], isTTY: false, env: {}, colored: false },
    { args: ['--format', 'text'], isTTY: false, env: { FORCE_COLOR: '1' }, colored: true },
    { args: ['--format', 'text'], isTTY: true, env: { FORCE_COLOR: '0' }, colored: false },
    { args: ['--format', 'json'], isTTY: true, env: { FORCE_COLOR: '1' }, colored: false },
  ])('$args on a terminal: $isTTY, $env', async ({ args, isTTY, env, colored }) => {
    expect(await isColored(args, isTTY, env)).toBe(colored);
  });

  test('a terminal is shown text, several files under their names', async () => {
    const { stdout } = await run(['annotate', file, file], { isTTY: true, env: { NO_COLOR: '1' } });
    expect(stdout.split('\n').filter((line) => line === `== ${file} ==`)).toHaveLength(2);
  });
});
