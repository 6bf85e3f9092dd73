const MARGIN = 0.3;

/**
 * What has become slower than was stored, by more than the margin. Ratios of speed, where more is better;
 * `isCost` says of which names less is better. What was not stored cannot be judged.
 */
export const regressions = (measured, expected, isCost) =>
  Object.keys(measured).filter((name) =>
    isCost(name) ? measured[name] > expected[name] * (1 + MARGIN) : measured[name] < expected[name] * (1 - MARGIN),
  );
