/** The least weight at which a spelling stands by itself, by the letters of the name: short names look alike too easily. */
const CERTAIN = [1, 1, 1, 1, 0.1, 0.1, 0.03, 0.01, 0.003, 0.001];
/** The least weight at which it counts where the context asks for a name. */
const DOUBTFUL = [1, 1, 1, 1, 0.045, 0.02, 0.01, 0.004, 0.001, 0.0005];

export const isCertain = (weight: number, letters: number): boolean =>
  weight >= CERTAIN[Math.min(letters, CERTAIN.length - 1)]!;
export const isPlausible = (weight: number, letters: number): boolean =>
  weight >= DOUBTFUL[Math.min(letters, DOUBTFUL.length - 1)]!;
