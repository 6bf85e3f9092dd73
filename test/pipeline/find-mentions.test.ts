import type { MentionCandidate } from '../../src/pipeline/mention.js';
import { readContext, textOf } from '../support/read.js';

interface Found {
  readonly text: string;
  readonly title: string | null;
  readonly phrase: string;
  readonly candidate: MentionCandidate;
}

function find(text: string): Found[] {
  const context = readContext(text);
  return context.mentions.all.map((candidate) => ({
    text: textOf(context, candidate, candidate.cut),
    title: candidate.title === undefined ? null : textOf(context, candidate.title),
    phrase: textOf(context, candidate.phrase),
    candidate,
  }));
}

const people = (text: string): string[] =>
  find(text)
    .filter(({ candidate }) => candidate.kind === 'name' && candidate.type === 'person')
    .map((found) => found.text);

function only(text: string): Found {
  const [found, ...others] = find(text).filter(({ candidate }) => !candidate.isNested);
  if (found === undefined || others.length > 0)
    throw new Error(
      `not one mention in '${text}': ${find(text)
        .map((other) => other.text)
        .join(' | ')}`,
    );
  return found;
}

describe('a title before a name', () => {
  test.each([
    ['قال وزير الزراعة سامر الحلواني إنه وصل.', 'وزير الزراعة', 'سامر الحلواني', 'm'],
    ['قال وزير الزراعة الأردني سامر الحلواني إنه وصل.', 'وزير الزراعة الأردني', 'سامر الحلواني', 'm'],
    ['قالت الدكتورة ريم الشهابي إنها وصلت.', 'الدكتورة', 'ريم الشهابي', 'f'],
    ['قال د. سامر الحلواني إنه وصل.', 'د.', 'سامر الحلواني', 'm'],
    ['قال العميد الركن نبيل قصقص إنه وصل.', 'العميد الركن', 'نبيل قصقص', 'm'],
    ['قال المتحدث باسم الشرطة نبيل قصقص إنه وصل.', 'المتحدث باسم الشرطة', 'نبيل قصقص', 'm'],
    ['قال خبير الأرصاد أمين فارس إنه وصل.', 'خبير الأرصاد', 'أمين فارس', 'm'],
    ['قالت الوزيرة «ريم الشهابي» إنها وصلت.', 'الوزيرة', 'ريم الشهابي', 'f'],
  ])('%s', (text, title, name, gender) => {
    const found = only(text);
    expect([found.title, found.text]).toEqual([title, name]);
    expect(found.candidate).toMatchObject({ kind: 'name', type: 'person', gender });
  });

  test('begins the phrase, and the name alone is the mention', () => {
    const { phrase, text } = only('قالت وزيرة الزراعة ريم الشهابي إنها وصلت.');
    expect([phrase, text]).toEqual(['وزيرة الزراعة ريم الشهابي', 'ريم الشهابي']);
  });
});

describe('an apposition', () => {
  test.each([
    ['behind the name', 'قال سامر الحلواني، وزير الزراعة الأردني، إنه وصل.', 'وزير الزراعة الأردني'],
    ['before the name', 'قال وزير الزراعة، سامر الحلواني، إنه وصل.', 'وزير الزراعة'],
  ])('%s is its title', (_, text, title) => {
    expect(only(text)).toMatchObject({ text: 'سامر الحلواني', title });
  });

  test('is none where و joins another title', () => {
    expect(find('قال سامر الحلواني، ووزير الزراعة، إنه وصل.')[0]?.title).toBeNull();
  });
});

test.each([
  ['one person with the people of his name', 'وصل أحمد بن سالم المنصوري أمس.', ['أحمد بن سالم المنصوري']],
  ['a name after عبد', 'وصل عبد الرحمن المنصوري أمس.', ['عبد الرحمن المنصوري']],
  ['a name after أبو', 'وصل أبو خالد أمس.', ['أبو خالد']],
  ['two people joined by و', 'وصل سامر الحلواني وريم الشهابي أمس.', ['سامر الحلواني', 'ريم الشهابي']],
  ['an attached particle is cut off', 'وصل بسامر الحلواني أمس.', ['سامر الحلواني']],
  ['a name does not go over a line', 'وصل سامر\nالحلواني أمس.', ['سامر']],
  ['given names alone', 'وصل سامر نبيل أمس.', ['سامر نبيل']],
])('names: %s', (_, text, expected) => {
  expect(people(text)).toEqual(expected);
});

