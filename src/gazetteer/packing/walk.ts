import { penList, penNumber, valueField } from './columns.js';
import type { Pen } from './pen.js';
import type { SortedColumn } from './sorted-text.js';

/** Goes through one dictionary with a pen. */
export type Walk<Item> = (pen: Pen, wanted: readonly Item[] | undefined) => Item[];

/** A record without what it says to its authors. */
export type Bare<Item> = Omit<Item, 'reading' | 'examples' | 'counterExamples' | 'note'>;

type PenItem<Item> = (pen: Pen, wanted: Item | undefined, before: Item | undefined) => Item;

/** Records whose first column is sorted; what they learn of each other begins anew with every walk. */
export function walkOf<Item>(column: SortedColumn, begin: () => PenItem<Item>): Walk<Item> {
  const size = valueField();
  return (pen, wanted) => {
    column.begin();
    const penItem = begin();
    return penList(
      wanted,
      (length) => penNumber(pen, size, length),
      (item, before) => penItem(pen, item, before.at(-1)),
    );
  };
}
