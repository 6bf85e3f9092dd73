const CONTROLS = /\r(?!\n)|[^\P{Cc}\r\n\t]/gu;

/** Text that a terminal may show: a control character in an article or a file name gives the terminal no order. */
export function visible(text: string): string {
  return text.replace(CONTROLS, '\u{FFFD}');
}

/** The same on one line. */
export function visibleLine(text: string): string {
  return visible(text.trim().replace(/\s+/gu, ' '));
}
