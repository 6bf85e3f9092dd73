import type { Agreement } from '../../../gazetteer/entries.js';
import type { Context, Subject } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import type { MentionCandidate } from '../../../pipeline/mention.js';
import { Gap, TokenKind } from '../../../pipeline/tokenize.js';
import { findOpener } from './opener.js';
import { readPlainPhrase } from './plain-phrase.js';
import { behindDocument } from './document.js';
import { isPreposition } from './boundaries.js';

/** Who stands behind `بحسب`, `وفقا لـ`, `كما قال`, `على حد قوله`. */
export interface SourceReading {
  /** The verb of `كما قال`, else the preposition itself. */
  readonly cue: CueCandidate;
  readonly subject: Subject;
  readonly last: number;
  /** `بحسب ما أعلنت زوجة الضحية لصحيفة الوطن`: the outlet to which it was said, or which passed it on. */
  readonly relay: MentionCandidate | null;
}

/**
 * Reads a source after a preposition: a mention, a pronoun written with it, or a verb of saying and its subject.
 *
 * > | بحسب ما نقلت الوكالة عن المتحدث
 *     cue     ^
 */
export function readSource(context: Context, cue: CueCandidate): SourceReading | null {
  const { mentions, cues, words } = context;
  const next = cue.last + 1;
  if (cue.form.suffix !== undefined) return { cue, subject: implicit(cue.form.suffix), last: cue.last, relay: null };
  if (!cue.form.lemma.takes.includes('verb')) {
    const back = words.find(next, 'prepositional-pronoun'); // وفقا له
    if (back !== undefined && cue.form.attached === back.preposition)
      return { cue, subject: implicit(back.agreement), last: next, relay: null };
    const named = mentions.startingAt(next) ?? mentionInMarks(context, next) ?? unknownSource(context, next);
    const mention = named === null ? null : behindDocument(context, named);
    if (mention === null || !canSpeak(mention) || words.is(mention.phrase.last, 'inquiry')) return null;
    const relay = publisherOf(context, mention);
    return { cue, subject: { kind: 'explicit', mention }, last: (relay ?? mention).phrase.last, relay };
  }
  const verb = cues.at(next);
  if (verb === undefined || verb.form.person !== 3) return null;
  const takesUpContent = verb.form.suffix !== undefined && words.is(cue.last, 'relative'); // `ما أعلنه الجيش`
  if (!takesUpContent && findOpener(context, verb) !== null) return null;
  const reading = readVerb(context, verb);
  const isAsWell =
    words.is(cue.last, 'resumption') && verb.form.lemma.speech !== 'always' && !endsClause(context, reading.last + 1);
  return isAsWell ? null : reading;
}

/** `بحسب لويد فإن`: what comes between the preposition and its sentence is a source, known or not. */
function unknownSource(context: Context, t: number): MentionCandidate | null {
  const phrase = readPlainPhrase(context, t, context.layout.sentence(t).last);
  const isName = phrase?.kind === 'name';
  return phrase !== null && (isName || context.words.is(phrase.last + 1, 'consequent')) ? phrase : null;
}

/** `بحسب بيان نشرته الوكالة`: whoever published the document. */
function publisherOf({ cues, mentions, words }: Context, { type, phrase }: MentionCandidate): MentionCandidate | null {
  const verb = phrase.last + 1;
  const isPublished = cues.at(verb)?.form.suffix !== undefined || /(?:ها|ته)$/u.test(words.stem(verb));
  return type === 'document' && isPublished ? (mentions.startingAt(verb + 1) ?? null) : null;
}

/** The verb of `كما قال`, with its subject and hearer. */
function readVerb(context: Context, verb: CueCandidate): SourceReading {
  const { mentions, words, tokens, layout } = context;
  const place = verb.form.lemma.speakerAfter;
  const next = verb.last + 1;
  // `حسبما نقلت عنه الوكالة`
  const first = (place !== undefined && tokens.form(next) === place) || words.is(next, 'pronoun') ? next + 1 : next;
  const named =
    mentions.startingAt(first) ??
    mentionInMarks(context, first) ??
    readPlainPhrase(context, first, layout.sentence(first).last);
  const mention = named === null ? null : behindDocument(context, named);
  if (mention === null || !canSpeak(mention))
    return { cue: verb, subject: implicit(verb.form), last: verb.last, relay: null };
  let after = mention.phrase.last + 1;
  while (words.is(after, 'time') || words.is(after, 'weekday')) after++;
  const behind = words.is(after, 'origin') ? mentions.startingAt(after + 1) : undefined;
  if (behind !== undefined && canSpeak(behind))
    return { cue: verb, subject: { kind: 'explicit', mention: behind }, last: behind.phrase.last, relay: mention };
  const hearer = (words.proclitics[after] ?? 0) !== 0 ? mentions.startingAt(after) : undefined;
  return {
    cue: verb,
    subject: { kind: 'explicit', mention },
    last: hearer?.phrase.last ?? mention.phrase.last,
    relay: hearer ?? null,
  };
}

const DETAILS = ['time', 'weekday', 'adverb'];

/** `كما قال الوزير` stands beside its sentence; `كما دعا الأهالي إلى …` goes on and says something new. */
function endsClause(context: Context, t: number): boolean {
  const { tokens, words, cues } = context;
  if (t >= tokens.count || tokens.gap[t] === Gap.Line || tokens.kind[t] === TokenKind.Punctuation) return true;
  const isVenue = isPreposition(context, t) && words.is(t + 1, 'venue-head');
  return isVenue || DETAILS.some((detail) => words.is(t, detail)) || cues.at(t) !== undefined;
}

const implicit = (agreement: Agreement): Subject => ({ kind: 'implicit', agreement, near: null });

function mentionInMarks({ marks, mentions }: Context, t: number): MentionCandidate | null {
  const marked = marks.openingAt(t);
  return marked === undefined ? null : (mentions.around(marked.first) ?? null);
}

/** A place speaks only where its name stands for its government. */
export function canSpeak({ type, links, isNested }: MentionCandidate): boolean {
  if (isNested) return false;
  return type !== 'place' || links.some(({ entity }) => entity.speaksFor !== undefined || entity.kind === 'country');
}
