import { readdirSync, readFileSync } from 'node:fs';
import { flat } from './flat.mjs';

const ARTICLES = new URL('../fixtures/ar/articles/', import.meta.url);

const repeated = (unit) => (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** The project's own articles, one after the other. */
export const newsText = repeated(
  readdirSync(ARTICLES)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, ARTICLES), 'utf8')).text)
    .join('\n\n'),
);

/** The articles cut into documents of `length` units, from the first again after the last. */
export function newsDocuments({ units, length }) {
  const text = newsText(Math.ceil(units / length) * length);
  return Array.from({ length: text.length / length }, (_, i) => flat(text.slice(i * length, (i + 1) * length)));
}

const SHADDA_AND_VOWELS = '\u{651}\u{64B}\u{64C}\u{64D}\u{64E}\u{64F}\u{650}\u{652}';
const BIDI_CONTROLS = '\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{200E}\u{200F}\u{2066}\u{2067}\u{2068}\u{2069}';
const oneLine = newsText(20_000).replaceAll('\n', ' ');

/** Texts that no newspaper prints: what each rule does most of its work on, without end. */
export const tortureTexts = {
  offices: (units) =>
    'قال دونالد ترامب إنه سعيد. '.concat(repeated('قال الرئيس الأميركي إن الأمر جيد. ')(units)).slice(0, units),
  'long words': repeated(`${'بتاجوسلمن'.repeat(300)} `),
  'unknown names': repeated('قال سامر تشيبونغ وقال سمير تشيبونج ثم تشبونغ '),
  'names half said': repeated('محمد عبد الله بن أبو دي فان '),
  'Latin words': repeated('Elon Donald New York of the '),
  'one letter': repeated('ب'),
  'one particle': repeated('و'),
  'particles apart': repeated('و ف ب ل ك '),
  'article, article': repeated('ال'),
  blanks: repeated(' '),
  newlines: repeated('\n'),
  digits: repeated('١2'),
  'nothing but marks': repeated('«»"“”‘’\''),
  'straight marks': repeated('"'),
  'open guillemets': repeated('«'),
  'closing guillemets': repeated('»'),
  'open guillemets, words': repeated('«قال '),
  'open guillemets, lines': repeated('«قال\n'),
  'marked words': repeated('«نعم» '),
  'marked words, lines': repeated('«نعم»\n'),
  'open brackets': repeated('('),
  'brackets, words': repeated('(قال '),
  'combining marks': repeated(`ب${SHADDA_AND_VOWELS.repeat(50)}`),
  'one combining flood': repeated('\u{64E}'),
  'bidi controls': repeated(BIDI_CONTROLS),
  'zero width joiners': repeated('\u{200C}\u{200D}'),
  'lone surrogates': repeated('\u{D83D}'),
  'presentation forms': repeated('\u{FDFA}\u{FDF2}\u{FEFB}'),
  cues: repeated('قال '),
  'cues, lines': repeated('قال\n'),
  'cues and openers': repeated('قال إن '),
  openers: repeated('أن '),
  'implicit cues': repeated('وأضاف أن الأمر جيد. '),
  'relay chains': repeated('نقلت وكالة عن وكالة عن '),
  'headlines of one statement': repeated('كمال الشهابي: سنخفض الضرائب على الشركات الصغيرة\n'),
  'one statement, longer and longer': (length) => {
    let text = '';
    for (let i = 0; text.length < length; i++) text += `قال كمال الشهابي: «${'ا '.repeat(400 + (i % 500))}ب».\n`;
    return text.slice(0, length);
  },
  'according to': repeated('بحسب '),
  names: repeated('ترامب '),
  'new names': (length) => newNames(length),
  'given names': repeated('محمد أحمد علي '),
  titles: repeated('وزير '),
  'title chains': repeated('نائب رئيس مجلس إدارة '),
  descriptions: repeated('مصدر مطلع '),
  colons: repeated(':'),
  'colons, words': repeated('قال: '),
  'headline colons': repeated('ترامب: نعم\n'),
  commas: repeated('،'),
  'dots, words': repeated('قال. '),
  'dashes, words': repeated('قال - '),
  'and, and': repeated('وقال وأضاف وأكد '),
  'one sentence': repeated(`${oneLine.replaceAll(/[.؟!:]/gu, ' ')} `),
  'one line': repeated(`${oneLine} `),
  latin: repeated('word '),
};

/** A person whom no text named before, again and again: as many entities as there are sentences. */
function newNames(length) {
  const letters = [...'بتثجحخدذرزسشصضطظعغفقكلمنهي'];
  const nameOf = (i) =>
    [i % 26, Math.floor(i / 26) % 26, Math.floor(i / 676) % 26, 7].map((at) => letters[at]).join('');
  let text = '';
  for (let i = 0; text.length < length; i++) text += `قال الوزير ${nameOf(i)} ${nameOf(3 * i + 1)} إن الأمر جيد. `;
  return text.slice(0, length);
}
