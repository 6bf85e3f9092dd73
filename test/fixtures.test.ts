import { createAnnotator } from '../src/index.js';
import {
  expectedInWords,
  inWords,
  letters,
  readFixtures,
  type Expected,
  type FixtureCase,
} from './support/fixtures.js';

const annotator = createAnnotator();

for (const { file, cases } of readFixtures<FixtureCase>('fixtures/ar/sentences')) {
  describe(file, () => {
    for (const { name, text, quotations, notYet } of cases) {
      const run = notYet === undefined ? test : test.failing;
      run(name, () => {
        expect(inWords(annotator.annotate(text), quotations)).toEqual(expectedInWords(quotations));
      });
    }
  });
}

interface Article {
  readonly name: string;
  readonly text: string;
  readonly quotations: readonly Expected[];
  readonly entities: readonly { readonly names: readonly string[] }[];
}

describe('whole articles', () => {
  for (const { file, cases } of readFixtures<Article>('fixtures/ar/articles')) {
    for (const article of cases) {
      test(`${file}: nine in ten quotations with their speakers`, () => {
        const { quotations, entities } = annotator.annotate(article.text);
        const found = article.quotations.filter((expected) =>
          quotations.some((quotation) => {
            const names =
              entities
                .find(({ id }) => id === quotation.speaker?.entity)
                ?.mentions.map((mention) => letters(mention.text)) ?? [];
            const isSame =
              letters(quotation.content.map(({ text }) => text).join('')) === letters(expected.content.join(''));
            return (
              isSame &&
              (expected.speaker === null ? quotation.speaker === null : names.includes(letters(expected.speaker)))
            );
          }),
        );
        const missed = article.quotations.filter((expected) => !found.includes(expected) && expected.optional !== true);
        expect({ missed: missed.length > article.quotations.length / 10 ? missed : [] }).toEqual({ missed: [] });
        expect(quotations.length).toBeLessThanOrEqual(article.quotations.length * 1.1 + 1);
      });
    }
  }
});
