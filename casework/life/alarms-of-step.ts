/** Who is told of what a step brings: a review that somebody must close, a limit that has passed, an office that gets the case. */
import { type AccountId, type KeepingEvent, opensReview, type Step } from '@amanat/domain';
import { alarmsFor } from '../alarms/alarms-for.ts';
import { monitorsWhoMaySee, supervisorsWhoMaySee } from '../alarms/who-is-told.ts';
import { activePeople } from '../case-access/active-people.ts';
import type { VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AlarmRow } from '../staff-ports.ts';

type Told = Pick<VerifiedCase, 'caseId' | 'facts'>;

export async function alarmsOfStep(
  step: Step,
  following: readonly KeepingEvent[],
  found: Told,
  deployment: StaffDeployment,
): Promise<readonly AlarmRow[]> {
  const ofClocks = await alarmsOfClocks(following, found, deployment);
  return opensReview(step.type) ? [...(await alarmsOfReview(found, deployment)), ...ofClocks] : ofClocks;
}

/** Whoever can close it: supervisors first of all, and the monitor, who sees that it is closed. */
export async function alarmsOfReview(
  { caseId, facts }: Told,
  deployment: StaffDeployment,
): Promise<readonly AlarmRow[]> {
  const [supervisors, monitors] = await Promise.all([
    supervisorsWhoMaySee(facts, deployment),
    monitorsWhoMaySee(facts, deployment),
  ]);
  return alarmsFor('review-opened', { accounts: [...supervisors, ...monitors], caseId }, deployment);
}

/** Needs no key: a sealed server tells of them, too. */
export async function alarmsOfClocks(
  following: readonly KeepingEvent[],
  { caseId, facts }: Told,
  deployment: StaffDeployment,
): Promise<readonly AlarmRow[]> {
  const passed = following.some(({ type }) => type === 'clock.passed');
  const offices = following.flatMap((event) => (event.type === 'clock.escalated' ? [event.data.to] : []));
  if (!passed && offices.length === 0) return [];
  const supervisors = await supervisorsWhoMaySee(facts, deployment);
  const handlers: readonly AccountId[] = facts.handlers;
  const people = await activePeople(deployment);
  const above = people
    .filter(
      ({ account, memberships }) =>
        !facts.shutOut.includes(account) &&
        memberships.some(
          ({ office, role }) => offices.includes(office) && (role === 'supervisor' || role === 'monitor'),
        ),
    )
    .map(({ account }) => account);
  return [
    ...(passed ? alarmsFor('clock-passed', { accounts: [...handlers, ...supervisors], caseId }, deployment) : []),
    ...(above.length > 0 ? alarmsFor('clock-escalated', { accounts: above, caseId }, deployment) : []),
  ];
}
