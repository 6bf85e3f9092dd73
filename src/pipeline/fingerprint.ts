const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;
const SECOND_OFFSET = 0x9e3779b9;

/**
 * A stable id for words and who said them: two FNV-1a hashes over folded letters, so that marks, spacing and hamza do not
 * matter. `words` hold letters, digits and what stands between digits; a name may hold anything.
 */
export function fingerprint(words: string, speaker: string): string {
  const letters = `${words}|${speaker.replace(/[^\p{L}\p{N}]/gu, '')}`;
  let one = FNV_OFFSET;
  let other = SECOND_OFFSET;
  for (let i = 0; i < letters.length; i++) {
    const unit = letters.charCodeAt(i);
    if (unit < FIRST_DIGIT || unit === DECIMAL_SIGN || unit === THOUSANDS_SIGN) continue;
    one = Math.imul(one ^ unit, FNV_PRIME);
    other = Math.imul(other ^ unit, FNV_PRIME);
  }
  return hexadecimal(one) + hexadecimal(other);
}

const FIRST_DIGIT = 0x30; // before it: blank, comma, full stop
const DECIMAL_SIGN = 0x66b;
const THOUSANDS_SIGN = 0x66c;

const hexadecimal = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');
