/** An office is added to those that may see a case: the event that commits to the new list, and the row that lists work on. */
import type { KeepingEvent, Member, OfficeGround, OfficeId } from '@amanat/domain';
import { commitCaseColumns } from '../case-columns.ts';
import type { VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { CaseOfficesRow } from '../work-ports.ts';

/** @param by absent where a limit that passed lets it in */
export function letOfficeIn(
  { caseId, row }: Pick<VerifiedCase, 'caseId' | 'row'>,
  office: OfficeId,
  { ground, by }: { readonly ground: OfficeGround; readonly by?: Member['account'] },
  { ciphers }: Pick<StaffDeployment, 'ciphers'>,
): { readonly event: KeepingEvent; readonly row: CaseOfficesRow } {
  const allowedOffices = [...row.allowedOffices, office];
  const { district, offenceGroup, channel } = row;
  const { salt, commitment } = commitCaseColumns({ district, offenceGroup, channel, allowedOffices }, ciphers);
  return {
    event: {
      type: 'offices.changed',
      data: {
        office,
        change: 'let-in',
        ground,
        caseColumns: commitment.toBase64(),
        ...(by === undefined ? {} : { by }),
      },
    },
    row: { caseId, allowedOffices, allowSalt: salt, waitsWithCustodians: false },
  };
}
