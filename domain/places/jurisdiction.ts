/** Whose law and whose offices a place falls under. The codes are those of the law data; a narrower one includes its parent. */
import { z } from 'zod';
import { because } from '../text.ts';

/** `elsewhere`: any other country; nothing of ours applies there, and a complaint from there is taken all the same. */
export const jurisdictions = [
  'PK',
  'PK-PB',
  'PK-SD',
  'PK-KP',
  'PK-BA',
  'PK-ICT',
  'PK-JK',
  'PK-GB',
  'IN',
  'elsewhere',
] as const;

export type Jurisdiction = (typeof jurisdictions)[number];

/** Refuses with `not-in-list`. */
export const jurisdictionSchema = z.enum(jurisdictions, because('not-in-list'));

/** The code itself, then what it includes: `PK-PB` is [`PK-PB`, `PK`]. */
export function withParents(jurisdiction: Jurisdiction): readonly Jurisdiction[] {
  return jurisdiction.startsWith('PK-') ? [jurisdiction, 'PK'] : [jurisdiction];
}
