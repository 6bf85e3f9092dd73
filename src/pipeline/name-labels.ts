import type { EntityType } from '../types.js';

/** What a token is to the names of a text: outside of all (0), the first of a name (odd), or inside of one (even). */
export type Label = number;

export const OUTSIDE: Label = 0;
/** Types of names in the order of their labels. */
export const NAME_TYPES = ['person', 'place', 'organization'] as const satisfies readonly EntityType[];
export type NameType = (typeof NAME_TYPES)[number];

export const LABEL_COUNT = 1 + 2 * NAME_TYPES.length;

export const beginning = (type: NameType): Label => 2 * NAME_TYPES.indexOf(type) + 1;
export const inside = (type: NameType): Label => beginning(type) + 1;

export const begins = (label: Label): boolean => label % 2 === 1;
/** The type of a name by a label that is not outside. */
const typeOf = (label: Label): NameType => NAME_TYPES[(label - 1) >> 1]!;

/** A name goes on only from its beginning, or from its inside. */
export const canFollow = (before: Label, label: Label): boolean =>
  label === OUTSIDE || begins(label) || before === label || before === label - 1;

export interface LabelledName {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
}

/** The names that labels spell, beginning at token `from`. */
export function namesOf(labels: ArrayLike<Label>, from = 0): LabelledName[] {
  const names: LabelledName[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (!begins(labels[i]!)) continue;
    let last = i;
    while (last + 1 < labels.length && labels[last + 1] === labels[i]! + 1) last++;
    names.push({ first: from + i, last: from + last, type: typeOf(labels[i]!) });
    i = last;
  }
  return names;
}
