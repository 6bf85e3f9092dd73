import type { SentenceExplanation } from '../../src/cli/explain/explanation.js';
import { fileOf, run } from './run.js';

const ARTICLE = [
  'قالت وزيرة الثقافة ليلى المنصوري: «نفتح الأبواب غدا».',
  'وقال كريم الحداد لرويترز إن فيلم «التذاكر» عرض أمس.',
  'وأضافت أن الدخول سيبقى مجانيا.',
  'ونقلت وكالة رويترز عن مدير المتحف كريم الحداد قوله إن التذاكر نفدت.',
].join(' ');
const file = fileOf('explained.txt', ARTICLE);

async function explain(...args: string[]): Promise<SentenceExplanation[]> {
  const { status, stdout, stderr } = await run(['explain', file, '--json', ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as SentenceExplanation[];
}

async function sentence(number: number): Promise<SentenceExplanation> {
  const [explained, ...more] = await explain('--sentence', String(number));
  expect(more).toEqual([]);
  return explained!;
}

describe('isnad explain', () => {
  test('goes through the sentences in text order, each with its words as they stand', async () => {
    const sentences = await explain();
    expect(sentences.map(({ sentence: number }) => number)).toEqual([1, 2, 3, 4]);
    expect(sentences.map(({ text }) => text).join(' ')).toBe(ARTICLE);
    for (const { start, end, text } of sentences) expect(ARTICLE.slice(start, end)).toBe(text);
  });

  test('tells the particles of a word, and what the dictionaries know of it', async () => {
    const { words } = await sentence(2);
    expect(words[0]).toMatchObject({ text: 'وقال', particles: ['and'], stem: 'قال' });
    expect(words[0]?.readings).toMatchObject([{ kind: 'cue', name: 'qala', length: 1 }]);
    expect(words[3]).toMatchObject({ text: 'لرويترز', particles: ['to'] });
    expect(words[3]?.readings).toContainEqual({
      kind: 'entity',
      name: 'reuters',
      details: ['organization'],
      length: 1,
    });
  });

  test('tells phrases by their first word', async () => {
    const { words } = await sentence(1);
    const titles = words[1]?.readings.filter(({ kind }) => kind === 'title');
    expect(titles).toMatchObject([{ name: 'culture-minister', length: 2 }]);
  });

  test('tells by which rule somebody was found, and under which entity', async () => {
    const { mentions } = await sentence(4);
    expect(mentions).toMatchObject([
      { text: 'وكالة رويترز', entity: 'reuters', links: [{ id: 'reuters', rule: 'as-listed' }] },
      { text: 'كريم الحداد', rule: 'titled-person', phrase: { text: 'مدير المتحف كريم الحداد' }, links: [] },
    ]);
  });

  test('tells why marked words are no quotation', async () => {
    expect((await sentence(2)).marked).toMatchObject([{ text: 'التذاكر', reason: 'title' }]);
  });

  test('tells which proposals a cue led to, and that another led to none', async () => {
    const { cues, proposals } = await sentence(4);
    expect(cues.map(({ text, proposals: built }) => [text, built.length])).toEqual([
      ['نقلت', 0],
      ['قوله', 2],
    ]);
    expect(cues[1]?.proposals).toEqual(proposals.map(({ proposal }) => proposal));
  });

  test('tells what won, what lost to it, and why', async () => {
    const { proposals } = await sentence(4);
    const [won, lost, ...more] = proposals;
    expect(more).toEqual([]);
    expect(won).toMatchObject({
      by: 'reported-speech',
      rule: 'perfect-clause',
      lost: null,
      subject: { words: 'كريم الحداد' },
    });
    expect(lost).toMatchObject({
      rule: 'verbal-noun-clause',
      subject: { kind: 'implicit', words: 'وكالة رويترز' },
      lost: { to: won?.proposal, because: 'both begin at one place, and surer is' },
    });
  });

  test('tells who was on the discourse stack, and what spoke against each', async () => {
    const [explained] = (await sentence(3)).quotations;
    expect(explained?.quotation.speaker).toMatchObject({ because: 'last speaker that agrees' });
    expect(explained?.antecedents.map(({ words, because }) => [words, because])).toEqual([
      ['كريم الحداد', 'its gender contradicts the verb'],
      ['ليلى المنصوري', 'chosen: the last that agrees with the verb'],
    ]);
  });

  test('gives the quotations that annotate gives', async () => {
    const annotated = JSON.parse((await run(['annotate', file])).stdout) as { readonly quotations: readonly unknown[] };
    const explained = (await explain()).flatMap(({ quotations }) => quotations.map(({ quotation }) => quotation));
    expect(explained).toEqual(annotated.quotations);
  });
});

test.each([
  ['قال سامر الحلواني إن الوزير أكد أن المطر نزل.', 'its cue stands inside the words of'],
  ['ونقل سامر الحلواني عن ريم الشهابي قولها إن المطر نزل.', 'both begin at one place, and surer is'],
])('says why a proposal lost: %s', async (text, because) => {
  const { stdout } = await run(['explain', '-', '--json'], { stdin: text });
  const [{ proposals }] = JSON.parse(stdout) as [SentenceExplanation];
  const lost = proposals.filter((proposal) => proposal.lost !== null);
  expect(lost.map((proposal) => proposal.lost)).toEqual([{ to: 1, because }]);
  expect(proposals.length).toBe(lost.length + 1);
});

describe('isnad explain, to be read', () => {
  test('prints a stage a section and one run of Arabic a line', async () => {
    const { status, stdout } = await run(['explain', '-', '--sentence', '3'], { stdin: ARTICLE });
    expect(status).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "== sentence 3 (body, 106-136) ==
      وأضافت أن الدخول سيبقى مجانيا.

      words
          24  and+ cue adafa (add, neutral, speech always, perfect, person 3, f, singular)  وأضافت
          25  class an-taker; complementizer bare                     أن
          26  class noun                                              الدخول
          27  class auxiliary                                         سيبقى
          28  class adjective                                         مجانيا
          29  sign                                                    .

      cues
        add, perfect, f, singular, takes clause/colon/marks: proposal 3  أضافت

      proposals
        3  reported-speech (perfect-clause), indirect, 0.88: won
           cue      أضافت
           implicit f singular speaker
           content  أن الدخول سيبقى مجانيا

      quotations
        proposal 3, indirect, 0.85                                أن الدخول سيبقى مجانيا
           speaker e1: last speaker that agrees                   ليلى المنصوري
           stack: e2, its gender contradicts the verb             كريم الحداد
           stack: e1, chosen: the last that agrees with the verb  ليلى المنصوري
           else e2, 0.09: other-gender
      "
    `);
  });

  test('a sentence without cues, mentions and marks has its words alone', async () => {
    const { stdout } = await run(['explain', '-'], { stdin: 'نزل المطر.' });
    expect(stdout.split('\n').filter((line) => /^[a-z]/u.test(line))).toEqual(['words']);
  });

  test('an empty text has no sentence', async () => {
    expect(await run(['explain', '-'], { stdin: '' })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('names of one’s own are read too', async () => {
    const names = fileOf('names.json', JSON.stringify({ people: [{ id: 'karim', name: 'كريم الحداد' }] }));
    const { stdout } = await run(['explain', file, '--sentence', '2', '-g', names]);
    expect(stdout).toContain('speaker karim: named in the clause');
  });

  test('a control character in the text gives the terminal no order', async () => {
    const { stdout } = await run(['explain', '-'], { stdin: 'قال \u{1B}[2J سامر' });
    expect(stdout).not.toContain('\u{1B}');
  });
});

test.each([
  [['explain', file, '--sentence', '5'], 1, `isnad: ${file}: no sentence 5: there are 4\n`],
  [['explain', 'missing.txt'], 1, 'isnad: missing.txt: no such file or directory\n'],
  [['explain', file, '-g', 'missing.json'], 3, 'isnad: missing.json: no such file or directory\n'],
])('%j ends with status %d', async (args, status, stderr) => {
  expect(await run(args)).toEqual({ status, stdout: '', stderr });
});

test.each([['0'], ['x']])('--sentence %s is refused', async (number) => {
  expect((await run(['explain', file, '--sentence', number])).status).toBe(2);
});
