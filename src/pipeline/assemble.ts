import type {
  Annotation,
  Attribution,
  Cue,
  Entity,
  LanguageCode,
  Mention,
  Quotation,
  RejectedSpan,
  Repair,
  TextSpan,
  UnnamedSource,
  Venue,
} from '../types.js';
import type { AttributionCandidate, Context, Proposal } from './attribute.js';
import { confidenceOf } from './confidence.js';
import type { MentionCandidate } from './mention.js';
import { fingerprint } from './fingerprint.js';
import type { Entities, LinkedEntity } from './link-mentions.js';
import { foldText, type FoldTable } from './normalize.js';
import type { Restatements, Taken } from './find-restatements.js';
import type { DescribedAttribution, Party, VenueReading } from './describe-acts.js';
import { lostTo, otherSpeakers } from './other-speakers.js';
import type { ResolvedAttribution } from './resolve-speakers.js';
import type { TokenRange } from './segment.js';
import { textSpan } from './text-span.js';
import { readVerbatim } from './verbatim.js';

export interface Findings {
  readonly context: Context;
  readonly proposals: readonly Proposal[];
  readonly entities: Entities;
  readonly resolved: readonly DescribedAttribution[];
  readonly restatements: Restatements;
  /** Who is credited in bylines and datelines. */
  readonly sources: readonly MentionCandidate[];
}

/** Token ranges become spans with their text; here objects are born. */
export function assemble(text: string, { code, fold }: TextReader, findings: Findings): Annotation {
  const { context, proposals, entities, resolved, restatements, sources } = findings;
  const assembler = new Assembler(context, entities, fold);
  const ids = restatements.fullest.map((i) => assembler.id(restatements.letters[i]!, resolved[i]!));
  const lost = lostTo(proposals);
  const credited = sources.map((mention) => assembler.attribution(mention, 'byline'));
  const quotations = resolved.map((found, i) => ({
    id: ids[i]!,
    ...assembler.quotation(found, lost.get(found.attribution)),
    ...restates(restatements.taken.get(i), ids),
  }));
  return {
    version: 1,
    text,
    language: code,
    sources: credited,
    entities: shown(entities, quotations, credited).map((entity) => assembler.entities.get(entity)!),
    quotations,
    rejected: assembler.rejected(resolved),
    repairs: assembler.repairs(),
  };
}

function restates(taken: Taken | null | undefined, ids: readonly string[]): Pick<Quotation, 'restates'> {
  if (taken === undefined) return {};
  return { restates: taken === null ? null : { id: ids[taken.of]!, wording: taken.wording } };
}

/** Everybody who is named or described, and whoever is credited by words that are hardly a name. */
function shown(
  { all }: Entities,
  quotations: readonly Quotation[],
  sources: readonly Attribution[],
): readonly LinkedEntity[] {
  const credited = quotations.flatMap(({ speaker, relays, addressee, onBehalfOf, candidates }) => [
    ...[speaker, addressee, onBehalfOf].flatMap((party) => party?.entity ?? []),
    ...[...relays, ...candidates].map(({ entity }) => entity),
  ]);
  const needed = new Set([...credited, ...sources.map(({ entity }) => entity)]);
  return all.filter(({ id, mentions }) => needed.has(id) || mentions.some(isShown));
}

const isShown = ({ isRejected = false }: MentionCandidate): boolean => !isRejected;

/** What the stage needs of a language. */
interface TextReader {
  readonly code: LanguageCode;
  readonly fold: FoldTable;
}

/** `((` and `''` are one mark of two tokens. */
const LONGEST_SIGN = 2;

class Assembler {
  readonly #fold: FoldTable;
  readonly #context: Context;
  readonly #linked: Entities;
  readonly #repairs: ReadonlyMap<number, Repair>;
  readonly #folded = new Map<LinkedEntity, string>();
  readonly entities: ReadonlyMap<LinkedEntity, Entity>;

