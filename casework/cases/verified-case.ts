/**
 * A case as decisions on it are made: its row, compared with what was committed to when the complaint came in, and its
 * people as its events say, not as a table that somebody may have changed.
 */
import { type CaseFacts, type CaseId, isCaseId } from '@amanat/domain';
import { LedgerError } from '@amanat/ledger';
import { areCommittedColumns } from '../case-columns.ts';
import { type LoadedComplaint, loadComplaint } from '../complaint-states.ts';
import type { Deployment } from '../deployment.ts';
import type { CaseRow } from '../ports.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { SeenCase } from '../staff-ports.ts';

export interface VerifiedCase extends LoadedComplaint {
  readonly caseId: CaseId;
  readonly row: CaseRow;
  readonly facts: CaseFacts;
  /** Row and events name the same handlers: nobody wrote to the case between the two readings. */
  readonly isCurrent: boolean;
}

/** How often it is read again while somebody writes to the case between the reading of its row and of its events. */
const readings = 5;

/**
 * For a decision, not limited to anybody: what is shown of it must have been decided on first. `undefined` for an id that is
 * none, or of no case.
 *
 * @throws LedgerError `commitment-mismatch` if the row, or an event of the case, is not as it was committed
 */
export async function findVerifiedCase(
  caseId: string,
  deployment: Deployment & Pick<StaffDeployment, 'staff'>,
): Promise<VerifiedCase | undefined> {
  if (!isCaseId(caseId)) return undefined;
  for (let reading = 1; ; reading++) {
    const seen = await deployment.staff.caseFacts(caseId);
    if (seen === undefined) return undefined;
    const verified = await verifyCase(seen, deployment);
    if (verified.isCurrent || reading === readings) return verified;
  }
}

/** @throws LedgerError `commitment-mismatch` */
export async function verifyCase(seen: SeenCase, deployment: Deployment): Promise<VerifiedCase> {
  const { handlers: listed, handlerTeams, shutOut: _listed, ...row } = seen;
  const loaded = await loadComplaint(row.caseId, deployment);
  if (!isCaseId(row.caseId) || !isAsLodged(row, loaded, deployment)) throw new LedgerError('commitment-mismatch');
  const { handlers, shutOut } = loaded.access;
  const { allowedOffices, district, waitsWithCustodians } = row;
  const isCurrent = listed.length === handlers.length && handlers.every((handler) => listed.includes(handler));
  // Teams of other people than the events name reveal nothing.
  const teams = isCurrent ? handlerTeams : [];
  const facts = { allowedOffices, district, waitsWithCustodians, handlers, handlerTeams: teams, shutOut };
  return { ...loaded, caseId: row.caseId, row, facts, isCurrent };
}

/** That it waits with the custodians is not committed to by itself: it does if no office may see it, and only then. */
const isAsLodged = (row: CaseRow, { lodged }: LoadedComplaint, { ciphers }: Deployment): boolean =>
  lodged !== undefined &&
  lodged.recordedOn === row.recordedOn &&
  row.waitsWithCustodians === (row.allowedOffices.length === 0) &&
  areCommittedColumns(row, { salt: row.allowSalt, commitment: lodged.columnsCommitment }, ciphers);
