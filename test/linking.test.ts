import { createAnnotator, createGazetteer } from '../src/index.js';
import type { Annotation, TextOptions } from '../src/index.js';

const of = (title: string, country: string, from?: number, to?: number): object => ({
  title,
  of: country,
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});
const annotator = createAnnotator({
  gazetteer: createGazetteer({
    builtIn: false,
    people: [
      { id: 'nadir', name: 'نادر الشهابي', country: 'IQ', roles: [of('رئيس', 'IQ', 2010, 2014)] },
      { id: 'jalal', name: 'جلال الشهابي', country: 'IQ', roles: [of('رئيس', 'IQ', 2014, 2018)] },
      { id: 'salma', name: 'سلمى الجزار', country: 'JO', roles: [of('وزير الخارجية', 'JO', 2012)] },
      { id: 'finance', name: 'كمال غوردون', country: 'JO', roles: [of('وزير المالية', 'JO')] },
      { id: 'striker', name: 'كمال غوردون', country: 'GB' },
      { id: 'secretary', name: 'جوان بيركنز', roles: [of('أمين عام', 'riwaq-league', 2011)] },
      { id: 'kang', name: 'كانغ مين هو', country: 'KR' },
    ] as never,
    organizations: [{ id: 'riwaq-league', name: 'رابطة الرواق' }],
    places: [
      { id: 'iraq', name: 'العراق', kind: 'country', country: 'IQ' },
      { id: 'britain', name: 'بريطانيا', kind: 'country', country: 'GB' },
    ],
  }),
});
const annotate = (text: string, options?: TextOptions): Annotation => annotator.annotate(text, options);
const idOf = (text: string, words: string, options?: TextOptions): string | undefined =>
  annotate(text, options).entities.find(({ mentions }) => mentions.some((mention) => mention.text === words))?.id;

describe('an office means who held it', () => {
  test.each<[string, string, TextOptions | undefined, string]>([
    ['in the year of the text', 'قال الرئيس العراقي إنه وصل.', { date: '2012' }, 'nadir'],
    ['in another year', 'قال الرئيس العراقي إنه وصل.', { date: '2016-03-01' }, 'jalal'],
    ['by a date object', 'قال الرئيس العراقي إنه وصل.', { date: new Date('2016-03-01') }, 'jalal'],
    ['by the name of the country', 'قال رئيس العراق إنه وصل.', { date: '2012' }, 'nadir'],
    ['by another word for the office', 'قال رئيس الجمهورية العراقية إنه وصل.', { date: '2012' }, 'nadir'],
    ['a woman', 'قالت وزيرة الخارجية الأردنية إنها وصلت.', { date: '2013' }, 'salma'],
    ['of a body', 'قال الأمين العام لرابطة الرواق إنه وصل.', { date: '2013' }, 'secretary'],
    [
      'without a date, where one of them is named',
      'زارنا نادر الشهابي. وقال الرئيس العراقي إنه سعيد.',
      undefined,
      'nadir',
    ],
    [
      'in a year of two, where one is named',
      'زارنا جلال الشهابي. وقال الرئيس العراقي إنه سعيد.',
      { date: '2014' },
      'jalal',
    ],
  ])('%s', (_, text, options, id) => {
    const { quotations } = annotate(text, options);
    expect(quotations).toMatchObject([{ speaker: { entity: id } }]);
  });

  test.each<[string, string, TextOptions | undefined]>([
    ['without a date and a name', 'قال الرئيس العراقي إنه وصل.', undefined],
    ['in a year of two', 'قال الرئيس العراقي إنه وصل.', { date: '2014' }],
    ['in a year that nobody has', 'قال الرئيس العراقي إنه وصل.', { date: '1990' }],
    ['in the past', 'قال الرئيس العراقي السابق إنه وصل.', { date: '2016' }],
    ['of another country', 'قال الرئيس البريطاني إنه وصل.', { date: '2016' }],
  ])('%s it stays a description', (_, text, options) => {
    expect(annotate(text, options).entities[0]).toMatchObject({ known: false, mentions: [{ kind: 'description' }] });
  });

  test.each([
    { date: 'yesterday' },
    { date: '05/11/2024' },
    { date: new Date(Number.NaN) },
    { date: 2024 },
    { day: '2024' },
  ])('misuse: %p', (options) => {
    expect(() => annotate('نعم', options as never)).toThrow(/^isnad: (?:date|day): /u);
  });
});

