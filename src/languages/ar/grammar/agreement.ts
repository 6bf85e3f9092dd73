import type { Agreement } from '../../../gazetteer/entries.js';

/** Gender or number that cannot be of the same subject. A body takes either gender as its head goes. */
export function disagrees(mention: Agreement & { readonly type?: string }, agreement: Agreement): boolean {
  if (mention.gender !== undefined && agreement.gender !== undefined && mention.type === 'person')
    return mention.gender !== agreement.gender;
  return false;
}
