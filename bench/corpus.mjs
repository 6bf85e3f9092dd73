// The forms and documents of one size, as isnad gets them (raw) or as all others do (folded already).
import { flat } from './flat.mjs';
import { fold } from './fold.mjs';
import { generateEntities, generateForms, generateNews } from './generate-news.mjs';

/** Another `seed` gives other names. */
export function formsFor({ size, isRaw, seed }) {
  const forms = JSON.parse(JSON.stringify(generateForms(size, seed))); // in one piece each, as a file has them
  return isRaw ? forms : [...new Set(forms.map(fold))];
}

export function documentsFor({ size, length, units, isRaw }) {
  const news = generateNews({ entities: generateEntities(size), documents: Math.ceil(units / length), length });
  return news.map((text) => flat(isRaw ? text : fold(text)));
}
