// The shapes of dictionaries/*.json, so that tsc does not infer thousands of literals.
// No pattern may be the tail of another: the first one declared would win silently.
declare module '*/people.json' {
  const records: readonly import('./gazetteer/schema.js').PersonRecord[];
  export default records;
}
declare module '*/organizations.json' {
  const records: readonly import('./gazetteer/schema.js').OrganizationRecord[];
  export default records;
}
declare module '*/places.json' {
  const records: readonly import('./gazetteer/schema.js').PlaceRecord[];
  export default records;
}
declare module '*/ar/cues.json' {
  const records: readonly import('./gazetteer/schema.js').CueRecord[];
  export default records;
}
declare module '*/ar/titles.json' {
  const records: readonly import('./gazetteer/schema.js').TitleRecord[];
  export default records;
}
declare module '*/ar/given-names.json' {
  const records: readonly import('./gazetteer/schema.js').GivenNameRecord[];
  export default records;
}
declare module '*/ar/ambiguous.json' {
  const records: readonly import('./gazetteer/schema.js').AmbiguousRecord[];
  export default records;
}
declare module '*/ar/words.json' {
  const records: readonly import('./gazetteer/schema.js').WordRecord[];
  export default records;
}
declare module '*/ar/common-words.json' {
  const records: readonly import('./gazetteer/schema.js').WordRecord[];
  export default records;
}
declare module '*/ar/spelling.json' {
  const records: readonly import('./gazetteer/schema.js').SpellingRecord[];
  export default records;
}
declare module '*/name-weights.json' {
  const weights: import('./pipeline/name-model.js').NameWeights;
  export default weights;
}
