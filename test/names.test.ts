import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAnnotator } from '../src/index.js';

interface NameFixture {
  readonly name: string;
  readonly text: string;
  /** What must be named, and nothing else. */
  readonly names: Readonly<Partial<Record<'person' | 'place' | 'organization', readonly string[]>>>;
}

const FOLDER = 'fixtures/ar/names';
const annotator = createAnnotator();

/** The longest names of a text, by type. */
function namesIn(text: string): NameFixture['names'] {
  const found = annotator
    .annotate(text)
    .entities.flatMap(({ type, mentions }) =>
      mentions.filter(({ kind }) => kind === 'name').map((mention) => ({ ...mention, type })),
    );
  const longest = found.filter(
    ({ start, end }) =>
      !found.some((other) => other.start <= start && other.end >= end && other.end - other.start > end - start),
  );
  const names: Record<string, string[]> = {};
  for (const { type, text: name } of longest) (names[type] ??= []).push(name);
  return names;
}

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const fixtures = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as NameFixture[];
  test.each(fixtures.map(({ name, text, names }) => [name, text, names] as const))('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

test('what is credited keeps its head and describes, its name stands without', () => {
  const { entities, quotations } = annotator.annotate('أفادت وكالة الأناضول بأن الطائرة هبطت بسلام.');
  const speaker = quotations[0]?.speaker;
  expect(speaker?.mention).toMatchObject({ kind: 'description', text: 'وكالة الأناضول' });
  expect(entities.find(({ id }) => id === speaker?.entity)?.mentions).toMatchObject([
    { kind: 'description', text: 'وكالة الأناضول' },
    { kind: 'name', text: 'الأناضول', title: { text: 'وكالة' } },
  ]);
});
