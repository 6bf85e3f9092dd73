import { readConll } from '../training/conll.js';
import { fit } from '../training/fit.js';
import { sampleOf } from '../training/samples.js';

/** Invented sentences, enough to learn that a name follows a title. */
const TEXT = [
  ['قال', 'O', 'الوزير', 'O', 'زهران', 'B-PERS', 'الكيلاوي', 'I-PERS', 'إن', 'O', 'الجسر', 'O', 'جاهز', 'O'],
  ['وصل', 'O', 'المدير', 'O', 'مرهون', 'B-PERS', 'إلى', 'O', 'دمشق', 'B-LOC', '.', 'O'],
  ['باع', 'O', 'التاجر', 'O', 'القمح', 'O', 'في', 'O', 'بيروت', 'B-LOC', '.', 'O'],
];
const corpus = readConll(
  Array.from({ length: 4 }, () => TEXT)
    .flat()
    .map((row) =>
      row
        .map((cell, i) => (i % 2 === 0 ? `${cell} ${row[i + 1]!}` : ''))
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n\n'),
);

test('labels follow the tags of the corpus', () => {
  expect(corpus).toHaveLength(12);
  expect(sampleOf(corpus[0]!).labels).toEqual([0, 0, 1, 2, 0, 0, 0]);
});

test('the same sentences give the same weights', () => {
  const samples = corpus.map(sampleOf);
  const weights = fit(samples);
  expect(Object.keys(weights.features).length).toBeGreaterThan(0);
  expect(fit(samples)).toEqual(weights);
});
