import { compareMatches } from '../../bench/compare-matches.mjs';
import { documentsFor, formsFor } from '../../bench/corpus.mjs';
import { createReference } from '../../bench/reference.mjs';
import { createMatcher } from '../../src/matcher.js';

interface Found {
  start: number;
  end: number;
  form: number;
}

const found = (forms: string[], text: string): string[] =>
  createReference(forms, { stripsParticles: true })(text).map(
    ({ start, end, form }: Found) => `${text.slice(start, end)}=${form}`,
  );

test.each([
  ['the longest from the left', ['سامي', 'سامي الحداد', 'الحداد وسام'], 'سامي الحداد وسام', ['سامي الحداد=1']],
  ['whole words alone', ['سام'], 'سامي سام', ['سام=0']],
  ['letters folded, the first of forms that fold alike', ['أمل', 'امل'], 'آمل', ['آمل=0']],
  ['vowel signs and tatweel as they stand', ['مروان'], 'مَـروانُ', ['مَـروانُ=0']],
  ['behind particles', ['مروان'], 'وبمروان ولمروان', ['مروان=0', 'مروان=0']],
  ['behind lams, with the alef that is not written', ['القاهرة', 'نيل'], 'للقاهرة للنيل', ['للقاهرة=0', 'نيل=1']],
  ['not behind a particle where too little is left', ['طه'], 'بطه وطه', ['طه=0']],
  ['not over a sign or a line', ['سامي الحداد'], 'سامي، الحداد سامي\nالحداد سامي  الحداد', ['سامي  الحداد=0']],
])('the reference finds names: %s', (_, forms, text, expected) => {
  expect(found(forms, text)).toEqual(expected);
});

const forms: string[] = formsFor({ size: 300, isRaw: true, seed: 1 });
const documents = documentsFor({ size: 300, length: 2000, units: 60_000, isRaw: true });
const reference = createReference(forms, { stripsParticles: true });
const matcher = createMatcher(forms);

test('the matcher finds what the reference finds in generated news', () => {
  const { compared, differences } = compareMatches(documents, forms, reference, (text: string) => matcher.find(text));
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(200);
});

test.each([
  ['leaves the last match out', (matches: Found[]) => matches.slice(0, -1)],
  ['finds one twice', (matches: Found[]) => [...matches, ...matches.slice(-1)]],
  ['ends a unit early', (matches: Found[]) => matches.map(({ start, end, form }) => ({ start, end: end - 1, form }))],
  [
    'names another form',
    (matches: Found[]) => matches.map(({ start, end, form }) => ({ start, end, form: form === 0 ? 250 : 0 })),
  ],
])('a matcher that %s is not equal', (_, spoil) => {
  const spoiled = (text: string): Found[] => spoil(matcher.find(text));
  expect(compareMatches(documents, forms, reference, spoiled).differences).not.toEqual([]);
});
