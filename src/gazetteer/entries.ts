import type { Act, EntityType, Gender, Stance } from '../types.js';

/** Inflection as far as it can be read off the letters. */
export interface Agreement {
  readonly gender?: Gender | undefined;
  readonly number?: 'singular' | 'dual' | 'plural' | undefined;
}

/** What may introduce the content of a cue: a complementizer with its preposition, or one of the four words. */
type Opener = 'question' | 'colon' | 'marks' | 'phrase' | (string & {});

/** A cue lemma with what it governs (`dictionaries/<language>/cues.json`). */
export interface CueLemma {
  readonly id: string;
  readonly lemma: string;
  readonly kind: 'verb' | 'preposition' | 'noun';
  readonly act: Act;
  readonly stance: Stance;
  readonly takes: readonly Opener[];
  readonly speech: 'always' | 'often' | 'rarely';
  /** What its object is, and the pronoun written together with it: who is told, or what is spoken of. */
  readonly object?: 'addressee' | 'thing' | undefined;
  /** The preposition that introduces the speaker, where the subject only passes the words on: `نقلت … عن`, `جاء في`. */
  readonly speakerAfter?: string | undefined;
  /** Nobody in particular says it: `قيل`, `يقال`. */
  readonly impersonal?: boolean | undefined;
}

/** One written form of a cue. */
export interface CueForm extends Agreement {
  readonly lemma: CueLemma;
  readonly shape: 'perfect' | 'imperfect' | 'participle' | 'verbal-noun' | 'phrase';
  readonly person?: 1 | 2 | 3 | undefined;
  /** Only after a particle that asks for it: `لم يقل`. */
  readonly isJussive?: boolean | undefined;
  /** The pronoun written together with it: object of a verb, possessor of a verbal noun. */
  readonly suffix?: Agreement | undefined;
  /** A particle that must be written together with the next word: `ل` of `وفقا لـ`. */
  readonly attached?: string | undefined;
}

/**
 * A form with all its fields, in one order. V8 finds the fields of objects of one shape at once, those of forms spelled out
 * as they come by asking anew each time: 18,000 such questions to a round of 65 articles took a seventh of its time.
 */
export const cueForm = (form: CueForm): CueForm => ({
  lemma: form.lemma,
  shape: form.shape,
  gender: form.gender,
  number: form.number,
  person: form.person,
  isJussive: form.isJussive,
  suffix: form.suffix,
  attached: form.attached,
});

export interface TitleForm extends Agreement {
  readonly id: string;
  /** The title by which the office goes that it names: `prime-minister` for `رئيس الحكومة`. */
  readonly office: string;
  /** The country or body that stands in the title itself: `الأمين العام للأمم المتحدة`. */
  readonly of?: string | undefined;
  readonly class: string;
  readonly takes: 'country' | 'body' | 'behalf' | 'person' | 'none';
  /** Speaks for whoever completes it, as those do that take `behalf`: a lawyer, a delegate. */
  readonly agent?: boolean | undefined;
  readonly definite: boolean;
}

/** The same of a title. */
export const titleForm = (form: TitleForm): TitleForm => ({
  id: form.id,
  office: form.office,
  of: form.of,
  class: form.class,
  takes: form.takes,
  agent: form.agent,
  gender: form.gender,
  number: form.number,
  definite: form.definite,
});

/** A person, organization or place of the gazetteer. */
export interface GazetteerEntry {
  readonly id: string;
  readonly type: EntityType & ('person' | 'organization' | 'place');
  readonly name: string;
  readonly kind?: string | undefined;
  readonly gender?: Gender | undefined;
  readonly country?: string | undefined;
  readonly speaksFor?: string | undefined;
  readonly wikidata?: string | undefined;
  readonly roles?: readonly Role[] | undefined;
  /** The id is the English name, hyphenated, by which Latin letters in a text name it. */
  readonly isEnglishId?: boolean | undefined;
}

/** A term of office, to the year; `of` is a country (ISO 3166-1 alpha-2) or the id of an organization. */
export interface Role {
  readonly title: string;
  readonly of?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** What must stand beside an ambiguous form for it to count as a name. */
export type Need = 'title' | 'fuller' | 'name' | 'cue';

/** What a word or phrase of the lexicon can be. One phrase may have several entries. */
export type Entry =
  | { readonly kind: 'class'; readonly classes: readonly string[] }
  | { readonly kind: 'cue'; readonly cue: CueForm }
  | { readonly kind: 'title'; readonly title: TitleForm }
  | { readonly kind: 'nisba'; readonly country: string; readonly agreement: Agreement; readonly definite: boolean }
  | { readonly kind: 'given-name'; readonly gender: Gender | undefined }
  | {
      readonly kind: 'complementizer';
      readonly preposition?: string | undefined;
      readonly suffix: Agreement | undefined;
    }
  /** `عنه`, `لهم`: a preposition written together with a pronoun. */
  | { readonly kind: 'prepositional-pronoun'; readonly preposition: string; readonly agreement: Agreement }
  | { readonly kind: 'ambiguous'; readonly needs: readonly Need[] }
  | {
      readonly kind: 'entity';
      readonly entity: GazetteerEntry;
      readonly alias: string;
      /** The rule that made the alias, where it is not listed. */
      readonly rule?: string | undefined;
    };

export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;
