import type { Subject } from '../../pipeline/attribute.js';
import type { Line } from '../../pipeline/segment.js';
import type { EntityType, Quotation, QuotationKind, Rejection, TextSpan } from '../../types.js';
import type { WordReading } from './word-readings.js';

/** What every stage made of one sentence. */
export interface SentenceExplanation extends TextSpan {
  /** Counted from 1. */
  readonly sentence: number;
  readonly line: Line['kind'];
  readonly words: readonly WordReading[];
  readonly mentions: readonly ExplainedMention[];
  readonly cues: readonly ExplainedCue[];
  readonly marked: readonly ExplainedMarks[];
  readonly proposals: readonly ExplainedProposal[];
  readonly quotations: readonly ExplainedQuotation[];
}

export interface ExplainedMention extends TextSpan {
  readonly kind: 'name' | 'description';
  readonly type: EntityType;
  readonly rule: string;
  readonly agreement: readonly string[];
  /** With title and apposition. */
  readonly phrase: TextSpan;
  readonly isNested: boolean;
  /** Whom the gazetteer knows by these words, and how they are spelled there. */
  readonly links: readonly { readonly id: string; readonly alias: string; readonly rule: string }[];
  /** The entity of the annotation. */
  readonly entity: string | null;
}

export interface ExplainedCue extends TextSpan {
  readonly lemma: string;
  readonly act: string;
  readonly form: readonly string[];
  readonly takes: readonly string[];
  /** The numbers of the proposals that are built on it. */
  readonly proposals: readonly number[];
}

/** Words between marks; `reason`: why they are probably no quotation. */
interface ExplainedMarks extends TextSpan {
  readonly reason: Rejection | null;
}

export interface ExplainedProposal {
  /** Counted from 1 through the whole text, in the order in which they were decided. */
  readonly proposal: number;
  /** As `rules.without` names it. */
  readonly by: string;
  readonly rule: string;
  readonly kind: QuotationKind;
  readonly confidence: number;
  readonly cue: TextSpan | null;
  readonly content: readonly TextSpan[];
  readonly subject: {
    readonly kind: Subject['kind'];
    readonly words: string | null;
    readonly agreement: readonly string[];
  };
  /** null: it was accepted. */
  readonly lost: { readonly to: number; readonly because: string } | null;
}

export interface ExplainedQuotation {
  readonly proposal: number;
  readonly quotation: Quotation;
  /** The discourse stack, last first, where the subject was implicit. */
  readonly antecedents: readonly { readonly entity: string | null; readonly words: string; readonly because: string }[];
}
