import type { ActReader } from '../../pipeline/describe-acts.js';
import { findHearer } from './grammar/hearer.js';
import { findPrincipal } from './grammar/behalf.js';
import { isNegated } from './grammar/negation.js';
import { findAnonymity, readSourceKind } from './grammar/unnamed-source.js';
import { findVenue } from './grammar/venue.js';

/** What Arabic says of an act of speech beside who spoke. */
export const acts: ActReader = { isNegated, findVenue, findHearer, findPrincipal, findAnonymity, readSourceKind };
