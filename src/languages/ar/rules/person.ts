import type { MentionRule } from '../../../pipeline/find-mentions.js';
import { mentionOf, type MentionCandidate } from '../../../pipeline/mention.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import type { Reading } from '../../../pipeline/reading.js';
import { endsApposition, has, isNisba, isParticiple, isWord, startsLine } from '../grammar/boundaries.js';
import { beginsPerson, isOfOrigin, isTitle } from '../grammar/first-words.js';
import { entityAt, readName, type NameReading } from '../grammar/name.js';
import { ALONE, TITLED } from '../grammar/name-run.js';
import { isGivenName, readTitle, type TitleReading } from '../grammar/title.js';

const LONGEST_MARKED_NAME = 5;

/** `وزير الخارجية الروسي سيرغي لافروف`, `المتحدث باسم الشرطة`, `شقيق الضحية`, `مساعد الرئيس، يوري أوشاكوف،` */
export const titledPerson: MentionRule = {
  name: 'titled-person',
  begins: isTitle,
  read(reading, first) {
    const answer = { token: first, mention: readTitled(reading, first) };
    lastAnswer.set(reading.words, answer);
    return answer.mention;
  },
};

/** The last answer in a text: `beginsTitledName` asks again where `titledPerson` has just been asked. */
const lastAnswer = new WeakMap<
  Reading['words'],
  { readonly token: number; readonly mention: MentionCandidate | null }
>();

/** Whether a title with a name begins at a token. */
export function beginsTitledName(reading: Reading, first: number): boolean {
  if (reading.words.longest(first, 'title') === undefined) return false;
  const known = lastAnswer.get(reading.words);
  const mention = known?.token === first ? known.mention : readTitled(reading, first);
  return mention?.kind === 'name';
}

function readTitled(reading: Reading, first: number): MentionCandidate | null {
  const title = readTitle(reading, first);
  if (title === null || isGivenName(reading, title)) return null;
  if (entityAt(reading, first, 'person', ALONE) !== null) return null; // البابا فرنسيس
  const cut = reading.words.cut[first] ?? 0;
  const named = nameAfter(reading, title);
  if (named === null) return describe(reading, title, cut);
  return mentionOfName(named.name, title, { cut: 0, phrase: { first, last: named.end }, rule: 'titled-person' });
}

/** `سيرغي لافروف`, `لافروف، وزير الخارجية الروسي،` */
export const namedPerson: MentionRule = {
  name: 'named-person',
  begins: beginsPerson,
  beginsBehind: isOfOrigin, // `الأميركي تشاك كريم`
  read(reading, first) {
    if (!isWord(reading, first)) return null;
    const name = readName(reading, first, isNisba(reading, first - 1) ? TITLED : ALONE);
    if (name === null || !name.isCertain) return null;
    const title = apposition(reading, name.last) ?? officeBehind(reading, first, name.last);
    const phrase = { first, last: title?.last ?? name.last };
    return mentionOfName(name, title, { cut: reading.words.cut[first] ?? 0, phrase, rule: 'named-person' });
  },
};

const mentionOfName = (
  name: NameReading,
  title: TitleReading | null,
  where: Pick<MentionCandidate, 'cut' | 'phrase' | 'rule'>,
): MentionCandidate =>
  mentionOf(name, {
    kind: 'name',
    type: 'person',
    gender: name.gender ?? title?.form.gender,
    number: 'singular',
    links: name.links,
    needsFuller: name.needsFuller,
    title: title ?? undefined,
    head: title?.head,
    principal: title?.principal ?? undefined,
    ...where,
  });

function describe(reading: Reading, title: TitleReading, cut: number): MentionCandidate | null {
  const { form, first, last, head } = title;
  if (first === last && !form.definite && form.class !== 'person' && form.class !== 'spokesperson') return null;
  if (form.class === 'honorific') return null;
  const isUnnamed = !title.hasInnerPerson && isIndefinite(reading, title);
  return mentionOf(title, {
    cut,
    kind: 'description',
    type: form.number === 'plural' ? 'group' : isUnnamed ? 'unnamed' : 'person',
    gender: form.gender,
    number: form.number,
    head,
    principal: title.principal ?? undefined,
    rule: 'titled-person',
  });
}

