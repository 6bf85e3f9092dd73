import { readdirSync } from 'node:fs';
import { Lexicon } from '../src/gazetteer/lexicon.js';
import type { Language } from '../src/languages/language.js';
import { annotate } from '../src/isnad.js';

const folders = readdirSync('src/languages', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const load = async (folder: string): Promise<Language> => {
  const module = (await import(`../src/languages/${folder}/language.js`)) as Record<string, Language>;
  const language = module[folder];
  if (language === undefined) throw new Error(`src/languages/${folder}/language.ts does not export '${folder}'`);
  return language;
};

test('there are languages', () => {
  expect(folders).toContain('ar');
});

describe.each(folders)('%s', (folder) => {
  let language: Language;
  beforeAll(async () => {
    language = await load(folder);
  });

  test('has the code of its folder', () => {
    expect(language.code).toBe(folder);
  });

  test('folds every unit to one, or drops it', () => {
    expect(language.fold).toBeInstanceOf(Uint16Array);
    expect(language.fold).toHaveLength(65536);
  });

  test('folds no white space away, and nothing twice', () => {
    const { fold } = language;
    for (const space of [' ', '\n', '\t', '\u00a0']) expect(fold[space.charCodeAt(0)]).toBe(space.charCodeAt(0));
    const moved = [...fold].filter((unit) => unit > 1 && fold[unit] !== unit);
    expect(moved).toEqual([]);
  });

  test.each(['', 'و', 'وبالكتاب', 'للكتاب', 'book'])(
    'reads the word `%s` whole first, then without particles',
    (form) => {
      const analyses = [...language.analyze(form)];
      expect(analyses[0]).toEqual({ proclitics: 0, cut: 0, stem: form });
      for (const { cut, stem } of analyses) {
        expect(cut).toBeLessThanOrEqual(form.length);
        if (form !== '') expect(stem).not.toBe('');
      }
    },
  );

  test('has rules, each with a name of its own that tells what it is', () => {
    const names = [...language.mentionRules, ...language.attributionRules].map(({ name }) => name);
    expect(language.mentionRules.length).toBeGreaterThan(0);
    expect(language.attributionRules.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
  });

  test('has rules that do what their stages ask', () => {
    for (const rule of language.mentionRules) expect(rule).toHaveProperty('read', expect.any(Function));
    for (const rule of language.attributionRules) expect(rule).toHaveProperty('propose', expect.any(Function));
    expect(language).toMatchObject({
      article: expect.any(String),
      isProclitic: expect.any(Function),
      isHomograph: expect.any(Function),
      findActors: expect.any(Function),
      findSources: expect.any(Function),
    });
  });

  test('adds words, given names only where they are asked for', () => {
    const kinds = (givenNames: boolean): Set<string> => {
      const added = new Set<string>();
      const lexicon = new Lexicon((phrase) => phrase.split(' '), language.spelling);
      const add = lexicon.add.bind(lexicon);
      lexicon.add = (phrase, entry) => {
        added.add(entry.kind);
        return add(phrase, entry);
      };
      language.addWords(lexicon, { givenNames });
      return added;
    };
    const without = kinds(false);
    expect(without).toContain('cue');
    expect(without).toContain('title');
    expect(without).not.toContain('given-name');
    expect(without).not.toContain('entity');
    expect(kinds(true)).toContain('given-name');
  });

  test('reads a text with a lexicon that knows nothing', () => {
    const nothing = new Lexicon((phrase) => [phrase], language.spelling);
    const text = 'قال سامر: «نعم». He said: “no”.';
    expect(annotate(text, language, nothing)).toMatchObject({ text, language: folder, entities: [] });
  });
});
