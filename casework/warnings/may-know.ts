/** May this person know of this warning? For everybody else it is as one that is not there. */
import { decideAccess, type Member, type Membership, type StaffAction } from '@amanat/domain';
import type { VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { casesOrNone, keeps } from './keeper-of.ts';
import { type LoadedWarning, loadWarning } from './load-warning.ts';

export interface KnownToMember extends LoadedWarning {
  readonly cases: readonly VerifiedCase[];
  /** Through which of their roles. */
  readonly by: Membership;
}

type WarningAction = Extract<StaffAction, 'see-warnings' | 'close-warning'>;

/** @throws SealedError · StoreError */
export async function findForMember(
  member: Member,
  id: string,
  action: WarningAction,
  deployment: StaffDeployment,
): Promise<KnownToMember | undefined> {
  if (decideAccess(member, { action }).kind === 'refused') return undefined;
  const loaded = await loadWarning(id, deployment);
  return loaded === undefined ? undefined : knownTo(member, loaded, deployment);
}

/** The role is asked by the caller; whether they keep this one, here. */
export async function knownTo(
  member: Pick<Member, 'account' | 'memberships'>,
  loaded: LoadedWarning,
  deployment: StaffDeployment,
): Promise<KnownToMember | undefined> {
  const { keeper } = loaded.state;
  if (!member.memberships.some(({ role, office }) => role === 'monitor' && office === keeper)) return undefined;
  const cases = await casesOrNone(loaded.state.cases, deployment);
  const by = cases === undefined ? undefined : keeps(member, keeper, cases);
  return cases === undefined || by === undefined ? undefined : { ...loaded, cases, by };
}
