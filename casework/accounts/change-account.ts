/** The one path by which an account changes: load its events, decide, append them with what follows; again if moved. */
import {
  type AccountCommand,
  type AccountEvent,
  type AccountId,
  type AccountRefusal,
  type AccountState,
  accountEventOf,
  decideAccount,
  eventId,
  evolveAccount,
  unknownAccount,
} from '@amanat/domain';
import { todayOf } from '../deployment.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AccountRow, Projections } from '../staff-ports.ts';
import type { EventRow } from '../ports.ts';
import { readEvent } from '../stored-event.ts';

export interface LoadedAccount {
  readonly state: AccountState;
  readonly nextSeq: number;
}

/** @throws LedgerError, InputError for an event that is not as committed, or of no known type */
export async function loadAccount(
  account: AccountId,
  { store, ciphers }: Pick<StaffDeployment, 'store' | 'ciphers'>,
): Promise<LoadedAccount> {
  const rows = await store.loadStream(account);
  const events = rows.map((row) => accountEventOf(readEvent(row, ciphers)));
  return { state: events.reduce(evolveAccount, unknownAccount), nextSeq: rows.length + 1 };
}

/** Rows of an account's events from that place on. */
export function accountEventRows(
  account: AccountId,
  firstSeq: number,
  events: readonly AccountEvent[],
  deployment: Pick<StaffDeployment, 'ciphers' | 'now' | 'timeZone'>,
): readonly EventRow[] {
  const { ciphers } = deployment;
  const recordedOn = todayOf(deployment);
  return events.map(({ type, data }, index) => {
    const place = { eventId: eventId(ciphers.random(17)), streamId: account, streamSeq: firstSeq + index, recordedOn };
    return commitEvent(type, data, place, ciphers);
  });
}

/** The account's row after these events; the names are those of `before`. */
export function accountRowOf(before: AccountRow, state: AccountState): AccountRow {
  if (state.status === 'unknown') throw new Error('an account without events has no row');
  return { ...before, state: state.status, conductVersion: state.conduct };
}

export type AccountAnswer =
  | { readonly kind: 'accepted'; readonly row: AccountRow }
  | { readonly kind: 'refused'; readonly refusal: AccountRefusal };

const attempts = 8;

/** `more` are rows that go with it, such as alarms. @throws StoreError */
export async function changeAccount(
  account: AccountId,
  command: AccountCommand,
  deployment: StaffDeployment,
  more: Projections = {},
): Promise<AccountAnswer> {
  const before = await deployment.staff.findAccount(account);
  return before === undefined
    ? { kind: 'refused', refusal: 'account-unknown' }
    : appendToAccount(before, command, deployment, more);
}

/** Also for an account that begins with this command: its row is stored with its first event. */
export async function appendToAccount(
  row: AccountRow,
  command: AccountCommand,
  deployment: StaffDeployment,
  more: Projections = {},
): Promise<AccountAnswer> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { state, nextSeq } = await loadAccount(row.account, deployment);
    const decision = decideAccount(row.account, state, command);
    if (decision.kind === 'refused') return decision;
    const after = accountRowOf(row, decision.events.reduce(evolveAccount, state));
    const outcome = await deployment.staff.append({
      events: accountEventRows(row.account, nextSeq, decision.events, deployment),
      projections: { ...more, accounts: [after] },
    });
    if (outcome.kind === 'stored') return { kind: 'accepted', row: after };
  }
  throw new Error('the account is being written to by others all the time');
}
