/** What signed-in people can do, by subject. Each part asks `decideAccess` itself; nothing reaches the tables around it. */
import { type Erasures, erasuresOf } from './erasure/erasures.ts';
import type { StaffDeployment } from './staff-deployment.ts';

export interface Staff {
  readonly deployment: Pick<StaffDeployment, 'keyring'>;
  readonly erasures: Erasures;
}

export function openStaff(deployment: StaffDeployment): Staff {
  return { deployment, erasures: erasuresOf(deployment) };
}
