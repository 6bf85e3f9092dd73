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
} from '../types.js';
import type { Context } from './attribute.js';
import { isWording } from './find-contents.js';
import type { MentionCandidate } from './mention.js';
import { fingerprint } from './fingerprint.js';
import type { Entities, LinkedEntity } from './link-mentions.js';
import { normalize, type FoldTable } from './normalize.js';
import type { Restatements, Taken } from './find-restatements.js';
import type { ResolvedAttribution } from './resolve-speakers.js';
import type { TokenRange } from './segment.js';
import { textSpan } from './text-span.js';

export interface Findings {
  readonly context: Context;
  readonly entities: Entities;
  readonly resolved: readonly ResolvedAttribution[];
  readonly restatements: Restatements;
  /** Who is credited in bylines and datelines. */
  readonly sources: readonly MentionCandidate[];
}

/** Token ranges become spans with their text; here objects are born. */
export function assemble(text: string, { code, fold }: TextReader, findings: Findings): Annotation {
  const { context, entities, resolved, restatements, sources } = findings;
  const assembler = new Assembler(context, entities, fold);
  const ids = restatements.fullest.map((i) => assembler.id(restatements.letters[i]!, resolved[i]!));
  return {
    version: 1,
    text,
    language: code,
    sources: sources.map((mention) => assembler.attribution(mention, 'byline')),
    entities: entities.all.map((entity) => assembler.entities.get(entity)!),
    quotations: resolved.map((attribution, i) => ({
      id: ids[i]!,
      ...assembler.quotation(attribution),
      ...restates(restatements.taken.get(i), ids),
    })),
    rejected: assembler.rejected(resolved),
    repairs: assembler.repairs(),
  };
}

function restates(taken: Taken | null | undefined, ids: readonly string[]): Pick<Quotation, 'restates'> {
  if (taken === undefined) return {};
  return { restates: taken === null ? null : { id: ids[taken.of]!, wording: taken.wording } };
}

/** What the stage needs of a language. */
interface TextReader {
  readonly code: LanguageCode;
  readonly fold: FoldTable;
}

class Assembler {
  readonly #fold: FoldTable;
  readonly #context: Context;
  readonly #linked: Entities;
  readonly entities: ReadonlyMap<LinkedEntity, Entity>;

  constructor(context: Context, linked: Entities, fold: FoldTable) {
    this.#fold = fold;
    this.#context = context;
    this.#linked = linked;
    this.entities = new Map(linked.all.map((entity) => [entity, this.#entity(entity)]));
  }

  #entity({ id, type, entry, gender, candidates, mentions }: LinkedEntity): Entity {
    const spans = mentions.map((mention) => this.#mention(mention));
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
    return { entity: this.#linked.of(mention).id, mention: this.#mention(mention), explicit, because };
  }

  id(letters: string, { speaker }: ResolvedAttribution): string {
    const name = speaker === null ? '' : this.entities.get(speaker.entity)!.name;
    return fingerprint(letters, normalize(name, this.#fold).folded);
  }

  quotation({ attribution, speaker }: ResolvedAttribution): Omit<Quotation, 'id'> {
    const { kind, cue, content, relays, addressee, rule, confidence } = attribution;
    const spans = content.map((range) => this.#span(range, range.cut));
    return {
      kind,
      content: spans,
      verbatim: kind === 'direct' ? this.#markedWithin(content, spans) : this.#verbatim(content),
      cue: cue === null ? null : this.#cue(cue),
      speaker: speaker === null ? null : this.attribution(speaker.mention, speaker.because, speaker.explicit),
      relays: relays.map((mention) => this.attribution(mention, 'passes the words on')),
      ...(addressee !== undefined && { addressee: this.attribution(addressee, 'to whom it was said') }),
      rule,
      confidence: Math.round(confidence * 100) / 100,
      candidates: [],
    };
  }

  /** Marked words of which no quotation was made, with the reason. */
  rejected(resolved: readonly ResolvedAttribution[]): RejectedSpan[] {
    const used = new Set(resolved.flatMap(({ attribution }) => attribution.content.map(({ first }) => first)));
    return this.#context.contents.marked
      .filter(({ span, reason }) => reason !== null && !used.has(span.first))
      .map(({ span, reason }) => ({ ...this.#span(span), reason: reason! }));
  }

  repairs(): Repair[] {
    return this.#context.marks.repairs.map(({ problem, token }) => ({
      ...this.#span({ first: token, last: token }),
      problem,
    }));
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

  #cue(cue: NonNullable<ResolvedAttribution['attribution']['cue']>): Cue {
    const { lemma, act, stance } = cue.form.lemma;
    return { ...this.#span(cue, cue.cut), lemma, act, stance, polarity: cue.isNegated ? 'negative' : 'positive' };
  }

  #verbatim(content: readonly TokenRange[]): TextSpan[] {
    const { contents } = this.#context;
    const spans: TextSpan[] = [];
    for (const { first, last } of content) {
      for (let t = first; t <= last; t++) {
        const marked = contents.openingAt(t);
        if (marked === undefined || !isWording(marked)) continue;
        spans.push(this.#span(marked.span));
        t = marked.span.close;
      }
    }
    return spans;
  }

  /** Direct content is verbatim where marks stand around it; after a bare colon it is not. */
  #markedWithin(content: readonly TokenRange[], spans: readonly TextSpan[]): TextSpan[] {
    return spans.filter((_, i) => this.#context.contents.startingAt(content[i]!.first) !== undefined);
  }

  #span(range: TokenRange, cut = 0): TextSpan {
    return textSpan(this.#context.tokens, range, cut);
  }
}
