/** What a folded unit is to a matcher. */
export const enum UnitKind {
  /** Ends a word, and any name with it: signs of punctuation, line breaks. */
  Separator = 0,
  /** A run of them stands between two words of a name. */
  Blank = 1,
  /** `كوريا-الشمالية`: between two words like a blank, if it touches both. */
  Joint = 2,
  /** Belongs to a number between two digits, and ends a word elsewhere. */
  DecimalSign = 3,
  Letter = 4,
  Digit = 5,
}

/** Particles that may be written together with a name. */
export interface Attached {
  /** How they begin a word, folded: `MOST_ATTACHED` letters at most. */
  readonly written: string;
  /** Behind how many of these letters the name goes on. */
  readonly cut: number;
  /** The first letter of the name where it is not written: the alef of `للقاهرة`. The letter before the cut is the name's then. */
  readonly restored?: string;
}

export const MOST_ATTACHED = 4;

/** What a matcher needs to know of how a language is written. */
export interface Script {
  /** One UTF-16 unit to one, or to 0 where it is dropped, or to `FOLDED_MARK`. */
  readonly fold: Uint16Array;
  /** The `UnitKind` of each folded unit. */
  readonly kinds: Uint8Array;
  readonly attached: readonly Attached[];
  /** How many letters a word must have behind a particle that ends with this one. */
  readonly shortestStem: Readonly<Record<string, number>>;
}

/** A sign on the letter before it. */
export const FOLDED_MARK = 1;

const fingerprints = new WeakMap<Script, number>();

/** A hash of all that folds and cuts: buffers made with another script must not be read. */
export function fingerprintOf(script: Script): number {
  let hash = fingerprints.get(script);
  if (hash !== undefined) return hash;
  hash = 0;
  const more = JSON.stringify([script.attached, script.shortestStem]);
  for (let i = 0; i < 65536; i++) hash = mixed(mixed(hash, script.fold[i]!), script.kinds[i]!);
  for (let i = 0; i < more.length; i++) hash = mixed(hash, more.charCodeAt(i));
  fingerprints.set(script, (hash >>>= 0));
  return hash;
}

const mixed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
