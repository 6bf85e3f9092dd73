import type { Language } from '../language.js';
import { acts } from './acts.js';
import { analyze, bareForms, isProclitic } from './clitics.js';
import { isHomograph } from './grammar/homographs.js';
import { readSigns } from './grammar/signs.js';
import { learnedNames } from './names/judge-names.js';
import { createFoldTable } from './normalization.js';
import { findActors } from './rules/actors.js';
import { bareMarks } from './rules/bare-marks.js';
import { body, gazetteerName } from './rules/body.js';
import { findSources } from './rules/bylines.js';
import { contentFirst } from './rules/content-first.js';
import { description } from './rules/description.js';
import { continuedClause } from './rules/continued-clause.js';
import { insertedCue } from './rules/inserted-cue.js';
import { headlineColon } from './rules/headline-colon.js';
import { headlineMarks } from './rules/headline-marks.js';
import { markedPhrase } from './rules/marked-phrase.js';
import { namedPerson, titledPerson } from './rules/person.js';
import { reportedSpeech } from './rules/reported-speech.js';
import { headedPlace } from './rules/place.js';
import { sourcePhrase } from './rules/source-phrase.js';
import { transcript } from './rules/transcript.js';
import { spelling } from './spelling.js';
import { statementReader } from './statement.js';
import { addWords } from './words.js';

/** Modern standard Arabic as newspapers write it. */
export const ar: Language = {
  code: 'ar',
  fold: createFoldTable(),
  analyze,
  bareForms,
  spelling,
  article: 'ال',
  isProclitic,
  statements: statementReader,
  readSigns,
  isHomograph,
  addWords,
  mentionRules: [gazetteerName, titledPerson, namedPerson, body, description, headedPlace],
  attributionRules: [
    reportedSpeech,
    contentFirst,
    insertedCue,
    sourcePhrase,
    markedPhrase,
    headlineColon,
    headlineMarks,
    transcript,
    bareMarks,
    continuedClause,
  ],
  acts,
  nameJudge: learnedNames,
  findActors,
  findSources,
};
