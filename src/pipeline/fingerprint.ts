const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;
const SECOND_OFFSET = 0x9e3779b9;

/**
 * A stable id for words and who said them: two FNV-1a hashes over folded letters, so that marks, spacing and hamza do not
 * matter. `words` hold letters, digits and what stands between digits; a name may hold anything.
 */
export function fingerprint(words: string, speaker: string): string {
  const letters = `${words}|${speaker.replace(/[^\p{L}\p{N}]/gu, '')}`;
  return hash(letters, FNV_OFFSET) + hash(letters, SECOND_OFFSET);
}

const SPACING = new Set([' ', '.', ',', '٫', '٬'].map((sign) => sign.charCodeAt(0)));

function hash(text: string, offset: number): string {
  let h = offset;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!SPACING.has(unit)) h = Math.imul(h ^ unit, FNV_PRIME);
  }
  return (h >>> 0).toString(16).padStart(8, '0');
}
