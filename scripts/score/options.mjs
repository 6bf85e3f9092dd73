import { BASELINE } from './baseline.mjs';

const MOST_ERRORS = '40';
const FLAGS = ['--by', '--save-baseline', '--against', '--errors', '--lib'];

/** Each option with its value, or with what it means alone. */
export function readOptions(args) {
  const unknown = args.find((arg, i) => (arg.startsWith('--') ? !FLAGS.includes(arg) : !FLAGS.includes(args[i - 1])));
  if (unknown !== undefined) throw new Error(`isnad: unknown option '${unknown}'; there are ${FLAGS.join(', ')}`);
  const valueOf = (flag, alone, absent = null) => {
    const at = args.indexOf(flag);
    if (at < 0) return absent;
    const value = args[at + 1];
    return value === undefined || value.startsWith('--') ? alone : value;
  };
  const by = valueOf('--by', '');
  if (by !== null && by !== 'phenomenon') throw new Error(`isnad: --by phenomenon, not '${by}'`);
  return {
    byPhenomenon: by !== null,
    saveBaseline: valueOf('--save-baseline', BASELINE),
    against: valueOf('--against', BASELINE, BASELINE),
    errors: valueOf('--errors', MOST_ERRORS),
    lib: valueOf('--lib', 'dist/index.js', 'dist/index.js'),
  };
}
