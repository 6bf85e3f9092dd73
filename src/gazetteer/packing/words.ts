import type { GivenNameRecord, TitleRecord, WordRecord } from '../schema.js';
import { ARABIC, LATIN, penList, penNumber, penRest, penWord, textField, valueField } from './columns.js';
import type { Pen } from './pen.js';
import { SortedColumn } from './sorted-text.js';
import { penText } from './text.js';

/** Walks through one dictionary with a pen. */
export type Walk<Item> = (pen: Pen, wanted: readonly Item[] | undefined) => Item[];

/** Records whose first column is sorted; the one before may tell something of the next. */
export function walkOf<Item>(
  column: SortedColumn,
  penItem: (pen: Pen, wanted: Item | undefined, before: Item | undefined, at: number) => Item,
): Walk<Item> {
  const size = valueField();
  return (pen, wanted) => {
    column.begin();
    return penList(
      wanted,
      (length) => penNumber(pen, size, length),
      (item, before) => penItem(pen, item, before.at(-1), before.length + 1),
    );
  };
}

function wordsWalk(): Walk<WordRecord> {
  const forms = new SortedColumn(ARABIC);
  const classField = valueField();
  return walkOf(forms, (pen, wanted, before) => {
    const form = forms.pen(pen, wanted?.form, {});
    const last = before?.classes.join(' ') ?? '';
    const known = [last, form.slice(-1), form.slice(-2), form.slice(-3), form.slice(0, 2), form[0]! + form.slice(-1)];
    return { form, classes: penWord(pen, classField, wanted?.classes.join(' '), known).split(' ') };
  });
}

function givenNamesWalk(): Walk<GivenNameRecord> {
  const names = new SortedColumn(ARABIC);
  const genders = valueField();
  return walkOf(names, (pen, wanted) => {
    const name = names.pen(pen, wanted?.name, {});
    const known = [-1, -2, -3].map((from) => name.slice(from));
    return { name, gender: penWord(pen, genders, wanted?.gender, [...known, name.slice(0, 4)]) as 'm' };
  });
}

function titlesWalk(): Walk<TitleRecord> {
  const ids = new SortedColumn(LATIN);
  const masculine = textField(ARABIC);
  const feminine = textField(ARABIC);
  const plural = textField(ARABIC);
  const plurals = valueField();
  const rests = valueField();
  return walkOf(ids, (pen, wanted, _, record) => {
    const {
      id: wantedId,
      m: wantedM,
      f: wantedF,
      plural: wantedPlural,
      ...others
    } = (wanted ?? {}) as Partial<TitleRecord>;
    const id = ids.pen(pen, wantedId, {});
    const optional = (text: string | undefined): string | undefined =>
      wanted === undefined ? undefined : (text ?? '');
    const m = penText(pen, masculine, optional(wantedM), { guide: id, record });
    const f = penText(pen, feminine, optional(wantedF), { guide: m, record });
    const pluralForms = penList(
      wanted === undefined ? undefined : (wantedPlural ?? []),
      (length) => penNumber(pen, plurals, length, [m.slice(-2), f === '' ? 0 : 1]),
      (form, before) => penText(pen, plural, form, { guide: before.at(-1) ?? m, record }),
    );
    const [first = '', second = ''] = m.split(' ');
    const known = [first, first + second, id.slice(-6), id.slice(0, 5)];
    const rest = penRest(pen, rests, wanted && others, known);
    return {
      id,
      ...(m !== '' && { m }),
      ...(f !== '' && { f }),
      ...(pluralForms.length > 0 && { plural: pluralForms }),
      ...rest,
    } as TitleRecord;
  });
}

export const WORD_WALKS = {
  'ar/common-words': wordsWalk(),
  'ar/words': wordsWalk(),
  'ar/given-names': givenNamesWalk(),
  'ar/titles': titlesWalk(),
};
