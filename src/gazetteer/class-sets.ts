/**
 * The distinct sets of classes that words have, numbered: 33,000 words have some 900 of them.
 * Whether a word is of a class is then one byte of a table, not a search in a set of its own.
 */
export class ClassSets {
  readonly #sets: ReadonlySet<string>[] = [new Set()];
  readonly #numbers = new Map<string, number>([['', 0]]);
  /** By the number of a set and the classes that were added to it. */
  readonly #additions = new Map<string, number>();
  readonly #members = new Map<string | ReadonlySet<string>, Uint8Array>();

  classes(number: number): ReadonlySet<string> {
    return this.#sets[number]!;
  }

  /** The number of a set with these classes as well. */
  with(number: number, classes: readonly string[]): number {
    const addition = `${number} ${classes.join(' ')}`;
    let sum = this.#additions.get(addition);
    if (sum === undefined)
      this.#additions.set(addition, (sum = this.#number(new Set([...this.classes(number), ...classes]))));
    return sum;
  }

  /** By the number of a set: 1 where the class is in it, or one of several. */
  membersOf(wordClass: string | ReadonlySet<string>): Uint8Array {
    let members = this.#members.get(wordClass);
    if (members !== undefined) return members;
    const asked = typeof wordClass === 'string' ? [wordClass] : [...wordClass];
    members = Uint8Array.from(this.#sets, (classes) => (asked.some((one) => classes.has(one)) ? 1 : 0));
    this.#members.set(wordClass, members);
    return members;
  }

  #number(classes: ReadonlySet<string>): number {
    const key = [...classes].sort().join(' ');
    let number = this.#numbers.get(key);
    if (number === undefined) {
      this.#numbers.set(key, (number = this.#sets.push(classes) - 1));
      this.#members.clear();
    }
    return number;
  }
}
