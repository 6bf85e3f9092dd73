const WORD = /[\p{L}\p{N}]+/gu;

/** What anybody would write who needs names found in text: a trie of `Map`, a word an edge. Longest from the left. */
export function createTokenTrie(forms) {
  const root = new Map();
  for (const form of forms) {
    let node = root;
    for (const [word] of form.matchAll(WORD)) node = childOf(node, word);
    node.form ??= form;
  }
  return (text, found = []) => {
    const words = [...text.matchAll(WORD)];
    for (let from = 0; from < words.length;) from = longestAt(root, text, words, from, found);
    return found;
  };
}

function childOf(node, word) {
  if (!node.has(word)) node.set(word, new Map());
  return node.get(word);
}

function longestAt(root, text, words, from, found) {
  let [node, to, form] = [root, from, undefined];
  for (let at = from; at < words.length; at++) {
    if (at > from && !isBlank(text, words[at - 1], words[at])) break;
    node = node.get(words[at][0]);
    if (node === undefined) break;
    if (node.form !== undefined) [to, form] = [at + 1, node.form];
  }
  if (form === undefined) return from + 1;
  const [first, last] = [words[from], words[to - 1]];
  found.push({ start: first.index, end: last.index + last[0].length, form });
  return to;
}

/** A name goes on over one blank, not over a comma or into the next line. */
const isBlank = (text, word, next) => next.index === word.index + word[0].length + 1 && text[next.index - 1] === ' ';
