import { pruneNames } from '../../build/prune-names.js';

const person = (id: string, ...ar: string[]) => ({ id, names: { ar } });
const left = (...people: ReturnType<typeof person>[]): string[][] =>
  pruneNames({ people, organizations: [], places: [] }).people.map(({ names }) => names.ar);

describe('names that the bundle leaves out', () => {
  test('are spellings that the rules find anyway', () => {
    expect(left(person('a', 'أوتافيو بيرغاماسكي', 'أوتافيو بيرجاماسكي'))).toEqual([['أوتافيو بيرغاماسكي']]);
  });

  test('are never the first of their record, nor of other words than it', () => {
    const names = ['أوتافيو بيرغاماسكي', 'بيرغاماسكي', 'الدون أوتافيو'];
    expect(left(person('a', ...names))).toEqual([names]);
  });

  test('are none that somebody else goes by as well', () => {
    const shared = 'اوتافيو برغاماسكي';
    expect(left(person('a', 'أوتافيو بيرغاماسكي', shared), person('b', 'سيمون هالدورسن', shared))).toEqual([
      ['أوتافيو بيرغاماسكي', shared],
      ['سيمون هالدورسن', shared],
    ]);
  });

  test('are none by which rules find a third spelling that is too far from the first name', () => {
    expect(left(person('a', 'باركليز', 'باركليس'))).toEqual([['باركليز', 'باركليس']]);
  });
});
