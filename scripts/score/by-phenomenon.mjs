import { join } from 'node:path';
import { printTable } from '../table.mjs';
import { changes, resultsOf } from './baseline.mjs';
import { actsOf } from './cue-acts.mjs';
import { outletsIn } from './outlets.mjs';
import { tally } from './phenomena.mjs';
import { factsOfGold, factsOfPrediction } from './quotation-facts.mjs';

const LONGEST_EXCERPT = 110;
/** `d000#3` is the fourth quotation of gold, `d000@10-25` one that is in no gold. */
const KEY = /^(?<ref>.+)[#@](?<start>\d+)(?:-(?<end>\d+))?$/u;

/** Every quotation that gold asks for, with what became of it, and every one that is in no gold. */
export function describeQuotations(documents, { gold, cli }) {
  const outlets = outletsIn(join(gold, '../SOURCES.md'));
  const cues = documents.flatMap(({ gold: { quotes } }) => quotes.flatMap(({ cue }) => (cue === null ? [] : [cue])));
  const acts = actsOf([...new Set(cues)], cli);
  const actOf = (cue) => acts.get(cue) ?? 'not listed';
  const described = documents.map((document) => {
    const around = { ...document.gold, text: document.text, outlet: outlets.get(document.ref) ?? 'seed', actOf };
    return { asked: askedIn(document, around), spurious: spuriousIn(document, around) };
  });
  return { asked: described.flatMap(({ asked }) => asked), spurious: described.flatMap(({ spurious }) => spurious) };
}

/** The scorer numbers quotations of gold as they stand there. */
function askedIn({ ref, half, text, gold: { quotes }, scored }, around) {
  const right = new Map(scored.rows.map(({ g, speaker }) => [g.i, speaker]));
  return quotes.flatMap((quote, i) => {
    if (quote.optional) return [];
    const state = right.get(i) === undefined ? 'missed' : right.get(i) ? 'right' : 'found';
    return [
      { key: `${ref}#${i}`, half, state, words: excerpt(text, quote.content), facts: factsOfGold(quote, around) },
    ];
  });
}

function spuriousIn({ ref, half, text, annotation, scored }, { outlet }) {
  return scored.spurious.map(({ i, content }) => ({
    key: `${ref}@${content[0][0]}-${content.at(-1)[1]}`,
    half,
    words: excerpt(text, content),
    facts: factsOfPrediction(annotation.quotations[i], { text, entities: annotation.entities, outlet }),
  }));
}

const excerpt = (text, content) =>
  content
    .map((span) => text.slice(...span))
    .join(' … ')
    .replace(/\s+/gu, ' ')
    .slice(0, LONGEST_EXCERPT);

/** Prints counts by phenomenon; with a baseline also what was gained and lost, in words of half a alone. */
export function printPhenomena({ asked, spurious }, documents, baseline) {
  const changed = baseline === null ? null : changes(baseline, resultsOf(asked, spurious));
  const has = (list, key) => Number(changed?.[list].includes(key) ?? false);
  const counted = [
    ...asked.map(({ key, state, facts }) => ({
      facts,
      counts: {
        gold: 1,
        found: Number(state !== 'missed'),
        right: Number(state === 'right'),
        gained: has('gained', key),
        lost: has('lost', key),
      },
    })),
    ...spurious.map(({ facts }) => ({ facts, counts: { spurious: 1 } })),
  ];
  for (const phenomenon of tally(counted)) printPhenomenon(phenomenon, changed !== null);
  if (changed !== null) printChanges(changed, documents, asked);
}

const percent = (part, whole) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));

function printPhenomenon({ name, labels, asksGold }, hasBaseline) {
  const change = (count, sign) => (count === 0 ? '' : `${sign}${count}`);
  printTable([
    [
      name,
      'gold',
      'found',
      '%',
      'speaker right',
      '%',
      'end to end %',
      asksGold ? '' : 'spurious',
      ...(hasBaseline ? ['', ''] : []),
    ],
    ...labels.map(({ label, gold, found, right, spurious, gained, lost }) => [
      `  ${label}`,
      String(gold),
      String(found),
      percent(found, gold),
      String(right),
      percent(right, found),
      percent(right, gold),
      asksGold ? '' : String(spurious),
      ...(hasBaseline ? [change(gained, '+'), change(lost, '-')] : []),
    ]),
  ]);
}

function printChanges({ gained, lost, spuriousGone, spuriousNew }, documents, asked) {
  const asIs = new Map(asked.map((quotation) => [quotation.key, quotation]));
  const byRef = new Map(documents.map((document) => [document.ref, document]));
  const told = (key) => {
    const { ref, start, end } = KEY.exec(key).groups;
    const { half, text } = byRef.get(ref);
    const { state, words } = asIs.get(key) ?? { state: 'spurious', words: excerpt(text, [[start, end]]) };
    return { key, half, state, words };
  };
  const list = (title, keys) => {
    const quotations = keys.map(told);
    const ofA = quotations.filter(({ half }) => half === 'a');
    console.log(`${title}: ${keys.length} (half a ${ofA.length}, half b ${keys.length - ofA.length})`);
    for (const { key, state, words } of ofA) console.log(`  ${key} ${state}: ${words}`);
  };
  list('gained', gained);
  list('lost', lost);
  list('spurious, gone', spuriousGone);
  list('spurious, new', spuriousNew);
}
