// Synthetic Arabic news and lists of names for it, the same from the same seed: words, names and sentences are all made here.
//
// What counts is what a matcher pays for: words of a Zipf vocabulary as long as Arabic ones, names of one to four words in
// some seven written forms each, mentions with particles before them, without hamza, with vowel signs or tatweel inside,
// and names that no list has.

const DOCUMENT_LENGTH = 2950;
const VOCABULARY = 60_000;
/** Every second person has a family name that nobody else has. */
const FORMS_PER_FAMILY = 20;
/** Of all mentions, those that the list of names has. */
const KNOWN = 0.35;

const ROOT_LETTERS = [...'بتثجحخدذرزسشصضطظعغفقكلمنهوي'];
/** The letters of a root are 1, 2, 3 and 4. */
const WORD_PATTERNS = [
  '123',
  '1ا23',
  '12ا3',
  '12ي3',
  'م12و3',
  'م123',
  'ا12ا3',
  'ت12ي3',
  '12و3',
  '123ة',
  'م12ا3',
  'است123',
];
/** Of four letters mostly, so that names made by chance are seldom words as well. */
const NAME_PATTERNS = [
  '12ي34',
  '1ا234',
  '12ا34',
  '12و34',
  '12ي3ان',
  'أ1234',
  '123و4',
  '123اوي',
  '1ي2ا34',
  '12ا3يل',
  '1234ي',
];
const PREFIXES = ['', '', '', '', 'ال', 'ال', 'ال', 'و', 'وال', 'ب', 'بال', 'ي', 'ت', 'لل', 'ف', 'س'];
const SUFFIXES = ['', '', '', '', '', 'ة', 'ها', 'هم', 'ات', 'ين', 'ون', 'ية', 'ه', 'ي', 'نا', 'ا'];
const FUNCTION_WORDS = [
  ...['في', 'من', 'على', 'إلى', 'أن', 'إن', 'التي', 'الذي', 'عن', 'مع', 'هذا', 'هذه', 'بعد', 'قبل'],
];
const HEADS = ['وزارة', 'هيئة', 'مؤسسة', 'جامعة', 'شركة', 'مجلس', 'اتحاد', 'بنك', 'نادي', 'وكالة', 'حزب', 'مركز'];
const VOWEL_SIGNS = ['\u064e', '\u064f', '\u0650', '\u0651', '\u0652'];
const TATWEEL = '\u0640';
const QUOTES = [
  ['«', '»'],
  ['"', '"'],
  ['“', '”'],
];

/** `N` is a name, `W` a word, `F` a function word, `Q` and `E` the marks around what is said. */
const TEMPLATES = `قال N إن W W F W W W
أعلن N F W أن W W W F W
وأضاف N: QW W W F W W W WE
أكد وزير W N أن W W F W W W
وذكرت وكالة N أن W W W F N W W
شدد N على أن W W W F W W
واجتمع N مع N F W W W
QW W W F W W WE، يقول N
نفى N F W W W W، وأوضح أن W W
وبحسب N، فإن W W W F W W W W
كما W W W F W W W W W F W W
W W W F W W W W، F W W W
وقالت N F N إن W W W F W W W
دعا N إلى W W W F W W W W
وتابع: QW W W W W F WE، مشيرا إلى W W W
وصل N إلى N F W W W W
W رئيس N W W W F W W W
وأشار W W إلى أن W W W F W W
من جانبه، قال N: QW W W F W W WE
F W W W W، W N W W W F W
وتوقع N أن W W W W F W W W W
ونقلت N عن N قوله إن W W W W
طالب N ب W W W F W W W W
W W W W W W F W W W W W W W
ولفت N F W W إلى W W W F W`
  .split('\n')
  .map((template) => template.split(' '));

/** Numbers from 0 to 1 that look like chance (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = (random, list) => list[Math.floor(random() * list.length)];
/** An index below `count`, small ones far more often: the rank of a word by Zipf's law. */
const zipf = (random, count) => Math.min(count - 1, Math.floor(Math.exp(random() * Math.log(count + 1))) - 1);

function inflect(random, patterns) {
  const root = [0, 0, 0, 0].map(() => pick(random, ROOT_LETTERS));
  return pick(random, patterns).replaceAll(/\d/gu, (digit) => root[digit - 1]);
}

