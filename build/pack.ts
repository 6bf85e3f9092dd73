import { codeOf, type CodeTable, type Value } from '../src/gazetteer/packing/code.js';
import { fieldCount } from '../src/gazetteer/packing/columns.js';
import { MOST_CONTEXTS, Model } from '../src/gazetteer/packing/model.js';
import { ModelPen, type Field, type Pen } from '../src/gazetteer/packing/pen.js';
import { WALKS, type PackedRecords } from '../src/gazetteer/packing/unpack.js';
import { BitWriter } from './bit-writer.js';
import { tableOf } from './code-table.js';

export interface Packed {
  readonly tables: readonly CodeTable[];
  readonly digits: string;
}

/** Counts which values each code must have, and how often. */
class Census implements Pen {
  readonly contexts = new Int32Array(MOST_CONTEXTS);
  readonly #counts: Map<Value, number>[] = [];

  value({ code }: Field, wanted: Value | undefined): Value {
    if (wanted === undefined) throw new Error('a census needs values');
    const counts = (this.#counts[code] ??= new Map<Value, number>());
    counts.set(wanted, (counts.get(wanted) ?? 0) + 1);
    return wanted;
  }

  /** A dictionary without records leaves codes without values. */
  tables(): CodeTable[] {
    return Array.from(this.#counts, (counts: Map<Value, number> | undefined) =>
      tableOf(counts ?? new Map<Value, number>()),
    );
  }
}

function walkAll(pen: Pen, records: PackedRecords): void {
  for (const [name, walk] of Object.entries(WALKS))
    (walk as (pen: Pen, wanted: unknown) => unknown)(pen, records[name as keyof PackedRecords]);
}

/** What `unpack` turns into these records again. */
export function pack(records: PackedRecords): Packed {
  const census = new Census();
  walkAll(census, records);
  const tables = census.tables();
  const writer = new BitWriter();
  walkAll(new ModelPen(new Model(writer, fieldCount()), tables.map(codeOf)), records);
  return { tables, digits: writer.end() };
}
