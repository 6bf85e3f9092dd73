import { createUnits } from './alphabet.js';
import { shiftFor } from './first-words.js';
import type { Sections } from './format.js';
import { particleLetters, particlesOf, type Particles } from './particles.js';
import type { Script } from './script.js';

/** All that a scan reads: the sections of a buffer, and what follows from the script. */
export interface Tables extends Sections, Particles {
  readonly script: Script;
  readonly units: Int16Array;
  readonly shift: number;
}

export const createTables = (sections: Sections, script: Script): Tables => ({
  ...sections,
  ...particlesOf(script),
  script,
  units: createUnits(script, sections.letters, particleLetters(script).length),
  shift: shiftFor(sections.filter),
});
