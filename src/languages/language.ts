import type { CueForm } from '../gazetteer/entries.js';
import type { Lexicon } from '../gazetteer/lexicon.js';
import type { Spelling } from '../gazetteer/spelling.js';
import type { AttributionRule, Context } from '../pipeline/attribute.js';
import type { MentionRule } from '../pipeline/find-mentions.js';
import type { MentionCandidate } from '../pipeline/mention.js';
import type { ActReader } from '../pipeline/describe-acts.js';
import type { Analyze } from '../pipeline/analysis.js';
import type { FoldTable } from '../pipeline/normalize.js';
import type { SignReader } from '../pipeline/quotation-signs.js';
import type { Reading } from '../pipeline/reading.js';
import type { Actor } from '../pipeline/resolve-speakers.js';
import type { StatementReader } from '../pipeline/statement.js';
import type { LanguageCode } from '../types.js';

/** Decides which of the names that rules proposed are any, where they end, and what else is one. */
export interface NameJudge {
  readonly name: string;
  judge(reading: Reading, found: readonly MentionCandidate[]): readonly MentionCandidate[];
}

/** A language is a plain value: what it folds, which words it has, and the rules in the order in which they run. */
export interface Language {
  readonly code: LanguageCode;
  readonly fold: FoldTable;
  readonly analyze: Analyze;
  /** What a word that no dictionary knows may be an inflected form of. */
  readonly bareForms: (form: string) => readonly string[];
  /** How else its writers spell names. */
  readonly spelling: Spelling;
  /** The article as it is written on a word; empty where it is a word of its own. */
  readonly article: string;
  /** Particles that are written together with what follows them: `لـ«الرأي»`. */
  readonly isProclitic: (form: string) => boolean;
  /** How contents are read when they are compared. */
  readonly statements: StatementReader;
  /** What the words before a sign of quotation tell of it. */
  readonly readSigns: (reading: Pick<Reading, 'tokens' | 'words'>) => SignReader;
  /** Adds titles, cues, guards, function words, and given names unless told not to: everything but the gazetteer. */
  addWords(lexicon: Lexicon, options: { readonly givenNames: boolean }): void;
  /** Whether letters that can be a cue are another word in this place. */
  readonly isHomograph: (reading: Reading, token: number, form: CueForm) => boolean;
  readonly mentionRules: readonly MentionRule[];
  /** Decides, once quotations have their speakers, which of the names found are names, where they end, and what else is one. */
  readonly nameJudge: NameJudge;
  readonly attributionRules: readonly AttributionRule[];
  /** What the words around a quotation tell of the act. */
  readonly acts: ActReader;
  /** Whoever acts with words, quoted or not, in text order: antecedents of later implicit speakers. */
  findActors(context: Context): readonly Actor[];
  /** Outlets and writers credited in bylines and datelines. */
  findSources(context: Context): readonly MentionCandidate[];
}
