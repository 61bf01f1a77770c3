/** Changes as their events say, and what a decision on one needs to know. */
import {
  type AccountId,
  type ChangeEvent,
  changeEventOf,
  type ChangeFacts,
  type ChangeId,
  type ChangeState,
  eventId,
  evolveChange,
  noChangeYet,
} from '@amanat/domain';
import { isOwnMembership } from '../accounts/membership-id.ts';
import { todayOf } from '../deployment.ts';
import type { EventRow } from '../ports.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';

export interface LoadedChange {
  readonly state: ChangeState;
  readonly nextSeq: number;
  /** Days of the proposal and of the last event that changed it; absent if nothing was proposed. */
  readonly proposedOn: string | undefined;
  readonly decidedOn: string | undefined;
}

/** @throws LedgerError, InputError for an event that is not as committed, or of no known type */
export async function loadChange(
  change: ChangeId,
  { store, ciphers }: Pick<StaffDeployment, 'store' | 'ciphers'>,
): Promise<LoadedChange> {
  const bodies = (await store.loadStream(change)).map((row) => readEvent(row, ciphers));
  const state = bodies.map(changeEventOf).reduce(evolveChange, noChangeYet);
  const days = bodies.filter(({ type }) => type !== 'change.command-refused').map(({ recordedOn }) => recordedOn);
  return { state, nextSeq: bodies.length + 1, proposedOn: days[0], decidedOn: days.at(-1) };
}

/** Roles that ended count as having been held; of the others only those that we granted. @throws SealedError */
export async function loadFacts(
  deployment: Pick<StaffDeployment, 'staff' | 'ciphers' | 'keyring' | 'offices' | 'districts'>,
): Promise<ChangeFacts> {
  const { staff, offices, districts } = deployment;
  const [accounts, rows] = await Promise.all([staff.accounts(), staff.memberships()]);
  const roles = rows.filter((row) => row.ended || isOwnMembership(row, deployment));
  const states = new Map(accounts.map(({ account, state }) => [account, state] as const));
  return { accounts: states, roles, offices: offices(), districts: districts() };
}

/** Rows of events of one stream, from that place on. */
export function rowsOf(
  streamId: string,
  firstSeq: number,
  events: readonly { readonly type: string; readonly data: unknown }[],
  deployment: Pick<StaffDeployment, 'ciphers' | 'now' | 'timeZone'>,
): readonly EventRow[] {
  const { ciphers } = deployment;
  const recordedOn = todayOf(deployment);
  return events.map(({ type, data }, index) =>
    commitEvent(
      type,
      data,
      { eventId: eventId(ciphers.random(17)), streamId, streamSeq: firstSeq + index, recordedOn },
      ciphers,
    ),
  );
}

export const refusalEvent = (by: AccountId, command: string, refusal: string): ChangeEvent => ({
  type: 'change.command-refused',
  data: { by, command, refusal },
});
