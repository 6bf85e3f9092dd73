import type { Quotation, Span } from '../types.js';
import { visible } from './visible.js';

/** One bit a role; a unit of text may play several, as a cue inside the words of another. */
export const Style = { Content: 1, Cue: 2, Speaker: 4, Relay: 8 } as const;

const CODES: readonly (readonly [bit: number, codes: string])[] = [
  [Style.Content, '4;32'],
  [Style.Cue, '1'],
  [Style.Speaker, '36'],
  [Style.Relay, '35'],
];

export function paint(text: string, style: number, color = true): string {
  if (!color || style === 0 || text === '') return text;
  const codes = CODES.filter(([bit]) => (style & bit) !== 0).map(([, code]) => code);
  return `\u{1B}[${codes.join(';')}m${text}\u{1B}[0m`;
}

/** The text with content underlined, cues bold, speakers and relays coloured. */
export function highlight(text: string, quotations: readonly Quotation[]): string {
  const styles = stylesOf(text.length, quotations);
  let painted = '';
  for (let start = 0, end = 0; start < text.length; start = end) {
    while (end < text.length && styles[end] === styles[start]) end++;
    painted += paint(visible(text.slice(start, end)), styles[start]!);
  }
  return painted;
}

function stylesOf(length: number, quotations: readonly Quotation[]): Uint8Array {
  const styles = new Uint8Array(length);
  const add = (span: Span | null | undefined, style: number): void => {
    if (span) for (let i = span.start; i < span.end; i++) styles[i]! |= style;
  };
  for (const { content, cue, speaker, relays } of quotations) {
    for (const span of content) add(span, Style.Content);
    add(cue, Style.Cue);
    if (speaker?.explicit) add(speaker.mention, Style.Speaker);
    for (const relay of relays) add(relay.mention, Style.Relay);
  }
  return styles;
}
