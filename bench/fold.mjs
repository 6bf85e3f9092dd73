/** The plainest folding of Arabic letters, a string for a string: what the peers are fed, and what isnad must come to by itself. */
export const fold = (text) =>
  text
    .replaceAll(/[\u064B-\u065F\u0670\u0640]/gu, '')
    .replaceAll(/[أإآٱ]/gu, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ئ', 'ي')
    .replaceAll('ؤ', 'و')
    .replaceAll('ة', 'ه')
    .replaceAll('ڤ', 'ف');
