import { BitReader } from './bit-reader.js';
import { codeOf, type CodeTable } from './code.js';
import { fieldCount } from './columns.js';
import { CUE_WALKS } from './cues.js';
import { ENTITY_WALKS } from './entities.js';
import { Model } from './model.js';
import { ModelPen } from './pen.js';
import { WORD_WALKS } from './words.js';

/** In this order: what was learnt from words and given names helps with names. */
export const WALKS = { ...WORD_WALKS, ...CUE_WALKS, ...ENTITY_WALKS };

export type PackedRecords = { readonly [Name in keyof typeof WALKS]: ReturnType<(typeof WALKS)[Name]> };

/** All packed dictionaries as they were, but for the keys of their authors. */
export function unpack(tables: readonly CodeTable[], digits: string): PackedRecords {
  const pen = new ModelPen(new Model(new BitReader(digits), fieldCount()), tables.map(codeOf));
  return Object.fromEntries(Object.entries(WALKS).map(([name, walk]) => [name, walk(pen, undefined)])) as PackedRecords;
}
