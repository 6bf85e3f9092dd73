import fc from 'fast-check';
import { createAnnotator } from '../src/index.js';
import { createFoldTable } from '../src/languages/ar/normalization.js';
import { foldText, normalize } from '../src/pipeline/normalize.js';
import { tokenize } from '../src/pipeline/tokenize.js';
import type { Annotation, Mention, TextSpan } from '../src/types.js';

const annotator = createAnnotator();
const fold = createFoldTable();

const WORDS = [
  'قال',
  'وأضاف',
  'إن',
  'أن',
  'بحسب',
  'الوزير',
  'بوتين',
  'مشيرا',
  'إلى',
  'نقلت',
  'عن',
  'وكالة',
  'رويترز',
  'في',
  'لـ',
];
const SIGNS = [
  '«',
  '»',
  '"',
  '“',
  '”',
  ':',
  '،',
  '.',
  '؟',
  '\n',
  '(',
  ')',
  '((',
  '))',
  "'",
  '-',
  ' ',
  '\u200f',
  '\u0640',
  '\u064b',
  '\ufefb',
  '\ud83d',
  '\udc00',
  '\u0000',
];
const newsLike = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...SIGNS), fc.string({ unit: 'binary' })), {
    maxLength: 80,
  })
  .map((parts) => parts.join(' '));
const anyText = fc.oneof(
  newsLike,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
);

function* spansOf({ sources, entities, quotations, rejected, repairs }: Annotation): Generator<TextSpan> {
  const mentionSpans = function* (mention: Mention | null | undefined): Generator<TextSpan> {
    if (!mention) return;
    yield mention;
    if (mention.title !== undefined) yield mention.title;
  };
  for (const { mention } of sources) yield* mentionSpans(mention);
  for (const { mentions } of entities) for (const mention of mentions) yield* mentionSpans(mention);
  yield* rejected;
  yield* repairs;
  for (const { content, verbatim, cue, speaker, relays, addressee } of quotations) {
    yield* content;
    yield* verbatim;
    if (cue !== null) yield cue;
    for (const { mention } of [speaker, addressee, ...relays].filter(
      (attribution) => attribution !== null && attribution !== undefined,
    ))
      yield* mentionSpans(mention);
  }
}

test('no text throws, every span slices to its words, and every attribution names an entity of the annotation', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const annotation = annotator.annotate(text);
      const ids = new Set(annotation.entities.map(({ id }) => id));
      for (const span of spansOf(annotation)) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(text.slice(span.start, span.end)).toBe(span.text);
      }
      for (const { speaker, relays } of annotation.quotations) {
        for (const attribution of [speaker, ...relays])
          if (attribution !== null) expect(ids).toContain(attribution.entity);
      }
    }),
    { numRuns: 1500, seed: 7 },
  );
});

test('the same text gives the same annotation', () => {
  fc.assert(
    fc.property(newsLike, (text) => {
      expect(annotator.annotate(text)).toEqual(createAnnotator().annotate(text));
    }),
    { numRuns: 200, seed: 7 },
  );
});

test('a token is the folded form of the words that its span covers', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenize(text, normalize(text, fold));
      for (let t = 0; t < tokens.count; t++) {
        const slice = text.slice(tokens.start[t], tokens.end[t]);
        expect(tokens.form(t)).toContain(foldText(slice, fold));
      }
    }),
    { numRuns: 1500, seed: 7 },
  );
});

test.each([
  ['one letter', 'ا'.repeat(1_000_000)],
  ['nothing but marks', '«'.repeat(100_000)],
  ['straight marks', '"'.repeat(100_001)],
  ['combining flood', `ق${'\u064b'.repeat(100_000)}ال`],
  ['bidi controls', '\u202e\u2066'.repeat(50_000)],
  ['lone surrogates', '\ud800'.repeat(50_000)],
  ['cues', 'قال إن '.repeat(20_000)],
  ['parentheses', '('.repeat(100_000)],
])('a flood of %s is read to the end', (_, text) => {
  expect(annotator.annotate(text).text).toBe(text);
});
