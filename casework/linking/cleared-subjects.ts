/** Who of these cases was cleared, as subjects: they leave every suggestion and link. Read in memory, shown to nobody. */
import { clearedIn } from '@amanat/domain';
import type { VerifiedCase } from '../cases/verified-case.ts';
import { loadLife } from '../life/load-life.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { subjectIdOf } from './subjects.ts';

/** Of a case whose child was erased nothing can be read any more, and so nobody is. @throws SealedError */
export async function clearedSubjects(
  cases: readonly VerifiedCase[],
  deployment: Pick<StaffDeployment, 'keys' | 'keyring' | 'ciphers'>,
): Promise<ReadonlySet<string>> {
  const subjects = await Promise.all(
    cases.map(async (found) => {
      const loaded = await loadLife(found.caseId, found, deployment);
      if (loaded.kind !== 'life') return [];
      return [...clearedIn(loaded.life)].map((ref) => subjectIdOf(found.caseId, ref, deployment));
    }),
  );
  return new Set(subjects.flat());
}
