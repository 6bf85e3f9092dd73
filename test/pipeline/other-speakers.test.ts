import { createAnnotator } from '../../src/index.js';
import type { Quotation } from '../../src/types.js';

const annotator = createAnnotator({
  gazetteer: { organizations: [{ id: 'riwaq', name: 'وكالة الرواق' }] },
});

/** The candidates of the last quotation, by the name of the entity. */
function candidates(text: string): [name: string, rule: string][] {
  const { entities, quotations } = annotator.annotate(text);
  const nameOf = (id: string): string => entities.find((entity) => entity.id === id)!.name;
  return last(quotations).candidates.map(({ entity, rule }) => [nameOf(entity), rule]);
}

const last = (quotations: readonly Quotation[]): Quotation => quotations.at(-1)!;
const scores = (text: string): number[] =>
  last(annotator.annotate(text).quotations).candidates.map(({ score }) => score);

describe('candidates of an implicit speaker', () => {
  const THREE = 'قال سامر الحلواني إنه وصل. وقال نبيل قصقص إنه تعب. وقالت ريم الشهابي إنها جاعت. ';

  test('are those who spoke earlier, the last first, and then those of the other gender', () => {
    expect(candidates(`${THREE}وأضاف أنه نام.`)).toEqual([
      ['سامر الحلواني', 'earlier-speaker'],
      ['ريم الشهابي', 'other-gender'],
    ]);
  });

  test('have falling scores between nothing and the confidence of the quotation', () => {
    const text = `${THREE}وقال كريم الحداد إنه ضحك. وأضاف أنه نام.`;
    const { confidence } = last(annotator.annotate(text).quotations);
    const found = scores(text);
    expect(found).toHaveLength(3);
    expect(found).toEqual([...found].sort((a, b) => b - a));
    expect(found.every((score) => score > 0 && score < confidence)).toBe(true);
  });

  test('name everybody once, however often they spoke', () => {
    const text = 'قال سامر الحلواني إنه وصل. وأضاف أنه تعب. وقال نبيل قصقص إنه جاع. وأضاف أنه نام. وأضاف أنه ضحك.';
    expect(candidates(text)).toEqual([['سامر الحلواني', 'earlier-speaker']]);
  });

  test('are three at most', () => {
    const women = ['ريم الشهابي', 'هند النجار', 'سعاد الحداد', 'ليلى المنصوري'];
    const text = women.map((name) => `وقالت ${name} إنها وصلت. `).join('');
    expect(candidates(`${text}وأضاف أنه نام.`).map(([name]) => name)).toEqual(women.slice(1).reverse());
  });

  test('are left where nobody agrees, so that a reader may choose', () => {
    const text = 'قالت ريم الشهابي إنها وصلت. وأضاف أنه تعب.';
    expect(last(annotator.annotate(text).quotations).speaker).toBeNull();
    expect(candidates(text)).toEqual([['ريم الشهابي', 'other-gender']]);
  });

  test('are those of another number too', () => {
    const text = 'قال سامر الحلواني إنه وصل. وقالت مصادر أمنية إن المطر نزل. وأضافوا أنهم تعبوا.';
    expect(candidates(text)).toContainEqual(['سامر الحلواني', 'other-number']);
  });

  test('stand beside the subject of the host clause too', () => {
    const text = 'قال نبيل قصقص إنه وصل. وعاد وزير الزراعة سامر الحلواني من دلمار مؤكدا أنه تعب.';
    expect(candidates(text)).toEqual([['نبيل قصقص', 'earlier-speaker']]);
  });
});

test('the speaker of a proposal that lost the same words is a candidate', () => {
  expect(candidates('ونقلت وكالة الرواق عن كريم الحداد قوله إن التذاكر نفدت.')).toEqual([
    ['وكالة الرواق', 'verbal-noun-clause'],
  ]);
});

test.each([
  ['who is named, and nobody else', 'قال سامر الحلواني إنه وصل.'],
  ['who is named, after others', 'قال سامر الحلواني إنه وصل. وقال نبيل قصقص إنه تعب.'],
  ['who goes on, and nobody else', 'قال سامر الحلواني إنه وصل. وأضاف أنه تعب.'],
  ['who is nobody', 'قال سامر الحلواني إنه وصل. وقيل إنه تعب.'],
  ['around whom somebody else speaks of other words', 'قال سامر الحلواني إن نبيل قصقص أكد أن المطر نزل.'],
])('there are none beside a speaker %s', (_, text) => {
  expect(candidates(text)).toEqual([]);
});
