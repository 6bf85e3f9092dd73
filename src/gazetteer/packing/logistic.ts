/** Both tables span ±12: beyond that a probability is certain for a text of this length. */
const STEPS_PER_UNIT = 170.5;
const HALF = 2048;
const SIZE = 2 * HALF;

/**
 * `e^(-1/170.5)` by its series: sums and products are the same in every engine, Math.exp is not,
 * and one differing bit would garble all that follows.
 */
function decayOfOneStep(): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; n < 9; n++) {
    term *= -1 / (STEPS_PER_UNIT * n);
    sum += term;
  }
  return sum;
}

/** Probabilities by their log odds, in steps from -12 to 12. */
const PROBABILITIES = new Float32Array(SIZE).fill(0.5);
/** The way back: log odds by probability. */
const ODDS_SIZE = 2048;
const LOG_ODDS = new Float32Array(ODDS_SIZE);

const decay = decayOfOneStep();
for (let step = 1, power = decay; step < HALF; step++, power *= decay) {
  PROBABILITIES[HALF + step] = 1 / (1 + power);
  PROBABILITIES[HALF - step] = 1 - 1 / (1 + power);
}
PROBABILITIES[0] = PROBABILITIES[1]!;
for (let i = 0, step = 0; i < ODDS_SIZE; i++) {
  while (step < SIZE - 1 && PROBABILITIES[step]! < (i + 0.5) / ODDS_SIZE) step++;
  LOG_ODDS[i] = (step - HALF) / STEPS_PER_UNIT;
}

export const logOdds = (probability: number): number => LOG_ODDS[(probability * ODDS_SIZE) | 0]!;

export function probabilityOf(odds: number): number {
  const step = (odds * STEPS_PER_UNIT + HALF) | 0;
  return PROBABILITIES[step < 1 ? 1 : step > SIZE - 1 ? SIZE - 1 : step]!;
}
