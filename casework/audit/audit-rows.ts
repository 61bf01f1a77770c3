/** Tables of staff against events: accounts, roles, people of cases, openings, changes, erasures; and that two people acted. */
import {
  type AccountId,
  agreementsNeeded,
  type ChangeState,
  isErasureId,
  isOpeningId,
  type Proposal,
} from '@amanat/domain';
import { erasureRowOf } from '../erasure/load-erasure.ts';
import { openingRowOf } from '../openings/load-opening.ts';
import type { AuditedTables, OnTableFinding } from './audited-tables.ts';
import { compareRows } from './compare-rows.ts';
import { placesIn, type ToldByEvents } from './told-by-events.ts';

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

async function auditAccounts(told: ToldByEvents, { tables, found, training }: RowAuditOptions): Promise<void> {
  const outOfOrder = (streamId: string): void => found('stream-out-of-order', { streamId });
  const changes = new Map(told.changes(outOfOrder).map((each) => [each.stream, each]));
  const accounts = new Map<string, object>();
  const memberships = new Map<string, object>();
  for (const { stream, state, events } of told.accounts(outOfOrder)) {
    if (state.status === 'unknown') continue;
    accounts.set(stream, { account: stream, state: state.status, conductVersion: state.conduct });
    for (const granted of grantedIn(events)) {
      const { membership, change, ...place } = granted.data;
      const ended = !state.memberships.some(({ membershipId }) => membershipId === membership);
      memberships.set(membership, { membershipId: membership, account: stream, ...place, ended });
      const isFirst = change === undefined && (granted.data.role === 'administrator' || training);
      const agreed = change === undefined ? undefined : changes.get(change)?.state;
      if (!isFirst && !isAgreed(agreed, { kind: 'grant-role', account: stream, ...place }))
        found('role-unagreed', { streamId: stream, eventId: granted.eventId });
    }
  }
  await compareRows(
    tables.accounts(),
    ({ account }) => account,
    accounts,
    (streamId) => found('account-row-differs', { streamId }),
  );
  await compareRows(
    tables.memberships(),
    ({ membershipId }) => membershipId,
    memberships,
    (streamId) => found('membership-row-differs', { streamId }),
  );
  const changeRows = new Map<string, object>();
  for (const { stream, state, events } of changes.values())
    if (state.status !== 'not-proposed')
      changeRows.set(stream, {
        change: stream,
        by: state.by,
        kind: state.proposal.kind,
        state: state.status,
        proposedOn: events[0]?.recordedOn ?? '',
      });
  await compareRows(
    tables.changes(),
    ({ change }) => change,
    changeRows,
    (streamId) => found('change-row-differs', { streamId }),
  );
}

type Granted = Extract<Proposal, { kind: 'grant-role' }>;

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
