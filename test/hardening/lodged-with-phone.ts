/** A complaint from another district than the training people's office has, with a telephone number to be reached at. */
import { parseAnswers } from '@amanat/domain';
import { drawCode } from '@amanat/sealing';
import { ciphers } from '../../server/ciphers.ts';
import type { TestDeployment } from '../../server/testing/test-deployment.ts';

/** Resolves once it is under its case's key, with the tokens by which a search finds it. */
export async function lodgeWithPhone(
  { services }: Pick<TestDeployment, 'services'>,
  at: string,
  district = 'pk-pb-faisalabad',
): Promise<{ readonly caseId: string }> {
  const outside = { group: 'other-or-unknown', district: { id: district }, reach: { how: 'phone', at } };
  const answer = await services.casework.lodgeComplaint({
    answers: parseAnswers(outside, services.today()),
    channel: 'web',
    code: drawCode(ciphers),
    secret: ciphers.random(32),
    ticketHash: ciphers.random(32),
  });
  if (answer.kind !== 'lodged') throw new Error('a new complaint is lodged');
  await services.keyring.whenRewrapped();
  return answer.lodged;
}
