/** Particles that are written together with the next word. */
export const enum Proclitic {
  None = 0,
  And = 1,
  So = 2,
  In = 4,
  To = 8,
  Like = 16,
  Will = 32,
}

/** One way to read a word: `cut` units of particles, then `stem`. */
export interface Analysis {
  readonly proclitics: number;
  readonly cut: number;
  readonly stem: string;
  /** Too short to count but where a phrase begins with it. */
  readonly isOnlyInPhrase?: boolean;
}

/** Whether the particle of the future is read off, which stands before verbs alone. */
export const isFuture = ({ proclitics }: Analysis): boolean => (proclitics & Proclitic.Will) !== 0;

/** All ways to read a folded word, the whole word first. */
export type Analyze = (form: string) => readonly Analysis[];

/** What looking words up needs of a language. */
export interface WordReader {
  readonly analyze: Analyze;
  /** What a word may be an inflected form of. */
  readonly bareForms: (form: string) => readonly string[];
  readonly article: string;
}
