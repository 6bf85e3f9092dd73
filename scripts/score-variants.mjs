// How well the spellings of names are found that nobody listed: npm run score:variants [-- --errors]
import { existsSync, readFileSync } from 'node:fs';
import natural from 'natural/lib/natural/distance/levenshtein_distance.js';
import { createAnnotator, createGazetteer } from '../dist/node/ar.js';
import { printTable } from './table.mjs';

const PAIRS = '../shared/gazetteer/variants-dev.json';
const LIST = { person: 'people', organization: 'organizations', place: 'places' };

if (!existsSync(PAIRS)) {
  console.error(`isnad: ${PAIRS} is not here: nothing to score, the evaluation data lies outside the project`);
  process.exit(0);
}
const { groups, negatives } = JSON.parse(readFileSync(PAIRS, 'utf8'));
const showsErrors = process.argv.includes('--errors');

const fold = (word) =>
  word
    .replaceAll(/[\u064B-\u065F\u0640]/gu, '')
    .replaceAll(/[أإآ]/gu, 'ا')
    .replaceAll(/[ىئ]/gu, 'ي')
    .replaceAll('ؤ', 'و')
    .replaceAll('ة', 'ه');

const sentences = (form, type) => [`وصل ${form} اليوم`, ...(type === 'person' ? [`وقال ${form} إن`] : [])];

const annotators = new Map();
function knowing(name, type) {
  const key = `${type} ${name}`;
  if (!annotators.has(key))
    annotators.set(
      key,
      createAnnotator({ language: 'ar', builtIn: false, gazetteer: { [LIST[type]]: [{ id: 'only', name }] } }),
    );
  return annotators.get(key);
}

/** In how many of the sentences a name is found in another form. */
const finders = {
  isnad: (name, form, type) =>
    sentences(form, type).every((sentence) =>
      knowing(name, type)
        .annotate(sentence)
        .entities.some(({ id, mentions }) => id === 'only' && mentions.some(({ text }) => text === form)),
    ),
  'isnad with its dictionaries': (name, form, type) => finders.isnad(name, form, type) || isOneEntity(name, form),
  'orthographic folding alone': (name, form) => fold(name) === fold(form),
  'edit distance 1': (name, form) => natural.LevenshteinDistance(fold(name), fold(form)) <= 1,
};
const builtIn = createGazetteer();
const idsOf = (form) =>
  builtIn
    .find(form)
    .filter(({ text }) => text === form)
    .map(({ id }) => id);
/** Whether the built-in gazetteer has both for names of one entity. */
const isOneEntity = (a, b) => idsOf(a).some((id) => idsOf(b).includes(id));
const findsSomewhere = (name, form, type) =>
  sentences(form, type).some((sentence) =>
    knowing(name, type)
      .annotate(sentence)
      .entities.some(({ id }) => id === 'only'),
  );

function score(finds, findsWrongly) {
  const counts = { first: 0, firstAll: 0, pairs: 0, pairsAll: 0, wrong: 0 };
  for (const { type, spellings } of groups) {
    spellings.forEach(({ form: name }, i) => {
      spellings.forEach(({ form }, j) => {
        if (i === j) return;
        const isFound = finds(name, form, type);
        counts.pairsAll++;
        counts.pairs += isFound;
        if (i === 0) {
          counts.firstAll++;
          counts.first += isFound;
        }
        if (!isFound && showsErrors && finds === finders.isnad) console.log(i === 0 ? 'MISS' : 'miss', name, '→', form);
      });
    });
  }
  for (const { a, b } of negatives) {
    for (const [name, form] of [
      [a, b],
      [b, a],
    ]) {
      const isWrong = findsWrongly(name, form, 'person') || findsWrongly(name, form, 'place');
      counts.wrong += isWrong;
      if (isWrong && showsErrors && finds === finders.isnad) console.log('WRONG', name, '→', form);
    }
  }
  return counts;
}

const WRONGLY = {
  isnad: findsSomewhere,
  'isnad with its dictionaries': (a, b, type) => findsSomewhere(a, b, type) || isOneEntity(a, b),
};
const share = (part, all) => (part / all).toFixed(3);
const rows = Object.entries(finders).map(([name, finds]) => {
  const { first, firstAll, pairs, pairsAll, wrong } = score(finds, WRONGLY[name] ?? finds);
  return [name, share(first, firstAll), share(pairs, pairsAll), String(wrong)];
});
printTable([['', 'recall from the commonest', 'recall over pairs', `wrong of ${2 * negatives.length}`], ...rows]);
