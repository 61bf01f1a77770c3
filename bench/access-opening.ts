/**
 * Opening an identity in one's own case, whole: the decision, the event on disk, row security, unwrapping three keys,
 * opening the texts. Beside it, storing the event alone, which the disk gives its time.
 */
import { type OpeningWanted, trainingAccount } from '@amanat/casework';
import { ciphers } from '../server/ciphers.ts';
import { lodgeComplaint } from '../server/testing/lodged-complaint.ts';
import { openTestDeployment } from '../server/testing/test-deployment.ts';
import { trainingMember } from '../test/fixtures/training-member.ts';
import { milliseconds, type Part, quantile } from './measuring.ts';

const wanted: OpeningWanted = {
  purpose: 'child-safety',
  reason: 'first-contact',
  parts: ['child', 'reporter', 'official'],
};

export const openingPart: Part = {
  name: 'opening',
  async measure(quick) {
    const deployment = await openTestDeployment();
    try {
      const { services, opened } = deployment;
      const { staff } = services;
      const [worker, supervisor] = [
        await trainingMember('case-worker-a', deployment),
        await trainingMember('supervisor-kasur', deployment),
      ];
      const { caseId } = await lodgeComplaint(services);
      await opened.keyring.whenRewrapped();
      const account = trainingAccount('case-worker-a', { ciphers, origin: services.settings.origin });
      const { kind } = await staff.caseAccess.assign(supervisor, caseId, account);
      if (kind !== 'done') throw new Error(`the case was not assigned: ${kind}`);
      const times = { whole: [] as number[], event: [] as number[] };
      for (let round = 0; round < (quick ? 5 : 200); round++) {
        const from = performance.now();
        const answer = await staff.openings.openOwn(worker, caseId, wanted);
        if (answer.kind !== 'done') throw new Error(`not opened: ${answer.kind}`);
        const stored = performance.now();
        const view = await staff.openings.read(worker, answer.opening);
        if (view === undefined) throw new Error('what was opened could not be read');
        times.whole.push(performance.now() - from);
        times.event.push(stored - from);
      }
      return [
        {
          what: 'opening a case of one’s own, three persons, from the wish to the texts, p95',
          measured: milliseconds(quantile(times.whole, 0.95)),
          wanted: '≤ 50 ms',
          beside: `until the event is on disk: ${milliseconds(quantile(times.event, 0.95))}`,
        },
      ];
    } finally {
      await deployment.stop();
    }
  },
};
