/** Classes of words that have no meaning but in their sentence. */
export const FUNCTION_CLASSES: readonly string[] = [
  'preposition',
  'conjunction',
  'particle',
  'pronoun',
  'negator',
  'relative',
  'demonstrative',
  'question',
  'auxiliary',
];
