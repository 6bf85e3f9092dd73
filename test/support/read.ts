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
import { splitterFor } from '../../src/pipeline/split-phrase.js';
import { tokenize, type Tokens } from '../../src/pipeline/tokenize.js';

/** A gazetteer of nobody: what the tests of the stages know instead of the built-in one. */
const INVENTED: readonly (readonly [GazetteerEntry, ...string[]])[] = [
  [{ id: 'nabil-asad', type: 'person', name: 'نبيل الأسد', gender: 'm' }, 'نبيل الأسد', 'الأسد'],
  [{ id: 'karim-abbas', type: 'person', name: 'كريم عباس', gender: 'm' }, 'كريم عباس', 'عباس'],
  [{ id: 'omar-salah', type: 'person', name: 'عمر صلاح', gender: 'm' }, 'عمر صلاح'],
  [{ id: 'bob-hilton', type: 'person', name: 'بوب هيلتونغ', gender: 'm' }, 'بوب هيلتونغ', 'هيلتونغ', 'هيلتونج'],
  [{ id: 'shifa', type: 'organization', name: 'منظمة الشفاء الدولية' }, 'منظمة الشفاء الدولية'],
  [{ id: 'riwaq', type: 'organization', name: 'وكالة الرواق', kind: 'agency' }, 'وكالة الرواق', 'الرواق'],
  [{ id: 'marsan', type: 'place', name: 'مرسان', kind: 'country' }, 'مرسان', 'جمهورية مرسان'],
  [{ id: 'dalmar', type: 'place', name: 'دلمار', kind: 'city' }, 'دلمار'],
];

/** A lexicon that holds nothing at all, for tests that bring their own words. */
export const emptyLexicon = (): Lexicon => new Lexicon(splitterFor(ar.fold), ar.spelling);

let arabic: Lexicon | undefined;

/** The words of Arabic and the invented names. */
function arabicLexicon(): Lexicon {
  if (arabic !== undefined) return arabic;
  arabic = emptyLexicon();
  ar.addWords(arabic, { givenNames: true });
  for (const [entity, ...aliases] of INVENTED)
    for (const alias of aliases) arabic.add(alias, { kind: 'entity', entity, alias });
  return arabic;
}

export const tokensOf = (text: string): Tokens => tokenize(text, normalize(text, ar.fold));

/** The stages of `src/isnad.ts`, as far as a test of one of them needs them. */
export function read(text: string, lexicon = arabicLexicon()): Reading {
  const tokens = tokenize(text, normalize(text, ar.fold), lexicon.lexemes);
  const words = lookUp(tokens, lexicon, ar);
  const marks = pairMarks(tokens, (form) => ar.isProclitic(form), ar.readSigns({ tokens, words }));
  return { tokens, words, marks, layout: segment(tokens, marks) };
}

export function readContext(text: string): Context {
  const reading = read(text);
  const mentions = findMentions(reading, ar);
  return {
    ...reading,
    mentions,
    cues: findCues(reading, (...place) => ar.isHomograph(...place)),
    contents: findContents(reading, mentions),
  };
}

interface Linked {
  readonly context: Context;
  readonly attributions: readonly AttributionCandidate[];
  readonly entities: Entities;
}

export function readEntities(text: string): Linked {
  const context = readContext(text);
  const { accepted: attributions } = attribute(context, ar.attributionRules);
  return { context, attributions, entities: linkMentions(context, attributions, context.mentions.all) };
}

export function readSpeakers(text: string): readonly ResolvedAttribution[] {
  const { context, attributions, entities } = readEntities(text);
  return resolveSpeakers(context, attributions, ar.findActors(context), entities);
}

/** The words of the text under a range of tokens, less the particles that are cut off. */
export function textOf({ tokens }: Pick<Reading, 'tokens'>, { first, last }: TokenRange, cut = 0): string {
  const start = cut > 0 ? tokens.offset(first, cut) : tokens.start[first];
  return tokens.text.slice(start, tokens.end[last]);
}
