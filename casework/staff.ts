/** What signed-in people can do, by subject. Each part asks `decideAccess` itself; nothing reaches the tables around it. */
import type { StaffDeployment } from './staff-deployment.ts';

export interface Staff {
  readonly deployment: Pick<StaffDeployment, 'keyring'>;
}

export function openStaff(deployment: StaffDeployment): Staff {
  return { deployment };
}
