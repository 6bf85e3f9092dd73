import type { Annotation, Attribution, Entity, Quotation, TextSpan } from '../types.js';
import { highlight, paint, Style } from './highlight.js';
import { visible, visibleLine } from './visible.js';

interface TextOptions {
  readonly color: boolean;
  readonly file?: string;
}

type Field = readonly [label: string, value: string];

/** An article with its quotations shown in it, and below it who said what: one block a quotation, one Arabic run a line. */
export function printText(annotation: Annotation, { color, file }: TextOptions): string {
  const { text, quotations } = annotation;
  const shown = color ? highlight(text, quotations) : visible(text);
  const title = file === undefined ? '' : `${paint(`== ${visibleLine(file)} ==`, Style.Cue, color)}\n`;
  const entities = new Map(annotation.entities.map((entity) => [entity.id, entity]));
  const blocks = quotations.map((quotation, i) => printBlock(`${i + 1}.`, fieldsOf(quotation, entities), color));
  return `${title}${shown.trimEnd()}\n\n${blocks.join('\n') || 'no quotations\n'}`;
}

function fieldsOf(quotation: Quotation, entities: ReadonlyMap<string, Entity>): Field[] {
  const { kind, speaker, cue, content, relays } = quotation;
  const fields: Field[] = [['kind', `${kind}, ${manner(speaker)}`]];
  fields.push(['speaker', speaker === null ? 'not known' : nameOf(speaker, entities)]);
  const mention = speaker?.mention;
  if (mention) fields.push(['named', mention.text]);
  if (mention?.title) fields.push(['title', mention.title.text]);
  if (cue) fields.push(['cue', cue.text]);
  fields.push(['words', joined(content)]);
  for (const relay of relays) fields.push(['relay', nameOf(relay, entities)]);
  return fields;
}

function manner(speaker: Attribution | null): string {
  if (speaker === null) return 'no speaker';
  return speaker.explicit ? 'explicit speaker' : 'implicit speaker';
}

function nameOf({ entity: id }: Attribution, entities: ReadonlyMap<string, Entity>): string {
  const entity = entities.get(id);
  if (entity === undefined) return id;
  return entity.known ? `${entity.name} [${id}]` : entity.name;
}

function joined(spans: readonly TextSpan[]): string {
  return spans.map(({ text }) => text).join(' … ');
}

const LABEL_WIDTH = 9;
const STYLES: Readonly<Record<string, number>> = {
  speaker: Style.Speaker,
  cue: Style.Cue,
  words: Style.Content,
  relay: Style.Relay,
};

function printBlock(number: string, fields: readonly Field[], color: boolean): string {
  const lines = fields.map(([label, value], i) => {
    const shown = paint(visibleLine(value), STYLES[label] ?? 0, color);
    return `${(i === 0 ? number : '').padEnd(4)}${label.padEnd(LABEL_WIDTH)}${shown}\n`;
  });
  return lines.join('');
}
