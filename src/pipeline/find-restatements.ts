import type { Wording } from '../types.js';
import type { Context } from './attribute.js';
import { compareStatements, holds, isDenial, type Comparison, type Demand } from './compare-statements.js';
import type { Entities, LinkedEntity } from './link-mentions.js';
import type { DescribedAttribution } from './describe-acts.js';
import type { Line, TokenRange } from './segment.js';
import { ContentWords, readStatement, type NameAt, type Statement, type StatementReader } from './statement.js';

/** The quotation that another one takes up. */
export interface Taken {
  readonly of: number;
  readonly wording: Wording;
}

/** How the quotations of a text take each other up; each is named by its index. */
export interface Restatements {
  /** The words of each content. */
  readonly words: readonly ContentWords[];
  /** Whose words count for the id of each: its own, or those of its fullest wording. */
  readonly fullest: readonly number[];
  /** What quotations of headlines and of the first paragraph take up further down; null: nothing. */
  readonly taken: ReadonlyMap<number, Taken | null>;
}

/** Statements that are made again in one text, and those of the body that its headlines take up. */
export function findRestatements(
  context: Context,
  resolved: readonly DescribedAttribution[],
  entities: Entities,
  reader: StatementReader,
): Restatements {
  const words = resolved.map(({ attribution }) => new ContentWords(context.tokens, attribution.content, reader));
  const fullest = fullestOf(resolved, words, reader);
  const taken = takenUp(context, resolved, words, entities, reader);
  return { words, fullest, taken };
}

/** Quotations before one with which it is compared: whoever says it again does so soon. */
const FARTHEST_REPEAT = 32;
const LONGEST_COMPARED = 4000;
const FEWEST_WORDS = 4;

function fullestOf(
  resolved: readonly DescribedAttribution[],
  words: readonly ContentWords[],
  reader: StatementReader,
): number[] {
  const fullest = resolved.map((_, i) => i);
  const tryHold = (long: number, short: number): void => {
    const before = fullest[short]!;
    if (words[short]!.length > LONGEST_COMPARED) return;
    if (before !== short && words[before]!.length >= words[long]!.length) return;
    if (!holds(words[long]!, words[short]!, reader) || !isRepeat(resolved[long]!, resolved[short]!)) return;
    if (meaningful(words[short]!, reader) >= FEWEST_WORDS) fullest[short] = long;
  };
  for (let i = 1; i < resolved.length; i++) {
    for (let j = Math.max(0, i - FARTHEST_REPEAT); j < i; j++) {
      if (words[i]!.length >= words[j]!.length) tryHold(i, j);
      if (words[i]!.length <= words[j]!.length) tryHold(j, i);
    }
  }
  return fullest.map((of) => {
    let longest = of; // what holds it may be held by what is too far from it
    while (words[fullest[longest]!]!.length > words[longest]!.length) longest = fullest[longest]!;
    return longest;
  });
}

const meaningful = ({ all }: ContentWords, { isFunctional }: StatementReader): number =>
  all.filter((word) => word !== '' && !isFunctional(word)).length;

/** Whether the second may be the first again: nobody else says it, and neither denies it alone. */
function isRepeat(full: DescribedAttribution, again: DescribedAttribution): boolean {
  const isSame = again.speaker === null || full.speaker?.entity === again.speaker.entity;
  return isSame && isDenied(full) === isDenied(again);
}

const isDenied = ({ attribution: { cue }, isNegated }: DescribedAttribution): boolean =>
  cue !== null && isDenial(cue.form.lemma.act, isNegated);

function nameReader({ all }: Entities): NameAt {
  const names = new Map<number, { readonly last: number; readonly id: string }>();
  for (const { entry, mentions } of all) {
    if (entry === null) continue;
    for (const { kind, first, last } of mentions) if (kind === 'name') names.set(first, { last, id: entry.id });
  }
  return (token) => names.get(token);
}

/** Lines above the body that are read as headlines, and quotations above it that are compared. */
const MOST_HEADLINES = 8;
const MOST_TAKEN = 12;

function takenUp(
  context: Context,
  resolved: readonly DescribedAttribution[],
  words: readonly ContentWords[],
  entities: Entities,
  reader: StatementReader,
): Restatements['taken'] {
  const taken = new Map<number, Taken | null>();
  const lead = leadOf(context.layout.lines);
  if (lead === undefined) return taken;
  const statements: Statement[] = [];
  let nameAt: NameAt | undefined; // most texts have nothing to compare
  const read = (i: number): Statement => {
    nameAt ??= nameReader(entities);
    return (statements[i] ??= readStatement(
      context.tokens,
      resolved[i]!.attribution.content,
      words[i]!,
      nameAt,
      reader,
    ));
  };
  for (let i = 0; i < Math.min(resolved.length, MOST_TAKEN); i++) {
    const at = firstOf(resolved[i]!);
    if (at > lead.last) break;
    const isHeadline = at < lead.first;
    const further = resolved.findIndex((one) => firstOf(one) > (isHeadline ? lead.first - 1 : lead.last));
    const best = further < 0 ? null : bestOf(resolved, i, further, read, reader);
    if (best !== null || isHeadline) taken.set(i, best);
  }
  return taken;
}

const firstOf = ({ attribution }: DescribedAttribution): number => attribution.content[0]!.first;

/** The first line of running text; what stands above it are headlines. */
const leadOf = (lines: readonly Line[]): TokenRange | undefined =>
  lines.slice(0, MOST_HEADLINES + 1).find(({ kind }) => kind === 'body');

function bestOf(
  resolved: readonly DescribedAttribution[],
  headline: number,
  from: number,
  read: (i: number) => Statement,
  reader: StatementReader,
): Taken | null {
  let best: (Comparison & { readonly of: number }) | null = null;
  for (let i = from; i < resolved.length; i++) {
    const demand = demandOf(resolved[headline]!, resolved[i]!);
    if (demand === null) continue;
    const comparison = compareStatements(read(headline), read(i), demand, reader);
    if (comparison !== null && (best === null || comparison.score > best.score)) best = { ...comparison, of: i };
  }
  return best === null ? null : { of: best.of, wording: best.wording };
}

const SAME_SPEAKER: Demand = { least: 3, misses: (of) => Math.floor(of / 4) };
const OPEN_SPEAKER: Demand = { least: 4, misses: (of) => Math.floor((of - 2) / 4) };

/** What the words must show, given who says them; null where two speakers contradict each other. */
function demandOf(headline: DescribedAttribution, body: DescribedAttribution): Demand | null {
  if (isDenied(headline) !== isDenied(body)) return null;
  const a = headline.speaker?.entity;
  const b = body.speaker?.entity;
  if (a !== undefined && a === b) return SAME_SPEAKER;
  return a !== undefined && b !== undefined && a.isNamed && b.isNamed && isBody(a) === isBody(b) ? null : OPEN_SPEAKER;
}

/** A body speaks through a person: `موسكو: …` in the headline, `قال بيسكوف` below it. */
const isBody = ({ type }: LinkedEntity): boolean => type !== 'person';
