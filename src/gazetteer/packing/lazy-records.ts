import type { CodeTable } from './code.js';
import { unpack, type PackedRecords } from './unpack.js';

/** The records of one dictionary, unpacked with all others when one of them is first asked for anything. */
export function lazyRecords(
  tables: readonly CodeTable[],
  digits: string,
): (name: keyof PackedRecords) => readonly unknown[] {
  let unpacked: PackedRecords | undefined;
  return (name) =>
    new Proxy<unknown[]>([], {
      get(_, key) {
        const records = (unpacked ??= unpack(tables, digits))[name];
        const value: unknown = Reflect.get(records, key);
        return typeof value === 'function' ? (value.bind(records) as unknown) : value;
      },
    });
}
