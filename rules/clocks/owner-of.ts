/** Who owes the act: the office that the law names, or the one that took the matter over. Its clock runs on. */
import { type OwnerKind, ownerKinds } from '../pack/rule.ts';
import { type CaseFacts, concerns, type FactEvent, transferTypes } from './case-facts.ts';
import type { Opening } from './openings.ts';

const investigators: ReadonlySet<string> = new Set<OwnerKind>([
  'police-station',
  'police',
  'investigating-officer',
  'special-investigation-unit',
  'cybercrime-agency',
]);
const courts: ReadonlySet<string> = new Set<OwnerKind>([
  'magistrate',
  'trial-court',
  'special-court',
  'juvenile-court',
  'court',
]);
/** Offices that an investigation can be moved to, though they do not owe its first steps. */
const heads: ReadonlySet<string> = new Set<OwnerKind>([
  'district-police-officer',
  'regional-police-officer',
  'provincial-police-officer',
]);

const isOwnerKind = (office: string): office is OwnerKind => ownerKinds.some((kind) => kind === office);

export interface Owned {
  readonly owner: OwnerKind;
  /** The transfer that changed it, for the sentence. */
  readonly transferred?: FactEvent;
}

/** @source statutory-steps.md 6.3, "Transfer of investigation or of court" */
export function ownerOf(owner: OwnerKind, opening: Opening, closedAt: number, facts: CaseFacts): Owned {
  if (!facts.hasTransfer) return { owner };
  let owned: Owned = { owner };
  for (const type of transferTypes)
    for (const event of facts.ofType(type)) {
      const { to } = event.stated;
      if (to === undefined || !isOwnerKind(to) || event.start > closedAt || !concerns(event, opening.accused)) continue;
      const isNewer = owned.transferred === undefined || event.start > owned.transferred.start;
      if (isNewer && takesOver(owner, to)) owned = { owner: to, transferred: event };
    }
  return owned;
}

const takesOver = (from: OwnerKind, to: OwnerKind): boolean =>
  (investigators.has(from) && (investigators.has(to) || heads.has(to))) || (courts.has(from) && courts.has(to));
