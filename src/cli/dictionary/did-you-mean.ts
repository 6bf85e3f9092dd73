import distances from 'natural/lib/natural/distance/levenshtein_distance.js';

/** The share of letters that may be wrong in what is still taken for a slip. */
const MOST_SLIPS = 1 / 3;

/** The word that was probably meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const most = Math.max(1, Math.floor(Math.max(word.length, candidate.length) * MOST_SLIPS));
    if (Math.abs(word.length - candidate.length) > Math.min(most, least)) continue;
    const slips = distances.DamerauLevenshteinDistance(word.toLowerCase(), candidate.toLowerCase());
    if (slips > most || slips >= least) continue;
    best = candidate;
    least = slips;
  }
  return best;
}

/** `; did you mean 'aliases'?`, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const meant = nearest(word, known);
  return meant === undefined ? '' : `; did you mean '${meant}'?`;
}
