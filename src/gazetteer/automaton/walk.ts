import { Code, codeAt } from './alphabet.js';
import { isInsideNumber } from './decimal-sign.js';
import { Arc } from './minimize.js';
import { IN_LARGE } from './pack.js';
import type { Tables } from './tables.js';

/** A walk along the letters of a text, as far as forms go. */
export class Walk {
  /** The forms on the way, each at the end of a word, the longest one last: where they end, and after how many arcs. */
  count = 0;
  readonly ends: number[] = [];
  readonly depths: number[] = [];
  /** The slots of the arcs. */
  #path = new Int32Array(0);

  /** From a letter of the text on. */
  from(text: string, letter: number, tables: Tables): void {
    this.count = 0;
    this.#goOn(text, letter, tables.root, 0, tables);
  }

  /** The same behind a letter that is not written. */
  behind(code: number, text: string, letter: number, tables: Tables): void {
    this.count = 0;
    const slot = tables.root + code;
    const arc = tables.arcs[slot]!;
    if (arc >>> Arc.LabelShift !== code || (arc & Arc.Target) === 0) return;
    this.#reserve(tables);
    this.#path[0] = slot;
    this.#goOn(text, letter, arc & Arc.Target, 1, tables);
  }

  #goOn(text: string, letter: number, root: number, taken: number, tables: Tables): void {
    const { units, arcs } = tables;
    const path = this.#reserve(tables);
    let base = root;
    let depth = taken;
    let at = letter;
    while (at < text.length) {
      let code = codeAt(text, at, units);
      if (code < Code.FirstDecimalSign) {
        at = nextWord(text, at, units);
        if (at < 0) return;
        code = Code.Blank;
      } else {
        at++;
        if (code === Code.Ignored) continue;
      }
      const slot = base + code;
      const arc = arcs[slot]!;
      if (arc >>> Arc.LabelShift !== code) return;
      path[depth++] = slot;
      if ((arc & Arc.Final) !== 0 && isWordEnd(text, at, tables)) {
        this.ends[this.count] = at;
        this.depths[this.count++] = depth;
      }
      base = arc & Arc.Target;
      if (base === 0) return;
    }
  }

  /** Which place among all forms one on the way has: how many come before it. Asked for those alone that are kept. */
  place(found: number, { arcs, before, large }: Tables): number {
    const last = this.depths[found]! - 1;
    let place = 0;
    for (let i = 0; i <= last; i++) {
      const slot = this.#path[i]!;
      place += before[slot] === IN_LARGE ? largeBefore(large, slot) : before[slot]!;
      if (i < last && (arcs[slot]! & Arc.Final) !== 0) place++;
    }
    return place;
  }

  /** No walk is longer than the longest form. */
  #reserve({ longest }: Tables): Int32Array {
    if (this.#path.length < longest) this.#path = new Int32Array(longest);
    return this.#path;
  }
}

function largeBefore(large: Uint32Array, slot: number): number {
  for (let i = 0; i < large.length; i += 2) if (large[i] === slot) return large[i + 1]!;
  return 0;
}

/** Where the word behind a gap begins; -1 where a name does not go over it. */
function nextWord(text: string, gap: number, units: Int16Array): number {
  const first = codeAt(text, gap, units);
  if (first === Code.Separator) return -1;
  let at = gap + 1;
  let code = codeAt(text, at, units);
  while (at < text.length && (code === Code.Ignored || (code === Code.Blank && first !== Code.Joint)))
    code = codeAt(text, ++at, units);
  return at < text.length && code > Code.LastOutside ? at : -1;
}

function isWordEnd(text: string, at: number, { units, script }: Tables): boolean {
  let next = at;
  while (next < text.length && codeAt(text, next, units) === Code.Ignored) next++;
  if (next === text.length) return true;
  const code = codeAt(text, next, units);
  return code <= Code.LastOutside && (code < Code.FirstDecimalSign || !isInsideNumber(text, next, script));
}
