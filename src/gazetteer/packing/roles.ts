import type { PersonRecord } from '../schema.js';
import { LATIN, penList, penNumber, penValue, penWord, textField, valueField } from './columns.js';
import type { Pen } from './pen.js';
import { penText } from './text.js';

export type Role = NonNullable<PersonRecord['roles']>[number];

/** Terms of office: years as they follow from each other, the country of the person as home. */
export function rolesColumn(): (pen: Pen, wanted: readonly Role[] | undefined, home: string) => Role[] {
  const counts = valueField();
  const titles = valueField();
  const atHome = valueField();
  const bodies = textField(LATIN);
  const penYears = yearsColumn();
  return (pen, wanted, home) =>
    penList(
      wanted,
      (length) => penNumber(pen, counts, length, [home]),
      (role, earlier) => {
        const before = earlier.at(-1);
        const title = penWord(pen, titles, role?.title, [before?.title ?? '', home, (before?.title ?? '') + home]);
        const isHome = penNumber(pen, atHome, role && (role.of === home ? 1 : 0), [title, before?.title ?? '']);
        const of = isHome === 1 ? home : penText(pen, bodies, role && (role.of ?? ''), {});
        return {
          title,
          ...(of !== '' && { of }),
          ...penYears(pen, role, [before?.to ?? 0, title, home, title + home]),
        };
      },
    );
}

/** Years are written as 0 where they are left out, the last one as what is added to the first. */
function yearsColumn(): (pen: Pen, role: Role | undefined, known: readonly (string | number)[]) => Partial<Role> {
  const starts = valueField();
  const ends = valueField();
  return (pen, role, known) => {
    const from = penNumber(pen, starts, role && (role.from ?? 0), known);
    const length = penValue(pen, ends, role && (role.to === undefined ? '' : role.to - from), [
      from,
      ...known.slice(1),
    ]);
    return { ...(from > 0 && { from }), ...(typeof length === 'number' && { to: from + length }) };
  };
}
