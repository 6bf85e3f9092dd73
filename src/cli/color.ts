import type { Environment } from './environment.js';

/** Whether the environment asks for colours: by its variables, else by where the output goes. */
export function wantsColor({ env, stdout }: Pick<Environment, 'env' | 'stdout'>): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return (stdout.isTTY ?? false) && TERM !== 'dumb';
}
