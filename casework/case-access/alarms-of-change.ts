/** Who is told when somebody is shut out of a case or leaves it, or should be let in again. Never whoever did it, nor whom it is about. */
import { type AccountId, type CaseAccessEvent, evolveCaseAccess, isAccountId } from '@amanat/domain';
import { alarmsFor } from '../alarms/alarms-for.ts';
import { custodiansNotShutOut, monitorsWhoMaySee, supervisorsWhoMaySee } from '../alarms/who-is-told.ts';
import type { VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AlarmRow } from '../staff-ports.ts';

export async function alarmsOfChange(
  event: CaseAccessEvent,
  { access, facts: before, caseId }: VerifiedCase,
  deployment: StaffDeployment,
): Promise<readonly AlarmRow[]> {
  if (event.type !== 'account.shut-out' && event.type !== 'account.let-in-asked') return [];
  const about = isAccountId(event.data.account) ? event.data.account : undefined;
  const { handlers, shutOut } = evolveCaseAccess(access, event);
  const facts = { ...before, handlers, shutOut };
  const monitors = await monitorsWhoMaySee(facts, deployment);
  const watching = [...new Set([...(await supervisorsWhoMaySee(facts, deployment)), ...monitors])];
  const but = (accounts: readonly AccountId[]) => accounts.filter((account) => account !== event.data.by);
  if (event.type === 'account.let-in-asked')
    return alarmsFor('let-in-asked', { accounts: but(watching), caseId, about }, deployment);
  const isOwn = event.data.account === event.data.by;
  const shutOutByOther = isOwn
    ? []
    : alarmsFor('account-shut-out', { accounts: but(monitors), caseId, about }, deployment);
  if (handlers.length > 0) return shutOutByOther;
  // Where nobody is left who sees it, the custodians are told that it waits.
  const accounts = watching.length > 0 ? watching : await custodiansNotShutOut(facts, deployment);
  return [...shutOutByOther, ...alarmsFor('case-without-handler', { accounts, caseId }, deployment)];
}
