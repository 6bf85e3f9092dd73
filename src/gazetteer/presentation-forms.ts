/** Arabic Presentation Forms A and B; U+FEFF is no form but the byte order mark. */
export const PRESENTATION_FORMS = [
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefe],
] as const;
const FIRST_FORM = PRESENTATION_FORMS[0][0];
/** Of a presentation form, `ﷲ` being the longest word among them. */
export const MOST_WRITTEN_OUT = 4;

export const isPresentationForm = (unit: number): boolean =>
  unit >= FIRST_FORM && PRESENTATION_FORMS.some(([first, last]) => unit >= first && unit <= last);

/** ﻻ is لا, ﷲ is الله; phrases such as ﷺ stay one unit, since they are no word of the sentence. */
export function writtenOut(unit: number): string {
  const form = String.fromCharCode(unit);
  const letters = form.normalize('NFKC').replaceAll(' ', '');
  return letters.length <= MOST_WRITTEN_OUT ? letters : form;
}
