import { readContext, readSpeakers, textOf } from '../support/read.js';

/** The speaker of each quotation in the words of the text, null where nobody is found. */
function speakers(text: string): (string | null)[] {
  const context = readContext(text);
  return readSpeakers(text).map(({ speaker }) =>
    speaker === null ? null : textOf(context, speaker.mention, speaker.mention.cut),
  );
}

const reasons = (text: string): (string | undefined)[] => readSpeakers(text).map(({ speaker }) => speaker?.because);
const explicit = (text: string): (boolean | undefined)[] => readSpeakers(text).map(({ speaker }) => speaker?.explicit);

test.each([
  ['behind the verb', 'قال سامر الحلواني إنه وصل.'],
  ['before the verb', 'سامر الحلواني قال إنه وصل.'],
  ['behind a time', 'قال أمس سامر الحلواني إنه وصل.'],
  ['behind the words', '«وصلت أمس من دلمار»، قال سامر الحلواني.'],
])('a speaker who is named %s is explicit', (_, text) => {
  expect(speakers(text)).toEqual(['سامر الحلواني']);
  expect(explicit(text)).toEqual([true]);
});

test.each([
  ['وأضاف علي: «وصلت أمس من دلمار».', 'علي'],
  ['قال علي الحلواني إنه وصل.', 'علي الحلواني'],
  ['وأكد علي حسن الحلواني أنه وصل.', 'علي حسن الحلواني'],
])('a speaker whose name is علي is explicit: %s', (text, name) => {
  expect(speakers(text)).toEqual([name]);
});

test('a speaker who is called علي and nothing else', () => {
  expect(speakers('قال علي إنه وصل.')).toEqual(['علي']);
});

test.each([
  ['in the next sentence', 'قال سامر الحلواني إنه وصل. وأضاف أنه تعب.'],
  ['in the next paragraph', 'قال سامر الحلواني إنه وصل.\n\nوأضاف: «أنا تعب جدا».'],
  ['with a participle', 'قال سامر الحلواني إنه وصل، مشيرا إلى أنه تعب.'],
  [
    'in a paragraph that is nothing but his words',
    'قال سامر الحلواني إنه وصل.\n\n«كنت أعمل في الليل والنهار وأنا تعب جدا».',
  ],
])('the same speaker goes on %s', (_, text) => {
  expect(speakers(text)).toEqual(['سامر الحلواني', 'سامر الحلواني']);
  expect(explicit(text)).toEqual([true, false]);
  expect(reasons(text)).toEqual(['named in the clause', 'last speaker that agrees']);
});

test('one who acted with words but said nothing goes on', () => {
  const text = 'دعا وزير الزراعة سامر الحلواني إلى الهدوء. وأضاف أنه تعب.';
  expect(speakers(text)).toEqual(['سامر الحلواني']);
  expect(reasons(text)).toEqual(['last speaker that agrees']);
});

test.each([
  [
    'the earlier woman',
    'قالت ريم الشهابي إنها وصلت. وقال سامر الحلواني إنه تعب. وأضافت أنها جاعت.',
    ['ريم الشهابي', 'سامر الحلواني', 'ريم الشهابي'],
  ],
  [
    'the earlier man',
    'قال سامر الحلواني إنه وصل. وقالت ريم الشهابي إنها تعبت. وأضاف أنه جاع.',
    ['سامر الحلواني', 'ريم الشهابي', 'سامر الحلواني'],
  ],
  [
    'a woman whose name tells nothing',
    'قال سامر الحلواني إنه وصل. وقالت نور الشهابي إنها تعبت. وأضاف أنه جاع.',
    ['سامر الحلواني', 'نور الشهابي', 'سامر الحلواني'],
  ],
  ['nobody rather than the wrong one', 'قالت ريم الشهابي إنها وصلت. وأضاف أنه تعب.', ['ريم الشهابي', null]],
])('the gender of the verb chooses %s', (_, text, expected) => {
  expect(speakers(text)).toEqual(expected);
});

test.each([
  ['a verb of its own', 'عاد وزير الزراعة سامر الحلواني من دلمار مؤكدا أنه تعب.', ['سامر الحلواني']],
  ['a feminine host', 'عادت وزيرة الزراعة ريم الشهابي من دلمار مؤكدة أنها تعبت.', ['ريم الشهابي']],
  [
    'not the one behind a preposition',
    'تحدثت وزيرة الزراعة ريم الشهابي إلى نبيل قصقص مؤكدة أنها تعبت.',
    ['ريم الشهابي'],
  ],
  [
    'another than the last speaker',
    'قال نبيل قصقص إنه وصل. وعاد وزير الزراعة سامر الحلواني من دلمار مؤكدا أنه تعب.',
    ['نبيل قصقص', 'سامر الحلواني'],
  ],
])('the subject of its clause speaks in a participle: %s', (_, text, expected) => {
  expect(speakers(text)).toEqual(expected);
  expect(reasons(text).at(-1)).toBe('subject of the host clause');
});

test.each([
  ['he arrived', 'وصل سامر الحلواني أمس. وقال إنه تعب.', 'سامر الحلواني'],
  [
    'of two people the one whose gender is the verb’s',
    'التقت وزيرة الزراعة ريم الشهابي المقاول نبيل قصقص. وقالت إنها تعبت.',
    'ريم الشهابي',
  ],
  ['two sentences before', 'وصل سامر الحلواني أمس. ونزل المطر. وقال إنه تعب.', 'سامر الحلواني'],
  ['long before', 'وصل سامر الحلواني أمس. نزل المطر. نزل المطر. نزل المطر. وقال إنه تعب.', 'سامر الحلواني'],
])('where nobody has spoken, whom the text tells of does: %s', (_, text, expected) => {
  expect(speakers(text)).toEqual([expected]);
});

test('a topic is no actor: it was named before, and does nothing', () => {
  expect(reasons('سامر الحلواني مدرب معروف. وقال إنه تعب.')).toEqual(['topic of a sentence before']);
});

test.each([
  ['with nobody before', 'وقال إنه تعب.'],
  ['after a place', 'دلمار مدينة صغيرة. وقال إنه تعب.'],
  ['after one of the other gender', 'وصلت ريم الشهابي أمس. وقال إنه تعب.'],
  ['after one who stands behind a preposition', 'مر الناس أمس بسامر الحلواني. وقال إنه تعب.'],
  ['four sentences after', 'سامر الحلواني مدرب معروف. نزل المطر. نزل المطر. نزل المطر. وقال إنه تعب.'],
  ['in an impersonal verb', 'وصل سامر الحلواني أمس. وقيل إنه تعب.'],
])('nobody speaks %s', (_, text) => {
  expect(speakers(text)).toEqual([null]);
});

test('nobody speaks after one who stands behind a preposition of its own', () => {
  expect(speakers('نزل المطر أمس على سامر الحلواني. وقال إنه تعب.')).toEqual([null]);
});

test('who was named longest ago is forgotten', () => {
  const others = 'وقالت هند الشهابي إنها تعبت. '.repeat(8);
  expect(speakers(`قال سامر الحلواني إنه وصل. ${others}وأضاف أنه جاع.`).at(-1)).toBeNull();
});

test('an explicit mention knows its entity', () => {
  const [first, second] = readSpeakers('قال سامر الحلواني إنه وصل. وأضاف الحلواني أنه تعب.');
  expect(second?.speaker?.entity.mentions).toEqual(first?.speaker?.entity.mentions);
});
