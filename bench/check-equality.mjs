// Whether the matchers find what the reference finds; prints the differences as JSON. Called by run.mjs.
import { documentsFor, formsFor } from './corpus.mjs';
import { fold } from './fold.mjs';
import { matchers } from './matchers.mjs';
import { createReference } from './reference.mjs';

const UNITS = 500_000;
const MOST_SHOWN = 5;
/** Others build an hour or give up. */
const LARGEST = { RegExp: 10_000 };

/** Spans, and the form where a matcher says which it is: its folded letters, since of forms that fold alike any may be named. */
const written = (matches, forms) =>
  matches.map(({ start, end, form }) => `${start}-${end} ${typeof form === 'number' ? fold(forms[form]) : ''}`.trim());

function differences(name, documents, forms, find, reference) {
  const failures = [];
  let compared = 0;
  for (const [i, text] of documents.entries()) {
    const [expected, found] = [written(reference(text), forms), written(find(text), forms)];
    compared += expected.length;
    const at = expected.findIndex((span, at) => !isSame(span, found[at]));
    if (at < 0 && found.length === expected.length) continue;
    const where = at < 0 ? expected.length : at;
    failures.push(`${name}, document ${i}: ${found[where]} instead of ${expected[where]}`);
  }
  return { failures, compared };
}

/** A matcher that tells spans alone is compared by them. */
const isSame = (expected, found) => found === expected || found === expected.split(' ', 1)[0];

const { size, length, names } = JSON.parse(process.argv[2]);
const exact = Object.entries(matchers).filter(
  ([name, { isExact }]) => isExact && size <= (LARGEST[name] ?? Infinity) && (names ?? [name]).includes(name),
);
const failures = [];
const compared = [];
for (const isRaw of [true, false]) {
  const candidates = exact.filter(([, matcher]) => Boolean(matcher.isRaw) === isRaw);
  if (candidates.length === 0) continue;
  const forms = formsFor({ size, isRaw });
  const documents = documentsFor({ size, length, units: UNITS, isRaw });
  const reference = createReference(forms, { stripsParticles: isRaw });
  for (const [name, { load }] of candidates) {
    const { find } = (await load())(forms);
    const result = differences(name, documents, forms, find, reference);
    failures.push(...result.failures.slice(0, MOST_SHOWN));
    compared.push({ name, matches: result.compared });
  }
}
console.log(JSON.stringify({ compared, failures }));
