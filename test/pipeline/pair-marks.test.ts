import { read, textOf } from '../support/read.js';

/** What stands inside each pair of marks. */
function inside(text: string): string[] {
  const reading = read(text);
  return reading.marks.spans.map((span) => textOf(reading, span));
}

function repairs(text: string): string[] {
  const { marks, tokens } = read(text);
  return marks.repairs.map(({ problem, token }) => `${problem} ${tokens.form(token)}`);
}

test.each([
  ['guillemets', 'قال: «نعم غدا» وخرج.'],
  ['curly marks', 'قال: “نعم غدا” وخرج.'],
  ['low opening marks', 'قال: „نعم غدا“ وخرج.'],
  ['straight marks, told by the spaces', 'قال: "نعم غدا" وخرج.'],
  ['straight marks with blanks inside', 'قال: " نعم غدا " وخرج.'],
  ['double parentheses', 'قال: ((نعم غدا)) وخرج.'],
  ['two apostrophes', "قال: ''نعم غدا'' وخرج."],
  ['single curly marks', 'قال: ‘نعم غدا’ وخرج.'],
  ['single straight marks', "قال: 'نعم غدا' وخرج."],
  ['single guillemets', 'قال: ‹نعم غدا› وخرج.'],
  ['marks without a blank before them', 'قال:"نعم غدا"، وخرج.'],
])('pairs %s', (_, text) => {
  expect(inside(text)).toEqual(['نعم غدا']);
  expect(repairs(text)).toEqual([]);
});

test.each([
  ['guillemets', 'قال: »نعم غدا« وخرج.', ['reversed »']],
  ['curly marks', 'قال: ”نعم غدا“ وخرج.', ['reversed ”']],
])('%s the wrong way round are paired and listed', (_, text, expected) => {
  expect(inside(text)).toEqual(['نعم غدا']);
  expect(repairs(text)).toEqual(expected);
});

test.each([
  ['reversed guillemets', 'قال: »نعم لا« وخرج.'],
  ['single marks', "قال: 'نعم لا' وخرج."],
])('a short last word hides no closing mark: %s', (_, text) => {
  expect(inside(text)).toEqual(['نعم لا']);
});

test.each([
  ['two pairs in one sentence', 'وصفه بـ"المفيد" و"الجديد".', ['المفيد', 'الجديد']],
  ['right after an attached particle', 'فاز ب«الكأس» وبال«درع».', ['الكأس', 'درع']],
  ['inside parentheses', 'فاز (بـ«الكأس»).', ['الكأس']],
  ['a question mark inside', 'سأل: "لماذا؟" وخرج.', ['لماذا؟']],
  ['at the start and the end of the text', '"نعم"', ['نعم']],
])('pairs marks %s', (_, text, expected) => {
  expect(inside(text)).toEqual(expected);
  expect(repairs(text)).toEqual([]);
});

test.each([
  ['straight in guillemets', 'قال: «سألني "لماذا" فسكت» وخرج.', 'سألني "لماذا" فسكت'],
  ['guillemets in guillemets', 'قال: «سألني «لماذا» فسكت» وخرج.', 'سألني «لماذا» فسكت'],
  ['single in straight', `قال: "سألني 'لماذا' فسكت" وخرج.`, "سألني 'لماذا' فسكت"],
])('nested pairs know the pair around them: %s', (_, text, outer) => {
  const { marks } = read(text);
  expect(inside(text)).toEqual([outer, 'لماذا']);
  const [first, second] = marks.spans;
  expect(first?.outer).toBeNull();
  expect(second?.outer).toBe(first);
  expect(marks.around(second?.first ?? -1)).toBe(first);
});

test('nothing between marks is no span', () => {
  expect(inside('قال «» وخرج.')).toEqual([]);
});

describe('broken pairs', () => {
  test('a mark after a colon that is never closed ends before the last sign of its line', () => {
    const text = 'قال سامر: «نعم وألف نعم.\nوخرج.';
    expect(inside(text)).toEqual(['نعم وألف نعم']);
    expect(repairs(text)).toEqual(['unclosed «']);
  });

  test('without a sign at the end of the line it ends with its last word', () => {
    expect(inside('قال سامر: «نعم وألف نعم')).toEqual(['نعم وألف نعم']);
  });

  test('a closing mark without an opening one pairs with nothing and is listed', () => {
    const text = 'نعم وألف نعم»، قال سامر.';
    expect(inside(text)).toEqual([]);
    expect(repairs(text)).toEqual(['unopened »']);
  });

  test('a broken pair does not swallow the next paragraph', () => {
    const text = 'قال سامر «نعم وألف.\nوخرج.\nقالت ريم: «لا وألف لا».';
    expect(inside(text)).toEqual(['نعم وألف', 'لا وألف لا']);
  });

  test('without a verb of saying a mark that nothing closes opens nothing', () => {
    const text = 'زار سامر «نعم وألف.\nوخرج.\nقالت ريم: «لا وألف لا».';
    expect(inside(text)).toEqual(['لا وألف لا']);
  });
});

test.each([
  ['one pair around two paragraphs', 'قال: «نعم وألف نعم.\nلا وألف لا» وخرج.', ['نعم وألف نعم.\nلا وألف لا'], []],
  [
    'an opening mark before each paragraph',
    'قال: «نعم وألف نعم.\n«لا وألف لا» وخرج.',
    ['نعم وألف نعم', 'لا وألف لا'],
    ['unclosed «'],
  ],
])('a quotation of two paragraphs: %s', (_, text, expected, repaired) => {
  expect(inside(text)).toEqual(expected);
  expect(repairs(text)).toEqual(repaired);
});

test.each([
  ['in a name', "وصل شون أو'نيل إلى دلمار."],
  ['in a foreign word', 'قرأ l’Orient في دلمار.'],
  ['two of them in two words', "قرأ d'Or و l'Orient في دلمار."],
])('an apostrophe is no mark: %s', (_, text) => {
  expect(inside(text)).toEqual([]);
  expect(repairs(text)).toEqual([]);
});

test('finds pairs by the tokens of their marks', () => {
  const { marks, tokens } = read('قال: ((نعم غدا)) وخرج.');
  const [span] = marks.spans;
  if (span === undefined) throw new Error('no pair');
  expect(tokens.form(span.open) + tokens.form(span.close)).toBe('()');
  expect(marks.openingAt(span.open)).toBe(span);
  expect(marks.openingAt(span.first)).toBeUndefined();
  expect(marks.closingAt(span.close)).toBe(span);
  const { open, first, last, close } = span;
  expect([open, open + 1, first, last, close - 1, close].map((t) => marks.isMark(t))).toEqual([
    true,
    true,
    false,
    false,
    true,
    true,
  ]);
  expect([open - 1, open, first, close, close + 1].map((t) => marks.around(t))).toEqual([
    undefined,
    span,
    span,
    span,
    undefined,
  ]);
});
