/**
 * Accepts or refuses what somebody wants to do with a warning; whether they may know of it at all is asked before. Grounds
 * that only the record gives (a person was cleared) are the program's own.
 */
import type { AccountId } from '../ids.ts';
import type { OfficeId } from '../offices/office.ts';
import { isWarningOpen, type Warning } from './evolve.ts';
import type { WarningCloseGround, WarningEvent } from './events.ts';

export type WarningCommand =
  | { readonly kind: 'see-warning'; readonly by: AccountId; readonly office: OfficeId }
  | {
      readonly kind: 'close-warning';
      readonly by: AccountId;
      readonly office: OfficeId;
      readonly ground: WarningCloseGround;
    }
  /** By the program: nothing is left of what it rests on. */
  | { readonly kind: 'end-warning'; readonly ground: 'person-cleared' | 'entered-in-error' };

export const warningRefusals = ['warning-closed', 'warning-seen-before', 'warning-ground-not-yours'] as const;
export type WarningRefusal = (typeof warningRefusals)[number];

/** What a person may close a warning with. */
export const groundsToClose = [
  'acted-on',
  'joined-investigation',
  'explained-otherwise',
  'sources-were-one',
  'entered-in-error',
] as const satisfies readonly WarningCloseGround[];

export type WarningDecision =
  | { readonly kind: 'accepted'; readonly event: WarningEvent }
  | { readonly kind: 'refused'; readonly refusal: WarningRefusal };

const refused = (refusal: WarningRefusal): WarningDecision => ({ kind: 'refused', refusal });

export function decideWarning(state: Warning, command: WarningCommand): WarningDecision {
  if (!isWarningOpen(state)) return refused('warning-closed');
  switch (command.kind) {
    case 'see-warning': {
      const { by, office } = command;
      if (state.seenBy.includes(by)) return refused('warning-seen-before');
      return { kind: 'accepted', event: { type: 'warning.seen', data: { by, office } } };
    }
    case 'close-warning': {
      const { by, office, ground } = command;
      if (!groundsToClose.some((each) => each === ground)) return refused('warning-ground-not-yours');
      return { kind: 'accepted', event: { type: 'warning.closed', data: { by, office, ground } } };
    }
    case 'end-warning':
      return { kind: 'accepted', event: { type: 'warning.closed', data: { ground: command.ground } } };
    default:
      throw new Error(`not handled: ${String(command satisfies never)}`);
  }
}
