/** A change as pages show it: ids are names by now. */
import type { Proposal } from '@amanat/domain';
import type { RoleView } from '../people/role-line.tsx';

/** One field of an office or a district that is to be other than it is. */
export interface ChangedField {
  readonly label: string;
  /** Empty where there is nothing. Absent where only what was proposed is told. */
  readonly now: string | undefined;
  readonly proposed: string;
}

export interface ShownChange {
  /** `change_…` */
  readonly change: string;
  readonly kind: Proposal['kind'];
  readonly state: 'proposed' | 'agreed' | 'refused' | 'withdrawn';
  /** The person, office or district that it is about. */
  readonly about: string;
  readonly by: string;
  /** `2026-11-22` */
  readonly proposedOn: string;
  readonly decidedBy: string | undefined;
  readonly decidedOn: string | undefined;
  /** The role that is given or ends. */
  readonly role: RoleView | undefined;
  /** Of an office or a district: what would change, while it is open; afterwards what was proposed. */
  readonly fields: readonly ChangedField[];
  /** Of an office that is not there yet. */
  readonly isNew: boolean;
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
}
