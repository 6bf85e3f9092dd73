import { ownFeatures } from '../../../src/languages/ar/names/features.js';
import { wordWeights } from '../../../src/languages/ar/names/word-weights.js';
import { NameModel, WIDTH } from '../../../src/pipeline/name-model.js';
import type { Reading } from '../../../src/pipeline/reading.js';
import { read } from '../../support/read.js';

/** Each feature of these texts has weights of its own. */
function modelOf(readings: readonly Reading[]): NameModel {
  const all = new Set(
    readings.flatMap((reading) =>
      Array.from({ length: reading.tokens.count }, (_, t) => ownFeatures(reading, t)).flat(),
    ),
  );
  const letter = (n: number): string => String.fromCharCode(0x61 + (n % 26));
  const features = Object.fromEntries(
    [...all].map((one, n) => [one, `${letter(n)} ${letter(n / 26)} ${letter(n * 7)}`]),
  );
  return new NameModel({ transitions: [], features });
}

function expectSums(reading: Reading, model: NameModel): void {
  const { table, at } = wordWeights(model, reading.tokens.lexemes).rows(reading);
  const sum = new Int16Array(WIDTH);
  for (let t = 0; t < reading.tokens.count; t++) {
    model.sumInto(sum, 0, ownFeatures(reading, t));
    expect([reading.tokens.form(t), ...table.subarray(at[t], at[t]! + WIDTH)]).toEqual([
      reading.tokens.form(t),
      ...sum,
    ]);
  }
}

test('the row of a token is the sum of the weights of its features', () => {
  const reading = read('قال الرئيس، وبالوزير 12 «زعمطوط» وللزعمطوط: نعم.');
  expectSums(reading, modelOf([reading]));
});

test('a word that is read in two ways has two rows', () => {
  const reading = read('ورد في التقرير أمس. ورد المتهم على القاضي. ورد في البيان.');
  const model = modelOf([reading]);
  expectSums(reading, model);
  const { at } = wordWeights(model, reading.tokens.lexemes).rows(reading);
  const places = Array.from(at).filter((_, t) => reading.tokens.form(t) === 'ورد');
  expect(places[0]).not.toBe(places[1]);
  expect(places[0]).toBe(places[2]);
});
