import type { TitleForm } from '../../../gazetteer/entries.js';
import type { Context } from '../../../pipeline/attribute.js';
import type { TokenRange } from '../../../pipeline/segment.js';
import type { ReportingFrame } from '../../../pipeline/reporting-frame.js';
import { gazetteerMention, mentionOf, type MentionCandidate } from '../../../pipeline/mention.js';
import type { Reading } from '../../../pipeline/reading.js';
import { Proclitic } from '../../../pipeline/analysis.js';
import { readBody } from './body.js';
import { has, headNoun, isDefinite, nisbaAt } from './boundaries.js';
import { isAt, Landmark, landmarksOf } from './landmarks.js';
import { entityAt, readName } from './name.js';
import { ALONE, TITLED } from './name-run.js';

/**
 * For whom the speaker speaks this once, by a phrase of the reporting clause; standing offices are read with titles.
 *
 * > | وقال الوزير في كلمة ألقاها نيابة عن الرئيس إن …
 *                                     ^^^^^^
 */
export function findPrincipal(context: Context, { parts, subject }: ReportingFrame): MentionCandidate | null {
  const { words, mentions } = context;
  const landmarks = landmarksOf(context);
  for (const { first, last } of parts) {
    for (let t = first; t <= last; t++) {
      if (!isAt(landmarks, t, Landmark.Principal)) continue;
      const phrase = words.longest(t, 'class', 'principal-phrase');
      if (phrase === undefined) continue;
      const at = words.is(phrase.last + 1, 'dative') ? phrase.last + 2 : phrase.last + 1;
      const mention = mentions.startingAt(at);
      const isComplete = phrase.last > phrase.first || at > phrase.last + 1 || has(context, at, Proclitic.To);
      if (isComplete && mention !== undefined && mention.phrase.last <= last && mention.first !== subject?.first)
        return mention;
    }
  }
  return null;
}

/** Who stands in the complement of a spokesman, lawyer or representative: `وزارة الصحة` of `المتحدث باسم وزارة الصحة`. */
export function principalAt(
  reading: Reading,
  { first: from, last }: TokenRange,
  { takes }: TitleForm,
): MentionCandidate | null {
  const { words } = reading;
  const first = words.is(from, 'behalf') ? from + 1 : from;
  const cut = words.cut[first] ?? 0;
  const entity = entityAt(reading, first, undefined, TITLED);
  if (entity !== null && entity.last === last) return { ...gazetteerMention(entity, cut), isNested: true };
  const body = readBody(reading, first);
  if (body !== null && body.last <= last) {
    return mentionOf(body, {
      cut,
      kind: 'description',
      type: 'organization',
      head: body.head,
      isNested: true,
      rule: 'principal',
    });
  }
  const title = words.longest(first, 'title'); // with its complement it could be a spokesman of a spokesman, and so on
  const name = readName(reading, title === undefined ? first : title.last + 1, title !== undefined ? TITLED : ALONE);
  if (name !== null && name.last <= last) {
    const phrase = { first, last: name.last };
    const { gender, links } = name;
    const own = title === undefined ? { cut } : { title: { first, last: title.last } };
    return mentionOf(name, {
      ...own,
      kind: 'name',
      type: 'person',
      gender,
      links,
      phrase,
      isNested: true,
      rule: 'principal',
    });
  }
  const isAdjective = takes !== 'person' && (nisbaAt(reading, first) !== undefined || words.is(first, 'modifier'));
  if (!isDefinite(reading, first) || isAdjective) return null;
  const type = title !== undefined || words.is(first, 'person-head') ? 'person' : 'organization';
  return mentionOf(
    { first, last },
    { cut, kind: 'description', type, head: headNoun(reading, first), isNested: true, rule: 'principal' },
  );
}

export const speaksForOthers = ({ takes, agent }: TitleForm): boolean => takes === 'behalf' || agent === true;

/** `محامي المتهم`: the second title is another's. */
export const ownsTitle = (form: TitleForm, next: TitleForm): boolean =>
  form.agent === true && form.takes === 'person' && !form.definite && next.definite;
