/** Forms in which names are exchanged with others. */
export const EXCHANGE_FORMS = ['wikidata', 'paranames', 'csv'] as const;
export type ExchangeForm = (typeof EXCHANGE_FORMS)[number];
