import type { Trace } from '../../isnad.js';
import { startOf, type AttributionCandidate, type Proposal, type Subject } from '../../pipeline/attribute.js';
import type { CueCandidate } from '../../pipeline/find-cues.js';
import type { MentionCandidate } from '../../pipeline/mention.js';
import type { Antecedent, ResolvedAttribution } from '../../pipeline/resolve-speakers.js';
import type { Layout, TokenRange } from '../../pipeline/segment.js';
import { textSpan } from '../../pipeline/text-span.js';
import type { Annotation, Quotation, TextSpan } from '../../types.js';
import type {
  ExplainedCue,
  ExplainedMention,
  ExplainedProposal,
  ExplainedQuotation,
  SentenceExplanation,
} from './explanation.js';
import { reasonOf, reasonOfLoss, verdictOn } from './verdicts.js';
import { agreementOf, readWords } from './word-readings.js';

/** Reads a trace sentence by sentence. */
export function explainSentences(trace: Trace, annotation: Annotation): SentenceExplanation[] {
  const { context, proposals, resolved } = trace;
  const { layout, mentions, cues, contents } = context;
  const explainer = new Explainer(trace);
  const quoted = resolved.map((found, i) => ({ found, quotation: annotation.quotations[i]! }));
  const mentionsOf = bySentence(layout, mentions.all, ({ first }) => first);
  const cuesOf = bySentence(layout, cues.all, ({ first }) => first);
  const markedOf = bySentence(layout, contents.marked, ({ span }) => span.first);
  const proposalsOf = bySentence(layout, proposals, ({ candidate }) => startOf(candidate));
  const quotedOf = bySentence(layout, quoted, ({ found }) => startOf(found.attribution));
  return layout.sentences.map((range, i) => ({
    sentence: i + 1,
    line: layout.line(range.first).kind,
    ...textSpan(context.tokens, range),
    words: readWords(context, range),
    mentions: mentionsOf(range).map((mention) => explainer.mention(mention)),
    cues: cuesOf(range).map((cue) => explainer.cue(cue)),
    marked: markedOf(range).map(({ span, reason }) => ({ ...textSpan(context.tokens, span), reason })),
    proposals: proposalsOf(range).map((proposal) => explainer.proposal(proposal)),
    quotations: quotedOf(range).map(({ found, quotation }) => explainer.quotation(found, quotation)),
  }));
}

/** What begins in each sentence. */
function bySentence<Item>(
  layout: Layout,
  items: readonly Item[],
  tokenOf: (item: Item) => number,
): (sentence: TokenRange) => readonly Item[] {
  const groups = new Map<TokenRange, Item[]>(layout.sentences.map((sentence) => [sentence, []]));
  for (const item of items) groups.get(layout.sentence(tokenOf(item)))?.push(item);
  return (sentence) => groups.get(sentence) ?? [];
}

/** Who speaks acts too, and so is on the stack twice. */
const withoutRepeats = (antecedents: readonly Antecedent[]): Antecedent[] =>
  antecedents.filter(({ mention }, i) => antecedents[i - 1]?.mention.first !== mention.first);

class Explainer {
  readonly #trace: Trace;
  readonly #numbers: ReadonlyMap<AttributionCandidate, number>;
  /** The proposals that are built on the cue at a token. */
  readonly #builtOn = new Map<number, number[]>();

  constructor(trace: Trace) {
    this.#trace = trace;
    this.#numbers = new Map(trace.proposals.map(({ candidate }, i) => [candidate, i + 1]));
    for (const [{ cue }, number] of this.#numbers) {
      if (cue !== null) this.#builtOn.set(cue.first, [...(this.#builtOn.get(cue.first) ?? []), number]);
    }
  }

  mention(mention: MentionCandidate): ExplainedMention {
    const { kind, type, rule, phrase, cut, isNested, links } = mention;
    return {
      ...this.#span(mention, cut),
      kind,
      type,
      rule,
      agreement: agreementOf(mention),
      phrase: this.#span(phrase),
      isNested,
      links: links.map(({ entity, alias, rule: spelling }) => ({ id: entity.id, alias, rule: spelling })),
      entity: this.#trace.entities.find(mention)?.id ?? null,
    };
  }

  cue(cue: CueCandidate): ExplainedCue {
    const { lemma, shape } = cue.form;
    return {
      ...this.#span(cue, cue.cut),
      lemma: lemma.lemma,
      act: lemma.act,
      form: [shape, ...agreementOf(cue.form)],
      takes: lemma.takes,
      proposals: this.#builtOn.get(cue.first) ?? [],
    };
  }

  proposal(proposal: Proposal): ExplainedProposal {
    const { by, candidate, lostTo } = proposal;
    const { rule, kind, confidence, cue, content, subject } = candidate;
    const because = reasonOfLoss(proposal);
    return {
      proposal: this.#numbers.get(candidate)!,
      by,
      rule,
      kind,
      confidence,
      cue: cue === null ? null : this.#span(cue, cue.cut),
      content: content.map((part) => this.#span(part)),
      subject: this.#subject(subject),
      lost: lostTo === null || because === null ? null : { to: this.#numbers.get(lostTo)!, because },
    };
  }

  #subject(subject: Subject): ExplainedProposal['subject'] {
    const mention = subject.kind === 'explicit' ? subject.mention : subject.kind === 'implicit' ? subject.near : null;
    return {
      kind: subject.kind,
      words: mention === null ? null : this.#span(mention, mention.cut).text,
      agreement: subject.kind === 'implicit' ? agreementOf(subject.agreement) : [],
    };
  }

  quotation(found: ResolvedAttribution, quotation: Quotation): ExplainedQuotation {
    return {
      proposal: this.#numbers.get(found.attribution)!,
      quotation,
      antecedents: withoutRepeats(found.antecedents).map((antecedent) => ({
        entity: antecedent.entity?.id ?? null,
        words: this.#span(antecedent.mention, antecedent.mention.cut).text,
        because: reasonOf(verdictOn(antecedent, found)),
      })),
    };
  }

  #span(range: TokenRange, cut = 0): TextSpan {
    return textSpan(this.#trace.context.tokens, range, cut);
  }
}
