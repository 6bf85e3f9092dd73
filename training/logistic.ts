/** A case with the features that hold of it. */
export interface Case {
  readonly features: readonly string[];
  readonly isRight: boolean;
}

const ROUNDS = 4000;
const RATE = 0.5;

export const probability = (weights: ReadonlyMap<string, number>, features: readonly string[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0)));

/** Logistic regression by plain gradient descent; `ridge` holds weights of rare features near 0. The same cases give the same weights. */
export function fitLogistic(cases: readonly Case[], ridge: number): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { features } of cases) for (const feature of features) weights.set(feature, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Map<string, number>();
    for (const { features, isRight } of cases) {
      const error = Number(isRight) - probability(weights, features);
      for (const feature of features) slope.set(feature, (slope.get(feature) ?? 0) + error);
    }
    for (const [feature, weight] of weights) {
      const pull = feature === 'bias' ? 0 : ridge * weight;
      weights.set(feature, weight + (RATE * ((slope.get(feature) ?? 0) - pull)) / cases.length);
    }
  }
  return weights;
}
