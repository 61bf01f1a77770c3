/** The work list and the list of limits that have passed, over HTTP, of cases whose lives were recorded as people record them. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Hono } from 'hono';
import type { PassedGroup, TrainingPerson } from '@amanat/casework';
import { parseStep, type StepType } from '@amanat/domain';
import { messages } from '@amanat/web';
import { signedInAs } from '../../test/fixtures/staff.ts';
import { trainingMember } from '../../test/fixtures/training-member.ts';
import { createApp } from '../app.ts';
import { lodgeComplaint } from '../testing/lodged-complaint.ts';
import { openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';

const kasur = 'office_child-protection-kasur';
const words = messages('en').work;
const titles = messages('en').ruleTitles;
const interim = titles['PK-CRPC-173-INTERIM'] ?? '';

const sumOf = (groups: readonly PassedGroup[]): number => groups.reduce((sum, { count }) => sum + count, 0);

suite('work lists over HTTP', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let app: Hono;
  /** In Kasur, with an FIR of 60 days ago; another of 26, whose limit no week-end holds open; one that keeps the unit of Kasur away. */
  let late: string;
  let recent: string;
  let keptAway: string;

  const day = (days: number): string => deployment.services.today().subtract({ days }).toString();
  const pageOf = async (person: TrainingPerson, path: string): Promise<string> => {
    const answer = await (await signedInAs(person, app)).get(path);
    assert.equal(answer.status, 200, `${person} ${path}`);
    return (await answer.text()).replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');
  };
  async function record(person: TrainingPerson, caseId: string, type: StepType, facts: object): Promise<void> {
    const { life } = deployment.services.staff;
    const member = await trainingMember(person, deployment);
    const found = await life.find(member, caseId);
    assert.ok(found.kind === 'life');
    const wish = { step: parseStep(type, facts), numbers: {}, entry: life.newEntry(), seen: found.view.seen };
    assert.deepEqual(await life.record(member, caseId, wish), { kind: 'done' });
  }
  const fir = (days: number) => ({ happened: day(days), sections: ['PPC 377'], accusedCount: 1 });

  before(async () => {
    deployment = await openTestDeployment();
    app = createApp(deployment.services);
    const { services } = deployment;
    late = (await lodgeComplaint(services)).caseId;
    recent = (await lodgeComplaint(services)).caseId;
    keptAway = (await lodgeComplaint(services, { exclude: { offices: [kasur] } })).caseId;
    await services.keyring.whenRewrapped();
    const { account } = await trainingMember('case-worker-a', deployment);
    const supervisor = await trainingMember('supervisor-kasur', deployment);
    assert.equal((await services.staff.caseAccess.assign(supervisor, late, account)).kind, 'done');
    await record('case-worker-a', late, 'fir.registered', fir(60));
    // A reported rule counts seven days from it.
    await record('case-worker-a', late, 'investigation.transfer.applied', {
      happened: day(40),
      forum: 1,
      appliedBy: 'complainant',
      ground: 'no-progress',
    });
    await record('supervisor-kasur', recent, 'fir.registered', fir(26));
    await record('monitor', keptAway, 'fir.registered', fir(30));
  });
  after(() => deployment.stop());

  test('signing in leads whoever sees cases to what waits, and others to the first page', async () => {
    for (const [person, place] of [
      ['case-worker-a', '/en/staff/work'],
      ['monitor', '/en/staff/work'],
      ['custodian-a', '/en/staff/work'],
      ['auditor', '/en/staff'],
      ['administrator-a', '/en/staff'],
    ] as const) {
      const answer = await (await signedInAs('auditor', app)).post('/en/training', { person });
      assert.deepEqual([answer.status, answer.headers.get('location')], [303, place], person);
    }
  });

  test('a row says in words what has passed and since when, whose it is, and that no lawyer has confirmed the rule', async () => {
    const { staff } = deployment.services;
    const page = await pageOf('case-worker-a', '/en/staff/work');
    const answer = await staff.work.list(await trainingMember('case-worker-a', deployment), {});
    const row = answer.kind === 'work' ? answer.list.rows.find(({ caseId }) => caseId === late) : undefined;
    assert.ok(row?.first !== undefined);
    assert.ok(row.first.daysLate > 0 && row.passed > 0 && row.stage === 'investigation');
    const ago = `${row.first.daysLate} days ago`;
    assert.match(page, new RegExp(`limit passed ${ago}, ${words.unconfirmed}`));
    assert.ok(page.includes(String(row.passed)));
    assert.ok(page.includes(`${messages('en').life.stages.investigation}`));
    assert.ok(page.includes('Keeper: '));
    assert.ok(page.includes('Case worker A, Kasur (you)'));
    const urdu = await pageOf('case-worker-a', '/ur/staff/work');
    assert.match(
      urdu,
      /میعاد [۰-۹]+ دن پہلے گزر گئی، قاعدے کی کسی وکیل نے ابھی تصدیق نہیں کی|میعاد [۰-۹]+ دن پہلے گزر گئی/,
    );
  });

  test('a reported rule is never said to be a limit that has passed', async () => {
    const page = await pageOf('monitor', '/en/staff/clocks');
    const answer = await deployment.services.staff.work.passed(await trainingMember('monitor', deployment), {});
    assert.ok(answer.kind === 'passed');
    const reported = answer.list.rows.filter(({ clock }) => clock.confidence === 'secondary');
    assert.ok(reported.length > 0, 'there is one');
    for (const { clock } of reported) {
      assert.ok(page.includes(`reported rule: its time ended ${clock.daysLate}`), clock.clock);
      assert.ok(!page.includes(`${titles[clock.rule] ?? clock.rule}limit passed`), clock.clock);
    }
  });

  test('a lawyer’s confirmation changes the words, not what is listed', async () => {
    const path = `/en/staff/clocks?rule=PK-CRPC-173-INTERIM`;
    const unconfirmed = new RegExp(`${interim}limit passed \\d+ days ago, ${words.unconfirmed}`);
    const confirmed = new RegExp(`${interim}limit passed \\d+ days agoLast day`);
    assert.match(await pageOf('monitor', path), unconfirmed);
    const { rulebook } = deployment.services.staff;
    const lawyer = await trainingMember('lawyer-kasur', deployment);
    const wish = { rule: 'PK-CRPC-173-INTERIM', qualification: 'advocate', textAsOf: day(10) } as const;
    assert.deepEqual(await rulebook.confirm(lawyer, wish), { kind: 'done' });
    assert.match(await pageOf('monitor', path), confirmed);
    assert.deepEqual(await rulebook.withdraw(lawyer, wish.rule), { kind: 'done' });
    assert.match(await pageOf('monitor', path), unconfirmed);
  });

  test('whoever watches sees what has passed across cases, with its desk; filters narrow it to that desk', async () => {
    const { work } = deployment.services.staff;
    const monitor = await trainingMember('monitor', deployment);
    const all = await work.passed(monitor, {});
    assert.ok(all.kind === 'passed');
    assert.deepEqual(new Set(all.list.rows.map(({ of }) => of.caseId)), new Set([late, recent, keptAway]));
    const keepers = new Set(all.list.rows.map(({ clock }) => clock.keeper));
    assert.ok(keepers.size > 1 && !keepers.has(undefined), 'at more than one desk');
    for (const keeper of keepers) {
      const at = await work.passed(monitor, { keeper: keeper ?? '' });
      assert.ok(at.kind === 'passed' && at.list.rows.length > 0);
      assert.ok(at.list.rows.every(({ clock }) => clock.keeper === keeper));
      assert.equal(sumOf(all.list.groups.filter((group) => group.keeper === keeper)), at.list.rows.length);
    }
    const { owner } = all.list.rows[0]?.clock ?? assert.fail('nothing passed');
    const owned = await work.passed(monitor, { owner });
    assert.ok(owned.kind === 'passed' && owned.list.rows.every(({ clock }) => clock.owner === owner));
    const elsewhere = await work.passed(monitor, { district: 'pk-pb-lahore' });
    assert.ok(elsewhere.kind === 'passed');
    assert.deepEqual([elsewhere.list.rows, elsewhere.list.groups], [[], []]);
    for (const { clock } of all.list.rows) assert.ok(clock.dueOn < deployment.services.today().toString());
  });

  test('people of an office that is kept away see nothing of the case: no row, no count, no sum, no clock', async () => {
    const { work } = deployment.services.staff;
    for (const person of ['supervisor-kasur', 'case-worker-a', 'case-worker-b', 'lawyer-kasur'] as const) {
      const member = await trainingMember(person, deployment);
      const answer = await work.list(member, {});
      const counted = await work.counts(member, {});
      assert.ok(answer.kind === 'work' && counted.kind === 'counts');
      assert.ok(
        answer.list.rows.every(({ caseId }) => caseId !== keptAway),
        person,
      );
      const own = person === 'lawyer-kasur' ? 0 : 2;
      assert.deepEqual([answer.list.count, counted.counts.all, counted.counts.passed], [own, own, own], person);
      assert.ok(!(await pageOf(person, '/en/staff/work')).includes(keptAway));
    }
    const supervisor = await work.passed(await trainingMember('supervisor-kasur', deployment), {});
    const monitor = await work.passed(await trainingMember('monitor', deployment), {});
    assert.ok(supervisor.kind === 'passed' && monitor.kind === 'passed');
    assert.deepEqual(new Set(supervisor.list.rows.map(({ of }) => of.caseId)), new Set([late, recent]));
    assert.equal(sumOf(supervisor.list.groups), supervisor.list.rows.length);
    assert.ok(sumOf(monitor.list.groups) > sumOf(supervisor.list.groups));
  });

  test('whoever is shut out of a case has it on no list and in no count', async () => {
    const { services } = deployment;
    const { caseId } = await lodgeComplaint(services);
    await services.keyring.whenRewrapped();
    await record('supervisor-kasur', caseId, 'fir.registered', fir(60));
    const worker = await trainingMember('case-worker-b', deployment);
    const countOf = async () => {
      const answer = await services.staff.work.list(worker, { only: 'passed' });
      assert.ok(answer.kind === 'work');
      return [answer.list.count, answer.list.rows.some((row) => row.caseId === caseId)];
    };
    const [before] = await countOf();
    const monitor = await trainingMember('monitor', deployment);
    const shut = await services.staff.caseAccess.shutOut(monitor, caseId, worker.account, 'named-in-case');
    assert.equal(shut.kind, 'done');
    assert.deepEqual(await countOf(), [Number(before) - 1, false]);
  });

  test('a case of whom nobody recorded anything is on the list, last', async () => {
    const { services } = deployment;
    const { caseId } = await lodgeComplaint(services);
    const answer = await services.staff.work.list(await trainingMember('monitor', deployment), {});
    assert.ok(answer.kind === 'work');
    const row = answer.list.rows.at(-1);
    assert.equal(row?.caseId, caseId);
    assert.deepEqual([row?.stage, row?.first, row?.passed, row?.openReviews], [undefined, undefined, 0, 0]);
    assert.ok((await pageOf('monitor', '/en/staff/work')).includes(words.noClock));
  });

  test('a filter is kept under a name, leads back to itself, is its owner’s alone, and is removed', async () => {
    const worker = await signedInAs('case-worker-a', app);
    const kept = await worker.post('/en/staff/work/filters', { name: ' Mine  ', shown: 'only=passed&whose=mine&x=y' });
    assert.equal(kept.headers.get('location'), '/en/staff/work?only=passed&whose=mine&done=saved');
    const page = await (await worker.get('/en/staff/work?done=saved')).text();
    assert.ok(page.includes('href="/en/staff/work?only=passed&amp;whose=mine"') && page.includes('<bdi>Mine</bdi>'));
    assert.ok(!(await (await (await signedInAs('case-worker-b', app)).get('/en/staff/work')).text()).includes('Mine<'));
    const filter = /name="filter" value="(filter_[^"]+)"/.exec(page)?.[1] ?? '';
    // Somebody else's press of that button takes nothing from its owner.
    await (await signedInAs('case-worker-b', app)).post('/en/staff/work/filters/remove', { filter, shown: '' });
    assert.ok((await (await worker.get('/en/staff/work')).text()).includes(filter));
    const removed = await worker.post('/en/staff/work/filters/remove', { filter, shown: 'stage=bail' });
    assert.equal(removed.headers.get('location'), '/en/staff/work?stage=bail&done=removed');
    assert.ok(!(await (await worker.get('/en/staff/work')).text()).includes(filter));
  });

  test('a name that is missing, too long or no plain line is asked for again, as it was typed; the 21st is refused', async () => {
    const worker = await signedInAs('case-worker-b', app);
    const save = (name: string, shown = '') => worker.post('/en/staff/work/filters', { name, shown });
    for (const [name, mistake] of [
      ['   ', words.mistakes.missing],
      ['x'.repeat(61), words.mistakes['too-long']],
      ['two\nlines', words.mistakes['not-this-shape']],
    ] as const) {
      const answer = await save(name, 'only=soon');
      assert.equal(answer.status, 422);
      const page = await answer.text();
      assert.ok(page.includes(mistake), name);
      // What was shown is shown still.
      assert.ok(page.includes('name="shown" value="only=soon"'));
    }
    for (let number = 1; number <= 20; number++) assert.equal((await save(`Filter ${String(number)}`)).status, 303);
    // Under a name that is there already it takes that one's place.
    assert.equal((await save('Filter 7', 'only=review')).status, 303);
    const refused = await save('Filter 21');
    assert.equal(refused.status, 422);
    assert.ok((await refused.text()).includes(words.mistakes['too-many-filters']));
    const page = await (await worker.get('/en/staff/work')).text();
    assert.equal([...page.matchAll(/name="filter" value="filter_/g)].length, 20);
    assert.ok(page.includes('/en/staff/work?only=review"'));
  });

  test('an address that somebody changed by hand shows the whole list, not an error, and no other’s desk', async () => {
    const worker = await signedInAs('case-worker-a', app);
    for (const query of [
      'after=x',
      'after=9.2026-01-01.case_1',
      'stage=nothing&only=all&district=%00',
      'whose=office_monitor-punjab',
      `after=1.2026-13-45.case_${'0'.repeat(26)}`,
    ])
      assert.equal((await worker.get(`/en/staff/work?${query}`)).status, 200, query);
    const monitor = await signedInAs('monitor', app);
    for (const query of ['after=x', 'rule=%00', 'owner=nobody', 'keeper=x', 'after=2.2026-01-01.case_1.X.Y'])
      assert.equal((await monitor.get(`/en/staff/clocks?${query}`)).status, 200, query);
  });
});
