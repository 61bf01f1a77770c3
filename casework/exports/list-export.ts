/**
 * The cases that are assigned to a person, as that person's list shows them, as a table. Whose copy it is stands in every
 * row, so that a part of it says it, too.
 */
import { decideAccess, type Member, type Purpose } from '@amanat/domain';
import { LedgerError } from '@amanat/ledger';
import type { CaseListRow } from '../cases/case-views.ts';
import { listCases } from '../cases/list-cases.ts';
import { findVerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { csvOf } from './csv.ts';
import type { Watermark } from './watermark.ts';

const heads = [
  'case_number',
  'case_id',
  'received_on',
  'district',
  'offence_group',
  'channel',
  'acknowledged',
  'handlers',
  'watermark',
  'account',
  'made_on',
  'origin',
] as const;

/** @throws LedgerError `commitment-mismatch` if a case of the list is not as it was committed: nothing is left out silently */
export async function listTable(
  member: Member,
  purpose: Purpose,
  mark: Watermark,
  deployment: StaffDeployment,
): Promise<string> {
  const rows: CaseListRow[] = [];
  let after: { readonly recordedOn: string; readonly caseId: string } | undefined;
  do {
    const answer = await listCases(member, { ownOnly: true, ...(after === undefined ? {} : { after }) }, deployment);
    if (answer.kind === 'refused') break;
    if (answer.list.altered > 0) throw new LedgerError('commitment-mismatch');
    for (const row of answer.list.cases) if (await mayExport(member, row, purpose, deployment)) rows.push(row);
    after = answer.list.next;
  } while (after !== undefined);
  return csvOf([heads, ...rows.map((row) => cellsOf(row, mark))]);
}

async function mayExport(
  member: Member,
  { caseId }: CaseListRow,
  purpose: Purpose,
  deployment: StaffDeployment,
): Promise<boolean> {
  const found = await findVerifiedCase(caseId, deployment);
  return (
    found !== undefined &&
    decideAccess(member, { action: 'export-case', case: found.facts, purpose }).kind === 'allowed'
  );
}

const cellsOf = (row: CaseListRow, mark: Watermark): readonly string[] => [
  row.number,
  row.caseId,
  row.recordedOn,
  row.district,
  row.offenceGroup,
  row.channel,
  row.acknowledged ? 'yes' : 'no',
  row.handlers.map(({ displayName, account }) => displayName ?? account).join('; '),
  mark.watermark,
  mark.account,
  mark.madeOn,
  mark.origin,
];
