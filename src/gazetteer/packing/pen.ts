import type { Value } from './code.js';
import type { Model } from './model.js';
import type { Code } from './code.js';

/** One column of the records: the weights it learns, and the code of its values. Several columns of words share a code. */
export interface Field {
  readonly index: number;
  readonly code: number;
}

/**
 * Goes through the records value by value, with what is known about each. One that reads returns the value,
 * one that writes returns what is wanted: so one walk over the records serves both, and they cannot differ.
 */
export interface Pen {
  readonly contexts: Int32Array;
  value(field: Field, wanted: Value | undefined, contexts: number): Value;
}

export class ModelPen implements Pen {
  readonly contexts: Int32Array;
  readonly #model: Model;
  readonly #codes: readonly Code[];

  constructor(model: Model, codes: readonly Code[]) {
    this.#model = model;
    this.#codes = codes;
    this.contexts = model.contexts;
  }

  value({ index, code }: Field, wanted: Value | undefined, contexts: number): Value {
    const { values, children, addresses, paths } = this.#codes[code]!;
    if (children.length === 0) return values[0]!;
    const path = wanted === undefined ? undefined : paths.get(wanted)!;
    let node = 0;
    for (let depth = 0; node >= 0; depth++) {
      const bit = this.#model.bit(index, node + 1, addresses[node]!, contexts, path === undefined ? 0 : path[depth]!);
      node = children[2 * node + bit]!;
    }
    return values[~node]!;
  }
}
