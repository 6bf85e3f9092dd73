/** An error of the caller's, signed and with the path of what is wrong. */
export function misuse(path: readonly PropertyKey[], problem: string): Error {
  const where = path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    return before === '' ? String(key) : `${before}.${String(key)}`;
  }, '');
  return new TypeError(`isnad: ${where === '' ? '' : `${where}: `}${problem}`);
}
