/** Changes of dossiers that wait for another person: who is told, when once more, and what a digest says of it. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Digest, TrainingPerson } from '@amanat/casework';
import { type DossierChange, shippedDossiers } from '@amanat/domain';
import { messages } from '@amanat/web';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { createApp } from '../../server/app.ts';
import { signedInAs } from '../fixtures/staff.ts';
import { trainingMember } from '../fixtures/training-member.ts';

suite('changes of dossiers that wait', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  before(async () => {
    deployment = await openTestDeployment();
    for (const dossier of shippedDossiers) await deployment.services.casework.importDossier(dossier, {});
  });
  after(() => deployment.stop());

  const staff = () => deployment.services.staff;
  const member = (person: TrainingPerson) => trainingMember(person, deployment);
  /** Nine in the morning, so many days later. */
  function morningAfter(days: number): void {
    const now = deployment.services.now().toZonedDateTimeISO(deployment.services.settings.timeZone);
    const nine = now.toPlainDate().add({ days }).toZonedDateTime({ timeZone: now.timeZoneId, plainTime: '09:00' });
    deployment.pass(now.until(nine, { largestUnit: 'hours' }));
  }
  const claim: DossierChange = {
    kind: 'add-claim',
    claim: {
      id: 'C1',
      source: 'S1',
      attributedTo: 'villagers',
      about: 'complaints',
      measure: null,
      value: null,
      relation: null,
      text: 'Complaints waited on the same desk.',
    },
  };
  const propose = async (): Promise<string> => {
    const answer = await staff().dossiers.propose(await member('monitor'), 'kasur', claim);
    assert.ok(answer.kind === 'proposed', JSON.stringify(answer));
    return answer.proposal;
  };
  const waitingFor = async (person: TrainingPerson) => staff().dossiers.waitingFor(await member(person));
  async function alarmsOf(person: TrainingPerson): Promise<readonly string[]> {
    const answer = await staff().alarms.list(await member(person));
    assert.ok(answer.kind === 'alarms');
    return answer.alarms.flatMap(({ kind, streamId }) => (streamId === 'dossier_kasur' ? [kind] : []));
  }
  const told = ['dossier-change-proposed'];
  const others = ['supervisor-kasur', 'supervisor-punjab'] as const;
  let proposedOn = '';

  test('whoever may agree sees how many wait and since when, the proposer and everybody else nothing', async () => {
    for (const person of others) assert.deepEqual(await waitingFor(person), { count: 0 });
    await propose();
    proposedOn = deployment.services
      .now()
      .toZonedDateTimeISO(deployment.services.settings.timeZone)
      .toPlainDate()
      .toString();
    morningAfter(1);
    const second = await propose();
    for (const person of others) assert.deepEqual(await waitingFor(person), { count: 2, since: proposedOn }, person);
    for (const person of ['monitor', 'case-worker-a', 'auditor', 'administrator-a', 'custodian-a'] as const)
      assert.deepEqual(await waitingFor(person), { count: 0 }, person);
    await staff().dossiers.decide(await member('supervisor-kasur'), 'kasur', second, 'decline');
    assert.deepEqual(await waitingFor('supervisor-kasur'), { count: 1, since: proposedOn });
  });

  test('the first page says so and leads there, in both languages', async () => {
    const app = createApp(deployment.services);
    const supervisor = await signedInAs('supervisor-kasur', app);
    const monitor = await signedInAs('monitor', app);
    for (const lang of ['en', 'ur'] as const) {
      const link = `<a href="/${lang}/staff/dossiers">${messages(lang).staff.toDossierChanges}</a>`;
      assert.ok((await (await supervisor.get(`/${lang}/staff`)).text()).includes(link));
      assert.ok(!(await (await monitor.get(`/${lang}/staff`)).text()).includes(link));
    }
  });

  test('they are told once, however often the clock looks, and a digest counts it without a word of what it is', async () => {
    const digests = staff().digests;
    await digests.setAddress(await member('supervisor-kasur'), 'supervisor@office.example', 'en');
    for (let time = 0; time < 3; time++) await staff().timers.tellOfWaitingChanges();
    for (const person of others) assert.deepEqual(await alarmsOf(person), told, person);
    assert.deepEqual(await alarmsOf('monitor'), []);
    morningAfter(1);
    const sent: Digest[] = [];
    const send = async (digest: Digest) => (sent.push(digest), 'sent' as const);
    await digests.sendAll(send);
    await staff().timers.tellOfWaitingChanges();
    morningAfter(1);
    await digests.sendAll(send);
    assert.deepEqual(
      sent.map(({ to, count }) => [to, count]),
      [['supervisor@office.example', 1]],
    );
    assert.ok(!JSON.stringify(sent).includes('kasur'));
  });

  test('of what has waited for seven days they are told once more, sealed or not; what was decided on is told to nobody', async () => {
    const [supervisor, monitor] = [await member('supervisor-kasur'), await member('monitor')];
    const lateTold = async ({ account }: typeof monitor): Promise<number> => {
      const alarms = await deployment.opened.database.staff.readerFor(account).alarms(100);
      return alarms.filter(({ kind }) => kind === 'dossier-change-late').length;
    };
    morningAfter(3);
    await staff().timers.tellOfWaitingChanges();
    assert.equal(await lateTold(supervisor), 0);
    morningAfter(1);
    deployment.services.keyring.seal();
    for (let time = 0; time < 2; time++) await staff().timers.tellOfWaitingChanges();
    assert.equal(await lateTold(supervisor), 1);
    assert.equal(await lateTold(monitor), 0);
    assert.equal((await staff().dossiers.waitingFor(supervisor)).count, 1);
  });
});
