import type { AmbiguousRecord, GivenNameRecord, TitleRecord, WordRecord } from '../schema.js';
import { ARABIC, LATIN, penList, penNumber, penRest, penWord, textField, valueField } from './columns.js';
import { GuideEcho } from './echo.js';
import type { Pen } from './pen.js';
import { SortedColumn } from './sorted-text.js';
import { penText } from './text.js';
import { walkOf, type Bare, type Walk } from './walk.js';

function wordsWalk(): Walk<WordRecord> {
  const forms = new SortedColumn(ARABIC);
  const classField = valueField();
  return walkOf(forms, () => (pen, wanted, before) => {
    const form = forms.pen(pen, wanted?.form);
    const last = before?.classes.join(' ') ?? '';
    const ending = form.slice(-3);
    const known = [
      last,
      form.slice(-1),
      form.slice(-2),
      ending,
      form.slice(0, 2),
      form[0]! + form.slice(-1),
      form.slice(-4),
      form.slice(0, 3),
      form.slice(0, -2),
    ];
    const classes: string[] = [];
    for (let own = ''; ; own = classes.join(' ')) {
      const beside = [...known.map((part) => `${part}|${own}`), own, `${form}|${own}`];
      const next = penWord(pen, classField, wanted && (wanted.classes[classes.length] ?? ''), beside);
      if (next === '') return { form, classes };
      classes.push(next);
    }
  });
}

function givenNamesWalk(): Walk<GivenNameRecord> {
  const names = new SortedColumn(ARABIC);
  const genders = valueField();
  return walkOf(names, () => (pen, wanted) => {
    const name = names.pen(pen, wanted?.name);
    const known = [name.slice(-1), name.slice(-2), name.slice(-3), name.slice(0, 4)];
    return { name, gender: penWord(pen, genders, wanted?.gender, known) as GivenNameRecord['gender'] };
  });
}

function ambiguousWalk(): Walk<Bare<AmbiguousRecord>> {
  const forms = new SortedColumn(ARABIC);
  const needsField = valueField();
  return walkOf(forms, () => (pen, wanted) => {
    const form = forms.pen(pen, wanted?.form);
    const needs = penWord(pen, needsField, wanted?.needs.join(' '), [form.slice(0, 2), form.slice(-2)]).split(' ');
    return { form, needs: needs as AmbiguousRecord['needs'] };
  });
}

type PenForm = (pen: Pen, wanted: string | undefined, guide: string) => string;

/** Forms of a title beside another of its forms; the same words change in the same way. */
function formsColumn(): () => PenForm {
  const field = textField(ARABIC);
  return () => {
    const echo = new GuideEcho();
    return (pen, wanted, guide) => penText(pen, field, wanted, { guide, echo });
  };
}

type PenPlurals = (pen: Pen, wanted: readonly string[] | undefined, m: string, f: string) => string[];

function pluralsColumn(): () => PenPlurals {
  const counts = valueField();
  const first = formsColumn();
  const others = formsColumn();
  return () => {
    const penFirst = first();
    const penOther = others();
    return (pen, wanted, m, f) =>
      penList(
        wanted,
        (length) => penNumber(pen, counts, length, [m.slice(-2), f === '' ? 0 : 1]),
        (form, before) => (before.length === 0 ? penFirst(pen, form, m) : penOther(pen, form, before.at(-1)!)),
      );
  };
}

type Office = Omit<TitleRecord, 'id' | 'm' | 'f' | 'plural'>;
type PenOffice = (pen: Pen, wanted: Office | undefined, id: string, beside: readonly string[]) => Office;

/** What a title takes, and the office that it names: one that sounds like its id, one of a certain body. */
function officeColumn(): PenOffice {
  const rests = valueField();
  const offices = textField(LATIN);
  const bodies = textField(LATIN);
  return (pen, wanted, id, beside) => {
    const { office: wantedOffice, of: wantedBody, ...others } = wanted ?? ({} as Office);
    const has = [Number(wantedOffice !== undefined), Number(wantedBody !== undefined)];
    const { has: written, ...rest } = penRest(pen, rests, wanted && { has, ...others }, beside) as Office & {
      has: number[];
    };
    const office = written[0] === 1 && penText(pen, offices, wantedOffice, { guide: id });
    const of = written[1] === 1 && penText(pen, bodies, wantedBody, { guide: id });
    return { ...rest, ...(office !== false && { office }), ...(of !== false && { of }) };
  };
}

function titlesWalk(): Walk<TitleRecord> {
  const ids = new SortedColumn(LATIN);
  const masculine = textField(ARABIC);
  const feminine = formsColumn();
  const plurals = pluralsColumn();
  const penOffice = officeColumn();
  return walkOf(ids, () => {
    const penFeminine = feminine();
    const penPlurals = plurals();
    return (pen, wanted) => {
      const { id: wantedId, m: wantedM = '', f: wantedF = '', plural = [], ...office } = wanted ?? ({} as TitleRecord);
      const known = <Part>(part: Part): Part | undefined => (wanted === undefined ? undefined : part);
      const id = ids.pen(pen, known(wantedId));
      const m = penText(pen, masculine, known(wantedM), { guide: id });
      const f = penFeminine(pen, known(wantedF), m);
      const forms = penPlurals(pen, known(plural), m, f);
      const [first = '', second = ''] = m.split(' ');
      const beside = [first, first + second, id.slice(-6), id.slice(0, 5)];
      return {
        id,
        ...(m !== '' && { m }),
        ...(f !== '' && { f }),
        ...(forms.length > 0 && { plural: forms }),
        ...penOffice(pen, known(office), id, beside),
      };
    };
  });
}

export const WORD_WALKS = {
  'ar/common-words': wordsWalk(),
  'ar/words': wordsWalk(),
  'ar/given-names': givenNamesWalk(),
  'ar/titles': titlesWalk(),
  'ar/ambiguous': ambiguousWalk(),
};
