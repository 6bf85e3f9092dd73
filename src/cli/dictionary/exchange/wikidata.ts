import * as z from 'zod/mini';
import type { UserEntry } from '../../../gazetteer/user-entries.js';
import type { ListedEntry, ListName } from '../parse-dictionary.js';
import type { Told } from './collected-entries.js';

const HUMAN = 'Q5';
const GENDERS: Readonly<Record<string, NonNullable<UserEntry['gender']>>> = { Q6581097: 'm', Q6581072: 'f' };

/** Classes (P31) that say of which list and kind a thing is; the first of a list or kind stands for it in an export. */
const CLASSES: readonly (readonly [id: string, list: ListName, kind?: string])[] = [
  [HUMAN, 'people'],
  ['Q43229', 'organizations'],
  ['Q327333', 'organizations', 'government'],
  ['Q245065', 'organizations', 'intergovernmental'],
  ['Q7278', 'organizations', 'party'],
  ['Q192283', 'organizations', 'agency'],
  ['Q11032', 'organizations', 'outlet'],
  ['Q4830453', 'organizations', 'company'],
  ['Q783794', 'organizations', 'company'],
  ['Q476028', 'organizations', 'sports'],
  ['Q2221906', 'places'],
  ['Q6256', 'places', 'country'],
  ['Q3624078', 'places', 'country'],
  ['Q5119', 'places', 'capital'],
  ['Q515', 'places', 'city'],
  ['Q1549591', 'places', 'city'],
  ['Q4022', 'places', 'water'],
];

const label = z.object({ value: z.string() });
/** Wikidata writes an empty object as an empty array. */
const orNothing = <Schema extends z.core.$ZodType>(schema: Schema) =>
  z.optional(
    z.pipe(
      z.transform((value) => (Array.isArray(value) && value.length === 0 ? {} : value)),
      schema,
    ),
  );
const claims = z.array(
  z.object({
    rank: z.optional(z.string()),
    mainsnak: z.object({ datavalue: z.optional(z.object({ value: z.unknown() })) }),
  }),
);
const itemSchema = z.object({
  id: z.optional(z.string().check(z.regex(/^[QPL][1-9]\d*$/u, 'no id of Wikidata'))),
  labels: orNothing(z.object({ ar: z.optional(label), en: z.optional(label) })),
  aliases: orNothing(z.object({ ar: z.optional(z.array(label)) })),
  claims: orNothing(z.object({ P31: z.optional(claims), P21: z.optional(claims) })),
});
type Claims = z.infer<typeof claims>;

/** What a line of a dump tells of an item; nothing where the line or the item holds nothing for a gazetteer. */
export function readWikidata(line: string, list: ListName | undefined): Told | undefined {
  const json = line.trim().replace(/,$/u, '');
  if (json === '' || json === '[' || json === ']') return undefined;
  const { data, error } = itemSchema.safeParse(JSON.parse(json));
  if (data === undefined)
    throw new Error(`${error.issues[0]?.path.join('.') ?? ''}: ${error.issues[0]?.message ?? ''}`);
  const { labels, aliases, claims: said } = data;
  const thing = classOf(idsOf(said?.P31), list);
  if (thing === undefined || !(data.id ?? 'Q').startsWith('Q')) return undefined;
  return {
    ...thing,
    names: [labels?.ar, ...(aliases?.ar ?? [])].flatMap((one) => one?.value ?? []),
    english: labels?.en?.value,
    wikidata: data.id,
    gender: idsOf(said?.P21).map((id) => GENDERS[id])[0],
  };
}

function classOf(ids: readonly string[], list: ListName | undefined): Pick<Told, 'list' | 'kind'> | undefined {
  const known = CLASSES.filter(([id]) => ids.includes(id));
  const isHuman = known.some(([id]) => id === HUMAN);
  const chosen = isHuman ? 'people' : (list ?? known[0]?.[1]);
  if (chosen === undefined) return undefined;
  return { list: chosen, kind: known.find(([, of, kind]) => of === chosen && kind !== undefined)?.[2] };
}

/** The items that statements name, less those that Wikidata itself holds for wrong. */
const idsOf = (statements: Claims = []): string[] =>
  statements
    .filter(({ rank }) => rank !== 'deprecated')
    .map(({ mainsnak }) => (mainsnak.datavalue?.value as { readonly id?: unknown } | undefined)?.id)
    .filter((id): id is string => typeof id === 'string');

/** An item a line, as in a dump. The id stands for the English label, of which an import makes the same id. */
export function writeWikidata({ list, user }: ListedEntry): string {
  const { id, name, aliases = [], gender, kind, wikidata } = user;
  const sex = Object.entries(GENDERS).find(([, one]) => one === gender)?.[0];
  const [thing] = CLASSES.find(([, of, its]) => of === list && its === kind) ?? genericClass(list);
  const item = {
    type: 'item',
    ...(wikidata !== undefined && { id: wikidata }),
    labels: { ar: labelOf(name, 'ar'), en: labelOf(id.replaceAll('-', ' '), 'en') },
    aliases: aliases.length === 0 ? {} : { ar: aliases.map((alias) => labelOf(alias, 'ar')) },
    claims: { P31: [claimOf('P31', thing)], ...(sex !== undefined && { P21: [claimOf('P21', sex)] }) },
  };
  return `${JSON.stringify(item)}\n`;
}

const genericClass = (list: ListName): (typeof CLASSES)[number] => CLASSES.find(([, of]) => of === list)!;

const labelOf = (value: string, language: string) => ({ language, value });

const claimOf = (property: string, id: string) => ({
  mainsnak: {
    snaktype: 'value',
    property,
    datavalue: { value: { 'entity-type': 'item', id }, type: 'wikibase-entityid' },
  },
  type: 'statement',
  rank: 'normal',
});
