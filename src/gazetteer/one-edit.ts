/** Whether one letter added, dropped, replaced or exchanged with the next makes one word of the other (Damerau 1964). */
export function isOneEdit(a: string, b: string): boolean {
  if (a.length > b.length) return isOneEdit(b, a);
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const restOfA = a.slice(i);
  const restOfB = b.slice(i);
  if (a.length < b.length) return restOfA === restOfB.slice(1);
  if (restOfA.slice(1) === restOfB.slice(1)) return a !== b;
  return restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0] && restOfA.slice(2) === restOfB.slice(2);
}
