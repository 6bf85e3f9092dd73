/**
 * As much of zod as the library asks of it, a tenth of its size: in a page the build puts it in the place of `zod/mini`
 * (`build/zod-for-pages.ts`). It finds the first issue alone, the one that is told. A test holds it to what zod says.
 */

type Path = readonly PropertyKey[];
/** The value as it is read; throws an `Issue`. */
type Read<Value> = (value: unknown, path: Path) => Value;
type Check = (value: string | readonly unknown[], path: Path) => string | readonly unknown[];

class Issue extends Error {
  readonly code: string;
  readonly path: Path;
  readonly keys: readonly string[];

  constructor(code: string, path: Path, message: string, keys: readonly string[] = []) {
    super(message);
    this.code = code;
    this.path = path;
    this.keys = keys;
  }
}

type Result<Value> =
  | { readonly success: true; readonly data: Value }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

class Schema<Value> {
  readonly read: Read<Value>;
  readonly isOptional: boolean;

  constructor(read: Read<Value>, isOptional = false) {
    this.read = read;
    this.isOptional = isOptional;
  }

  check(...checks: readonly Check[]): Schema<Value> {
    return new Schema(
      (value, path) =>
        checks.reduce<unknown>((read, check) => check(read as string, path), this.read(value, path)) as Value,
    );
  }

  safeParse(value: unknown): Result<Value> {
    try {
      return { success: true, data: this.read(value, []) };
    } catch (error) {
      if (!(error instanceof Issue)) throw error;
      return { success: false, error: { issues: [error] } };
    }
  }
}

/** A value that is of the type where `is` says so. */
const typed = <Value>(expected: string, is: (value: unknown) => boolean): Schema<Value> =>
  new Schema((value, path) => {
    if (is(value)) return value as Value;
    throw new Issue('invalid_type', path, `Invalid input: expected ${expected}, received ${typeOf(value)}`);
  });

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) === Object.prototype) return typeof value;
  const maker = 'constructor' in value ? (value.constructor as { readonly name: string } | undefined) : undefined;
  return maker?.name ?? 'object';
}

export const string = (): Schema<string> => typed('string', (value) => typeof value === 'string');
export const boolean = (): Schema<boolean> => typed('boolean', (value) => typeof value === 'boolean');
export const number = (): Schema<number> => typed('number', Number.isFinite);
export const date = (): Schema<Date> =>
  typed('date', (value) => value instanceof Date && !Number.isNaN(value.getTime()));
export const unknown = (): Schema<unknown> => new Schema((value) => value);

export function int(): Schema<number> {
  const whole = typed<number>('int', Number.isInteger);
  return new Schema((value, path) => {
    const read = whole.read(number().read(value, path), path);
    if (Number.isSafeInteger(read)) return read;
    const most = Number.MAX_SAFE_INTEGER;
    throw read > 0
      ? new Issue('too_big', path, `Too big: expected int to be <=${most}`)
      : new Issue('too_small', path, `Too small: expected int to be >=-${most}`);
  });
}

const oneOf = (values: readonly string[]): Schema<string> =>
  new Schema((value, path) => {
    if (values.includes(value as string)) return value as string;
    const listed = values.map((one) => JSON.stringify(one)).join('|');
    throw new Issue('invalid_value', path, `Invalid option: expected one of ${listed}`);
  });
export { oneOf as enum };

export const optional = <Value>({ read }: Schema<Value>): Schema<Value | undefined> =>
  new Schema((value, path) => (value === undefined ? undefined : read(value, path)), true);

export const nullable = <Value>({ read }: Schema<Value>): Schema<Value | null> =>
  new Schema((value, path) => (value === null ? null : read(value, path)));

export function array<Value>({ read }: Schema<Value>): Schema<Value[]> {
  const items = typed<unknown[]>('array', Array.isArray);
  return new Schema((value, path) => Array.from(items.read(value, path), (item, i) => read(item, [...path, i])));
}

export const union = <Value>(schemas: readonly Schema<Value>[]): Schema<Value> =>
  new Schema((value, path) => {
    for (const schema of schemas) {
      const result = schema.safeParse(value);
      if (result.success) return result.data;
    }
    throw new Issue('invalid_union', path, 'Invalid input');
  });

type Shape = Readonly<Record<string, Schema<unknown>>>;
type Fields = Record<string, unknown>;

/** Reads the keys that it knows and no others. */
export function object(shape: Shape): Schema<Fields> {
  const fields = typed<Fields>(
    'object',
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  );
  return new Schema((value, path) => {
    const given = fields.read(value, path);
    const read: Fields = {};
    for (const [key, schema] of Object.entries(shape))
      if (key in given || !schema.isOptional) read[key] = schema.read(given[key], [...path, key]);
    return read;
  });
}

export function strictObject(shape: Shape): Schema<Fields> {
  const { read } = object(shape);
  return new Schema((value, path) => {
    const known = read(value, path);
    const strange: string[] = [];
    for (const key in value as Fields) if (!Object.hasOwn(shape, key)) strange.push(key);
    if (strange.length > 0) throw new Issue('unrecognized_keys', path, 'Unrecognized key', strange);
    return known;
  });
}

export const trim = (): Check => (value) => (value as string).trim();

export const minLength =
  (least: number): Check =>
  (value, path) => {
    if (value.length >= least) return value;
    const what = typeof value === 'string' ? ['string', 'characters'] : ['array', 'items'];
    throw new Issue('too_small', path, `Too small: expected ${what[0]!} to have >=${least} ${what[1]!}`);
  };

export const regex =
  (pattern: RegExp, message: string): Check =>
  (value, path) => {
    if (pattern.test(value as string)) return value;
    throw new Issue('invalid_format', path, message);
  };

/** Its messages are English. */
export const config = (): void => undefined;
/** In the place of `zod/locales`. */
export const en = (): undefined => undefined;
