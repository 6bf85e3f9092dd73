import { InvalidArgumentError } from 'commander';
import type { Role } from '../../gazetteer/entries.js';

const YEAR = /^[12]\d{3}$/u;

/** Reads `وزير الخارجية,JO,2012,2016`; what stands behind the title may be left out. */
export function parseRole(value: string): Role {
  const [title = '', of = '', from = '', to = '', ...more] = value.split(/[,،]/u).map((part) => part.trim());
  if (title === '' || more.length > 0) throw new InvalidArgumentError('Expected title,of,from,to.');
  return {
    title,
    ...(of !== '' && { of }),
    ...(from !== '' && { from: yearOf(from) }),
    ...(to !== '' && { to: yearOf(to) }),
  };
}

function yearOf(text: string): number {
  if (!YEAR.test(text)) throw new InvalidArgumentError(`'${text}' is no year.`);
  return Number(text);
}
