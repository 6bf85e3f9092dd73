import { builtInEntries } from '../../src/gazetteer/built-in.js';
import type { GazetteerEntry } from '../../src/gazetteer/entries.js';
import { Lexicon } from '../../src/gazetteer/lexicon.js';
import { ar } from '../../src/languages/ar/language.js';
import { attribute, type AttributionCandidate, type Context } from '../../src/pipeline/attribute.js';
import { findContents } from '../../src/pipeline/find-contents.js';
import { findCues } from '../../src/pipeline/find-cues.js';
import { findMentions } from '../../src/pipeline/find-mentions.js';
import { linkMentions, type Entities } from '../../src/pipeline/link-mentions.js';
import { lookUp } from '../../src/pipeline/look-up.js';
import { normalize } from '../../src/pipeline/normalize.js';
import { pairMarks } from '../../src/pipeline/pair-marks.js';
import type { Reading } from '../../src/pipeline/reading.js';
import { resolveSpeakers, type ResolvedAttribution } from '../../src/pipeline/resolve-speakers.js';
import { segment, type TokenRange } from '../../src/pipeline/segment.js';
import { tokenize, TokenKind, type Tokens } from '../../src/pipeline/tokenize.js';

/** The first stages of `src/isnad.ts`, each as far as a test of one stage needs it. */

export const tokensOf = (text: string): Tokens => tokenize(text, normalize(text, ar.fold));

/** A lexicon of Arabic without any entity. */
export function arabicWords(): Lexicon {
  const lexicon = emptyLexicon();
  ar.addWords(lexicon, { givenNames: true });
  return lexicon;
}

/** A lexicon that holds nothing at all, for tests that bring their own words. */
export function emptyLexicon(): Lexicon {
  return new Lexicon((phrase) => {
    const tokens = tokensOf(phrase);
    return Array.from({ length: tokens.count }, (_, t) => t)
      .filter((t) => tokens.kind[t] !== TokenKind.Punctuation)
      .map((t) => tokens.form(t));
  });
}

let builtIn: Lexicon | undefined;

function builtInLexicon(): Lexicon {
  if (builtIn !== undefined) return builtIn;
  builtIn = arabicWords();
  for (const { entry, aliases } of builtInEntries('ar')) addNames(builtIn, entry, aliases);
  return builtIn;
}

export function addNames(lexicon: Lexicon, entity: GazetteerEntry, aliases: readonly string[]): void {
  for (const alias of aliases) lexicon.add(alias, { kind: 'entity', entity, alias });
}

export function read(text: string, lexicon = builtInLexicon()): Reading {
  const tokens = tokensOf(text);
  const marks = pairMarks(tokens);
  return { tokens, words: lookUp(tokens, lexicon, ar.analyze), marks, layout: segment(tokens, marks) };
}

export function readContext(text: string, lexicon?: Lexicon): Context {
  const reading = read(text, lexicon);
  const mentions = findMentions(reading, ar);
  return { ...reading, mentions, cues: findCues(reading), contents: findContents(reading, mentions) };
}

export interface Linked {
  readonly context: Context;
  readonly attributions: readonly AttributionCandidate[];
  readonly entities: Entities;
}

export function readEntities(text: string, lexicon?: Lexicon): Linked {
  const context = readContext(text, lexicon);
  const attributions = attribute(context, ar.attributionRules);
  return { context, attributions, entities: linkMentions(context, attributions) };
}

export function readSpeakers(text: string, lexicon?: Lexicon): readonly ResolvedAttribution[] {
  const { context, attributions, entities } = readEntities(text, lexicon);
  return resolveSpeakers(context, attributions, ar.findActors(context), entities);
}

/** The words of the text under a range of tokens, less the particles that are cut off. */
export function textOf({ tokens }: Pick<Reading, 'tokens'>, { first, last }: TokenRange, cut = 0): string {
  const start = cut > 0 ? tokens.offset(first, cut) : tokens.start[first];
  return tokens.text.slice(start, tokens.end[last]);
}

/** The token with these folded letters: the first one, or the one after `from`. */
export function tokenAt(tokens: Tokens, form: string, from = 0): number {
  for (let t = from; t < tokens.count; t++) if (tokens.form(t) === form) return t;
  throw new Error(`no token '${form}' in '${tokens.text}'`);
}
