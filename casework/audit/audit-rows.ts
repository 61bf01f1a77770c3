/** Tables of staff against events: accounts, roles, people of cases, openings, changes, erasures; and that two people acted. */
import {
  type AccountId,
  type AccountState,
  agreementsNeeded,
  type ChangeState,
  isErasureId,
  isOpeningId,
  type Proposal,
} from '@amanat/domain';
import { erasureRowOf } from '../erasure/load-erasure.ts';
import { openingRowOf } from '../openings/load-opening.ts';
import type { AuditedTables, OnTableFinding, TablePlace } from './audited-tables.ts';
import { compareRows } from './compare-rows.ts';
import { placesIn, type ToldByEvents, type ToldStream } from './told-by-events.ts';

export interface RowAuditOptions {
  readonly tables: AuditedTables;
  readonly found: OnTableFinding;
  /** A training deployment gives its invented people their roles by itself. */
  readonly training: boolean;
}

export async function auditRows(told: ToldByEvents, options: RowAuditOptions): Promise<void> {
  await auditAccounts(told, options);
  await auditCasePeople(told, options);
  await auditOpenings(told, options);
  await auditErasures(told, options);
}

/** The first administrator, and the second whom that one may make alone (decision 0010). */
const mostFirstGrants = 2;

async function auditAccounts(told: ToldByEvents, { tables, found, training }: RowAuditOptions): Promise<void> {
  const outOfOrder = (streamId: string): void => found('stream-out-of-order', { streamId });
  const changes = told.changes(outOfOrder);
  const accounts = told.accounts(outOfOrder);
  for (const place of unagreedGrants(accounts, changes, training)) found('role-unagreed', place);
  await compareRows(
    tables.accounts(),
    ({ account }) => account,
    accountRows(accounts),
    (streamId) => found('account-row-differs', { streamId }),
  );
  await compareRows(
    tables.memberships(),
    ({ membershipId }) => membershipId,
    membershipRows(accounts),
    (streamId) => found('membership-row-differs', { streamId }),
  );
  await compareRows(
    tables.changes(),
    ({ change }) => change,
    changeRows(changes),
    (streamId) => found('change-row-differs', { streamId }),
  );
}

const accountRows = (accounts: readonly ToldStream<AccountState>[]): Map<string, object> =>
  new Map(
    accounts.flatMap(({ stream, state }) =>
      state.status === 'unknown'
        ? []
        : [[stream, { account: stream, state: state.status, conductVersion: state.conduct }] as const],
    ),
  );

const membershipRows = (accounts: readonly ToldStream<AccountState>[]): Map<string, object> =>
  new Map(
    accounts.flatMap(({ stream, state, events }) =>
      grantedIn(events).map(({ data: { membership, change: _change, ...place } }) => {
        const goesOn =
          state.status !== 'unknown' && state.memberships.some(({ membershipId }) => membershipId === membership);
        return [membership, { membershipId: membership, account: stream, ...place, ended: !goesOn }] as const;
      }),
    ),
  );

const changeRows = (changes: readonly ToldStream<ChangeState>[]): Map<string, object> =>
  new Map(
    changes.flatMap(({ stream, state, events }) => {
      if (state.status === 'not-proposed') return [];
      const { by, proposal, status } = state;
      const proposedOn = events.find(({ type }) => type === 'change.proposed')?.recordedOn ?? '';
      return [[stream, { change: stream, by, kind: proposal.kind, state: status, proposedOn }] as const];
    }),
  );

