// What was found at some time, quotation by quotation, without a word of the texts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Git does not see it. */
export const BASELINE = '.score/baseline.json';

export function readBaseline(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

export function writeBaseline(file, results) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
}

/** `quotations`: right, found (with another speaker) or missed, by the key of each in gold; `spurious`: keys of those that are in no gold. */
export function resultsOf(quotations, spurious) {
  return {
    quotations: Object.fromEntries(quotations.map(({ key, state }) => [key, state])),
    spurious: spurious.map(({ key }) => key),
  };
}

/** Gained: right now and not before, or spurious before and gone; lost the other way round. Keys that one of both does not know are left aside. */
export function changes(before, after) {
  const known = Object.entries(after.quotations).filter(([key]) => Object.hasOwn(before.quotations, key));
  const isRight = (results, key) => results.quotations[key] === 'right';
  const keys = known.map(([key]) => key);
  return {
    gained: keys.filter((key) => isRight(after, key) && !isRight(before, key)),
    lost: keys.filter((key) => !isRight(after, key) && isRight(before, key)),
    spuriousGone: before.spurious.filter((key) => !after.spurious.includes(key)),
    spuriousNew: after.spurious.filter((key) => !before.spurious.includes(key)),
  };
}
