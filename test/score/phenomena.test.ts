import { locateCue, orderOf, wordsBetween } from '../../scripts/score/cue-place.mjs';
import { stepOf, tally } from '../../scripts/score/phenomena.mjs';
import { factsOfGold, factsOfPrediction, marksOf } from '../../scripts/score/quotation-facts.mjs';
import { createAnnotator } from '../../src/index.js';

type Place = [start: number, end: number];

function placeOf(text: string, words: string): Place {
  const start = text.indexOf(words);
  return [start, start + words.length];
}

describe('the place of a cue', () => {
  const text = 'قال سامر: «وصلت». وقال نبيل إنه تعب، ثم قال: «سننام غدا».';

  test.each([
    ['قال', 'وصلت', 0],
    ['قال', 'سننام غدا', text.lastIndexOf('قال')],
    ['وقال', 'إنه تعب', text.indexOf('وقال')],
  ])('of %s is the one nearest to %s', (cue, words, start) => {
    expect(locateCue(text, cue, [placeOf(text, words)])).toEqual([start, start + cue.length]);
  });

  test('is none where its words stand inside the content or in other words alone', () => {
    expect(locateCue('نقلوا أنه قال نعم', 'قال', [[6, 17]])).toBeNull();
    expect(locateCue('مقالة: «وصلت»', 'قال', [[8, 12]])).toBeNull();
  });

  test.each([
    [[0, 3], 'cue, content'],
    [[40, 43], 'content, cue'],
    [[15, 18], 'content, cue, content'],
    [null, 'no cue'],
  ] as const)('%j is in order: %s', (cue, order) => {
    expect(
      orderOf(cue, [
        [5, 12],
        [20, 30],
      ]),
    ).toBe(order);
  });

  test('is so many words away', () => {
    expect(wordsBetween(text, placeOf(text, 'قال'), placeOf(text, 'وصلت'))).toBe(1);
    expect(wordsBetween(text, placeOf(text, 'تعب'), placeOf(text, 'سامر'))).toBe(4);
    expect(wordsBetween(text, [0, 3], [3, 9])).toBe(0);
  });
});

test.each([
  ['قال: «نعم».', 'direct', 'نعم', '«»'],
  ['قال: "نعم".', 'direct', 'نعم', '""'],
  ['قال: “نعم”.', 'direct', 'نعم', '“”'],
  ['قال: نعم.', 'direct', 'نعم', 'none'],
  ['قال إن الباب «مفتوح» اليوم.', 'mixed', 'إن الباب «مفتوح» اليوم', '«»'],
  ['قال إن فيلم «الباب» طويل.', 'indirect', 'إن فيلم «الباب» طويل', 'none'],
])('marks of %s', (text, kind, words, marks) => {
  expect(marksOf(text, kind, [placeOf(text, words)])).toBe(marks);
});

describe('facts', () => {
  const text = 'قال سامر الحلواني إنه وصل. ونزل المطر. وأضاف أنه تعب.';
  const entities = [{ id: 'samer', type: 'person', mentions: [placeOf(text, 'سامر الحلواني')] }];
  const quote = { kind: 'indirect', speaker: 'samer', via: null };
  const first = { ...quote, cue: 'قال', explicit: true, content: [placeOf(text, 'إنه وصل')] };
  const second = { ...quote, cue: 'وأضاف', explicit: false, content: [placeOf(text, 'أنه تعب')] };
  const other = { ...first, speaker: 'nabil' };
  const factsOf = (asked: object, quotes: readonly object[]): object =>
    factsOfGold(asked, { text, entities, quotes, outlet: 'seed', actOf: (cue: string) => `act of ${cue}` });

  test('of a quotation in gold', () => {
    expect(factsOf(first, [first, second])).toEqual({
      kind: 'indirect',
      order: 'cue, content',
      marks: 'none',
      distance: 2,
      manner: 'explicit',
      act: 'act of قال',
      speakerType: 'person',
      hasRelay: false,
      outlet: 'seed',
      quotationsSince: null,
      sentencesSince: null,
    });
  });

  test.each([
    ['right after another of the same speaker', [first, second], 0],
    ['after one of somebody else', [first, other, second], 1],
    ['where the speaker was not quoted before', [other, second], Infinity],
  ])('of an implicit speaker %s', (_, quotes, quotationsSince) => {
    expect(factsOf(second, quotes)).toMatchObject({ manner: 'implicit', quotationsSince, sentencesSince: 2 });
  });

  test('of a prediction are the same where the library is right, but for those that ask gold', () => {
    const annotation = createAnnotator().annotate(text);
    const predicted = annotation.quotations.map((found) =>
      factsOfPrediction(found, { text, entities: annotation.entities, outlet: 'seed' }),
    );
    const asked = [first, second].map((one) => factsOf(one, [first, second]));
    expect(predicted).toEqual(
      asked.map((facts, i) => ({ ...facts, act: ['say', 'add'][i], quotationsSince: null, sentencesSince: null })),
    );
  });
});

test.each([
  [0, '0'],
  [1, '1-2'],
  [2, '1-2'],
  [3, '3 or more'],
  [Infinity, 'never'],
])('%d stands on the step %s', (number, label) => {
  expect(stepOf(number, [0, 2], 'never')).toBe(label);
});

describe('the tally', () => {
  const facts = {
    kind: 'direct',
    order: 'no cue',
    marks: '«»',
    distance: 12,
    manner: 'implicit',
    act: 'no cue',
    speakerType: 'person',
    hasRelay: false,
    outlet: 'seed',
    quotationsSince: Infinity,
    sentencesSince: 0,
  };
  const counted = tally([
    { facts, counts: { gold: 1, found: 1, right: 1, gained: 1 } },
    { facts: { ...facts, kind: 'mixed', distance: 3, quotationsSince: 0 }, counts: { gold: 1, lost: 1 } },
    { facts: { ...facts, kind: 'mixed', distance: null, quotationsSince: null }, counts: { gold: 1, found: 1 } },
    { facts: { ...facts, quotationsSince: null }, counts: { spurious: 1 } },
  ]);
  const labelsOf = (wanted: string): unknown[] => counted.find(({ name }) => name === wanted)?.labels ?? [];

  test('counts by label, the commonest first', () => {
    expect(labelsOf('kind')).toEqual([
      { label: 'mixed', gold: 2, found: 1, right: 0, spurious: 0, gained: 0, lost: 1 },
      { label: 'direct', gold: 1, found: 1, right: 1, spurious: 1, gained: 1, lost: 0 },
    ]);
  });

  test('has steps in their order, and leaves out whoever stands on none', () => {
    expect(labelsOf('words from cue to content')).toMatchObject([
      { label: '3-5', gold: 1 },
      { label: '11-20', gold: 1 },
    ]);
    expect(labelsOf('implicit: others quoted since')).toMatchObject([{ label: '0' }, { label: 'never' }]);
  });
});