function createVocabulary(random) {
  const words = new Set();
  while (words.size < VOCABULARY)
    words.add(pick(random, PREFIXES) + inflect(random, WORD_PATTERNS) + pick(random, SUFFIXES));
  const byRank = new Map([...words].map((word) => [word, word.length + 16 * random()]));
  return [...words].sort((a, b) => byRank.get(a) - byRank.get(b)); // frequent words are short
}

function personForms(random, given, families) {
  const [first, second, family] = [pick(random, given), pick(random, given), pick(random, families)];
  return [
    `${first} ${family}`,
    family,
    `${first} ${second} ${family}`,
    `${first} ال${family}`,
    `ال${family}`,
    `${first} ${family}`.replaceAll('ا', 'أ'),
    `${first} بن ${second} ${family}`,
  ];
}

function placeForms(random) {
  const name = inflect(random, NAME_PATTERNS) + pick(random, ['', '', 'ة', 'ا', 'ستان', 'يا']);
  return [name, `ال${name}`, `مدينة ${name}`, `${name} الجديدة`, name.replaceAll('ة', 'ه')];
}

function bodyForms(random, families) {
  const [head, of, nisba] = [pick(random, HEADS), pick(random, families), `ال${inflect(random, NAME_PATTERNS)}ية`];
  return [`${head} ${of}`, `${head} ${of} ${nisba}`, `${head} ${nisba}`, of + pick(random, ['تك', 'كو', 'نت', 'يد'])];
}

/** Names in all their forms, each entity as a list. `seed` gives other names; the same seed and count the same ones. */
export function generateEntities(count, seed = 1) {
  const random = randomFrom(seed);
  const given = Array.from({ length: 800 }, () => inflect(random, NAME_PATTERNS));
  const families = Array.from({ length: 2000 + count / FORMS_PER_FAMILY }, () => inflect(random, NAME_PATTERNS));
  const entities = [];
  for (let forms = 0; forms < count;) {
    const kind = random();
    const all =
      kind < 0.6
        ? personForms(random, given, families)
        : kind < 0.75
          ? placeForms(random)
          : bodyForms(random, families);
    const entity = all.slice(0, count - forms);
    entities.push(entity);
    forms += entity.length;
  }
  return entities;
}

export const generateForms = (count, seed) => generateEntities(count, seed).flat();

/** A mention as it comes in newspapers: particles before it, hamza left out, a sign inside. */
function written(random, name) {
  let mention = name;
  if (random() < 0.12) mention = mention.replaceAll(/[أإآ]/gu, 'ا');
  if (random() < 0.06) {
    const at = 1 + Math.floor(random() * (mention.length - 1));
    mention = mention.slice(0, at) + (random() < 0.5 ? TATWEEL : pick(random, VOWEL_SIGNS)) + mention.slice(at);
  }
  if (random() >= 0.15) return mention;
  const particle = pick(random, ['و', 'و', 'ل', 'ب', 'ك', 'ف', 'وب', 'ول']);
  return /ل$/u.test(particle) && mention.startsWith('ال') ? particle + mention.slice(1) : particle + mention;
}

/** Documents of news about these entities, one mention in three of a name that is not among them. */
export function generateNews({ entities, documents, seed = 2, length = DOCUMENT_LENGTH }) {
  const random = randomFrom(seed);
  const vocabulary = createVocabulary(random);
  const strangers = generateEntities(5000, seed + 7919);
  const word = () => {
    const plain = vocabulary[zipf(random, VOCABULARY)];
    return random() < 0.01 ? plain.slice(0, 1) + pick(random, VOWEL_SIGNS) + plain.slice(1) : plain;
  };
  const name = () => {
    const known = random() < KNOWN;
    const list = known ? entities : strangers;
    const entity = list[known && random() < 0.5 ? zipf(random, list.length) : Math.floor(random() * list.length)];
    return written(random, entity[Math.min(zipf(random, 7), entity.length - 1)]);
  };
  const slots = { N: name, W: word, F: () => pick(random, FUNCTION_WORDS) };
  const sentence = () => {
    const [open, close] = pick(random, QUOTES);
    return pick(random, TEMPLATES)
      .map((slot) => slot.replace(/^Q/u, open).replace(/E(?=،?$)/u, close))
      .map((slot) => slot.replace(/[NWF]/u, (kind) => slots[kind]()))
      .join(' ');
  };
  const document = () => {
    let text = '';
    while (text.length < length) text += `${sentence()}.${random() < 0.3 ? '\n' : ' '}`;
    return text.slice(0, length);
  };
  return Array.from({ length: documents }, document);
}
