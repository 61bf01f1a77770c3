/**
 * The review that each reported pressure opens. A supervisor closes it with an action; never whoever recorded the pressure,
 * and never an office from which it is said to come.
 */
import type { Role } from '../access/roles.ts';
import type { AccountId } from '../ids.ts';
import type { OfficeId, OfficeKind } from '../offices/index.ts';
import type { Presser, reviewActions } from './pressure-steps.ts';
import type { Actor } from './step.ts';

export interface PressureReview {
  /** The step that opened it, or the event of the complaint. */
  readonly review: string;
  readonly opened: 'by-code' | 'by-step';
  /** The type of that step. */
  readonly about: string;
  readonly recordedOn: string;
  /** Absent where it came by code. */
  readonly recordedBy: AccountId | undefined;
  readonly recordedIn: OfficeId | undefined;
  readonly by: Presser | undefined;
  readonly officeKind?: OfficeKind | undefined;
  readonly ownOffice?: boolean | undefined;
  readonly closed: ReviewClosed | undefined;
}

export interface ReviewClosed {
  /** The step that closed it. */
  readonly by: string;
  readonly actions: readonly (typeof reviewActions)[number][];
  readonly ground?: string | undefined;
}

export const isOpen = ({ closed }: PressureReview): boolean => closed === undefined;

export const rolesThatReview: ReadonlySet<Role> = new Set<Role>(['supervisor', 'monitor']);

/** Where no kind of office is told, whoever is said to have pressed stands for these. */
const kindsOf: Readonly<Partial<Record<Presser, readonly OfficeKind[]>>> = {
  police: ['police-station', 'police-district', 'police-province'],
  'court-staff': ['court'],
  school: ['school'],
  'village-council': ['village-council'],
};

type ClosingRefusal =
  | 'no-such-review'
  | 'not-a-supervisor'
  | 'recorded-by-oneself'
  | 'own-office-is-named'
  | 'nothing-needs-ground'
  | 'nothing-beside-something';

export function closingRefusalOf(
  review: PressureReview | undefined,
  { actions, ground }: Pick<ReviewClosed, 'actions' | 'ground'>,
  { account, office, officeKind, role }: Pick<Actor, 'account' | 'office' | 'officeKind' | 'role'>,
): ClosingRefusal | undefined {
  if (review === undefined || !isOpen(review)) return 'no-such-review';
  if (!rolesThatReview.has(role)) return 'not-a-supervisor';
  if (account === review.recordedBy) return 'recorded-by-oneself';
  if (isNamedIn(review, { office, officeKind })) return 'own-office-is-named';
  if (!actions.includes('nothing-further')) return undefined;
  if (actions.length > 1) return 'nothing-beside-something';
  return ground === undefined ? 'nothing-needs-ground' : undefined;
}

/** Whether the pressure is said to come out of that office, or one of its kind. */
export const isNamedIn = (
  review: PressureReview,
  { office, officeKind }: Pick<Actor, 'office' | 'officeKind'>,
): boolean => (review.ownOffice === true && office === review.recordedIn) || namedKinds(review).includes(officeKind);

const namedKinds = ({ by, officeKind }: PressureReview): readonly OfficeKind[] =>
  officeKind === undefined ? ((by === undefined ? undefined : kindsOf[by]) ?? []) : [officeKind];
