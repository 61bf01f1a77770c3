/** A liar who wants an innocent warned about, and somebody who wants a true warning never to be read. On the real record. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { WarningView } from '@amanat/casework';
import type { CaseId, Member } from '@amanat/domain';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { joinedMember } from '../fixtures/joined-member.ts';
import { linkingWorld, type LinkingWorld } from '../linking/linking-world.ts';

suite('early warnings under attack', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let world: LinkingWorld;
  before(async () => {
    deployment = await openTestDeployment();
    world = linkingWorld(deployment);
  });
  after(() => deployment.stop());

  const warnings = () => deployment.services.staff.warnings;
  const withCase = async (member: Member, caseId: CaseId): Promise<readonly WarningView[]> => {
    const answer = await warnings().list(member);
    assert.ok(answer.kind === 'warnings', answer.kind);
    return answer.warnings.filter(({ cases }) => cases.some((each) => each.caseId === caseId));
  };
  const told = async ({ account }: Member): Promise<readonly (string | undefined)[]> =>
    (await deployment.opened.database.staff.readerFor(account).alarms(200))
      .filter(({ kind }) => kind === 'warning-raised')
      .map(({ streamId }) => streamId);
  /** One person, named in both and decided to be one, each time by somebody whom a worker has met. */
  const namedTwice = async (
    [name, inUrdu, phone]: readonly [string, string, string],
    reach: readonly [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>],
  ): Promise<readonly [CaseId, string]> => {
    const cases = [
      await world.lodge('kasur', { reach: reach[0] }),
      await world.lodge('okara', { reach: reach[1] }),
    ] as const;
    await world.name(cases[0], { name, phone });
    await world.name(cases[1], { name: inUrdu, phone });
    const found = (await world.suggestions('monitor', cases[0])).find(({ left }) => left.ref === 'accused-1');
    assert.ok(found !== undefined);
    const decision = { decision: 'same', grounds: ['called-the-number'], basis: found.basis } as const;
    const { links } = deployment.services.staff;
    assert.deepEqual(await links.decide(await world.as('monitor'), found.link, decision), { kind: 'done' });
    for (const each of cases) await world.record(each, 'source.confirmed', { person: 'accused-1', how: 'met' });
    await warnings().watch();
    return [cases[0], found.link];
  };

  test('two complaints that are answered to at one address are one source, under whatever names', async () => {
    const monitor = await world.as('monitor');
    const at = 'writes-a-lot@example.pk';
    const [lied] = await namedTwice(
      ['Shahbaz Kamboh', 'شہباز کمبوہ', '03154710031'],
      [
        { how: 'email', at, name: 'Allah Rakha' },
        { how: 'email', at: ` ${at.toUpperCase()}`, name: 'Khuda Bakhsh' },
      ],
    );
    assert.deepEqual(await withCase(monitor, lied), []);
  });

  test('whoever keeps a warning hears that it ended because a link was withdrawn', async () => {
    const monitor = await world.as('monitor');
    const [caseId, link] = await namedTwice(
      ['Ghulam Qadir Jutt', 'غلام قادر جٹ', '03164710032'],
      [
        { how: 'email', at: 'one@example.pk' },
        { how: 'email', at: 'other@example.pk' },
      ],
    );
    const [raised] = await withCase(monitor, caseId);
    assert.ok(raised !== undefined);
    const before = (await told(monitor)).filter((each) => each === raised.warning).length;
    const { links } = deployment.services.staff;
    assert.deepEqual(await links.withdraw(monitor, link, 'decided-in-error'), { kind: 'done' });
    assert.equal((await warnings().watch()).closed, 1);
    const [ended] = await withCase(monitor, caseId);
    assert.deepEqual([ended?.state, ended?.closed?.ground], ['closed', 'entered-in-error']);
    assert.equal((await told(monitor)).filter((each) => each === raised.warning).length, before + 1);
  });

  test('where all who watch are shut out it is told further up', async () => {
    const place = { role: 'monitor', scope: 'all', office: 'office_commission-national' } as const;
    const above = await joinedMember('monitor-above', place, deployment);
    const commission = async (): Promise<Member> => ({ ...(await above.member()), hasSecondFactor: true });
    const cases = [await world.lodge('kasur'), await world.lodge('okara')] as const;
    for (const each of cases) await world.seize(each, 'UP5500812299');
    await warnings().watch();
    const [raised] = await withCase(await world.as('monitor'), cases[0]);
    assert.ok(raised !== undefined);
    assert.deepEqual(await withCase(await commission(), cases[0]), []);
    await deployment.services.staff.caseAccess.declareConflict(await world.as('monitor'), cases[1]);
    await warnings().watch();
    assert.deepEqual(await withCase(await world.as('monitor'), cases[0]), []);
    assert.deepEqual(
      (await withCase(await commission(), cases[0])).map(({ warning }) => warning),
      [raised.warning],
    );
    assert.ok((await told(await commission())).includes(raised.warning));
  });
});
