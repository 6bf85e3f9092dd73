import type { Annotator } from '../../index.js';
import type { ListedEntry } from './parse-dictionary.js';
import { errorAt, type Problem } from './problems.js';

/** Sentences of the entries in which an annotator does not find what it must, or finds what it must not. */
export function* failedWitnesses(entries: readonly ListedEntry[], annotator: Annotator): Generator<Problem> {
  for (const { user, path } of entries) {
    const { id, examples = [], counterExamples = [] } = user;
    for (const [i, sentence] of examples.entries())
      if (!isNamed(id, sentence, annotator))
        yield errorAt([...path, 'examples', i], `'${id}' is not found in: ${sentence}`);
    for (const [i, sentence] of counterExamples.entries())
      if (isNamed(id, sentence, annotator))
        yield errorAt([...path, 'counterExamples', i], `'${id}' is found in: ${sentence}`);
  }
}

function isNamed(id: string, sentence: string, annotator: Annotator): boolean {
  return annotator.annotate(sentence).entities.some((entity) => entity.id === id && entity.mentions.length > 0);
}
