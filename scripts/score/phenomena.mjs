// By what quotations are told apart, and how many of each are found.

/** The name of the step on which a number stands: `steps` are the highest numbers of each. */
export function stepOf(number, steps, beyond) {
  let lowest = 0;
  for (const highest of steps) {
    if (number <= highest) return lowest === highest ? String(highest) : `${lowest}-${highest}`;
    lowest = highest + 1;
  }
  return number === Infinity ? beyond : `${lowest} or more`;
}

const step = (number, steps, beyond = 'never') => (number === null ? null : stepOf(number, steps, beyond));

/**
 * Each gives a quotation one label, or null where the question does not arise. Steps stand in their order, other
 * labels by number; of those that `asksGold` nothing can be told of a prediction.
 */
const PHENOMENA = [
  { name: 'kind', labelOf: ({ kind }) => kind },
  { name: 'order', labelOf: ({ order }) => order },
  { name: 'speaker', labelOf: ({ manner }) => manner },
  { name: 'marks', labelOf: ({ marks }) => marks },
  { name: 'cue', labelOf: ({ act }) => act },
  { name: 'words from cue to content', isSteps: true, labelOf: ({ distance }) => step(distance, [0, 2, 5, 10, 20]) },
  {
    name: 'implicit: others quoted since',
    isSteps: true,
    asksGold: true,
    labelOf: ({ quotationsSince: since }) => step(since, [0, 1, 3]),
  },
  {
    name: 'implicit: sentences since named',
    isSteps: true,
    asksGold: true,
    labelOf: ({ sentencesSince: since }) => step(since, [0, 1, 3, 6]),
  },
  { name: 'type of speaker', labelOf: ({ speakerType }) => speakerType },
  { name: 'relay', labelOf: ({ hasRelay }) => (hasRelay ? 'through a relay' : 'straight') },
  { name: 'outlet', labelOf: ({ outlet }) => outlet },
];

const NOTHING = { gold: 0, found: 0, right: 0, spurious: 0, gained: 0, lost: 0 };

/**
 * Counts by phenomenon and label. `quotations`: facts, and what is to be counted, e.g.
 * `{ facts, counts: { gold: 1, found: 1 } }`.
 */
export function tally(quotations) {
  return PHENOMENA.map(({ name, labelOf, isSteps = false, asksGold = false }) => {
    const byLabel = new Map();
    for (const { facts, counts } of quotations) {
      const label = labelOf(facts);
      if (label === null) continue;
      if (!byLabel.has(label)) byLabel.set(label, { ...NOTHING });
      const sum = byLabel.get(label);
      for (const [key, count] of Object.entries(counts)) sum[key] += count;
    }
    const labels = Array.from(byLabel, ([label, counts]) => ({ label, ...counts }));
    return { name, asksGold, labels: labels.sort(isSteps ? byStep : byNumber) };
  });
}

const lowest = ({ label }) => Number.parseInt(label, 10);
/** `never` is behind all steps. */
const byStep = (a, b) => Number(isNaN(lowest(a))) - Number(isNaN(lowest(b))) || lowest(a) - lowest(b);
const byNumber = (a, b) => b.gold - a.gold || b.spurious - a.spurious;
