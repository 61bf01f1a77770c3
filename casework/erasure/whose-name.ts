/**
 * Who of the people of a case an erasure is about, for pages: by pseudonym to whoever sees the case, while the steps can be
 * read; to others, and afterwards, by the day on which they came in. Never by name.
 */
import { type PersonRef, whomStepsName } from '@amanat/domain';
import type { VerifiedCase } from '../cases/verified-case.ts';
import { loadLife } from '../life/load-life.ts';
import type { StaffDeployment } from '../staff-deployment.ts';

export interface WhoseName {
  readonly ref?: PersonRef;
  /** Calendar day in the jurisdiction. */
  readonly enteredOn: string;
}

/** @param seesCase without it nobody is named by pseudonym */
export async function whoseName(
  found: VerifiedCase,
  seesCase: boolean,
  deployment: StaffDeployment,
): Promise<(person: string) => WhoseName> {
  const refs = seesCase ? await refsOf(found, deployment) : new Map<string, PersonRef>();
  return (person) => {
    const entered = found.steps.find(({ sealed }) => sealed.person?.person === person);
    if (entered === undefined) throw new Error('none of the people of this case');
    const ref = refs.get(entered.id);
    return { enteredOn: entered.recordedOn, ...(ref === undefined ? {} : { ref }) };
  };
}

/** None while the server is sealed. */
async function refsOf(found: VerifiedCase, deployment: StaffDeployment): Promise<ReadonlyMap<string, PersonRef>> {
  if (deployment.keyring.state() !== 'unsealed') return new Map();
  const loaded = await loadLife(found.caseId, found, deployment);
  if (loaded.kind !== 'life') return new Map();
  const { recorded, steps } = loaded.life;
  return whomStepsName(recorded, new Set(steps.map(({ id }) => id)));
}
