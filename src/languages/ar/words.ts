import ambiguous from '../../../dictionaries/ar/ambiguous.json' with { type: 'json' };
import commonWords from '../../../dictionaries/ar/common-words.json' with { type: 'json' };
import cues from '../../../dictionaries/ar/cues.json' with { type: 'json' };
import givenNames from '../../../dictionaries/ar/given-names.json' with { type: 'json' };
import titles from '../../../dictionaries/ar/titles.json' with { type: 'json' };
import words from '../../../dictionaries/ar/words.json' with { type: 'json' };
import places from '../../../dictionaries/places.json' with { type: 'json' };
import { cueForm, titleForm, type Agreement, type CueForm, type CueLemma } from '../../gazetteer/entries.js';
import type { Lexicon } from '../../gazetteer/lexicon.js';
import type { CueRecord, TitleRecord } from '../../gazetteer/schema.js';
import { conjugate } from './conjugate.js';
import { ALL_PERSONS } from './pronouns.js';

/** Fills the lexicon with everything that is Arabic and no entity. */
export function addWords(lexicon: Lexicon, { givenNames: withGivenNames }: { readonly givenNames: boolean }): void {
  for (const { form, classes } of [...words, ...commonWords]) lexicon.add(form, { kind: 'class', classes });
  addComplementizers(lexicon);
  addPrepositionsWithPronoun(lexicon);
  for (const cue of cues) addCue(lexicon, cue);
  for (const title of titles) addTitle(lexicon, title);
  for (const { country, nisba } of places) {
    if (country === undefined || nisba === undefined) continue;
    const add = (form: string, agreement: Agreement): void => {
      addNisba(lexicon, form, country, agreement);
    };
    for (const form of nisba.m) add(form, { gender: 'm', number: 'singular' });
    for (const form of nisba.f) add(form, { gender: 'f', number: 'singular' });
    for (const form of nisba.plural) add(form, { number: 'plural' });
  }
  for (const { form, needs } of ambiguous) lexicon.add(form, { kind: 'ambiguous', needs });
  if (!withGivenNames) return;
  for (const { name, gender } of givenNames) {
    lexicon.add(name, { kind: 'given-name', gender: gender === 'mf' ? undefined : gender });
  }
}

/** `أن`, `إنه`, `أنها` …; particles before them are split off as elsewhere, but for `فإن` (a name) and `بأن` (too short). */
function addComplementizers(lexicon: Lexicon): void {
  lexicon.add('أن', { kind: 'complementizer', suffix: undefined });
  for (const [pronoun, suffix] of ALL_PERSONS) lexicon.add(`أن${pronoun}`, { kind: 'complementizer', suffix });
  lexicon.add('فإن', { kind: 'complementizer', suffix: undefined });
  lexicon.add('بأن', { kind: 'complementizer', preposition: 'ب', suffix: undefined });
}

const folded = (preposition: string): string => preposition.replaceAll(/[أإ]/gu, 'ا').replaceAll('ى', 'ي');

const LONGEST_PREPOSITION_WITH_PRONOUN = 4;

/** `فيه`, `عليها`, `لهم`: closed phrases of their own. */
function addPrepositionsWithPronoun(lexicon: Lexicon): void {
  const prepositions = words.filter(({ classes }) => classes.includes('preposition')).map(({ form }) => form);
  for (const preposition of prepositions) {
    if (preposition.length > LONGEST_PREPOSITION_WITH_PRONOUN) continue;
    for (const [pronoun, agreement] of ALL_PERSONS) {
      lexicon.add(preposition + pronoun, { kind: 'class', classes: ['pronoun'] });
      lexicon.add(preposition + pronoun, {
        kind: 'prepositional-pronoun',
        preposition: folded(preposition),
        agreement,
      });
    }
  }
}

function addCue(lexicon: Lexicon, record: CueRecord): void {
  const { id, kind, act, stance, takes, speech, object, speakerAfter, impersonal } = record;
  // إن alone keeps its hamza: where it stands in the text, that hamza tells whose clause it is
  const fold = (opener: string): string => (opener === 'إن' ? opener : folded(opener));
  const lemma: CueLemma = {
    id,
    lemma: record.lemma,
    kind,
    act,
    stance,
    takes: takes.map(fold),
    speech,
    object,
    speakerAfter: speakerAfter === undefined ? undefined : fold(speakerAfter),
    impersonal,
  };
  if (record.kind !== 'verb') {
    for (const phrase of record.phrases) addCuePhrase(lexicon, phrase, lemma);
    return;
  }
  for (const { form, ...inflection } of conjugate(record.forms, { withDual: speech === 'always' })) {
    if (inflection.suffix !== undefined && inflection.person !== undefined && object === undefined) {
      if (speech === 'rarely' || !isTakenUp(inflection)) continue;
    }
    lexicon.add(speakerAfter === 'في' ? `${form} في` : form, { kind: 'cue', cue: cueForm({ lemma, ...inflection }) });
    if (speakerAfter === 'في')
      for (const phrase of ['فيه', 'فيها', 'فيهما']) addSpeakerless(lexicon, `${form} ${phrase}`, lemma);
  }
}

