import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation, Quotation } from '../../src/types.js';

/** A quotation as the fixtures write it: strings, not offsets. */
export interface Expected {
  readonly kind: Quotation['kind'];
  readonly content: readonly string[];
  readonly cue: string | null;
  readonly speaker: string | null;
  readonly explicit: boolean;
  readonly relays?: readonly string[];
  /** Compared only where it is written down. */
  readonly addressee?: string;
  /** Neither asked for nor forbidden. */
  readonly optional?: boolean;
}

export interface FixtureCase {
  readonly name: string;
  readonly text: string;
  readonly quotations: readonly Expected[];
  /** Why the program does not do this yet. Such a case must fail: once it passes, the mark must go. */
  readonly notYet?: string;
}

export interface FixtureFile<Case> {
  readonly file: string;
  readonly cases: readonly Case[];
}

export function readFixtures<Case>(folder: string): FixtureFile<Case>[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const parsed = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case | Case[];
      return { file, cases: Array.isArray(parsed) ? parsed : [parsed] };
    });
}

/** Letters alone: marks, spaces and invisible characters never matter in a comparison. */
export const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The annotation in the words of the fixtures, optional quotations left out. */
export function inWords(annotation: Annotation, expected: readonly Expected[]): object[] {
  const optional = new Set(
    expected.filter((quotation) => quotation.optional).map(({ content }) => letters(content.join(''))),
  );
  return annotation.quotations
    .filter(({ content }) => !optional.has(letters(content.map(({ text }) => text).join(''))))
    .map((quotation) => ({
      kind: quotation.kind,
      content: quotation.content.map(({ text }) => letters(text)),
      cue: quotation.cue?.text ?? null,
      speaker: speakerOf(quotation),
      relays: quotation.relays.map(({ mention }) => letters(mention?.text ?? '')),
      ...(expected.some(({ addressee }) => addressee !== undefined) && {
        addressee: letters(quotation.addressee?.mention?.text ?? ''),
      }),
    }));
}

const speakerOf = ({ speaker }: Quotation): string | null =>
  speaker === null ? null : letters(speaker.mention?.text ?? '');

export function expectedInWords(expected: readonly Expected[]): object[] {
  return expected
    .filter((quotation) => !quotation.optional)
    .map(({ kind, content, cue, speaker, relays = [], addressee }) => ({
      kind,
      content: content.map(letters),
      cue,
      speaker: speaker === null ? null : letters(speaker),
      relays: relays.map(letters),
      ...(expected.some((other) => other.addressee !== undefined) && { addressee: letters(addressee ?? '') }),
    }));
}
