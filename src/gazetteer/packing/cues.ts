import type { CueRecord } from '../schema.js';
import { ARABIC, LATIN, penList, penNumber, penRest, penWord, textField, valueField } from './columns.js';
import type { Pen } from './pen.js';
import { SortedColumn } from './sorted-text.js';
import { penText } from './text.js';
import { walkOf, type Bare, type Walk } from './walk.js';

type Verb = Extract<CueRecord, { kind: 'verb' }>;
type Phrase = Exclude<CueRecord, Verb>;
type Cue = Bare<Verb> | Bare<Phrase>;
type Forms = Verb['forms'];
/** Any cue, with whatever it has. */
type AnyCue = Omit<Bare<Verb>, 'kind'> & Pick<Phrase, 'phrases'> & Pick<Cue, 'kind'>;

const PARTS = ['perfect', 'first', 'imperfect', 'participle', 'verbalNoun'] as const;
/** Columns of their own: each has few values, all of them together many. */
const GOVERNED = ['kind', 'act', 'stance', 'speech'] as const;

/** The principal parts of a verb, each beside its lemma; empty where the verb lacks it. */
function formsColumn(): (pen: Pen, wanted: Forms | undefined, lemma: string) => Forms {
  const fields = PARTS.map(() => textField(ARABIC));
  return (pen, wanted, lemma) => {
    const forms: Forms = {};
    PARTS.forEach((part, i) => {
      const form = penText(pen, fields[i]!, wanted && (wanted[part] ?? ''), { guide: lemma });
      if (form !== '') forms[part] = form;
    });
    return forms;
  };
}

function phrasesColumn(): (pen: Pen, wanted: readonly string[] | undefined, lemma: string) => string[] {
  const counts = valueField();
  const letters = textField(ARABIC);
  return (pen, wanted, guide) =>
    penList(
      wanted,
      (length) => penNumber(pen, counts, length),
      (phrase) => penText(pen, letters, phrase, { guide }),
    );
}

function cuesWalk(): Walk<Cue> {
  const ids = new SortedColumn(LATIN);
  const lemmas = textField(ARABIC);
  const governed = GOVERNED.map(() => valueField());
  const openers = valueField();
  const rests = valueField();
  const penForms = formsColumn();
  const penPhrases = phrasesColumn();
  return walkOf<Cue>(ids, () => (pen, wanted) => {
    const { forms, phrases, takes, ...others } = (wanted ?? {}) as Partial<AnyCue>;
    const { id: wantedId, lemma: wantedLemma, kind, act, stance, speech, ...rest } = others;
    const id = ids.pen(pen, wantedId);
    const lemma = penText(pen, lemmas, wantedLemma, { guide: id });
    const values = { kind, act, stance, speech };
    const known = GOVERNED.map((key, i) => [key, penWord(pen, governed[i]!, values[key])] as const);
    const words = penWord(
      pen,
      openers,
      takes?.join('|'),
      known.map(([, value]) => value),
    );
    return {
      id,
      lemma,
      ...Object.fromEntries(known),
      takes: words === '' ? [] : words.split('|'),
      ...(known[0]![1] === 'verb'
        ? { forms: penForms(pen, forms, lemma) }
        : { phrases: penPhrases(pen, phrases, lemma) }),
      ...penRest(pen, rests, wanted && rest, [words]),
    } as Cue;
  });
}

export const CUE_WALKS = { 'ar/cues': cuesWalk() };
