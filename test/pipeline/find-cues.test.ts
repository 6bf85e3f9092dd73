import type { CueCandidate } from '../../src/pipeline/find-cues.js';
import { readContext, textOf } from '../support/read.js';

interface Found {
  readonly text: string;
  readonly lemma: string;
  readonly cue: CueCandidate;
}

function find(text: string): Found[] {
  const context = readContext(text);
  return context.cues.all.map((cue) => ({
    text: textOf(context, cue, cue.cut),
    lemma: cue.form.lemma.lemma,
    cue,
  }));
}

function first(text: string): Found {
  const [found] = find(text);
  if (found === undefined) throw new Error(`no cue in '${text}'`);
  return found;
}

test.each([
  ['قال سامر إنه وصل', 'قال', 'perfect', { person: 3, gender: 'm', number: 'singular' }],
  ['قالت ريم إنها وصلت', 'قال', 'perfect', { person: 3, gender: 'f', number: 'singular' }],
  ['قالوا إنهم وصلوا', 'قال', 'perfect', { person: 3, gender: 'm', number: 'plural' }],
  ['قلت إنني وصلت', 'قال', 'perfect', { person: 1, number: 'singular' }],
  ['يقول سامر إنه وصل', 'قال', 'imperfect', { person: 3, gender: 'm', number: 'singular' }],
  ['تقول ريم إنها وصلت', 'قال', 'imperfect', { person: 3, gender: 'f', number: 'singular' }],
  ['سيقول سامر إنه وصل', 'قال', 'imperfect', { person: 3, gender: 'm', number: 'singular' }],
  ['يقولون إنهم وصلوا', 'قال', 'imperfect', { person: 3, gender: 'm', number: 'plural' }],
  ['نفى سامر أنه وصل', 'نفى', 'perfect', { person: 3, gender: 'm', number: 'singular' }],
  ['نفت ريم أنها وصلت', 'نفى', 'perfect', { person: 3, gender: 'f', number: 'singular' }],
  ['مشيرا إلى أنه وصل', 'أشار', 'participle', { gender: 'm', number: 'singular' }],
  ['مؤكدة أنها وصلت', 'أكد', 'participle', { gender: 'f', number: 'singular' }],
  ['مضيفين أنهم وصلوا', 'أضاف', 'participle', { gender: 'm', number: 'plural' }],
  ['قوله إنه وصل', 'قال', 'verbal-noun', { suffix: { gender: 'm', number: 'singular' } }],
  ['تأكيدها أنها وصلت', 'أكد', 'verbal-noun', { suffix: { gender: 'f', number: 'singular' } }],
  ['أخبره أنه وصل', 'أخبر', 'perfect', { person: 3, gender: 'm', suffix: { gender: 'm', number: 'singular' } }],
])('%s: reads person, gender and number off the letters', (text, lemma, shape, inflection) => {
  const { cue, lemma: found } = first(text);
  expect(found).toBe(lemma);
  expect(cue.form).toMatchObject({ shape, ...inflection });
});

test.each([
  ['قال', 'قال سامر إنه وصل', 'قال', false],
  ['و is cut off', 'وقال سامر إنه وصل', 'قال', true],
  ['ف is cut off', 'فأكد سامر أنه وصل', 'أكد', true],
  ['س is part of it', 'سيقول سامر إنه وصل', 'سيقول', false],
  ['ب is part of it', 'بالقول إنه وصل', 'بالقول', false],
  ['و before س', 'وسيقول سامر إنه وصل', 'سيقول', true],
  ['ثم joins too', 'ثم قال سامر إنه وصل', 'قال', true],
])('what the cue covers, and whether it is joined: %s', (_, text, words, isJoined) => {
  const found = first(text);
  expect(found.text).toBe(words);
  expect(found.cue.isJoined).toBe(isJoined);
});

test.each(['لم يقل سامر إنه وصل', 'لم يشر سامر إلى أنه وصل'])('a jussive is a cue: %s', (text) => {
  expect(first(text).cue.form.isJussive).toBe(true);
});

test.each([
  ['at the start of a sentence', 'يذكر أن المباراة الأولى كانت أمس.'],
  ['behind و', 'ويذكر أن المباراة الأولى كانت أمس.'],
  ['of two words', 'يشار إلى أن المباراة الأولى كانت أمس.'],
])('the editor’s own phrase is no cue: %s', (_, text) => {
  expect(find(text).filter(({ cue }) => cue.form.person === 3)).toEqual([]);
});

test.each([
  ['after a preposition', 'بعد كشف الوثائق'],
  ['after a participle', 'رافضا كشف اسمه'],
  ['after a noun that negates', 'عدم كشف اسمه'],
])('a verbal noun that looks like a verb is none: %s', (_, text) => {
  expect(find(text).map(({ text: words }) => words)).not.toContain('كشف');
});

test('the same letters are a verb where nothing governs them', () => {
  expect(first('كشف الوزير أنه وصل')).toMatchObject({ text: 'كشف', cue: { form: { person: 3 } } });
  expect(first('وصل الوزير بعد.\nكشف سامر أنه وصل').text).toBe('كشف');
});

test.each([
  ['بحسب الوزارة', 'بحسب'],
  ['وبحسب الوزارة', 'بحسب'],
  ['وفقا للوزارة', 'وفقا'],
  ['وفقا لسامر', 'وفقا'],
  ['على حد قوله', 'على حد قوله'],
  ['بحسب ما أعلنت الوزارة', 'بحسب ما'],
])('a phrase is one cue: %s', (text, words) => {
  const found = first(text);
  expect(found.text).toBe(words);
  expect(found.cue.form).toMatchObject({ shape: 'phrase', lemma: { kind: 'preposition' } });
});

test('a phrase that ends with a particle wants it on the next word', () => {
  expect(find('وفقا القانون')).toEqual([]);
});

test('cues are found by their first token', () => {
  const { cues } = readContext('وصل سامر على حد قوله');
  expect(cues.at(2)).toBe(cues.all[0]);
  expect([0, 1, 3, 4].map((t) => cues.at(t))).toEqual([undefined, undefined, undefined, undefined]);
});
