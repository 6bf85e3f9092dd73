const RESAMPLES = 1000;
const SEED = 1;
const TAIL = 0.025;

/** Numbers in [0, 1), the same on every machine (mulberry32). */
export function createRandom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The 95% percentile interval of each figure, were other documents of the same kind drawn: [low, high] by name.
 * `measure` makes of documents an object of figures; those that are null in every resample have no interval.
 */
export function intervals(documents, measure, { resamples = RESAMPLES, seed = SEED } = {}) {
  const random = createRandom(seed);
  const drawn = new Map();
  for (let i = 0; i < resamples && documents.length > 0; i++) {
    const sample = documents.map(() => documents[Math.floor(random() * documents.length)]);
    for (const [name, figure] of Object.entries(measure(sample))) {
      if (figure === null) continue;
      if (!drawn.has(name)) drawn.set(name, []);
      drawn.get(name).push(figure);
    }
  }
  return Object.fromEntries([...drawn].map(([name, figures]) => [name, middle(figures)]));
}

function middle(figures) {
  const sorted = Float64Array.from(figures).sort();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return [at(TAIL), at(1 - TAIL)];
}