/** `ما أعلنه الجيش`, `تصريحات أكدتها الوزارة`: the pronoun takes up what was said. */
const isTakenUp = ({ person, suffix }: Omit<CueForm, 'lemma'>): boolean =>
  person === 3 && suffix?.gender !== undefined && suffix.number === 'singular';

/** `تصريحات جاء فيها`: the pronoun takes up what was said in, not who says it. */
function addSpeakerless(lexicon: Lexicon, phrase: string, lemma: CueLemma): void {
  lexicon.add(phrase, { kind: 'cue', cue: cueForm({ lemma, shape: 'participle' }) });
}

/** `وفقا لـ`: the particle belongs to the next word. */
function addCuePhrase(lexicon: Lexicon, phrase: string, lemma: CueLemma): void {
  const attached = /^(.+) ([\u0621-\u064A])ـ$/u.exec(phrase);
  const cue = cueForm({ lemma, shape: 'phrase', attached: attached?.[2] });
  lexicon.add(attached?.[1] ?? phrase, { kind: 'cue', cue });
  if (attached !== null || lemma.kind !== 'preposition') return;
  for (const [pronoun, suffix] of ALL_PERSONS) {
    lexicon.add(phrase + pronoun, { kind: 'cue', cue: cueForm({ ...cue, suffix }) });
  }
}

const POSSESSORS = ['ه', 'ها', 'هم', 'هما', 'نا', 'ي'];

function addTitle(
  lexicon: Lexicon,
  { id, m, f, plural = [], class: titleClass, takes, agent, office = id, of }: TitleRecord,
): void {
  const add = (form: string, agreement: Agreement, twin?: string): void => {
    // `محامي الدفاع` says whose already, and takes nobody more
    const isComplete = takes === 'person' && form.includes(' ال');
    const title = {
      id,
      office,
      of,
      class: titleClass,
      takes: isComplete ? ('none' as const) : takes,
      agent,
      ...agreement,
    };
    lexicon.add(form, { kind: 'title', title: titleForm({ ...title, definite: form.startsWith('ال') }) });
    // `رئيس الحكومة` is definite by its owner: `الرئيس الحكومة` are two
    const isOwned = /^[^ ]+ ال/u.test(form);
    if (!form.startsWith('ال') && !isOwned)
      lexicon.add(defined(form, twin), { kind: 'title', title: titleForm({ ...title, definite: true }) });
    if ((titleClass !== 'kin' && titleClass !== 'person') || form.includes(' ')) return;
    for (const pronoun of POSSESSORS) {
      if (pronoun === 'ه' && form === m && f === `${m}ة`) continue; // شقيقه would be read for شقيقة
      lexicon.add(form.replace(/ة$/u, 'ت') + pronoun, {
        kind: 'title',
        title: titleForm({ ...title, takes: 'none', definite: true }),
      });
    }
  };
  if (m !== undefined) add(m, { gender: 'm', number: 'singular' }, f);
  if (f !== undefined) add(f, { gender: 'f', number: 'singular' }, m);
  for (const form of plural) add(form, { number: 'plural' });
}

/** The article stands on the head, and on the adjective after it, which has a gender: `متحدث رسمي`, `المتحدث الرسمي`; not on its owner: `رئيسة حكومة`. */
function defined(form: string, twin?: string): string {
  const [head = '', ...rest] = form.split(' ');
  const others = twin?.split(' ').slice(1);
  const isAdjective = (word: string, i: number): boolean =>
    /[يةم]$/u.test(word) && !word.startsWith('ال') && others?.[i] !== word;
  return [`ال${head}`, ...rest.map((word, i) => (isAdjective(word, i) ? `ال${word}` : word))].join(' ');
}

function addNisba(lexicon: Lexicon, form: string, country: string, agreement: Agreement): void {
  lexicon.add(form, { kind: 'nisba', country, agreement, definite: false });
  lexicon.add(`ال${form}`, { kind: 'nisba', country, agreement, definite: true });
}
