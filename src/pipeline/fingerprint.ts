const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;
const SECOND_OFFSET = 0x9e3779b9;

/** A stable id for words and who said them: two FNV-1a hashes over folded letters, so that marks, spacing and hamza do not matter. */
export function fingerprint(content: string, speaker: string): string {
  const letters = `${lettersOf(content)}|${lettersOf(speaker)}`;
  return hash(letters, FNV_OFFSET) + hash(letters, SECOND_OFFSET);
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

function hash(text: string, offset: number): string {
  let h = offset;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), FNV_PRIME);
  return (h >>> 0).toString(16).padStart(8, '0');
}
