import fc from 'fast-check';
import { read, write, type Sections } from '../../src/gazetteer/automaton/format.js';
import { createMatcher, loadMatcher } from '../../src/matcher.js';

const FORMS = ['محمد علي', 'محمد', 'علي حسن', 'القاهرة', 'كوريا الشمالية', 'Boutros Ghali', '7.5', 'وكالة الأنباء'];
const TEXT = 'التقى محمد علي حسن في القاهرة وللقاهرة، وقال Boutros Ghali 7.5 لوكالة الأنباء في كوريا الشمالية';
const VERSION_CELL = 1;
const SCRIPT_CELL = 3;

const matcher = createMatcher(FORMS);
const answer = matcher.find(TEXT);
const cellsOf = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
const script = cellsOf(matcher.bytes)[SCRIPT_CELL]!;

/** A buffer with other sections, and the right checksum: an accident would not make it, somebody could. */
const withSections = (change: (sections: Sections) => Partial<Sections>): Uint8Array => {
  const sections = read(matcher.bytes.slice(), script);
  return write({ ...sections, ...change(sections) }, script);
};

test('the answer is worth something', () => {
  expect(answer.map(({ text }) => text)).toEqual([
    'محمد علي',
    'القاهرة',
    'للقاهرة',
    'Boutros Ghali',
    '7.5',
    'وكالة الأنباء',
    'كوريا الشمالية',
  ]);
});

describe('the same bytes give the same matcher', () => {
  const { bytes } = matcher;
  test('of a typed array, its buffer and a shared one', () => {
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    for (const source of [bytes, bytes.slice().buffer, shared, new Uint8Array(shared)]) {
      const loaded = loadMatcher(source);
      expect(loaded.find(TEXT)).toEqual(answer);
      expect(loaded.size).toBe(FORMS.length);
      expect(Buffer.from(loaded.bytes).equals(bytes)).toBe(true);
    }
  });

  test('wherever they lie in a larger buffer', () => {
    for (let offset = 0; offset < 8; offset++) {
      const larger = new Uint8Array(bytes.length + 16).fill(0xff);
      larger.set(bytes, offset);
      expect(loadMatcher(larger.subarray(offset, offset + bytes.length)).find(TEXT)).toEqual(answer);
    }
    expect(loadMatcher(Buffer.from(bytes)).find(TEXT)).toEqual(answer);
  });

  test('and no other: loading copies nothing', () => {
    const copy = bytes.slice();
    expect(loadMatcher(copy).bytes.buffer).toBe(copy.buffer);
  });
});

describe('bytes that are no matcher are refused', () => {
  const refused = (bytes: Uint8Array): string => {
    try {
      loadMatcher(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError);
      return (error as Error).message;
    }
    return '';
  };

  test.each([
    ['isnad: bytes: expected a Uint8Array, an ArrayBuffer or a SharedArrayBuffer', 'علي' as unknown as Uint8Array],
    ['isnad: bytes: expected a Uint8Array, an ArrayBuffer or a SharedArrayBuffer', null as unknown as Uint8Array],
    ['isnad: bytes: no matcher: shorter than a header', new Uint8Array(3)],
    ['isnad: bytes: no matcher, or of a machine with another order of bytes', new Uint8Array(400)],
  ])('%s', (message, bytes) => {
    expect(refused(bytes)).toBe(message);
  });

  test('of another version, or made with other letters', () => {
    const newer = matcher.bytes.slice();
    cellsOf(newer)[VERSION_CELL]! += 1;
    expect(refused(newer)).toBe('isnad: bytes: a matcher of version 2, expected 1');
    const other = write(read(matcher.bytes, script), script + 1);
    expect(refused(other)).toBe('isnad: bytes: made with another table of letters: make it anew');
  });

  test('cut off anywhere, or with something behind', () => {
    for (let length = 0; length < matcher.bytes.length; length++)
      expect(refused(matcher.bytes.slice(0, length))).toMatch(
        /^isnad: bytes: (?:no matcher|\d+ bytes long, expected \d+$)/u,
      );
    expect(refused(new Uint8Array([...matcher.bytes, 0, 0, 0, 0]))).toMatch(/bytes long, expected/u);
  });

  test('with any bit of any byte changed', () => {
    for (let at = 0; at < matcher.bytes.length; at++) {
      const changed = matcher.bytes.slice();
      changed[at]! ^= 1 << (at % 8);
      expect(refused(changed)).toMatch(/^isnad: bytes: \S/u);
    }
  });

  test('with several bits changed', () => {
    const bits = fc.array(fc.nat({ max: 8 * matcher.bytes.length - 1 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(bits, (flips) => {
        const changed = matcher.bytes.slice();
        for (const bit of flips) changed[bit >> 3]! ^= 1 << (bit & 7);
        if (!Buffer.from(changed).equals(matcher.bytes)) expect(refused(changed)).not.toBe('');
      }),
      { numRuns: 2000, seed: 3 },
    );
  });

  test.each<[string, (sections: Sections) => Partial<Sections>]>([
    ['a base out of bounds', ({ arcs }) => ({ arcs: arcs.map((arc, slot) => (slot === 20 ? 0xff_ffff : arc)) })],
    ['root out of bounds', ({ arcs }) => ({ root: arcs.length })],
    ['longest form out of bounds', () => ({ longest: 0xffff_ffff })],
    ['an index of a form out of bounds', ({ forms }) => ({ forms: forms.map(() => FORMS.length) })],
    ['letters out of bounds', () => ({ letters: new Uint32Array(200) })],
    ['letters out of bounds', ({ letters }) => ({ letters: letters.map(() => 0x10000) })],
    ['filter out of bounds', () => ({ filter: new Uint32Array(33) })],
    ['numbers of forms out of bounds', () => ({ before: new Uint16Array(1) })],
    ['numbers of forms out of bounds', () => ({ large: new Uint32Array(3) })],
  ])('%s, though the checksum is right', (problem, change) => {
    expect(refused(withSections(change))).toBe(`isnad: bytes: ${problem}`);
  });

  test('a double array of nonsense is refused, or finds nonsense in the end', () => {
    const cells = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 0xffff_ffff })), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(cells, fc.constantFrom('arcs', 'before', 'forms', 'filter', 'large'), (changes, name) => {
        const bytes = withSections((sections) => {
          const section = sections[name].slice();
          for (const [at, value] of changes) section[at % Math.max(1, section.length)] = value;
          return { [name]: section };
        });
        if (refused(bytes) !== '') return;
        for (const { start, end, text, form } of loadMatcher(bytes).find(TEXT, { overlaps: true })) {
          expect(text).toBe(TEXT.slice(start, end));
          expect(form).toBeLessThan(FORMS.length);
        }
      }),
      { numRuns: 1000, seed: 3 },
    );
  });
});
