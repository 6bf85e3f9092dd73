import type { VenueKind } from '../../../types.js';

/** What the text itself calls the place, and which class of the dictionary says so. */
export const VENUE_KINDS = (
  [
    'press-conference',
    'statement',
    'interview',
    'speech',
    'social-post',
    'website',
    'phone',
    'message',
    'court',
    'session',
    'meeting',
    'event',
    'broadcast',
    'recording',
    'article',
    'report',
  ] satisfies VenueKind[]
).map((kind) => [kind, `venue-${kind}`] as const);
/** After `أمام` a body is the place where one speaks: `أمام المحكمة`. */
export const FORUM_KINDS = (['court', 'session', 'event'] satisfies VenueKind[]).map(
  (kind) => [kind, `forum-${kind}`] as const,
);
