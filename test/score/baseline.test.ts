import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changes, readBaseline, resultsOf, writeBaseline } from '../../scripts/score/baseline.mjs';
import { readOptions } from '../../scripts/score/options.mjs';
import { targetsOf } from '../../scripts/score/targets.mjs';

describe('gained and lost', () => {
  const before = {
    quotations: { a: 'missed', b: 'found', c: 'right', d: 'right', e: 'right', gone: 'right' },
    spurious: ['x', 'y'],
  };
  const after = {
    quotations: { a: 'right', b: 'right', c: 'found', d: 'missed', e: 'right', young: 'right' },
    spurious: ['y', 'z'],
  };

  test('are told end to end, and of what both know', () => {
    expect(changes(before, after)).toEqual({
      gained: ['a', 'b'],
      lost: ['c', 'd'],
      spuriousGone: ['x'],
      spuriousNew: ['z'],
    });
  });

  test('change places with before and after', () => {
    expect(changes(after, before)).toMatchObject({ gained: ['c', 'd'], lost: ['a', 'b'], spuriousNew: ['x'] });
  });

  test('are none where nothing changed', () => {
    expect(Object.values(changes(after, after)).flat()).toEqual([]);
  });
});

test('a baseline comes back as it was written, and holds no words', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'isnad-')), 'new', 'baseline.json');
  expect(readBaseline(file)).toBeNull();
  const results = resultsOf([{ key: 'd1#0', state: 'found', words: 'نعم' }], [{ key: 'd1@3-9', words: 'لا' }]);
  writeBaseline(file, results);
  expect(readBaseline(file)).toEqual({ quotations: { 'd1#0': 'found' }, spurious: ['d1@3-9'] });
});

describe('options of the score', () => {
  const plain = { byPhenomenon: false, saveBaseline: null, against: '.score/baseline.json', errors: null };

  test.each([
    [[], plain],
    [['--by', 'phenomenon'], { ...plain, byPhenomenon: true }],
    [['--save-baseline'], { ...plain, saveBaseline: '.score/baseline.json' }],
    [['--save-baseline', 'b.json', '--errors'], { ...plain, saveBaseline: 'b.json', errors: '40' }],
    [['--errors', '7', '--against', 'c.json'], { ...plain, errors: '7', against: 'c.json' }],
  ])('%j', (args, options) => {
    expect(readOptions(args)).toEqual({ ...options, lib: 'dist/index.js' });
  });

  test.each([[['--phenomenon']], [['--by']], [['--by', 'outlet']], [['b.json']]])('%j are refused', (args) => {
    expect(() => readOptions(args)).toThrow(/^isnad: /u);
  });
});

test('a target is reached at what is wanted: from above, or from below where it is an upper bound', () => {
  const figures = { 'end to end F1': 0.9, 'false in 1,000 marked': 30 };
  const names = { f1: 0.78 };
  const targets = targetsOf({
    all: figures,
    a: { 'end to end F1': 0.93 },
    b: { 'end to end F1': 0.9 },
    names: { micro: names, PERS: names, LOC: names, ORG: names },
  });
  const isReached = Object.fromEntries(targets.map((target) => [target.name, target.isReached]));
  expect(isReached).toMatchObject({
    'end to end F1': false,
    'false in 1,000 marked, at most': true,
    'end to end F1, half b (half a less 3)': true,
    'names, PERS': true,
    'names, LOC': false,
  });
});
