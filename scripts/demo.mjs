// Who said what in an article, and by which spellings it names people: npm run demo [-- FILE]
import { readFileSync } from 'node:fs';
import { createAnnotator } from '../dist/node/index.js';

const MAX_WORDS = 14;
const LABEL_WIDTH = 10;

const oneLine = (text) => text.trim().replace(/\s+/gu, ' ');

function shortened(spans) {
  const words = oneLine(spans.map(({ text }) => text).join(' … ')).split(' ');
  return words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS).join(' ')} …` : words.join(' ');
}

/** One Arabic run a line: columns would change places with the direction of the text. */
function printBlock(number, fields) {
  const lines = fields.map(
    ([label, value], i) => `${(i === 0 ? `${number}.` : '').padEnd(4)}${label.padEnd(LABEL_WIDTH)}${value}`,
  );
  console.log(`${lines.join('\n')}\n`);
}

function quotationFields({ kind, speaker, cue, content, relays }, nameOf) {
  const manner = speaker === null ? 'no speaker' : speaker.explicit ? 'explicit speaker' : 'implicit speaker';
  return [
    ['speaker', speaker === null ? 'not known' : nameOf(speaker)],
    ['kind', `${kind}, ${manner}`],
    ...(cue === null ? [] : [['cue', cue.text]]),
    ['words', shortened(content)],
    ...relays.map((relay) => ['through', nameOf(relay)]),
  ];
}

function entityFields({ id, name, type, known, mentions }) {
  const spellings = new Map();
  for (const { text, kind } of mentions) {
    if (kind !== 'pronoun') spellings.set(oneLine(text), (spellings.get(oneLine(text)) ?? 0) + 1);
  }
  return [
    ['name', name],
    ['id', `${id} (${type}${known ? '' : ', not in the gazetteer'})`],
    ...[...spellings].map(([text, count]) => ['written', count === 1 ? text : `${text} × ${count}`]),
  ];
}

function readArticle(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    console.error(`isnad: ${file}: ${error.message}`);
    process.exit(1);
  }
}

const text = readArticle(process.argv[2] ?? new URL('demo-article.txt', import.meta.url));
const { quotations, entities, rejected } = createAnnotator().annotate(text);
const byId = new Map(entities.map((entity) => [entity.id, entity]));
const nameOf = ({ entity }) => `${byId.get(entity)?.name ?? '?'} [${entity}]`;

console.log(`WHO SAID WHAT: ${quotations.length} quotations\n`);
quotations.forEach((quotation, i) => printBlock(i + 1, quotationFields(quotation, nameOf)));
console.log(`MARKED, BUT NO QUOTATION: ${rejected.length}\n`);
rejected.forEach((span, i) =>
  printBlock(i + 1, [
    ['words', shortened([span])],
    ['reason', span.reason],
  ]),
);
console.log(`WHO IS NAMED: ${entities.length} entities\n`);
entities.forEach((entity, i) => printBlock(i + 1, entityFields(entity)));
