const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** How many words stand between two spans; 0 where they touch or overlap. */
export function wordsBetween(text, [start, end], [otherStart, otherEnd]) {
  const [from, to] = end <= otherStart ? [end, otherStart] : [otherEnd, start];
  return from < to ? (text.slice(from, to).match(WORD) ?? []).length : 0;
}

/** Where words stand as whole words. */
function* placesOf(text, words) {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!isLetter(text[at - 1]) && !isLetter(text[end])) yield [at, end];
  }
}

const isLetter = (unit) => unit !== undefined && LETTER.test(unit);

/** Gold tells the words of a cue and not its place: it is the place nearest to the content, and outside of it. */
export function locateCue(text, cue, content) {
  let best = null;
  let least = Infinity;
  for (const place of placesOf(text, cue)) {
    if (content.some((part) => overlap(place, part))) continue;
    const distance = wordsToContent(text, place, content);
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

/** The words between a cue and the nearest part of the content. */
export const wordsToContent = (text, cue, content) => Math.min(...content.map((part) => wordsBetween(text, cue, part)));

const overlap = ([start, end], [otherStart, otherEnd]) => start < otherEnd && otherStart < end;

/** Which comes first. */
export function orderOf(cue, content) {
  if (cue === null) return 'no cue';
  if (cue[0] < content[0][0]) return 'cue, content';
  return cue[0] > content.at(-1)[0] ? 'content, cue' : 'content, cue, content';
}
