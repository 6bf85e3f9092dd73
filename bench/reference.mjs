// What a matcher must find, in the plainest way: cut into words, fold, try every particle off, walk a trie of `Map`.
import { fold } from './fold.mjs';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SIGN = /[\p{M}ـ]/u;
/** What may be written before a name; behind `لل` an alef is not written, or the article is not the name's. */
const PARTICLES = ['', 'و', 'ف'].flatMap((and) => [
  ...['', 'ب', 'ل', 'ك'].flatMap((preposition) => [and + preposition, `${and + preposition}ال`]),
  `${and}لل`,
]);
const SHORTEST_STEM = { و: 2, ف: 2, ب: 3, ل: 3, ك: 3 };
/** Where the name goes on behind its first word. */
const SHORTEST_IN_PHRASE = 2;

/** Finds the longest forms from the left, as `{ start, end, form }`, the form by its index. */
export function createReference(forms, { stripsParticles }) {
  const root = new Map();
  forms.forEach((form, index) => {
    let node = root;
    for (const [word] of fold(form).matchAll(WORD)) node = node.get(word) ?? node.set(word, new Map()).get(word);
    node.form ??= index;
  });
  return (text) => {
    const words = [...text.matchAll(WORD)].map(({ 0: written, index }) => readWord(written, index));
    const found = [];
    words.forEach((word, at) => {
      if (word.start < (found.at(-1)?.end ?? 0)) return;
      const longest = longestAt(root, text, words, at, stripsParticles);
      if (longest !== undefined) found.push(longest);
    });
    return found;
  };
}

/** `starts`: where each folded letter stands; the name begins at a letter, the word perhaps at a sign. */
function readWord(written, index) {
  const starts = Array.from(written, (letter, i) => (SIGN.test(letter) ? -1 : index + i)).filter((start) => start >= 0);
  return { folded: fold(written), index, starts, start: starts[0] ?? index, end: index + written.length };
}

function longestAt(root, text, words, at, stripsParticles) {
  let longest;
  for (const reading of stripsParticles ? readingsOf(words[at]) : [whole(words[at])]) {
    const last = walk(root, text, words, at, reading);
    if (last !== undefined && last.end > (longest?.end ?? 0)) longest = { start: reading.start, ...last };
  }
  return longest;
}

const whole = ({ folded, start }) => ({ stem: folded, start, shortest: 0 });

/** The whole word first; of stems that lead equally far the longer one wins. */
function readingsOf(word) {
  const { folded, starts } = word;
  const readings = [whole(word)];
  for (const particles of PARTICLES) {
    if (particles === '' || !folded.startsWith(particles)) continue;
    const cut = particles.length;
    const shortest = SHORTEST_STEM[particles.at(-1)];
    readings.push({ stem: folded.slice(cut), start: starts[cut], length: folded.length - cut, shortest });
    if (!particles.endsWith('لل')) continue;
    const stem = `ا${folded.slice(cut - 1)}`;
    readings.push({ stem, start: starts[cut - 2], length: folded.length - cut + 1, shortest });
  }
  return readings.filter(({ stem }) => stem !== '').sort((a, b) => b.stem.length - a.stem.length);
}

function walk(root, text, words, at, { stem, length = stem.length, shortest }) {
  let node = root.get(stem);
  let last;
  for (let i = at; node !== undefined; i++) {
    const isEnough = length >= shortest || (i > at && length >= SHORTEST_IN_PHRASE);
    if (node.form !== undefined && isEnough) last = { end: words[i].end, form: node.form };
    const next = words[i + 1];
    if (next === undefined || !/^ +$/u.test(text.slice(words[i].end, next.index))) return last;
    node = node.get(next.folded);
  }
  return last;
}
