import type { OrganizationRecord, PersonRecord, PlaceRecord } from '../schema.js';
import { ARABIC, LATIN, penList, penNumber, penRest, penValue, penWord, textField, valueField } from './columns.js';
import type { Pen } from './pen.js';
import { SortedColumn } from './sorted-text.js';
import { penText } from './text.js';
import { walkOf, type Walk } from './words.js';

type EntityRecord = PersonRecord | OrganizationRecord | PlaceRecord;
type Nisba = NonNullable<PlaceRecord['nisba']>;
type Role = NonNullable<PersonRecord['roles']>[number];

interface Place {
  /** Tells the records of all dictionaries from each other. */
  readonly record: number;
  /** How many names the record before has. */
  readonly before: number;
}

function namesColumn(): (pen: Pen, wanted: readonly string[] | undefined, id: string, place: Place) => string[] {
  const counts = valueField();
  const first = textField(ARABIC);
  const others = textField(ARABIC);
  return (pen, wanted, id, { record, before }) =>
    penList(
      wanted,
      (length) => penNumber(pen, counts, length, [before]),
      (name, earlier) =>
        earlier.length === 0
          ? penText(pen, first, name, { guide: id, record })
          : penText(pen, others, name, { guide: earlier[0]!, record }),
    );
}

function nisbaColumn(): (pen: Pen, wanted: Nisba | undefined, guide: string, record: number) => Nisba {
  const counts = valueField();
  const letters = textField(ARABIC);
  return (pen, wanted, guide, record) => {
    let last = guide;
    const forms = (key: keyof Nisba): string[] =>
      penList(
        wanted?.[key],
        (length) => penNumber(pen, counts, length, [key]),
        (form) => (last = penText(pen, letters, form, { guide: last, record })),
      );
    return { m: forms('m'), f: forms('f'), plural: forms('plural') };
  };
}

function rolesColumn(): (pen: Pen, wanted: readonly Role[] | undefined, home: string, record: number) => Role[] {
  const counts = valueField();
  const titles = valueField();
  const atHome = valueField();
  const bodies = textField(LATIN);
  const starts = valueField();
  const ends = valueField();
  return (pen, wanted, home, record) => {
    let before = '';
    let year = 0;
    return penList(
      wanted,
      (length) => penNumber(pen, counts, length, [home]),
      (role) => {
        const title = penWord(pen, titles, role?.title, [before, home, before + home]);
        const isHome = penNumber(pen, atHome, role && (role.of === home ? 1 : 0), [title, before]);
        const of = isHome === 1 ? home : penText(pen, bodies, role && (role.of ?? ''), { record });
        const from = penValue(pen, starts, role && (role.from ?? ''), [year, title, home, title + home]);
        const start = typeof from === 'number' ? from : 0;
        const end = penValue(pen, ends, role && (role.to === undefined ? '' : role.to - start), [
          title,
          home,
          start,
          title + home,
        ]);
        before = title;
        year = typeof end === 'number' ? start + end : 0;
        return {
          title,
          ...(of !== '' && { of }),
          ...(typeof from === 'number' && { from }),
          ...(typeof end === 'number' && { to: start + end }),
        };
      },
    );
  };
}

/** Entities by id, with whatever else one type of them has. */
function entityWalk<Item extends EntityRecord>(): Walk<Item> {
  const ids = new SortedColumn(LATIN);
  const penNames = namesColumn();
  const penNisba = nisbaColumn();
  const penRoles = rolesColumn();
  const countries = valueField();
  const has = valueField();
  const rests = valueField();
  return walkOf(ids, (pen, wanted, last, at) => {
    const {
      id: wantedId,
      names,
      country,
      nisba,
      roles,
      ...others
    } = (wanted ?? {}) as Partial<PersonRecord & PlaceRecord>;
    const tag = at * 64 + rests.index;
    const id = ids.pen(pen, wantedId, {});
    const ar = penNames(pen, names?.ar, id, { record: tag, before: last?.names.ar.length ?? 0 });
    const words = ar[0]!.split(' ');
    const first = words[0]!;
    const final = words.at(-1)!;
    const rest = penRest(pen, rests, wanted && others, [first, final, id.slice(-4), first.slice(-1)]);
    const home = penWord(pen, countries, wanted && (country ?? ''), [
      first,
      final,
      final.slice(-3),
      last?.country ?? '',
      id.slice(0, 4),
      id.slice(-4),
    ]);
    const extra = penNumber(pen, has, wanted && (nisba === undefined ? 0 : 1) + (roles === undefined ? 0 : 2), [
      JSON.stringify(rest),
    ]);
    return {
      id,
      names: { ar },
      ...(home !== '' && { country: home }),
      ...rest,
      ...((extra & 1) !== 0 && { nisba: penNisba(pen, nisba, ar[0]!, tag) }),
      ...((extra & 2) !== 0 && { roles: penRoles(pen, roles, home, tag) }),
    } as unknown as Item;
  });
}

export const ENTITY_WALKS = {
  places: entityWalk<PlaceRecord>(),
  organizations: entityWalk<OrganizationRecord>(),
  people: entityWalk<PersonRecord>(),
};
