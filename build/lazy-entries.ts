import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const FOLDER = 'dist/node';
const require = createRequire(import.meta.url);

/**
 * The entries for Node, one for `require` and one for `import`. An entry loads the library when one of its exports
 * is first used: to compile it alone takes a seventh of the time in which Node starts.
 */
export async function writeLazyEntries(names: readonly string[]): Promise<void> {
  for (const name of names) {
    const library = require(`${process.cwd()}/${FOLDER}/library/${name}.cjs`) as object;
    await writeFile(join(FOLDER, `${name}.cjs`), requiredEntry(name, Object.entries(library)));
    await writeFile(join(FOLDER, `${name}.js`), importedEntry(name, Object.keys(library)));
  }
}

/** A bundler follows `require` wherever it stands. */
function requiredEntry(name: string, values: readonly (readonly [string, unknown])[]): string {
  return [
    `'use strict';`,
    `let library;`,
    `const load = () => (library ??= require('./library/${name}.cjs'));`,
    ...(values.some(([, value]) => !isFunction(value)) ? [PROXY] : []),
    ...values.map(([key, value]) => `exports.${key} = ${lazily(key, value)};`),
    ``,
  ].join('\n');
}

/** By its default export: for named ones Node would search all that is required for names, which takes longer than the rest. */
const importedEntry = (name: string, keys: readonly string[]): string =>
  `import isnad from './${name}.cjs';\nexport const { ${keys.join(', ')} } = isnad;\n`;

const isFunction = (value: unknown): boolean => typeof value === 'function' && !String(value).startsWith('class');

/** A class can be asked whose instance something is; `isnad/ar` has a language, too. */
const PROXY = `const proxied = (target, key) =>
  new Proxy(
    target,
    Object.fromEntries(
      Reflect.ownKeys(Reflect)
        .filter((trap) => typeof Reflect[trap] === 'function')
        .map((trap) => [trap, (_, ...rest) => Reflect[trap](load()[key], ...rest)]),
    ),
  );`;

function lazily(key: string, value: unknown): string {
  if (isFunction(value)) return `(...given) => load().${key}(...given)`;
  return `proxied(${typeof value === 'function' ? 'function () {}' : '{}'}, '${key}')`;
}
