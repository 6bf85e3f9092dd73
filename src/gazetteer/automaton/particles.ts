import { Code, CODES, Group, unitOf } from './alphabet.js';
import type { Script } from './script.js';

/** The groups of the first four units of a word, the first one lowest. */
export const enum Window {
  GroupBits = 3,
  GroupMask = 7,
  Bits = 12,
  Mask = 4095,
}

/** The ways to read a word: `1 << cut` for so many letters cut off, and where a letter is restored `RestoredOne << (cut - 1)`. */
export const enum Reading {
  Whole = 1,
  AllPlain = 31,
  RestoredOne = 32,
}

/** In the place of readings: which there are must be asked of the word itself. */
const UNCLEAR: number = Reading.AllPlain + 1;

export interface Particles {
  /** What a window allows: plain readings, or that it is unclear. */
  readonly probed: Uint8Array;
  /** All readings that a window of letters allows. */
  readonly readings: Uint8Array;
  /** How many letters must follow a particle that ends with this code; 0 of those that end none. */
  readonly shortestStem: Uint8Array;
  /** The letter that is not written: its code, and what a scan reads at it. */
  readonly restored: number;
  readonly restoredUnit: number;
}

/** The letters of particles; they have the first codes in every alphabet. */
export const particleLetters = ({ attached }: Script): string[] => [
  ...new Set(attached.flatMap(({ written, restored = '' }) => [...Array.from(restored), ...Array.from(written)])),
];

const tabulated = new WeakMap<Script, Particles>();

/** The tables of a script, which all its matchers share. */
export function particlesOf(script: Script): Particles {
  let particles = tabulated.get(script);
  if (particles === undefined) tabulated.set(script, (particles = tabulate(script)));
  return particles;
}

/** A word shows by its first four units which particles it may begin with: one look-up answers for all of them. */
function tabulate(script: Script): Particles {
  const letters = particleLetters(script);
  if (letters.length > (Group.MostLetters as number)) throw new RangeError('too many letters of particles');
  const attached = script.attached.map(({ written, cut, restored }) => ({
    groups: Array.from(written, (letter) => 1 + letters.indexOf(letter)),
    reading: restored === undefined ? 1 << cut : Reading.RestoredOne << (cut - 1),
  }));
  const windows = 1 << Window.Bits;
  const probed = new Uint8Array(windows);
  const readings = new Uint8Array(windows).fill(Reading.Whole);
  for (let window = 0; window < windows; window++) {
    let isUnclear = groupAt(window, 0) === Group.Ignored;
    for (const { groups: particles, reading } of attached) {
      const at = particles.findIndex((group, i) => group !== groupAt(window, i));
      if (at < 0) readings[window]! |= reading;
      else isUnclear ||= groupAt(window, at) === Group.Ignored;
    }
    isUnclear ||= readings[window]! > Reading.AllPlain;
    probed[window] = isUnclear ? UNCLEAR : readings[window]!;
  }
  const shortestStem = new Uint8Array(CODES);
  for (const [letter, shortest] of Object.entries(script.shortestStem))
    shortestStem[Code.FirstLetter + letters.indexOf(letter)] = shortest;
  const [letter = ''] = script.attached.flatMap((particles) => particles.restored ?? []);
  const restored = Code.FirstLetter + letters.indexOf(letter);
  return { probed, readings, shortestStem, restored, restoredUnit: unitOf(restored, letters.length) };
}

const groupAt = (window: number, i: number): number => (window >>> (Window.GroupBits * i)) & Window.GroupMask;
