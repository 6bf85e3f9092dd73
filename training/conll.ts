/** Words of a sentence with their BIO tags. */
export type TaggedSentence = readonly { readonly word: string; readonly tag: string }[];

/** Reads a word, a blank and a tag a line; an empty line ends a sentence. */
export function readConll(text: string): TaggedSentence[] {
  return text
    .split(/\n\s*\n/u)
    .map((block) =>
      block
        .split(/\r?\n/u)
        .filter((line) => line.includes(' '))
        .map((line) => ({
          word: line.slice(0, line.lastIndexOf(' ')),
          tag: line.slice(line.lastIndexOf(' ') + 1).trim(),
        })),
    )
    .filter((sentence) => sentence.length > 0);
}
