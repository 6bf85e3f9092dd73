import { Proclitic } from '../../../pipeline/analysis.js';
import type { Context, Subject } from '../../../pipeline/attribute.js';
import type { CueCandidate } from '../../../pipeline/find-cues.js';
import { mentionOf, type MentionCandidate } from '../../../pipeline/mention.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import { Punctuation } from '../../../pipeline/punctuation.js';
import { has, isPreposition } from './boundaries.js';
import { inBrackets } from './brackets.js';
import { isAt, Landmark, landmarksOf } from './landmarks.js';
import { plainMention } from './plain-phrase.js';
import { readSource } from './source.js';

/** Outlets and agencies of a reporting clause that do not speak themselves: `قال الوزير لرويترز`, `نشرته وكالة تاس`. */
export function relaysBetween(
  context: Context,
  { first, last }: TokenRange,
  subject: Subject,
  { takesHearer = false } = {},
): MentionCandidate[] {
  const relays: MentionCandidate[] = [];
  const landmarks = landmarksOf(context);
  for (let t = first; t <= last; t++) {
    const source = isAt(landmarks, t, Landmark.Cue) ? insertedSource(context, t) : null;
    if (source !== null && !speaks(subject, source)) relays.push(source);
    const hearer = isAt(landmarks, t, Landmark.Hearer) ? hearerInMarks(context, t) : undefined;
    const mention = hearer ?? context.mentions.around(t);
    if (mention === undefined) continue;
    const outlet = t === mention.phrase.first && !speaks(subject, mention) ? outletOf(context, mention) : null;
    const isNext = has(context, t, Proclitic.And) && relays.at(-1)?.phrase.last === t - 1;
    const isHearer = takesHearer && (t === first || isBehind(subject, t));
    if (outlet !== null && (isNext || isHearer || outlet.rule === MARKED_OUTLET || passesOn(context, t)))
      relays.push(outlet);
    t = mention.phrase.last;
  }
  return relays;
}

const MARKED_OUTLET = 'marked-outlet';
const LONGEST_VENUE = 20;

/** `وفي تصريح لإذاعة المرفأ، كشفت الوزيرة أن`, `وردا على سؤال لـ«المرفأ»، قال`: the outlet stands before the verb. */
export function relaysInFront(context: Context, cue: CueCandidate, subject: Subject): MentionCandidate[] {
  const { layout, words } = context;
  const { first } = layout.sentence(cue.first);
  const isVenue =
    (words.is(first, 'locative') && words.is(first + 1, 'venue-head')) ||
    words.longest(first, 'class', 'reply') !== undefined;
  if (!isVenue || speaksBefore(subject, cue)) return [];
  return relaysBetween(context, { first: first + 1, last: Math.min(cue.first, first + LONGEST_VENUE) - 1 }, subject);
}

const speaksBefore = (subject: Subject, cue: CueCandidate): boolean =>
  subject.kind === 'explicit' && subject.mention.phrase.first < cue.first;

const speaks = (subject: Subject, { phrase }: MentionCandidate): boolean =>
  subject.kind === 'explicit' &&
  phrase.first <= subject.mention.phrase.last &&
  subject.mention.phrase.first <= phrase.last;

/** `أبلغ المدير رويترز`, `أبلغ المدير، رئيس اللجنة، رويترز`: right behind the speaker. */
const isBehind = (subject: Subject, t: number): boolean =>
  subject.kind === 'explicit' && (subject.mention.phrase.last === t - 1 || subject.mention.phrase.last === t - 2);

/** `قالت الفنانة، حسبما نقلت الصحيفة، إن`. */
function insertedSource(context: Context, t: number): MentionCandidate | null {
  const cue = context.cues.at(t);
  const source = cue?.form.lemma.kind === 'preposition' ? readSource(context, cue) : null;
  return source?.subject.kind === 'explicit' ? outletOf(context, source.subject.mention) : null;
}

/** An outlet itself, or that of `لمراسل رويترز`. */
function outletOf(context: Context, mention: MentionCandidate): MentionCandidate | null {
  if (isOutlet(context, mention)) return mention;
  if (!context.words.is(mention.phrase.first, 'correspondent')) return null;
  const { first, last } = mention.phrase;
  return (
    context.mentions.all.find((m) => m.isNested && first <= m.first && m.last <= last && isOutlet(context, m)) ?? null
  );
}

/** Whether an outlet stands where the words went through it: `لرويترز`, `مع قناة`, `بصحيفة`, `نشرته الوكالة`. */
function passesOn(context: Context, first: number): boolean {
  const { words, cues, tokens } = context;
  const before =
    tokens.sign[first - 1] === Punctuation.OpeningBracket || context.marks.isMark(first - 1) ? first - 2 : first - 1;
  if (has(context, first, Proclitic.To | Proclitic.In) || words.is(before, 'dative')) return true;
  if (words.is(before, 'origin')) return false; // قال عن الصحيفة: its topic
  if (isPreposition(context, before) || words.is(before, 'receiving') || words.is(before, 'correspondent')) return true;
  const carriesObject = cues.at(before)?.form.suffix !== undefined || /(?:ها|ته)$/u.test(words.stem(before));
  return carriesObject && !words.is(before - 1, 'relative');
}

const LONGEST_MARKED_NAME = 4;

/** `لـ"سبق"`, `بيان تلقت «المرفأ» نسخة منه`: marked words that no dictionary knows are an outlet. */
function hearerInMarks(context: Context, t: number): MentionCandidate | undefined {
  const { marks, mentions, contents } = context;
  const marked = marks.openingAt(t + 1) ?? inBrackets(context, t + 1);
  if (marked === undefined || (contents.openingAt(t + 1)?.words ?? 0) > LONGEST_MARKED_NAME) return undefined;
  const known = mentions.around(marked.first);
  const isFullName = known?.type === 'person' && known.first < known.last;
  if (known !== undefined && (isFullName || isOutlet(context, known)))
    return { ...known, phrase: { first: t, last: Math.max(marked.close, known.phrase.last) } };
  const name = plainMention(context, marked.first, marked.last);
  return mentionOf(name, {
    ...name,
    phrase: { first: t, last: marked.close },
    kind: 'name',
    type: 'organization',
    rule: MARKED_OUTLET,
  });
}

/** An agency or outlet of the gazetteer, or named as one; `منصة إكس` is where people write themselves. */
export function isOutlet({ words }: Context, { links, first, last, type, rule }: MentionCandidate): boolean {
  if (links.some(({ entity }) => entity.kind === 'agency' || entity.kind === 'outlet')) return true;
  if (type !== 'organization' || !(rule === MARKED_OUTLET || words.is(first, 'outlet-head'))) return false;
  for (let t = first; t <= last; t++) if (words.find(t, 'entity')?.entity.kind === 'platform') return false;
  return true;
}
