// Whether the matchers find what the reference finds; prints the differences as JSON. Called by run.mjs.
import { compareMatches } from './compare-matches.mjs';
import { documentsFor, formsFor } from './corpus.mjs';
import { matchers } from './matchers.mjs';
import { createReference } from './reference.mjs';

const UNITS = 500_000;
/** A RegExp of more forms takes minutes for these texts. */
const LARGEST = { RegExp: 10_000 };

const { size, length } = JSON.parse(process.argv[2]);
const exact = Object.entries(matchers).filter(([name, { isExact }]) => isExact && size <= (LARGEST[name] ?? Infinity));
const failures = [];
const compared = [];
for (const isRaw of [true, false]) {
  const forms = formsFor({ size, isRaw });
  const documents = documentsFor({ size, length, units: UNITS, isRaw });
  const reference = createReference(forms, { stripsParticles: isRaw });
  for (const [name, matcher] of exact.filter(([, matcher]) => Boolean(matcher.isRaw) === isRaw)) {
    const { find } = (await matcher.load())(forms);
    const { compared: matches, differences } = compareMatches(documents, forms, reference, find);
    failures.push(...differences.map((difference) => `${name}, ${difference}`));
    compared.push({ name, matches });
  }
}
console.log(JSON.stringify({ compared, failures }));
