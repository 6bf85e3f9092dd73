/** Folded signs as `Tokens.sign` holds them: a number is compared in a tenth of the time of a string. */
export const enum Punctuation {
  ExclamationMark = 0x21,
  NumberSign = 0x23,
  OpeningBracket = 0x28,
  ClosingBracket = 0x29,
  Comma = 0x2c,
  Hyphen = 0x2d,
  FullStop = 0x2e,
  Colon = 0x3a,
  Semicolon = 0x3b,
  QuestionMark = 0x3f,
  EnDash = 0x2013,
  EmDash = 0x2014,
  Ellipsis = 0x2026,
}

/** The codes of these signs. */
export const codesOf = (signs: string): ReadonlySet<number> => new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