test.each([
  ['a sister', 'قالت شقيقة الضحية إنها وصلت.', 'شقيقة الضحية', 'f'],
  ['a brother of somebody with title and name', 'قال شقيق المهندس نبيل قصقص إنه وصل.', 'شقيق المهندس نبيل قصقص', 'm'],
  ['a wife', 'قالت زوجة العقيد نبيل قصقص إنها وصلت.', 'زوجة العقيد نبيل قصقص', 'f'],
  ['a mother with a pronoun', 'قالت والدته إنها وصلت.', 'والدته', 'f'],
  ['a husband with a pronoun', 'قال زوجها إنه وصل.', 'زوجها', 'm'],
])('kin are described by those whose kin they are: %s', (_, text, description, gender) => {
  const { text: words, candidate } = only(text);
  expect(words).toBe(description);
  expect(candidate).toMatchObject({ kind: 'description', type: 'person', gender });
});

test.each([
  ['قال مصدر أمني مطلع إنه وصل.', 'مصدر أمني مطلع', 'unnamed'],
  ['قال مسؤول في وزارة الدفاع إنه وصل.', 'مسؤول في وزارة الدفاع', 'unnamed'],
  ['قال دبلوماسي أوروبي إنه وصل.', 'دبلوماسي أوروبي', 'unnamed'],
  ['ذكرت مصادر مقربة من الحكومة أنه وصل.', 'مصادر مقربة من الحكومة', 'unnamed'],
  ['قال شهود عيان إنه وصل.', 'شهود عيان', 'group'],
  ['وجاء في البيان أنه وصل.', 'البيان', 'document'],
])('sources without a name: %s', (text, words, type) => {
  const found = only(text);
  expect(found.text).toBe(words);
  expect(found.candidate).toMatchObject({ kind: 'description', type });
});

test.each([
  ['a ministry', 'أعلنت وزارة الزراعة الأردنية وصوله.', 'وزارة الزراعة الأردنية', 'name'],
  ['a university of a place', 'أعلنت جامعة دلمار وصوله.', 'جامعة دلمار', 'name'],
  ['a paper whose name stands between marks', 'ذكرت صحيفة «بريد البحيرة» وصوله.', 'صحيفة «بريد البحيرة»', 'name'],
  ['the noun alone', 'أعلنت الوزارة وصوله.', 'الوزارة', 'description'],
])('bodies: %s', (_, text, words, kind) => {
  const found = only(text);
  expect(found.text).toBe(words);
  expect(found.candidate).toMatchObject({ kind, type: 'organization' });
});

describe('the gazetteer', () => {
  test.each([
    ['a person by name', 'وصل بوب هيلتونغ أمس.', 'بوب هيلتونغ', 'bob-hilton'],
    ['a person by another spelling', 'وصل هيلتونج أمس.', 'هيلتونج', 'bob-hilton'],
    ['a person behind a particle', 'وصل وهيلتونغ أمس.', 'هيلتونغ', 'bob-hilton'],
    ['a place', 'وصل إلى دلمار أمس.', 'دلمار', 'dalmar'],
    ['a place behind a particle', 'وصل بدلمار أمس.', 'دلمار', 'dalmar'],
    ['a body', 'زارت منظمة الشفاء الدولية البلاد.', 'منظمة الشفاء الدولية', 'shifa'],
  ])('knows %s', (_, text, words, id) => {
    const found = only(text);
    expect(found.text).toBe(words);
    expect(found.candidate.links.map(({ entity }) => entity.id)).toEqual([id]);
  });

  test('its longest name wins', () => {
    expect(only('وصل إلى جمهورية مرسان أمس.').text).toBe('جمهورية مرسان');
  });

  test('its names inside a title are mentions of their own, nested', () => {
    const found = find('قال المتحدث باسم منظمة الشفاء الدولية نبيل قصقص إنه وصل.');
    expect(found.map(({ text, candidate }) => [text, candidate.isNested])).toEqual([
      ['نبيل قصقص', false],
      ['منظمة الشفاء الدولية', true],
    ]);
  });

  test('a known name takes the given name and surname beside it', () => {
    expect(only('وصل نبيل الأسد أمس.').candidate.links[0]?.alias).toBe('نبيل الأسد');
  });

  test.each([
    ['وصل عباس المنصوري أمس.', 'عباس المنصوري'],
    ['وصل المهندس عباس المنصوري أمس.', 'عباس المنصوري'],
    ['وصل وزير الزراعة عباس المنصوري أمس.', 'عباس المنصوري'],
  ])('an alias that is a given name too begins the name of somebody else: %s', (text, name) => {
    const found = only(text);
    expect(found.text).toBe(name);
    expect(found.candidate.links).toEqual([]);
  });

  test('a name whose last word goes with the next is somebody else’s', () => {
    const found = only('وصل عمر صلاح الدين أمس.');
    expect(found.text).toBe('عمر صلاح الدين');
    expect(found.candidate.links).toEqual([]);
  });
});

