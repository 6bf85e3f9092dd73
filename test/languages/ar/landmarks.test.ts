import { isComplementizer, isParticiple } from '../../../src/languages/ar/grammar/boundaries.js';
import { isAt, Landmark, landmarksOf } from '../../../src/languages/ar/grammar/landmarks.js';
import { skipOpening } from '../../../src/languages/ar/grammar/subject.js';
import { canTurn, isTurn } from '../../../src/languages/ar/grammar/turn.js';
import { readFixtures } from '../../support/fixtures.js';
import { readContext } from '../../support/read.js';

const contexts = ['articles', 'sentences'].flatMap((folder) =>
  readFixtures<{ readonly text: string }>(`fixtures/ar/${folder}`).flatMap(({ cases }) =>
    cases.map(({ text }) => readContext(text)),
  ),
);

test('landmarks answer as the questions do for which they stand', () => {
  for (const context of contexts) {
    const landmarks = landmarksOf(context);
    const { words, marks, cues, mentions } = context;
    for (let t = 0; t < context.tokens.count; t++) {
      const answers = [
        [Landmark.Complementizer, isComplementizer(context, t)],
        [Landmark.Participle, isParticiple(context, t)],
        [Landmark.ClauseBreaker, words.is(t, 'clause-breaker')],
        [Landmark.Verb, words.is(t, 'verb')],
        [Landmark.Auxiliary, words.is(t, 'auxiliary')],
        [Landmark.Hearer, words.is(t, 'dative') || words.is(t, 'receiving')],
        [Landmark.Cue, cues.at(t) !== undefined],
        [Landmark.Mention, mentions.startingAt(t) !== undefined],
        [Landmark.Mark, marks.isMark(t)],
        [Landmark.Opening, marks.openingAt(t) !== undefined],
      ] as const;
      expect([t, answers.map(([landmark]) => isAt(landmarks, t, landmark))]).toEqual([t, answers.map(([, is]) => is)]);
    }
  }
});

test.each(['indirect-question', 'who'])('no phrase of class %s begins where no question can', (wordClass) => {
  for (const context of contexts)
    for (let t = 0; t < context.tokens.count; t++)
      if (context.words.longest(t, 'class', wordClass) !== undefined)
        expect(isAt(landmarksOf(context), t, Landmark.Question)).toBe(true);
});

test.each(['new-speaker', 'clause-breaker', 'conjunction'])('an opening of class %s is stepped over', (wordClass) => {
  for (const context of contexts)
    for (let t = 0; t < context.tokens.count; t++) {
      const opening = wordClass === 'conjunction' ? undefined : context.words.longest(t, 'class', wordClass);
      if (opening !== undefined || (wordClass === 'conjunction' && context.words.is(t, wordClass)))
        expect(skipOpening(context, t)).toBeGreaterThan(opening?.last ?? t);
    }
});

test('the reporter takes the word nowhere where it is said that he cannot', () => {
  let asked = 0;
  let tokens = 0;
  for (const context of contexts) {
    const landmarks = landmarksOf(context);
    for (const cue of context.cues.all) {
      const first = cue.last + 1;
      for (let t = first + 1; t <= context.layout.sentence(cue.last).last; t++) {
        tokens++;
        if (canTurn(context, landmarks, t)) asked++;
        else expect([t, isTurn(context, { t, first, cue, isAfterPause: true })]).toEqual([t, false]);
      }
    }
  }
  expect(asked).toBeLessThan(tokens / 3); // else it need not be said
});
