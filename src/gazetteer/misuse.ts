/** An error of the caller's, signed and with the path of what is wrong. */
export function misuse(path: readonly PropertyKey[], problem: string): Error {
  const where = written(path);
  return new TypeError(`isnad: ${where === '' ? '' : `${where}: `}${problem}`);
}

/** A path as it is written in code: `people[3].aliases`. */
export function written(path: readonly PropertyKey[]): string {
  return path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    return before === '' ? String(key) : `${before}.${String(key)}`;
  }, '');
}
