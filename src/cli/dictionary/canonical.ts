/** A dictionary as it is to be written: sorted by id, so that a change is one line of a diff. */
export function canonical(content: unknown): string {
  return `${JSON.stringify(sorted(content), null, 2)}\n`;
}

function sorted(content: unknown): unknown {
  if (Array.isArray(content)) return content.toSorted(byId);
  if (typeof content !== 'object' || content === null) return content;
  const lists = Object.entries(content).map(([name, list]: [string, unknown]) => [name, sortedList(list)]);
  return Object.fromEntries(lists) as unknown;
}

const sortedList = (list: unknown): unknown => (Array.isArray(list) ? list.toSorted(byId) : list);

/** By code unit, which is the same on every machine; what has no id comes first. */
function byId(a: unknown, b: unknown): number {
  const [first, second] = [idOf(a), idOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function idOf(entry: unknown): string {
  const { id } = (entry ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : '';
}
