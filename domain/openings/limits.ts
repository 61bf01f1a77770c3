/**
 * How long an opening lasts and what must happen by when. All of it is house norm, not law, and is shown as such: no law
 * says how long a person may look.
 */
import type { OfficeKind } from '../offices/office.ts';
import type { OpenerKind, OpeningWay } from './events.ts';

export const openMinutes: Readonly<Record<OpeningWay, number>> = { 'own-case': 60, agreed: 30, 'break-glass': 15 };

/** After an agreement the asker opens within this time, or asks again. */
export const openWithinHours = 24;

/** What nobody agreed to within this time is over: a standing permission to agree would be one to open later. */
export const answerWithinDays = 7;

/** A break-glass is reviewed within this time by another person. */
export const reviewWithinHours = 72;

/** A break-glass alarms as many people, if so many may see the case. */
export const alarmedByBreakGlass = 2;

/** The holder of a code is told of openings whose day is at least so long ago (BRIEF section 7). */
export const toldAfterDays = 7;

/** The review of a safety hold is at most so far away. */
export const holdReviewWithinDays = 30;

/** Of whose doing the holder of the code is told, by what the opener's office is. */
export function openerKindOf(kind: OfficeKind): OpenerKind {
  switch (kind) {
    case 'police-station':
    case 'police-district':
    case 'police-province':
    case 'cyber-crime':
    case 'federal-investigation':
      return 'police';
    case 'child-protection':
    case 'commission':
      return 'child-protection';
    case 'court':
      return 'court';
    case 'custodians':
    case 'legal-aid':
    case 'regulator':
    case 'help-line':
    case 'hospital':
    case 'forensic-laboratory':
    case 'school':
    case 'village-council':
    case 'other':
      return 'other';
    default:
      throw new Error(`unknown kind of office: ${String(kind satisfies never)}`);
  }
}