/** `طبيب شرعي`, `مسؤول كبير`: any of its kind; a definite word or a name in it makes it one man's office. */
function isIndefinite({ words }: Reading, { first, last, form }: TitleReading): boolean {
  if (form.definite) return false;
  for (let t = first; t <= last; t++) {
    if (words.isDefinite(t) || words.find(t, 'entity') !== undefined) return false;
  }
  return true;
}

/** A name with the last token of its phrase, which may be a mark. */
interface NameBehind {
  readonly name: NameReading;
  readonly end: number;
}

/** The name right after a title, between marks (`المتحدث "صالح القحطاني"`), or between commas. */
function nameAfter(reading: Reading, title: TitleReading): NameBehind | null {
  const { tokens, marks, words } = reading;
  const next = title.last + 1;
  const marked = marks.openingAt(next);
  if (marked !== undefined && marked.last - marked.first < LONGEST_MARKED_NAME) {
    const name = readName(reading, marked.first, TITLED);
    return name !== null && name.last === marked.last ? { name, end: marked.close } : null;
  }
  if (isWord(reading, next) && !startsLine(reading, next) && (words.cut[next] ?? 0) === 0) {
    const name = readName(reading, next, canBeNamed(title) ? TITLED : ALONE);
    if (name !== null && (name.isCertain || canBeNamed(title))) return { name, end: name.last };
  }
  if (tokens.form(next) !== ',' || title.form.number === 'plural') return null;
  const honorific = readTitle(reading, next + 1); // `رئيس اللجنة، السيد سامر الحلواني`
  const start = honorific?.form.class === 'honorific' ? honorific.last + 1 : next + 1;
  const name = readName(reading, start, TITLED);
  if (name === null || !endsApposition(reading, name.last + 1)) return null;
  return name.isCertain || (canBeNamed(title) && name.last > name.first) ? { name, end: name.last } : null;
}

/** Indefinite bare titles (`رئيس`) want a complement before a name; `مدرب` and plurals describe, they do not name. */
function canBeNamed({ form, first, last, hasInnerPerson }: TitleReading): boolean {
  if (form.number === 'plural' || hasInnerPerson) return false;
  return form.definite || form.class === 'honorific' || form.class === 'rank' || last > first;
}

/** `قال سامر الحلواني رئيس اللجنة إن`: behind a verb of saying the office follows its holder, and is no object. */
function officeBehind(reading: Reading, first: number, nameEnd: number): TitleReading | null {
  const verb = first === 0 ? undefined : reading.words.find(first - 1, 'cue')?.cue;
  if (verb?.person !== 3 || verb.lemma.object !== undefined || startsLine(reading, nameEnd + 1)) return null;
  const title = isWord(reading, nameEnd + 1) ? readTitle(reading, nameEnd + 1) : null;
  if (title === null || title.first === title.last || title.form.class === 'honorific') return null;
  return (reading.words.cut[title.first] ?? 0) === 0 && endsApposition(reading, title.last + 1) ? title : null;
}

/** `، وزير الخارجية الروسي،` after a name. */
function apposition(reading: Reading, nameEnd: number): TitleReading | null {
  const { tokens } = reading;
  const comma = nameEnd + 1;
  if (comma + 1 >= tokens.count || tokens.form(comma) !== ',' || startsLine(reading, comma + 1)) return null;
  if (has(reading, comma + 1, Proclitic.And | Proclitic.So) || isParticiple(reading, comma + 1)) return null;
  const title = readTitle(reading, comma + 1);
  if (title === null || title.form.class === 'honorific') return null;
  return endsApposition(reading, title.last + 1) ? title : null;
}
