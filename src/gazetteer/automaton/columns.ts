const FIRST_CAPACITY = 1 << 8;
/** What a long text left behind is not kept beyond this. */
const MOST_KEPT = 1 << 16;

/** Matches as columns: the spans as UTF-16 offsets, end exclusive, and the index of the form. */
export interface MatchColumns {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly form: Int32Array;
}

/** Columns that grow. */
export class GrowingColumns implements MatchColumns {
  count = 0;
  start = new Int32Array(FIRST_CAPACITY);
  end = new Int32Array(FIRST_CAPACITY);
  form = new Int32Array(FIRST_CAPACITY);

  clear(): void {
    this.count = 0;
    if (this.start.length > MOST_KEPT) this.#resize(FIRST_CAPACITY);
  }

  push(start: number, end: number, form: number): void {
    if (this.count === this.start.length) this.#resize(2 * this.count);
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.form[this.count++] = form;
  }

  #resize(capacity: number): void {
    this.start = resized(this.start, capacity);
    this.end = resized(this.end, capacity);
    this.form = resized(this.form, capacity);
  }
}

function resized(column: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(capacity);
  copy.set(column.subarray(0, capacity));
  return copy;
}