/** Roles that nobody, or not two, agreed on. */
function unagreedGrants(
  accounts: readonly ToldStream<AccountState>[],
  changes: readonly ToldStream<ChangeState>[],
  training: boolean,
): readonly TablePlace[] {
  const stateOf = new Map(changes.map(({ stream, state }) => [stream, state]));
  const first: TablePlace[] = [];
  const unagreed: TablePlace[] = [];
  for (const { stream, events } of accounts)
    for (const { eventId, data } of grantedIn(events)) {
      const { membership: _membership, change, ...place } = data;
      const wanted: Granted = { kind: 'grant-role', account: stream, ...place };
      if (change === undefined && (training || place.role === 'administrator'))
        first.push({ streamId: stream, eventId });
      else if (!isAgreed(stateOf.get(change ?? ''), wanted)) unagreed.push({ streamId: stream, eventId });
    }
  return training || first.length <= mostFirstGrants ? unagreed : [...unagreed, ...first];
}

/** `account`: the stream's name, whatever somebody wrote there. */
type Granted = Omit<Extract<Proposal, { kind: 'grant-role' }>, 'account'> & { readonly account: string };

function grantedIn(events: readonly { readonly event: string; readonly type: string; readonly data: unknown }[]) {
  return events.flatMap(({ event: eventId, type, data }) =>
    type === 'role.granted'
      ? // Its schema has shown it when it was read.
        [{ eventId, data: data as Omit<Granted, 'kind' | 'account'> & { membership: string; change?: string } }]
      : [],
  );
}

/** Proposed by one and agreed to by another, word for word. */
function isAgreed(state: ChangeState | undefined, wanted: Granted): boolean {
  if (state?.status !== 'agreed' || state.proposal.kind !== 'grant-role') return false;
  const proposal: Readonly<Record<string, unknown>> = state.proposal;
  const names = new Set([...Object.keys(proposal), ...Object.keys(wanted)]);
  return state.by !== state.decidedBy && [...names].every((name) => proposal[name] === wanted[name as keyof Granted]);
}

async function auditCasePeople(told: ToldByEvents, { tables, found }: RowAuditOptions): Promise<void> {
  const wanted = new Map<string, object>();
  for (const each of told.cases((streamId) => found('stream-out-of-order', { streamId })))
    for (const [account, place] of placesIn(each))
      wanted.set(`${each.stream} ${account}`, { caseId: each.stream, account, place });
  await compareRows(
    tables.casePeople(),
    ({ caseId, account }) => `${caseId} ${account}`,
    wanted,
    (key) => found('case-person-row-differs', { caseId: key.split(' ')[0] ?? '', streamId: key.split(' ')[1] ?? '' }),
  );
}

async function auditOpenings(told: ToldByEvents, { tables, found }: RowAuditOptions): Promise<void> {
  const outOfOrder = (streamId: string): void => found('stream-out-of-order', { streamId });
  const wanted = new Map<string, object>();
  for (const { stream, state } of told.openings(outOfOrder)) {
    if (!isOpeningId(stream)) continue;
    try {
      wanted.set(stream, openingRowOf(stream, state));
    } catch {
      outOfOrder(stream);
    }
  }
  await compareRows(
    tables.openings(),
    ({ opening }) => opening,
    wanted,
    (streamId) => found('opening-row-differs', { streamId }),
  );
}

async function auditErasures(told: ToldByEvents, { tables, found }: RowAuditOptions): Promise<void> {
  const wanted = new Map<string, object>();
  for (const { stream, state } of told.erasures((streamId) => found('stream-out-of-order', { streamId }))) {
    if (!isErasureId(stream) || state.status === 'not-proposed') continue;
    wanted.set(stream, erasureRowOf(stream, state));
    const hasBegun = state.status === 'begun' || state.status === 'done';
    if (hasBegun && !areTwoOthers(state.agreedBy, state.by)) found('erasure-unagreed', { streamId: stream });
  }
  await compareRows(
    tables.erasures(),
    ({ erasure }) => erasure,
    wanted,
    (streamId) => found('erasure-row-differs', { streamId }),
  );
}

const areTwoOthers = (agreedBy: readonly AccountId[], by: AccountId | undefined): boolean =>
  new Set(agreedBy).size >= agreementsNeeded && (by === undefined || !agreedBy.includes(by));
