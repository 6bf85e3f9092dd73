import type { Value } from './code.js';
import { hashOf, mixed } from './hash.js';
import type { Field, Pen } from './pen.js';
import type { TextField } from './text.js';

/** Letters of Arabic texts share one code, those of ids another. */
export const ARABIC = 0;
export const LATIN = 1;
export type Letters = typeof ARABIC | typeof LATIN;

/** The columns of countries share one, too. */
const COUNTRIES = 2;

let fields = 0;
let codes = COUNTRIES + 1;
export const countryField = (): Field => ({ index: fields++, code: COUNTRIES });
export const valueField = (): Field => ({ index: fields++, code: codes++ });
export const textField = (code: Letters): TextField => ({ letters: { index: fields++, code }, echoes: valueField() });
export const fieldCount = (): number => fields;

/** A value that depends on others. */
export function penValue(pen: Pen, field: Field, wanted: Value | undefined, known: readonly Value[] = []): Value {
  for (let i = 0; i < known.length; i++) {
    const value = known[i]!;
    pen.contexts[i] = mixed(typeof value === 'number' ? value : hashOf(value), field.index * 8 + i);
  }
  return pen.value(field, wanted, known.length);
}

export const penNumber = (pen: Pen, field: Field, wanted: number | undefined, known?: readonly Value[]): number =>
  penValue(pen, field, wanted, known) as number;

export const penWord = (pen: Pen, field: Field, wanted: string | undefined, known?: readonly Value[]): string =>
  penValue(pen, field, wanted, known) as string;

/** As many items as are wanted, or as were written. */
export function penList<Item>(
  wanted: readonly Item[] | undefined,
  penLength: (wanted: number | undefined) => number,
  penItem: (wanted: Item | undefined, before: readonly Item[]) => Item,
): Item[] {
  const length = penLength(wanted?.length);
  const items: Item[] = [];
  for (let i = 0; i < length; i++) items.push(penItem(wanted?.[i], items));
  return items;
}

/** What a record has besides its own columns, as far as it has few values: one column of JSON. */
export function penRest(pen: Pen, field: Field, wanted: object | undefined, known: readonly Value[]): object {
  return JSON.parse(penWord(pen, field, wanted && JSON.stringify(wanted), known)) as object;
}
