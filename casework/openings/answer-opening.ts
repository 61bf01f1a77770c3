/** What a second person says: yes or no to what was asked, and afterwards whether it was justified. */
import type { Member, OpeningFinding } from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import { changeOpening, secondPerson } from './change-opening.ts';
import type { OpeningAnswer } from './opening-view.ts';

/** A "no" is final: whoever still wants it asks again. */
export const answerOpening = (
  member: Member,
  id: string,
  answer: 'agree-opening' | 'refuse-opening',
  deployment: StaffDeployment,
): Promise<OpeningAnswer> =>
  changeOpening(
    member,
    id,
    {
      action: 'agree-opening',
      command: { kind: answer, by: member.account, at: deployment.now() },
      authorise: secondPerson(member, 'agree-opening', deployment),
    },
    deployment,
  );

export const reviewOpening = (
  member: Member,
  id: string,
  found: OpeningFinding,
  deployment: StaffDeployment,
): Promise<OpeningAnswer> =>
  changeOpening(
    member,
    id,
    {
      action: 'review-opening',
      command: { kind: 'review-opening', by: member.account, found, at: deployment.now() },
      authorise: secondPerson(member, 'review-opening', deployment),
    },
    deployment,
  );
