import type { Annotation } from '../types.js';
import { printText } from './print-text.js';

export const FORMATS = ['text', 'json', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

/** What goes to stdout: `before`, the files with `between` between them, `after`. */
export interface Printer {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  print(file: string, annotation: Annotation): string;
}

interface PrinterOptions {
  readonly format: Format;
  readonly color: boolean;
  /** Whether the text format names the file. */
  readonly titled: boolean;
}

export function createPrinter({ format, color, titled }: PrinterOptions): Printer {
  switch (format) {
    case 'text':
      return {
        before: '',
        between: '\n',
        after: '',
        print: (file, annotation) => printText(annotation, { color, ...(titled && { file }) }),
      };
    case 'json':
      return {
        before: '[\n',
        between: ',\n',
        after: '\n]\n',
        print: (file, annotation) => JSON.stringify({ file, ...annotation }, null, 2),
      };
    case 'ndjson':
      return {
        before: '',
        between: '',
        after: '',
        print: (file, annotation) => `${JSON.stringify({ file, ...annotation })}\n`,
      };
  }
}
