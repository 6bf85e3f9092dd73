/** The contract: what goes in and what comes out. Every offset counts UTF-16 units of the text as given, end exclusive. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with its words: `text === input.slice(start, end)`, always. */
export interface TextSpan extends Span {
  readonly text: string;
}

export type EntityType = 'person' | 'organization' | 'place' | 'group' | 'unnamed' | 'document';
export type Gender = 'm' | 'f';
export type LanguageCode = 'ar' | 'en';

export interface Mention extends TextSpan {
  /** A `name` covers the name alone: no title, no attached particle. */
  readonly kind: 'name' | 'description' | 'pronoun';
  /** The written form of the gazetteer by which it was found, and how. */
  readonly via?: { readonly alias: string; readonly rule: string };
  /** The title or role that stands beside the name. */
  readonly title?: TextSpan;
}

export interface Entity {
  /** A gazetteer id (`vladimir-putin`) or one local to this text (`e3`). */
  readonly id: string;
  readonly wikidata?: string;
  readonly type: EntityType;
  /** The gazetteer's name, else the fullest form in this text. */
  readonly name: string;
  /** Whether the gazetteer knows it. */
  readonly known: boolean;
  readonly gender?: Gender;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly candidates?: readonly { readonly id: string; readonly score: number }[];
  /** In text order. */
  readonly mentions: readonly Mention[];
}

/** Who is credited, with what right. */
export interface Attribution {
  /** The id of an entity of this annotation. */
  readonly entity: string;
  /** The words that name it in the quotation's own clause, else the antecedent. */
  readonly mention: Mention | null;
  /** Whether a name or noun phrase of it stands in the quotation's own clause. */
  readonly explicit: boolean;
  /** Why this one, in a few words. */
  readonly because: string;
}

export type QuotationKind = 'direct' | 'indirect' | 'mixed';
export type Stance = 'neutral' | 'factive' | 'distancing';

/** The words that signal the attribution, without attached و or ف. */
export interface Cue extends TextSpan {
  readonly lemma: string;
  readonly act: string;
  readonly stance: Stance;
  readonly polarity: 'positive' | 'negative';
}

/** How one wording stands to another: `same` letters, `shortened` (one has words more), or it `differs` (other words, or another order). */
export type Wording = 'same' | 'shortened' | 'differs';

/** The statement of the body that a headline takes up. */
export interface Restatement {
  /** The id of its quotation in the body. */
  readonly id: string;
  readonly wording: Wording;
}

/** One attribution relation (PARC): content, cue, speaker. */
export interface Quotation {
  /**
   * Hash of the folded letters of the content and the folded name of the speaker, equal in any article: vowel signs, hamza,
   * marks, punctuation and an `أن` before it do not matter. A statement that a text makes again, in the same words or some
   * of them, has the id of its fullest wording there; so two quotations of one text may have one id.
   */
  readonly id: string;
  readonly kind: QuotationKind;
  /** One span, or more where the cue stands inside the quotation. */
  readonly content: readonly TextSpan[];
  /** The parts of the content that stand between marks. */
  readonly verbatim: readonly TextSpan[];
  readonly cue: Cue | null;
  /** Whose words or views they are; null where it cannot be told. */
  readonly speaker: Attribution | null;
  /** Outlets and people through whom the words came, outermost first. */
  readonly relays: readonly Attribution[];
  readonly addressee?: Attribution;
  readonly venue?: TextSpan & { readonly kind: string };
  readonly onBehalfOf?: Attribution;
  readonly unnamed?: { readonly domain?: string; readonly number?: string; readonly reason?: string };
  /**
   * Of a quotation in the headlines or the first paragraph: the quotation further down that it repeats, shortens or rewords.
   * `null`: a headline's, and no quotation of the body was found for it.
   */
  readonly restates?: Restatement | null;
  /** The rule that decided. */
  readonly rule: string;
  /** Between 0 and 1. */
  readonly confidence: number;
  /** What lost: other speakers that were considered, best first. */
  readonly candidates: readonly { readonly entity: string; readonly score: number; readonly rule: string }[];
}

export type Rejection = 'name' | 'title' | 'term' | 'scare' | 'religious';

/** Marked words that are no quotation, and why. */
export interface RejectedSpan extends TextSpan {
  readonly reason: Rejection;
}

/** A quotation mark that was missing, superfluous or reversed, and how it was read. */
export interface Repair extends TextSpan {
  readonly problem: 'unclosed' | 'unopened' | 'reversed';
}

export interface Annotation {
  readonly version: 1;
  readonly text: string;
  readonly language: LanguageCode;
  /** Bylines and datelines: `القاهرة (رويترز)`. */
  readonly sources: readonly Attribution[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  readonly rejected: readonly RejectedSpan[];
  readonly repairs: readonly Repair[];
}
