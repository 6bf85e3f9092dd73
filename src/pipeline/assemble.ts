import type {
  Annotation,
  Attribution,
  Cue,
  LanguageCode,
  Quotation,
  RejectedSpan,
  Repair,
  Restatement,
  TextSpan,
  UnnamedSource,
  Venue,
} from '../types.js';
import type { AttributionCandidate, Context, Proposal } from './attribute.js';
import { confidenceOf } from './confidence.js';
import type { DescribedAttribution, VenueReading } from './describe-acts.js';
import { EntityAssembler, isShown } from './entity-assembler.js';
import type { Restatements, Taken } from './find-restatements.js';
import type { Growing } from './growing.js';
import type { Entities, LinkedEntity } from './link-mentions.js';
import type { MentionCandidate } from './mention.js';
import type { FoldTable } from './normalize.js';
import { lostTo, otherSpeakers } from './other-speakers.js';
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

/** What the stage needs of a language. */
interface TextReader {
  readonly code: LanguageCode;
  readonly fold: FoldTable;
}

/** Token ranges become spans with their text; here objects are born. */
export function assemble(text: string, { code, fold }: TextReader, findings: Findings): Annotation {
  const { context, proposals, entities, resolved, restatements, sources } = findings;
  const assembler = new QuotationAssembler(context, entities);
  const ids = restatements.fullest.map((of) => {
    const { speaker } = resolved[of]!;
    const name = speaker === null ? '' : assembler.entities.nameOf(speaker.entity);
    return restatements.words[of]!.fingerprint.id(name, fold);
  });
  const lost = lostTo(proposals);
  const quotations = resolved.map((found, i) => {
    const quotation = assembler.quotation(ids[i]!, found, lost.get(found.attribution));
    const taken = restatements.taken.get(i);
    if (taken !== undefined) quotation.restates = taken && restatementOf(taken, ids);
    return quotation as Quotation;
  });
  const credited = sources.map((mention) => assembler.entities.attribution(mention, 'byline'));
  return {
    version: 1,
    text,
    language: code,
    sources: credited,
    entities: shown(entities, quotations, credited).map((entity) => assembler.entities.entity(entity)),
    quotations,
    rejected: assembler.rejected(resolved),
    repairs: [...assembler.repairs.values()],
  };
}

const restatementOf = ({ of, wording }: Taken, ids: readonly string[]): Restatement => ({ id: ids[of]!, wording });

/** Everybody who is named or described, and whoever is credited by words that are hardly a name. */
function shown(
  { all }: Entities,
  quotations: readonly Quotation[],
  sources: readonly Attribution[],
): readonly LinkedEntity[] {
  const credited = new Set<string | undefined>();
  for (const { entity } of sources) credited.add(entity);
  for (const { speaker, relays, addressee, onBehalfOf, candidates } of quotations) {
    credited.add(speaker?.entity).add(addressee?.entity).add(onBehalfOf?.entity);
    for (const { entity } of relays) credited.add(entity);
    for (const { entity } of candidates) credited.add(entity);
  }
  return all.filter(({ id, mentions }) => mentions.some(isShown) || credited.has(id));
}

/** `((` and `''` are one mark of two tokens. */
const LONGEST_SIGN = 2;
const NO_REPAIRS: readonly Repair[] = [];
const NONE_LOST: readonly AttributionCandidate[] = [];

class QuotationAssembler {
  readonly #context: Context;
  readonly #linked: Entities;
  readonly entities: EntityAssembler;
  /** By the token of the mark. */
  readonly repairs: ReadonlyMap<number, Repair>;

  constructor(context: Context, linked: Entities) {
    this.#context = context;
    this.#linked = linked;
    this.entities = new EntityAssembler(context.tokens, linked);
    this.repairs = new Map(
      context.marks.repairs.map(({ problem, token }) => [
        token,
        { ...this.#span({ first: token, last: token }), problem },
      ]),
    );
  }

  quotation(id: string, described: DescribedAttribution, lost = NONE_LOST): Growing<Quotation> {
    const { attribution, isNegated, speaker, addressee, venue, principal, source } = described;
    const { entities } = this;
    const { kind, cue, content, relays } = attribution;
    const quotation: Growing<Quotation> = {
      id,
      kind,
      content: content.map((range) => this.#span(range, range.cut)),
      verbatim: readVerbatim(this.#context, kind, content),
    };
    const repairs = this.#repairsOf(content);
    if (repairs.length > 0) quotation.repairs = repairs;
    quotation.cue = cue === null ? null : this.#cue(cue, isNegated);
    quotation.speaker = speaker && entities.attribution(speaker.mention, speaker.because, speaker.explicit);
    quotation.relays = relays.map((mention) => entities.attribution(mention, 'passes the words on'));
    if (addressee !== null)
      quotation.addressee = entities.attribution(addressee.mention, addressee.because, addressee.explicit);
    if (venue !== null) quotation.venue = this.#venue(venue);
    if (principal !== null)
      quotation.onBehalfOf = entities.attribution(principal.mention, principal.because, principal.explicit);
    if (source !== null) quotation.unnamed = this.#source(source);
    quotation.rule = attribution.rule;
    quotation.confidence = confidenceOf(described);
    quotation.candidates = otherSpeakers(described, lost, this.#linked);
    return quotation;
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
    const { marked } = this.#context.contents;
    const rejected: RejectedSpan[] = [];
    if (marked.length === 0) return rejected;
    const used = new Set<number>();
    for (const { attribution } of resolved) for (const { first } of attribution.content) used.add(first);
    for (const { span, reason } of marked) {
      if (reason === null || used.has(span.first)) continue;
      const { start, end, text } = this.#span(span);
      rejected.push({ start, end, text, reason });
    }
    return rejected;
  }

  /** Of the marks that stand inside a content, or right before or behind it. */
  #repairsOf(content: readonly TokenRange[]): readonly Repair[] {
    if (this.repairs.size === 0) return NO_REPAIRS;
    const found = new Set<Repair>();
    for (const { first, last } of content) {
      for (let t = first - LONGEST_SIGN; t <= last + LONGEST_SIGN; t++) {
        const repair = this.repairs.get(t);
        if (repair !== undefined) found.add(repair);
      }
    }
    return [...found];
  }

  #cue(cue: NonNullable<AttributionCandidate['cue']>, isNegated: boolean): Cue {
    const { lemma, act, stance } = cue.form.lemma;
    const { start, end, text } = this.#span(cue, cue.cut);
    return { start, end, text, lemma, act, stance, polarity: isNegated ? 'negative' : 'positive' };
  }

  #span(range: TokenRange, cut = 0): TextSpan {
    return textSpan(this.#context.tokens, range, cut);
  }
}
