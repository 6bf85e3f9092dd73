// One candidate, one size, one process: prints what it measured as JSON. Called by run.mjs and check-speed.mjs.
import { annotators } from './annotators.mjs';
import { documentsFor, formsFor } from './corpus.mjs';
import { matchers } from './matchers.mjs';
import { affordable, measure } from './measure.mjs';
import { cpuTimeOf } from './statistics.mjs';

const UNITS = { matching: 4_000_000, reading: 1_000_000 };
/** A slow candidate gets as many documents as it can read in one round: all rounds together take a second or two. */
const MATCHING = { milliseconds: 70, warmUp: 300 };
const READING = { milliseconds: 150, warmUp: 2500 };

async function measureMatcher({ name, size, length, units = UNITS.matching, rounds }) {
  const { isRaw, load } = matchers[name];
  const create = await load();
  const forms = formsFor({ size, isRaw });
  const documents = documentsFor({ size, length, units, isRaw });
  let matcher;
  // to its first answer: a RegExp is compiled no sooner
  const build = cpuTimeOf(() => {
    matcher = create(forms);
    matcher.count(documents[0]);
  });
  // two dictionaries alive: with one alone the compiler takes its tables for constants
  const second = isRaw ? create(formsFor({ size, isRaw, seed: 2 })) : undefined;
  const betweenRounds = () => second?.count(documents[0]);
  return { build, ...measureCounts(documents, (text) => matcher.count(text), MATCHING, { betweenRounds, rounds }) };
}

async function measureAnnotator({ name, length, units = UNITS.reading, rounds }) {
  const { documents, load } = annotators[name];
  return measureCounts(documents({ units, length }), await load(), READING, { rounds });
}

function measureCounts(documents, count, budget, options) {
  let found = 0;
  const work = (text) => {
    found += count(text);
  };
  const some = affordable(documents, work, budget);
  const measured = measure(some, work, options);
  found = 0;
  some.forEach(work);
  return { ...measured, found };
}

const job = JSON.parse(process.argv[2]);
console.log(JSON.stringify(await (job.size === undefined ? measureAnnotator(job) : measureMatcher(job))));
