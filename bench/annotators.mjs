// The candidates for reading a whole text. The peers know no Arabic: they get English of the same length.
import { documentsFor } from './corpus.mjs';
import { generateEnglish } from './generate-english.mjs';
import { newsDocuments } from './texts.mjs';

async function loadIsnad() {
  const { createAnnotator } = await import('../dist/node/index.js');
  const annotator = createAnnotator();
  return (text) => annotator.annotate(text).quotations.length;
}

export const annotators = {
  'isnad, its own articles': { documents: newsDocuments, load: loadIsnad },
  'isnad, generated news': {
    documents: ({ units, length }) => documentsFor({ size: 10_000, length, units, isRaw: true }),
    load: loadIsnad,
  },
  'wink-nlp, full pipe': {
    documents: generateEnglish,
    async load() {
      const { default: winkNLP } = await import('wink-nlp');
      const { default: model } = await import('wink-eng-lite-web-model');
      const nlp = winkNLP(model);
      return (text) => nlp.readDoc(text).entities().length();
    },
  },
  'compromise, quotations and people': {
    documents: generateEnglish,
    async load() {
      const { default: nlp } = await import('compromise');
      return (text) => {
        const document = nlp(text);
        return document.quotations().length + document.people().length;
      };
    },
  },
};
