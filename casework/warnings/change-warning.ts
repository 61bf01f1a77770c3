/** A warning is seen, or closed with a reason: by who keeps it. */
import {
  decideWarning,
  type Member,
  type StaffAction,
  type WarningCommand,
  type WarningCloseGround,
} from '@amanat/domain';
import { notThere } from '../case-access/answers.ts';
import { mostAttempts } from '../change-complaint.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { appendToWarning } from './append-warning.ts';
import { findForMember, type KnownToMember } from './may-know.ts';
import type { WarningAnswer } from './warnings.ts';

export const seeWarning = (member: Member, id: string, deployment: StaffDeployment): Promise<WarningAnswer> =>
  change(
    member,
    id,
    'see-warnings',
    ({ by }) => ({ kind: 'see-warning', by: member.account, office: by.office }),
    deployment,
  );

export const closeWarning = (
  member: Member,
  id: string,
  ground: WarningCloseGround,
  deployment: StaffDeployment,
): Promise<WarningAnswer> =>
  change(
    member,
    id,
    'close-warning',
    ({ by }) => ({ kind: 'close-warning', by: member.account, office: by.office, ground }),
    deployment,
  );

async function change(
  member: Member,
  id: string,
  action: Extract<StaffAction, 'see-warnings' | 'close-warning'>,
  commandOf: (found: KnownToMember) => WarningCommand,
  deployment: StaffDeployment,
): Promise<WarningAnswer> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const found = await findForMember(member, id, action, deployment);
    if (found === undefined) return notThere;
    const verdict = decideWarning(found.state, commandOf(found));
    if (verdict.kind === 'refused') return { ...verdict, existenceIsSecret: false };
    if ((await appendToWarning(found, verdict.event, [], deployment)).kind === 'stored') return { kind: 'done' };
  }
  throw new Error('the warning is being written to by others all the time');
}