  constructor(context: Context, linked: Entities, fold: FoldTable) {
    this.#fold = fold;
    this.#context = context;
    this.#linked = linked;
    this.#repairs = new Map(
      context.marks.repairs.map(({ problem, token }) => [
        token,
        { ...this.#span({ first: token, last: token }), problem },
      ]),
    );
    this.entities = new Map(linked.all.map((entity) => [entity, this.#entity(entity)]));
  }

  #entity({ id, type, entry, gender, candidates, mentions }: LinkedEntity): Entity {
    const named = mentions.filter(isShown);
    const spans = (named.length > 0 ? named : mentions).map((mention) => this.#mention(mention));
    const fullest = spans.reduce(
      (best, span) => (span.kind === 'name' && span.text.length > best.length ? span.text : best),
      '',
    );
    return {
      id,
      ...(entry?.wikidata !== undefined && { wikidata: entry.wikidata }),
      type,
      name: entry?.name ?? (fullest || (spans[0]?.text ?? '')),
      known: entry !== null,
      ...(gender !== undefined && { gender }),
      ...(entry?.country !== undefined && { country: entry.country }),
      ...(candidates.length > 0 && {
        candidates: candidates.map((candidate) => ({ ...candidate, score: Math.round(100 * candidate.score) / 100 })),
      }),
      mentions: spans,
    };
  }

  attribution(mention: MentionCandidate, because: string, explicit = true): Attribution {
    const { id, mentions } = this.#linked.of(mention);
    const shown = mentions.find(({ first, last }) => first === mention.first && last === mention.last);
    return { entity: id, mention: this.#mention(shown ?? mention), explicit, because };
  }

  id(letters: string, { speaker }: ResolvedAttribution): string {
    return fingerprint(letters, speaker === null ? '' : this.#foldedName(speaker.entity));
  }

  #foldedName(entity: LinkedEntity): string {
    let name = this.#folded.get(entity);
    if (name === undefined)
      this.#folded.set(entity, (name = foldText(this.entities.get(entity)!.name, this.#fold)));
    return name;
  }

  quotation(described: DescribedAttribution, lost: readonly AttributionCandidate[] = []): Omit<Quotation, 'id'> {
    const { attribution, speaker } = described;
    const { kind, cue, content, relays, rule } = attribution;
    const spans = content.map((range) => this.#span(range, range.cut));
    const repairs = this.#repairsOf(content);
    return {
      kind,
      content: spans,
      verbatim: readVerbatim(this.#context, kind, content),
      ...(repairs.length > 0 && { repairs }),
      cue: cue === null ? null : this.#cue(cue, described.isNegated),
      speaker: speaker === null ? null : this.attribution(speaker.mention, speaker.because, speaker.explicit),
      relays: relays.map((mention) => this.attribution(mention, 'passes the words on')),
      ...this.#act(described),
      rule,
      confidence: confidenceOf(described),
      candidates: otherSpeakers(described, lost, this.#linked),
    };
  }

  #act({ venue, addressee, principal, source }: DescribedAttribution): Partial<Quotation> {
    return {
      ...(addressee !== null && { addressee: this.#party(addressee) }),
      ...(venue !== null && { venue: this.#venue(venue) }),
      ...(principal !== null && { onBehalfOf: this.#party(principal) }),
      ...(source !== null && { unnamed: this.#source(source) }),
    };
  }

  #party({ mention, because, explicit }: Party): Attribution {
    return this.attribution(mention, because, explicit);
  }

  #venue({ kind, name, cut, ...range }: VenueReading): Venue {
    return { ...this.#span(range, cut), kind, ...(name !== undefined && { name: this.#span(name, name.cut) }) };
  }

  #source({ domain, number, request, reason }: NonNullable<DescribedAttribution['source']>): UnnamedSource {
    return {
      ...(domain !== undefined && { domain }),
      number,
      ...(request !== undefined && { request: this.#span(request) }),
      ...(reason !== undefined && { reason: this.#span(reason) }),
    };
  }

  /** Marked words of which no quotation was made, with the reason. */
  rejected(resolved: readonly DescribedAttribution[]): RejectedSpan[] {
    const used = new Set(resolved.flatMap(({ attribution }) => attribution.content.map(({ first }) => first)));
    return this.#context.contents.marked
      .filter(({ span, reason }) => reason !== null && !used.has(span.first))
      .map(({ span, reason }) => ({ ...this.#span(span), reason: reason! }));
  }

  repairs(): Repair[] {
    return [...this.#repairs.values()];
  }

  /** Of the marks that stand inside a content, or right before or behind it. */
  #repairsOf(content: readonly TokenRange[]): Repair[] {
    const found = new Set<Repair>();
    for (const { first, last } of this.#repairs.size === 0 ? [] : content) {
      for (let t = first - LONGEST_SIGN; t <= last + LONGEST_SIGN; t++) {
        const repair = this.#repairs.get(t);
        if (repair !== undefined) found.add(repair);
      }
    }
    return [...found];
  }

  #mention(mention: MentionCandidate): Mention {
    const { kind, links, title } = mention;
    const link = links[0];
    return {
      ...this.#span(mention, mention.cut),
      kind,
      ...(link !== undefined && { via: { alias: link.alias, rule: link.rule } }),
      ...(title !== undefined && { title: this.#span(title) }),
    };
  }

  #cue(cue: NonNullable<DescribedAttribution['attribution']['cue']>, isNegated: boolean): Cue {
    const { lemma, act, stance } = cue.form.lemma;
    return { ...this.#span(cue, cue.cut), lemma, act, stance, polarity: isNegated ? 'negative' : 'positive' };
  }

  #span(range: TokenRange, cut = 0): TextSpan {
    return textSpan(this.#context.tokens, range, cut);
  }
}
