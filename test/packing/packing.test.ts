import { readFileSync } from 'node:fs';
import { pack } from '../../build/pack.js';
import { stripped } from '../../build/stripped.js';
import { lazyRecords } from '../../src/gazetteer/packing/lazy-records.js';
import { WALKS, type PackedRecords } from '../../src/gazetteer/packing/unpack.js';

const names = Object.keys(WALKS) as (keyof PackedRecords)[];
const read = (name: string): unknown => stripped(readFileSync(`dictionaries/${name}.json`, 'utf8'));

describe('the packed dictionaries', () => {
  const wanted = Object.fromEntries(names.map((name) => [name, read(name)])) as PackedRecords;
  const { tables, digits } = pack(wanted);
  const records = lazyRecords(tables, digits);

  test.each(names)('%s comes out as it went in', (name) => {
    expect([...records(name)]).toEqual(wanted[name]);
  });

  test('need no escape in a string', () => {
    expect(JSON.stringify(digits)).toHaveLength(digits.length + 2);
  });
});
