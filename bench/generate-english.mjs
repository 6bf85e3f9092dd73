// English news for the peers that read English alone: templates written for this bench, names and words drawn with a seed.
import { randomFrom } from './generate-news.mjs';

const pick = (random, values) => values[Math.floor(random() * values.length)];

const GIVEN = 'James Mary Ahmed Laura Daniel Sofia Omar Helen Peter Nadia Carlos Grace Victor Amina Robert Julia'.split(
  ' ',
);
const FAMILIES = 'Miller Haddad Novak Brennan Okafor Lindqvist Moreno Patel Whitman Castellan Drummond Ferreira'.split(
  ' ',
);
const TITLES = 'President|Prime Minister|Senator|Foreign Minister|spokesman|Dr.|Mayor|General|coach|Judge'.split('|');
const PLACES = 'London|Cairo|Washington|Beirut|Geneva|Nairobi|Madrid|Toronto|Jakarta|New York'.split('|');
const ACTORS =
  'the government|the council|the opposition|rebel fighters|the central bank|aid workers|the two sides'.split('|');
const VERBS = 'approve|delay|reject|discuss|publish|review|support|cancel|extend|describe'.split('|');
const THINGS = [
  'the new budget before the end of the month',
  'a ceasefire agreement that took weeks to negotiate',
  'plans for a railway along the coast',
  'the results of last week’s vote',
  'a report on hospitals in rural areas',
  'tighter rules for foreign investors',
  'the vaccination of schoolchildren this autumn',
  'a trade deal worth $250 million',
];

/** `N` a name, `T` a title and a name, `P` a place, `C` a clause. */
const TEMPLATES = [
  '“C,” T said in P on Tuesday.',
  'T said that C, according to a statement released in P.',
  'Speaking to reporters in P, N said: “C.”',
  'N, who arrived in P last week, denied that C.',
  'Officials in P confirmed that C.',
  '“C,” said N, adding that “C.”',
  'According to N, C while C.',
  'T told a news conference that C.',
  'C, but N warned that “C.”',
  'Sources close to T said C.',
  'N and N met in P on 12 March to discuss the crisis.',
  'The agency quoted N as saying that C.',
  'There was no immediate comment from T.',
  'Analysts expect that C in 2024.',
  '“C,” N wrote. “C.”',
];

function clause(random) {
  return `${pick(random, ACTORS)} will ${pick(random, VERBS)} ${pick(random, THINGS)}`;
}

function sentence(random) {
  const name = () => `${pick(random, GIVEN)} ${pick(random, FAMILIES)}`;
  const slots = {
    N: name,
    T: () => `${pick(random, TITLES)} ${name()}`,
    P: () => pick(random, PLACES),
    C: () => clause(random),
  };
  const written = pick(random, TEMPLATES).replaceAll(/\b[NTPC]\b/gu, (slot) => slots[slot]());
  return written.replace(/^(“?)([a-z])/u, (_, mark, letter) => mark + letter.toUpperCase());
}

/** Documents of `length` UTF-16 units, together `units` or a little more. */
export function generateEnglish({ units, length, seed = 1 }) {
  const random = randomFrom(seed);
  return Array.from({ length: Math.ceil(units / length) }, () => {
    const sentences = [];
    for (let written = 0; written < length; written += sentences.at(-1).length + 1)
      sentences.push(sentence(random) + (random() < 0.2 ? '\n' : ' '));
    return sentences.join('').slice(0, length);
  });
}
