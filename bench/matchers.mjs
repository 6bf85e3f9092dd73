// The candidates for finding names: each builds what it needs of a list of forms and returns how many it found in a text.
// `isRaw`: gets text and forms as they are written. All others get them folded already and need not strip particles.
// `isExact`: whole words, longest from the left, so that its finds can be compared with the reference.
import { createTokenTrie } from './token-trie.mjs';

export const matchers = {
  isnad: {
    isRaw: true,
    isExact: true,
    async load() {
      const { createMatcher, loadMatcher } = await import('../dist/node/matcher.js');
      return (forms) => {
        const matcher = createMatcher(forms);
        return {
          count: (text) => matcher.scan(text).count,
          find: (text) => matcher.find(text),
          serialize: () => matcher.bytes,
          load: loadMatcher,
        };
      };
    },
  },
  'token trie of Map': {
    isExact: true,
    load: () => (forms) => {
      const find = createTokenTrie(forms);
      return { count: (text) => find(text).length, find };
    },
  },
  '@monyone/aho-corasick/fast': {
    async load() {
      const { AhoCorasick } = await import('@monyone/aho-corasick/fast');
      return (forms) => {
        const matcher = new AhoCorasick(forms);
        return { count: (text) => matcher.matchInText(text).length };
      };
    },
  },
  '@monyone/aho-corasick/greedy': {
    async load() {
      const { AhoCorasick } = await import('@monyone/aho-corasick/greedy');
      return (forms) => {
        const matcher = new AhoCorasick(forms);
        return { count: (text) => matcher.matchInText(text).length };
      };
    },
  },
  'modern-ahocorasick': {
    async load() {
      const { default: AhoCorasick } = await import('modern-ahocorasick');
      return (forms) => {
        const matcher = new AhoCorasick(forms);
        const options = { strategy: 'leftmost-longest' };
        return {
          count: (text) => matcher.search(text, options).length,
          serialize: () => matcher.serialize(),
          load: (written) => AhoCorasick.deserialize(written),
        };
      };
    },
  },
  RegExp: {
    isExact: true,
    load: () => (forms) => {
      const longestFirst = forms.toSorted((a, b) => b.length - a.length).join('|');
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst})(?![\\p{L}\\p{N}])`, 'gu');
      const find = (text) =>
        Array.from(text.matchAll(pattern), ({ 0: form, index }) => ({ start: index, end: index + form.length }));
      return { count: (text) => text.match(pattern)?.length ?? 0, find };
    },
  },
  'wink-ner': {
    async load() {
      const { default: createRecognizer } = await import('wink-ner');
      return (forms) => {
        const recognizer = createRecognizer();
        recognizer.learn(forms.map((text) => ({ text, entityType: 'name' })));
        const isEntity = ({ entityType }) => entityType === 'name';
        return { count: (text) => recognizer.recognize(tokensOf(text)).filter(isEntity).length };
      };
    },
  },
};

const tokens = new Map();

/** wink-ner is given its tokens: they are cut once, before anything is measured. */
function tokensOf(text) {
  if (!tokens.has(text))
    tokens.set(
      text,
      text
        .match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu)
        .map((value) => ({ value, tag: /[\p{L}\p{N}]/u.test(value) ? 'word' : 'punctuation' })),
    );
  return tokens.get(text);
}
