// The pure files of natural, which have no types beside them. Its root import prints, reads .env and loads databases.
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** From 0 to 1, where 1 is the same. */
  export default function jaroWinkler(a: string, b: string): number;
}
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: { DamerauLevenshteinDistance(a: string, b: string): number };
  export default distances;
}
