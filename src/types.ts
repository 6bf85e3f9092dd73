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
/** How the writer stands to the content: open, taking it for true (`كشف`, `اعترف`), or keeping away from it (`زعم`). */
export type Stance = 'neutral' | 'factive' | 'distancing';

/** What the speaker did by saying it: a closed list, after Searle's classes: assertives, attitudes, directives, commissives, expressives. */
export type Act =
  | 'say'
  | 'add'
  | 'write'
  | 'shout'
  | 'inform'
  | 'announce'
  | 'disclose'
  | 'point-out'
  | 'explain'
  | 'describe'
  | 'comment'
  | 'conclude'
  | 'testify'
  | 'relay'
  | 'confirm'
  | 'claim'
  | 'argue'
  | 'admit'
  | 'deny'
  | 'agree'
  | 'reject'
  | 'believe'
  | 'expect'
  | 'doubt'
  | 'hope'
  | 'fear'
  | 'ask'
  | 'answer'
  | 'demand'
  | 'suggest'
  | 'warn'
  | 'promise'
  | 'threaten'
  | 'praise'
  | 'criticize'
  | 'accuse'
  | 'complain'
  | 'apologize'
  | 'express';

/** The words that signal the attribution, without attached و or ف. */
export interface Cue extends TextSpan {
  readonly lemma: string;
  readonly act: Act;
  readonly stance: Stance;
  /** `negative` where the text says that the act was not done: `لم يؤكد أن`. Whoever denies (`نفى أن`) does something: act `deny`, `positive`. */
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

export type VenueKind =
  | 'press-conference'
  | 'statement'
  | 'interview'
  | 'speech'
  | 'social-post'
  | 'website'
  | 'phone'
  | 'message'
  | 'court'
  | 'session'
  | 'meeting'
  | 'event'
  | 'broadcast'
  | 'recording'
  | 'article'
  | 'report';

/** Where, or in what, the words were said, without the preposition: `مؤتمر صحفي بالقاهرة`, `حسابه على منصة إكس`. */
export interface Venue extends TextSpan {
  readonly kind: VenueKind;
  /** The name that stands in it: of an outlet, platform, programme, forum or place. */
  readonly name?: TextSpan;
}

export type SourceDomain =
  | 'security'
  | 'military'
  | 'medical'
  | 'diplomatic'
  | 'judicial'
  | 'government'
  | 'parliament'
  | 'political'
  | 'local'
  | 'field'
  | 'media'
  | 'business'
  | 'technical'
  | 'academic'
  | 'humanitarian'
  | 'tribal'
  | 'sports'
  | 'activist'
  | 'witness'
  | 'informed';

/** What the text tells of a source that it does not name. */
export interface UnnamedSource {
  /** Whence the source knows; `informed` where the text only says that it does: `مصدر مطلع`. */
  readonly domain?: SourceDomain;
  /** How many: a number where the text counts (1 for `مصدر`, 5 for `خمسة مصادر`), else `several`. */
  readonly number?: number | 'several';
  /** The words by which the source wished to stay unnamed: `طلب عدم الكشف عن هويته`. */
  readonly request?: TextSpan;
  /** Why, in the words of the text: `لأنه غير مخول بالحديث`. */
  readonly reason?: TextSpan;
}

/** Words between marks, with what the writer put into them or took out of them, in brackets. */
export interface Verbatim extends TextSpan {
  /** `(القوات)`, `[الحكومة]`: brackets included. */
  readonly insertions?: readonly TextSpan[];
  /** `(...)`, `[…]`. */
  readonly omissions?: readonly TextSpan[];
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
  readonly verbatim: readonly Verbatim[];
  /** Those of the annotation's repairs that concern marks around or inside the content. */
  readonly repairs?: readonly Repair[];
  readonly cue: Cue | null;
  /** Whose words or views they are; null where it cannot be told. */
  readonly speaker: Attribution | null;
  /** Outlets and people through whom the words came, outermost first. */
  readonly relays: readonly Attribution[];
  /** To whom it was said; an outlet that passes the words on is a relay. */
  readonly addressee?: Attribution;
  readonly venue?: Venue;
  /** For whom the speaker speaks: the ministry of a spokesman, the client of a lawyer, whom `نيابة عن` names. */
  readonly onBehalfOf?: Attribution;
  /** Only where the speaker is a source without a name. */
  readonly unnamed?: UnnamedSource;
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
