import type { EntryOf } from '../../../gazetteer/entries.js';
import { gazetteerMention, type MentionCandidate, type MentionRule } from '../../../pipeline/find-mentions.js';
import type { Reading } from '../../../pipeline/reading.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import { isWord, nisbaAt } from '../grammar/boundaries.js';
import { readBody } from '../grammar/body.js';
import { entityAt } from '../grammar/name.js';

/** A place or organization of the gazetteer. */
export const gazetteerName: MentionRule = {
  name: 'gazetteer',
  read(reading, first) {
    if (!isWord(reading, first)) return null;
    const found = entityAt(reading, first, undefined, { afterTitle: false });
    if (found === null) return null;
    const entity = found.entries.find((entry): entry is EntryOf<'entity'> => entry.kind === 'entity');
    if (entity === undefined || entity.entity.type === 'person') return null;
    const mention = {
      ...gazetteerMention(found, reading.words.cut[first] ?? 0, 'gazetteer'),
      needsFuller: found.needsFuller,
    };
    return reading.words.is(first, 'outlet-head') && found.last > first ? withoutHead(reading, mention) : mention;
  },
};

/** `وكالة رويترز`: the name is رويترز, where that alone names the same body. */
function withoutHead(reading: Reading, mention: MentionCandidate): MentionCandidate {
  const inner = entityAt(reading, mention.first + 1, 'organization', { afterTitle: true });
  const isSame =
    inner?.last === mention.last &&
    inner.entries.some((entry) => entry.kind === 'entity' && entry.entity === mention.links[0]?.entity);
  if (!isSame) return mention;
  const { first, phrase } = mention;
  return {
    ...mention,
    first: first + 1,
    cut: 0,
    phrase,
    title: { first, last: first },
    head: reading.words.stem(first),
  };
}

/** `صحيفة «الضفاف»`, `قناة المدار`: the class noun of an outlet is no part of its name. */
function properName(reading: Reading, { first, last }: TokenRange): TokenRange | null {
  const { marks, words } = reading;
  const next = first + 1;
  const marked = marks.openingAt(next);
  if (marked !== undefined && marked.close === last) return { first: marked.first, last: marked.last };
  const isPlain =
    words.is(first, 'outlet-head') && next === last && !words.is(next, 'noun') && nisbaAt(reading, next) === undefined;
  return isPlain ? { first: next, last } : null;
}

/** `وزارة الصحة السعودية`; `الوزارة` alone takes up a body named before. */
export const body: MentionRule = {
  name: 'body',
  read(reading, first) {
    const found = readBody(reading, first);
    if (found === null || (found.last === found.first && !found.isBare)) return null;
    const range = { first: found.first, last: found.last };
    const name = properName(reading, range);
    return {
      ...(name ?? range),
      cut: name === null ? (reading.words.cut[first] ?? 0) : 0,
      title: name === null ? undefined : { first, last: first },
      kind: found.isBare ? 'description' : 'name',
      type: 'organization',
      gender: found.head.endsWith('ه') ? 'f' : undefined,
      number: 'singular',
      phrase: range,
      head: found.head,
      links: [],
      needsFuller: false,
      isNested: false,
      rule: 'body',
    };
  },
};