describe('a name of two people', () => {
  const scores = (text: string): (readonly [string, number])[] =>
    (annotate(text).entities.find(({ candidates }) => candidates !== undefined)?.candidates ?? []).map(
      ({ id, score }) => [id, score] as const,
    );

  test.each([
    ['the title', 'قال وزير المالية الأردني كمال غوردون إن القرار صدر.', 'finance'],
    ['the nationality', 'قال اللاعب البريطاني كمال غوردون إن القرار صدر.', 'striker'],
    ['the country of the text', 'رحبت بريطانيا بالقرار البريطاني. وقال كمال غوردون إنه سعيد.', 'striker'],
  ])('settles by %s', (_, text, id) => {
    expect(scores(text)[0]?.[0]).toBe(id);
    expect(annotate(text).quotations).toMatchObject([{ speaker: { entity: id } }]);
  });

  test('keeps its candidates, with scores that sum to one', () => {
    const found = scores('قال كمال غوردون إنه وصل.');
    expect(found.map(([id]) => id).sort()).toEqual(['finance', 'striker']);
    expect(found.reduce((sum, [, score]) => sum + score, 0)).toBeCloseTo(1, 1);
  });

  test('a name of one has no candidates', () => {
    expect(annotate('قال نادر الشهابي إنه وصل.').entities[0]).not.toHaveProperty('candidates');
  });
});

describe('a short name means the fuller one', () => {
  test.each([
    ['as it is written there', 'قال المتحدث ستيفن تشيبونغ إنه وصل. وأضاف تشيبونغ أنه تعب.', 'تشيبونغ'],
    ['in another spelling', 'قال المتحدث ستيفن تشيبونغ إنه وصل. وأضاف تشيبونج أنه تعب.', 'تشيبونج'],
    [
      'the whole name in another spelling',
      'قال المتحدث ستيفن تشيبونغ إنه وصل. وقال ستيفن تشيبونج إنه تعب.',
      'ستيفن تشيبونج',
    ],
  ])('%s', (_, text, words) => {
    expect(idOf(text, words)).toBe(idOf(text, 'ستيفن تشيبونغ'));
  });

  test('and nobody of another name', () => {
    const text = 'قال المتحدث ستيفن تشيبونغ إنه وصل. وقال ستيفن غوردون إنه تعب.';
    expect(idOf(text, 'ستيفن غوردون')).not.toBe(idOf(text, 'ستيفن تشيبونغ'));
  });
});

describe('other ways of writing a name', () => {
  const built = createAnnotator();
  test.each([
    ['surname first', 'قال آبي شينزو إنه وصل.', 'shinzo-abe', 'surname-first'],
    ['given name first', 'قال مين هو كانغ إنه وصل.', 'kang', 'surname-first'],
    ['in Latin letters', 'قال Elon Musk إنه وصل.', 'elon-musk', 'latin'],
    ['in Latin letters with signs', 'قال Recep Tayyip Erdoğan إنه وصل.', 'recep-tayyip-erdogan', 'latin'],
    ['with a slip, behind a title', 'قال الوزير سيرغي لافروب إنه وصل.', 'sergei-lavrov', 'near'],
    ['two words glued', 'رحبت الأممالمتحدة بالقرار.', 'united-nations', 'joined'],
    ['in a hashtag', 'رحب #دونالد_ترامب بالقرار.', 'donald-trump', 'as-listed'],
  ])('%s', (_, text, id, rule) => {
    const annotation = id === 'kang' ? annotate(text) : built.annotate(text);
    expect(annotation.entities).toContainEqual(
      expect.objectContaining({ id, mentions: [expect.objectContaining({ via: expect.objectContaining({ rule }) })] }),
    );
  });

  test('a slip counts only where the context asks for a name', () => {
    expect(built.annotate('كتاب سيرغي لافروب جديد').entities.map(({ id }) => id)).not.toContain('sergei-lavrov');
  });
});
