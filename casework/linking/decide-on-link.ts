/** A person says whether two are one, or takes it back. Seen by whoever sees both cases; decided by whoever works on one of them. */
import type { Member, PersonalWithdrawalGround } from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import { basisOf, changeLink } from './change-link.ts';
import { clearedSubjects } from './cleared-subjects.ts';
import type { LinkAnswer, LinkWish } from './links.ts';
import { accessToPair } from './pair-access.ts';

export const decideOnLink = (
  member: Member,
  link: string,
  { decision, grounds, basis }: LinkWish,
  deployment: StaffDeployment,
): Promise<LinkAnswer> =>
  changeLink(
    member,
    link,
    {
      action: 'decide-link',
      async authorise(found) {
        const access = await accessToPair(member, 'decide-link', found, deployment);
        if (access.kind !== 'allowed') return access;
        return basisOf(found) === basis ? access : { kind: 'moved' };
      },
      async commandOf({ left, right }, { office }, cases) {
        const cleared = await clearedSubjects(cases, deployment);
        return {
          kind: 'decide-link',
          by: member.account,
          office,
          sides: [left, right],
          decision,
          grounds,
          basis,
          isOfCleared: cleared.has(left.subject) || cleared.has(right.subject),
        };
      },
    },
    deployment,
  );

export const withdrawLink = (
  member: Member,
  link: string,
  ground: PersonalWithdrawalGround,
  deployment: StaffDeployment,
): Promise<LinkAnswer> =>
  changeLink(
    member,
    link,
    {
      action: 'decide-link',
      authorise: (found) => accessToPair(member, 'decide-link', found, deployment),
      commandOf: (_found, { office }) => ({ kind: 'withdraw-link', by: member.account, office, ground }),
    },
    deployment,
  );
