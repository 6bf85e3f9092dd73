import { compile } from '../../src/compile.js';
import { createGazetteer } from '../../src/index.js';
import { ar } from '../../src/languages/ar/language.js';
import { MOST_RULES, rulesAt, type FirstWords } from '../../src/pipeline/first-words.js';
import { readFixtures } from '../support/fixtures.js';
import { emptyLexicon, read, textOf } from '../support/read.js';

const texts = ['articles', 'fields', 'names', 'sentences'].flatMap((folder) =>
  readFixtures<{ readonly text: string }>(`fixtures/ar/${folder}`).flatMap(({ cases }) =>
    cases.map(({ text }) => text),
  ),
);

test.each([
  ['the built-in names', createGazetteer()],
  ['nobody', createGazetteer({ builtIn: false })],
])('no mention rule reads anything where it says that it cannot begin: %s', (_, names) => {
  const lexicon = compile(ar, names);
  const missed: string[] = [];
  let asked = 0;
  let tokens = 0;
  for (const text of texts) {
    const reading = read(text, lexicon);
    const at = rulesAt(reading, ar.mentionRules);
    tokens += at.length;
    for (let t = 0; t < at.length; t++) {
      if (at[t] !== 0) asked++;
      ar.mentionRules.forEach((rule, i) => {
        if (((at[t]! >> i) & 1) === 1) return;
        const mention = rule.read(reading, t);
        if (mention !== null) missed.push(`${rule.name}: ${textOf(reading, mention.phrase)}`);
      });
    }
  }
  expect(missed).toEqual([]);
  expect(asked).toBeLessThan(tokens / 3); // else no rule need say anything
});

test('no language has more mention rules than there are bits', () => {
  expect(ar.mentionRules.length).toBeLessThanOrEqual(MOST_RULES);
});

describe('a rule is asked', () => {
  const lexicon = emptyLexicon();
  const classOf = (wordClass: string) => ({ kind: 'class', classes: [wordClass] }) as const;
  lexicon.add('كتاب', classOf('noun'));
  lexicon.add('باب البيت', classOf('noun'));
  lexicon.add('جميل', classOf('adjective'));
  const isOf =
    (wordClass: string): FirstWords['begins'] =>
    ({ classes }) =>
      classes.has(wordClass);
  const never: FirstWords = { begins: () => false };
  const where = (text: string, rule: FirstWords): number[] =>
    [...rulesAt(read(text, lexicon), [never, rule])].flatMap((bits, t) => (bits === 0 ? [] : [t]));

  test('at its words, and where its phrases begin and go on', () => {
    expect(where('هذا كتاب و باب جميل', { begins: isOf('noun') })).toEqual([1]);
    expect(where('هذا كتاب باب البيت', { begins: isOf('noun') })).toEqual([1, 2]);
  });

  test('behind a word', () => {
    expect(where('جميل فلان كتاب', { begins: () => false, beginsBehind: isOf('adjective') })).toEqual([1]);
    expect(where('كتاب جميل', { begins: () => false, beginsBehind: isOf('adjective') })).toEqual([]);
  });

  test('at numbers', () => {
    expect(where('كتاب 3 فلان', { begins: () => false, beginsWithNumber: true })).toEqual([1]);
  });

  test('anew, once its lexicon has more words', () => {
    const growing = emptyLexicon();
    const rules = [{ begins: isOf('noun') }];
    growing.add('ورق', classOf('adjective'));
    expect([...rulesAt(read('ورق', growing), rules)]).toEqual([0]);
    growing.add('ورق', classOf('noun'));
    expect([...rulesAt(read('ورق', growing), rules)]).toEqual([1]);
  });
});
