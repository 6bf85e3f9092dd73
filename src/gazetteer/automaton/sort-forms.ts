import type { EncodedForms } from './encode-forms.js';

const MOST_CODES = 128;
/** Fewer are put in order one by one. */
const FEW = 24;
/** The code behind the last one of a form, which sorts it before those that go on. */
const END = 0;

/**
 * The indices of the forms that are not empty, sorted by their codes; of equal forms the earlier one comes first.
 * By the most significant code first (McIlroy, Bostic, McIlroy 1993), with a stack of its own: forms may be as long as they like.
 */
export function sortForms({ count, codes, starts }: EncodedForms): Int32Array {
  let order = new Int32Array(count);
  let length = 0;
  for (let form = 0; form < count; form++) if (starts[form] !== starts[form + 1]) order[length++] = form;
  order = order.subarray(0, length);
  const moved = new Int32Array(length);
  const keys = new Uint8Array(length);
  const bounds = new Int32Array(MOST_CODES + 1);
  const pending = [0, length, 0];
  while (pending.length > 0) {
    const depth = pending.pop()!;
    const end = pending.pop()!;
    const from = pending.pop()!;
    if (end - from <= FEW) {
      insert(order, from, end, depth, codes, starts);
      continue;
    }
    bounds.fill(0);
    for (let i = from; i < end; i++) {
      const form = order[i]!;
      const at = starts[form]! + depth;
      const key = at < starts[form + 1]! ? codes[at]! : END;
      keys[i] = key;
      bounds[key + 1]!++;
    }
    for (let key = 0; key < MOST_CODES; key++) bounds[key + 1]! += bounds[key]!;
    for (let i = from; i < end; i++) moved[from + bounds[keys[i]!]!++] = order[i]!;
    order.set(moved.subarray(from, end), from);
    // a place was counted up to the end of its bucket: those of END are equal and need no more
    for (let key = END + 1; key < MOST_CODES; key++)
      if (bounds[key]! - bounds[key - 1]! > 1) pending.push(from + bounds[key - 1]!, from + bounds[key]!, depth + 1);
  }
  return order;
}

function insert(
  order: Int32Array,
  from: number,
  end: number,
  depth: number,
  codes: Uint8Array,
  starts: Int32Array,
): void {
  for (let i = from + 1; i < end; i++) {
    const form = order[i]!;
    let place = i;
    while (place > from && isBefore(form, order[place - 1]!, depth, codes, starts)) {
      order[place] = order[place - 1]!;
      place--;
    }
    order[place] = form;
  }
}

function isBefore(form: number, other: number, depth: number, codes: Uint8Array, starts: Int32Array): boolean {
  let a = starts[form]! + depth;
  let b = starts[other]! + depth;
  const aEnd = starts[form + 1]!;
  const bEnd = starts[other + 1]!;
  while (a < aEnd && b < bEnd) {
    const difference = codes[a++]! - codes[b++]!;
    if (difference !== 0) return difference < 0;
  }
  return a === aEnd && b < bEnd;
}