describe('an ambiguous form', () => {
  test.each([
    ['without anything beside it', 'نام الأسد في الحديقة.'],
    ['beside a common word', 'هجم الأسد الجائع.'],
  ])('is a common word %s', (_, text) => {
    expect(people(text)).toEqual([]);
  });

  test.each([
    ['after a title', 'وصل الرئيس الأسد أمس.', ['الأسد']],
    ['where a fuller mention stands before it', 'وصل نبيل الأسد أمس. وخرج الأسد.', ['نبيل الأسد', 'الأسد']],
    ['where a fuller mention stands behind it', 'خرج الأسد. ووصل نبيل الأسد أمس.', ['الأسد', 'نبيل الأسد']],
  ])('is a name %s', (_, text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});

describe('على and علي', () => {
  test.each([
    ['with yeh it is a name', 'وصل علي الحلواني أمس.', ['علي الحلواني']],
    ['with alef maqsura it is a preposition', 'اعتمد على الحلواني أمس.', []],
    ['before a given name too', 'اعتمد على سامر أمس.', ['سامر']],
  ])('%s', (_, text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});

describe('a short name', () => {
  test.each([
    ['behind the full name', 'وصل سامر الحلواني أمس. وخرج الحلواني.', 'الحلواني'],
    ['before the full name', 'خرج الحلواني. ووصل سامر الحلواني أمس.', 'الحلواني'],
    ['behind a particle', 'وصل سامر الحلواني أمس. ورحبوا بالحلواني.', 'الحلواني'],
  ])('counts %s', (_, text, short) => {
    const found = find(text).filter(({ candidate }) => candidate.rule === 'short-name');
    expect(found.map((each) => each.text)).toEqual([short]);
    expect(found[0]?.candidate).toMatchObject({ kind: 'name', type: 'person', gender: 'm' });
  });

  test.each([
    ['without the full name', 'خرج الحلواني.'],
    ['where the full name is a single word', 'وصل سامر أمس. وخرج الحلواني.'],
  ])('does not count %s', (_, text) => {
    expect(people(text)).not.toContain('الحلواني');
  });

  test('that is a common word counts right after a verb of saying alone', () => {
    expect(people('وصل سامر المصري أمس. ونما الاقتصاد المصري.')).toEqual(['سامر المصري']);
    expect(people('وصل سامر المصري أمس. وقال المصري إنه تعب.')).toEqual(['سامر المصري', 'المصري']);
  });
});

test.each([
  ['قرية', 'وصل إلى قرية سلحوم أمس.', 'سلحوم'],
  ['نهر', 'وصل إلى نهر دبيس أمس.', 'دبيس'],
])('a place that no gazetteer knows stands behind the noun of its kind: %s', (title, text, name) => {
  const found = only(text);
  expect(found).toMatchObject({ text: name, title });
  expect(found.candidate).toMatchObject({ kind: 'name', type: 'place' });
});

test('a noun of place with the article names nothing', () => {
  expect(find('وصل إلى القرية سلحوم أمس.').filter(({ candidate }) => candidate.type === 'place')).toEqual([]);
});

test('mentions are found by the tokens of their phrases', () => {
  const { mentions } = readContext('قال وزير الزراعة سامر الحلواني إنه وصل.');
  const [minister] = mentions.all;
  expect(mentions.startingAt(1)).toBe(minister);
  expect(mentions.startingAt(3)).toBeUndefined();
  expect([0, 1, 3, 4, 5].map((t) => mentions.around(t) === minister)).toEqual([false, true, true, true, false]);
});
