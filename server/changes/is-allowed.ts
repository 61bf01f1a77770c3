/** Whether a form is shown: the policy says so. What it sends is decided on again. */
import { decideAccess, type Member, type StaffAction } from '@amanat/domain';

export const isAllowed = (member: Member, action: StaffAction): boolean =>
  decideAccess(member, { action }).kind === 'allowed';
