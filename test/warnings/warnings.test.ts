/**
 * Early warnings on the real record: raised to who watches over all offices concerned and to nobody else, growing, closed with a
 * reason, ended with a clearing; about a person by two sources only.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { TrainingPerson, WarningView } from '@amanat/casework';
import type { CaseId } from '@amanat/domain';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { unsealTraining } from '../../server/training-keys.ts';
import { recordStep } from '../erasure/case-with-people.ts';
import { linkingWorld, type LinkingWorld } from '../linking/linking-world.ts';

suite('early warnings', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let world: LinkingWorld;
  before(async () => {
    deployment = await openTestDeployment();
    world = linkingWorld(deployment);
  });
  after(() => deployment.stop());

  const warnings = () => deployment.services.staff.warnings;
  const listOf = async (person: TrainingPerson): Promise<readonly WarningView[]> => {
    const answer = await warnings().list(await world.as(person));
    assert.ok(answer.kind === 'warnings', answer.kind);
    return answer.warnings;
  };
  const withCase = async (caseId: CaseId): Promise<readonly WarningView[]> =>
    (await listOf('monitor')).filter(({ cases }) => cases.some((each) => each.caseId === caseId));
  const alarmsOf = async (person: TrainingPerson): Promise<readonly (string | undefined)[]> => {
    const { account } = await world.as(person);
    const rows = await deployment.opened.database.staff.readerFor(account).alarms(200);
    return rows.filter(({ kind }) => kind === 'warning-raised').map(({ streamId }) => streamId);
  };
  const twoWith = async (
    serial: string,
    villages?: { readonly kasur: string; readonly okara: string },
  ): Promise<readonly [CaseId, CaseId]> => {
    const at = (district: 'kasur' | 'okara') => (villages === undefined ? {} : { village: villages[district] });
    const cases = [await world.lodge('kasur', at('kasur')), await world.lodge('okara', at('okara'))] as const;
    for (const each of cases) await world.seize(each, serial);
    return cases;
  };

  test('one device in two districts is told to the monitor above both, once, and to nobody else', async () => {
    const [kasur, okara] = await twoWith('IMEI 35-209900-176148', {
      kasur: 'Kot Radha Kishan',
      okara: 'Renala Khurd',
    });
    assert.equal((await warnings().watch()).raised, 1);
    assert.deepEqual(await warnings().watch(), { cases: 0, raised: 0, grown: 0, closed: 0 });
    const [warning, ...more] = await withCase(kasur);
    assert.ok(warning !== undefined && more.length === 0);
    assert.deepEqual(
      [warning.about, warning.rule, warning.keeper, warning.state, warning.mayClose, warning.isLate],
      ['device', 'same-thing', 'office_monitor-punjab', 'raised', true, false],
    );
    assert.deepEqual(new Set(warning.cases.map(({ caseId }) => caseId)), new Set([kasur, okara]));
    assert.deepEqual(
      warning.reasons.map(({ reason, number }) => [reason, number]),
      [
        ['same-device', 2],
        ['crosses-district', 2],
        ['crosses-village', 2],
      ],
    );
    assert.ok(
      warning.cases.every((each) => !('village' in each)),
      'no village without an opening',
    );
    assert.deepEqual(await alarmsOf('monitor'), [warning.warning]);
    for (const person of ['supervisor-kasur', 'case-worker-a', 'custodian-a', 'auditor'] as const) {
      const member = await world.as(person);
      assert.equal((await warnings().list(member)).kind, 'refused', person);
      assert.equal(await warnings().find(member, warning.warning), undefined, person);
      assert.equal(await warnings().map(member, warning.warning), undefined, person);
      const answer = await warnings().close(member, warning.warning, 'acted-on');
      assert.deepEqual(answer, await warnings().close(member, `warning_${'0'.repeat(26)}`, 'acted-on'), person);
      assert.deepEqual(await alarmsOf(person), [], person);
    }
  });

  test('a further case makes it grow and is told again; who has closed it has the last word until there is another', async () => {
    const [kasur] = await twoWith('SN 77120034XK');
    await warnings().watch();
    const [raised] = await withCase(kasur);
    assert.ok(raised);
    const monitor = await world.as('monitor');
    assert.deepEqual(await warnings().seen(monitor, raised.warning), { kind: 'done' });
    const again = await warnings().seen(monitor, raised.warning);
    assert.ok(again.kind === 'refused' && again.refusal === 'warning-seen-before');
    await world.seize(await world.lodge('okara'), 'sn-77120034xk');
    assert.equal((await warnings().watch()).grown, 1);
    const grown = await warnings().find(monitor, raised.warning);
    assert.deepEqual([grown?.cases.length, grown?.state], [3, 'raised']);
    const notTheirs = await warnings().close(monitor, raised.warning, 'person-cleared');
    assert.ok(notTheirs.kind === 'refused' && notTheirs.refusal === 'warning-ground-not-yours');
    assert.deepEqual(await warnings().close(monitor, raised.warning, 'explained-otherwise'), { kind: 'done' });
    assert.equal((await warnings().watch()).raised, 0);
    const closed = await warnings().find(monitor, raised.warning);
    assert.deepEqual([closed?.state, closed?.closed?.ground], ['closed', 'explained-otherwise']);
    await world.seize(await world.lodge('kasur'), 'SN 77120034XK');
    assert.equal((await warnings().watch()).raised, 1);
    assert.equal((await withCase(kasur)).length, 2);
  });

  test('what a case keeps away is not told of it; a shut-out monitor neither', async () => {
    const kasur = await world.lodge('kasur', { exclude: { offices: ['office_monitor-punjab'] } });
    const serial = 'QX5500812233';
    const facts = {
      happened: deployment.services.today().toString(),
      item: 'item-1',
      kind: 'telephone',
      from: 'shop',
      holder: 'police-store',
    };
    await recordStep(deployment, kasur, 'item.seized', facts, { serial }, undefined, 'supervisor-kasur');
    await world.seize(await world.lodge('okara'), serial);
    const before = (await alarmsOf('monitor')).length;
    assert.equal((await warnings().watch()).raised, 1);
    const rows = await deployment.opened.database.links.warningsOfCase(kasur);
    assert.deepEqual(
      rows.map(({ keeper }) => keeper),
      ['office_commission-national'],
    );
    assert.deepEqual(await withCase(kasur), []);
    assert.equal(await warnings().find(await world.as('monitor'), rows[0]?.warning ?? ''), undefined);
    assert.equal((await alarmsOf('monitor')).length, before);
    const [open, other] = await twoWith('ZK9981230077');
    await warnings().watch();
    assert.equal((await withCase(open)).length, 1);
    await deployment.services.staff.caseAccess.declareConflict(await world.as('monitor'), other);
    assert.deepEqual(await withCase(open), []);
    const told = await deployment.services.staff.alarms.list(await world.as('monitor'));
    const hidden = (await deployment.opened.database.links.warningsOfCase(other))[0]?.warning;
    assert.ok(told.kind === 'alarms' && hidden !== undefined);
    assert.ok(!told.alarms.some(({ streamId }) => streamId === hidden));
  });

  test('about a person only once both sources were met; whoever is cleared leaves', async () => {
    const cases = [await world.lodge('kasur'), await world.lodge('okara')] as const;
    const phone = '03004719988';
    await world.name(cases[0], { name: 'Zulqarnain Haider', father: 'Sakhawat Ali', phone });
    await world.name(cases[1], { name: 'ذوالقرنین حیدر', father: 'سخاوت علی', phone });
    const { link, basis } = await world.only('monitor', cases[0]);
    const decision = { decision: 'same', grounds: ['called-the-number'], basis } as const;
    const { links } = deployment.services.staff;
    assert.deepEqual(await links.decide(await world.as('monitor'), link, decision), { kind: 'done' });
    await warnings().watch();
    assert.deepEqual(await withCase(cases[0]), []);
    await world.record(cases[0], 'source.confirmed', { person: 'accused-1', how: 'met' });
    await warnings().watch();
    assert.deepEqual(await withCase(cases[0]), [], 'two anonymous complaints of one day may be of one sender');
    await world.record(cases[1], 'source.confirmed', { person: 'accused-1', how: 'visited' });
    await warnings().watch();
    const [warning] = await withCase(cases[0]);
    assert.equal(warning?.about, 'person');
    await world.record(cases[1], 'accused.cleared', {
      person: 'accused-1',
      authority: 'inquiry',
      ground: 'inquiry',
      underAppeal: false,
    });
    assert.equal((await warnings().watch()).closed, 1);
    const [ended] = await withCase(cases[0]);
    assert.deepEqual([ended?.state, ended?.closed?.ground], ['closed', 'person-cleared']);
  });

  test('sealed it does nothing, and what came before is found once it is open again', async () => {
    const [kasur] = await twoWith('LM3377120988');
    await deployment.services.keyring.seal();
    assert.deepEqual(await warnings().watch(), { cases: 0, raised: 0, grown: 0, closed: 0 });
    await unsealTraining(deployment.opened.keyring, deployment.dataDir);
    assert.equal((await warnings().watch()).raised, 1);
    assert.equal((await withCase(kasur)).length, 1);
  });

  test('villages are marked only while the reader has the case open', async () => {
    const [kasur, okara] = await twoWith('TR1200945501', { kasur: 'Bhai Pheru', okara: 'Basirpur' });
    await warnings().watch();
    const [warning] = await withCase(kasur);
    assert.ok(warning);
    const monitor = await world.as('monitor');
    const plain = await warnings().map(monitor, warning.warning);
    assert.deepEqual(
      plain?.map(({ district, marked }) => [district, marked]),
      [
        ['pk-pb-kasur', []],
        ['pk-pb-okara', []],
      ],
    );
    assert.ok(plain.every(({ settlements }) => settlements.length > 300));
    const { openings } = deployment.services.staff;
    const wish = { purpose: 'child-safety', reason: 'plan-protection', parts: ['child'] } as const;
    const glass = await openings.breakGlassOnCase(monitor, kasur, wish);
    assert.ok(glass.kind === 'done', JSON.stringify(glass));
    const [here, there] = (await warnings().map(monitor, warning.warning)) ?? [];
    assert.deepEqual([here?.marked[0]?.cases, there?.marked], [[kasur], []]);
    const seen = await warnings().find(monitor, warning.warning);
    assert.deepEqual(
      seen?.cases.map(({ caseId, village }) => [caseId, village]).toSorted(),
      [
        [kasur, 'Bhai Pheru'],
        [okara, undefined],
      ].toSorted(),
    );
  });
});
