/** An invented person of a training deployment as access decisions see them, signed in as they must be. */
import { trainingAccount, type TrainingPerson } from '@amanat/casework';
import type { Member } from '@amanat/domain';
import { ciphers } from '../../server/ciphers.ts';
import type { TestDeployment } from '../../server/testing/test-deployment.ts';

export async function trainingMember(
  person: TrainingPerson,
  { services }: Pick<TestDeployment, 'services'>,
): Promise<Member> {
  const account = trainingAccount(person, { ciphers, origin: services.settings.origin });
  const known = await services.staff.accounts.memberOf(account);
  if (known === undefined) throw new Error(`no such person: ${person}`);
  return { ...known.member, hasSecondFactor: true };
}
