// What is known of a quotation that phenomena are told by: of one in gold, and of one that the library found.
import { locateCue, orderOf, wordsToContent } from './cue-place.mjs';

const OPENING = new Map([
  ['«', '«»'],
  ['»', '«»'],
  ['"', '""'],
  ['“', '“”'],
  ['”', '“”'],
]);
const MARK = /[«»"“”]/u;
const SENTENCE_END = /[.!?؟…]\s|\n/gu;

/** The marks around the content, or inside of mixed content; marks in an indirect clause stand around names. */
export function marksOf(text, kind, content) {
  const [[start, end]] = content;
  const before = text.slice(0, start).trimEnd().at(-1);
  const inside = kind === 'mixed' ? MARK.exec(text.slice(start, end))?.[0] : undefined;
  return (kind === 'indirect' ? undefined : (OPENING.get(before) ?? OPENING.get(inside))) ?? 'none';
}

/** Facts that gold and predictions share. */
function facts(text, { kind, content, cue }) {
  return {
    kind,
    order: orderOf(cue, content),
    marks: marksOf(text, kind, content),
    distance: cue === null ? null : wordsToContent(text, cue, content),
  };
}

/** `quotes`: all of the document, in text order; `actOf`: the act of a cue by its words. */
export function factsOfGold(quote, { text, entities, quotes, outlet, actOf }) {
  const cue = quote.cue === null ? null : locateCue(text, quote.cue, quote.content);
  const speaker = entities.find(({ id }) => id === quote.speaker);
  return {
    ...facts(text, { ...quote, cue }),
    manner: mannerOf(quote.speaker ?? null, quote.explicit),
    act: quote.cue === null ? 'no cue' : actOf(quote.cue),
    speakerType: speaker?.type ?? 'none',
    hasRelay: (quote.via ?? null) !== null,
    outlet,
    quotationsSince: quote.explicit ? null : quotationsSince(quote, quotes),
    sentencesSince: quote.explicit || speaker === undefined ? null : sentencesSince(text, quote, speaker),
  };
}

export function factsOfPrediction(quotation, { text, entities, outlet }) {
  const { kind, cue, speaker, relays } = quotation;
  const content = quotation.content.map(({ start, end }) => [start, end]);
  return {
    ...facts(text, { kind, content, cue: cue === null ? null : [cue.start, cue.end] }),
    manner: mannerOf(speaker, speaker?.explicit),
    act: cue === null ? 'no cue' : cue.act,
    speakerType: entities.find(({ id }) => id === speaker?.entity)?.type ?? 'none',
    hasRelay: relays.length > 0,
    outlet,
    quotationsSince: null,
    sentencesSince: null,
  };
}

const mannerOf = (speaker, explicit) => (speaker === null ? 'nobody' : explicit ? 'explicit' : 'implicit');

/** How many quotations of others stand between this one and the last of the same speaker; Infinity where there is none. */
function quotationsSince(quote, quotes) {
  const before = quotes.slice(0, quotes.indexOf(quote));
  const last = before.findLastIndex(({ speaker }) => speaker === quote.speaker);
  return last < 0 ? Infinity : before.length - 1 - last;
}

/** How many sentences end between the last words that name the speaker and the content; Infinity where none stand before it. */
function sentencesSince(text, { content }, { mentions }) {
  const [[start]] = content;
  const last = mentions.filter(([, end]) => end <= start).at(-1);
  return last === undefined ? Infinity : [...text.slice(last[1], start).matchAll(SENTENCE_END)].length;
}
