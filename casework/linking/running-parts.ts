/** What of a case somebody may read at this moment: asked as it is when an opening itself is read (I16). */
import { type CasePart, decideAccess, isOpenAt, type Member } from '@amanat/domain';
import { withKeptAway } from '../cases/kept-away.ts';
import type { VerifiedCase } from '../cases/verified-case.ts';
import { isOwn } from '../openings/change-opening.ts';
import { loadOpening } from '../openings/load-opening.ts';
import { actionOf } from '../openings/read-opening.ts';
import type { StaffDeployment } from '../staff-deployment.ts';

const mostRunning = 20;

/** Parts of one's own openings that run now, and that one may still have. @throws SealedError */
export async function runningParts(
  member: Member,
  found: VerifiedCase,
  deployment: StaffDeployment,
): Promise<ReadonlySet<CasePart>> {
  const reader = deployment.staff.readerFor(member.account);
  const { caseId } = found;
  const rows = await reader.openings({ caseId, by: member.account, state: 'open', limit: mostRunning });
  const parts = new Set<CasePart>();
  for (const { opening } of rows) {
    const loaded = await loadOpening(opening, deployment);
    if (loaded?.state.status !== 'opened' || !isOwn(member, loaded)) continue;
    const { wish, way } = loaded.state;
    if (wish.case !== caseId || !isOpenAt(loaded.state, deployment.now())) continue;
    const { facts } = way === 'own-case' ? found : await withKeptAway(found, deployment);
    if (decideAccess(member, { action: actionOf[way], case: facts, purpose: wish.purpose }).kind === 'refused')
      continue;
    for (const part of wish.parts) parts.add(part);
  }
  return parts;
}
