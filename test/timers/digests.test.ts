/** Notices by e-mail, from alarms on the real record to a running mail server. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Digest, DigestSent, TrainingPerson } from '@amanat/casework';
import { caseNumberOf, isCaseId } from '@amanat/domain';
import { messages } from '@amanat/web';
import { Client } from 'pg';
import { createApp } from '../../server/app.ts';
import { digestMail, openMailer } from '../../server/mail/index.ts';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { startTimers } from '../../server/timers/index.ts';
import { unsealTraining } from '../../server/training-keys.ts';
import { startMailServer } from '../fixtures/mail-server.ts';
import { signedInAs } from '../fixtures/staff.ts';
import { trainingMember } from '../fixtures/training-member.ts';

suite('notices by e-mail', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  before(async () => {
    deployment = await openTestDeployment();
  });
  after(() => deployment.stop());

  const digests = () => deployment.services.staff.digests;
  /** Nine in the morning of the next day. */
  function tillMorning(): void {
    const now = deployment.services.now().toZonedDateTimeISO(deployment.services.settings.timeZone);
    const nine = now.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone: now.timeZoneId, plainTime: '09:00' });
    deployment.pass(now.until(nine, { largestUnit: 'hours' }));
  }
  async function subscribe(person: TrainingPerson, address: string, language: 'ur' | 'en' = 'en'): Promise<void> {
    assert.equal(await digests().setAddress(await trainingMember(person, deployment), address, language), 'set');
  }
  /** Raises one alarm for the supervisor, about a case. */
  async function alarm(): Promise<string> {
    const { caseId, code } = await lodgeComplaint(deployment.services);
    await deployment.services.keyring.whenRewrapped();
    await deployment.services.casework.actByCode(code, { kind: 'pressed' });
    await deployment.services.staff.timers.countAnew();
    return caseId;
  }
  /** Takes all as `answer` says. */
  async function sendAll(answer: DigestSent = 'sent'): Promise<readonly Digest[]> {
    const sent: Digest[] = [];
    await digests().sendAll(async (digest) => {
      sent.push(digest);
      return answer;
    });
    return sent;
  }
  const address = 'supervisor@office.example';

  test('what was there before is not told; what is new is, once, on a later day, and only if there is something', async () => {
    await alarm();
    await subscribe('supervisor-kasur', address);
    await alarm();
    assert.deepEqual(await sendAll(), []);
    tillMorning();
    const [digest, ...others] = await sendAll();
    assert.deepEqual([digest?.to, digest?.language, digest?.count, others.length], [address, 'en', 1, 0]);
    await alarm();
    assert.deepEqual(await sendAll(), []);
    tillMorning();
    assert.deepEqual(
      (await sendAll()).map(({ count }) => count),
      [1],
    );
    tillMorning();
    assert.deepEqual(await sendAll(), []);
  });

  test('before seven nobody is written to', async () => {
    await alarm();
    tillMorning();
    deployment.pass({ hours: 18 });
    assert.deepEqual(await sendAll(), []);
    deployment.pass({ hours: 6 });
    assert.equal((await sendAll()).length, 1);
  });

  test('of two programs at once one writes', async () => {
    await alarm();
    tillMorning();
    const sent = await Promise.all([sendAll(), sendAll(), sendAll()]);
    assert.equal(sent.flat().length, 1);
  });

  test('what could not be sent is tried again, the same matters counted once; what is refused, on another day', async () => {
    await alarm();
    tillMorning();
    assert.equal((await sendAll('later')).length, 1);
    assert.equal((await sendAll('unreachable')).length, 1);
    await alarm();
    assert.deepEqual(
      (await sendAll('refused')).map(({ count }) => count),
      [2],
    );
    const member = await trainingMember('supervisor-kasur', deployment);
    assert.equal((await digests().addressOf(member))?.refusedOn, deployment.services.today().toString());
    assert.deepEqual(await sendAll(), []);
    tillMorning();
    assert.deepEqual(
      (await sendAll()).map(({ count }) => count),
      [2],
    );
    assert.equal((await digests().addressOf(member))?.refusedOn, undefined);
  });

  test('one that cannot be reached ends the round; one that refuses does not', async () => {
    await subscribe('monitor', 'monitor@office.example');
    await alarm();
    tillMorning();
    assert.equal((await sendAll('unreachable')).length, 1);
    assert.equal((await sendAll('later')).length, 2);
    await digests().removeAddress(await trainingMember('monitor', deployment));
    assert.equal((await sendAll()).length, 1);
  });

  test('who may no longer see a case is told nothing of it, and who is suspended nothing at all', async () => {
    await subscribe('case-worker-a', 'worker@office.example');
    const { caseId } = await lodgeComplaint(deployment.services);
    await deployment.services.keyring.whenRewrapped();
    const { caseAccess } = deployment.services.staff;
    const worker = await trainingMember('case-worker-a', deployment);
    const alarms = deployment.opened.database.staff;
    const row = (name: string) => ({
      alarm: `alarm_${name.padEnd(26, 'a')}`,
      kind: 'clock-passed' as const,
      forAccount: worker.account,
      onDay: deployment.services.today().toString(),
    });
    assert.ok(isCaseId(caseId));
    await alarms.append({ events: [], projections: { alarms: [{ ...row('b'), caseId }] } });
    assert.equal((await caseAccess.declareConflict(worker, caseId)).kind, 'done');
    tillMorning();
    const toWorker = (sent: readonly Digest[]) => sent.filter(({ to }) => to === 'worker@office.example').length;
    assert.equal(toWorker(await sendAll()), 0);
    await alarms.append({ events: [], projections: { alarms: [row('c')] } });
    await asOwner(`UPDATE accounts SET state = 'suspended' WHERE account = $1`, [worker.account]);
    assert.equal(toWorker(await sendAll()), 0);
    await asOwner(`UPDATE accounts SET state = 'active' WHERE account = $1`, [worker.account]);
    assert.equal(toWorker(await sendAll()), 1);
    await digests().removeAddress(worker);
  });

  test('a running server, sealed the whole time, writes by itself: neither case nor place nor kind nor name in it', async (context) => {
    const server = await startMailServer();
    context.after(() => server.stop());
    await subscribe('supervisor-kasur', address, 'ur');
    const caseId = await alarm();
    tillMorning();
    await deployment.services.keyring.seal();
    const failures: unknown[] = [];
    const from = 'notices@office.example';
    const mailer = openMailer({ host: '127.0.0.1', port: server.port, tls: 'none', from }, deployment.services.now);
    const timers = startTimers(
      {
        ...deployment.services,
        settings: { ...deployment.services.settings, staffOrigin: 'https://office.example' },
        database: {
          // The digests' turn comes by the clock; here it is asked for at once.
          openJobs: async (jobs, options) => {
            const queue = await deployment.opened.database.openJobs(jobs, options);
            await queue.soon('digests');
            return queue;
          },
        },
        lines: { timerFailed: (error) => void failures.push(error), mailFailed: (code) => void failures.push(code) },
        mailer,
      },
      { beginAfterMs: 0, tryAgainMs: 100, lookMs: 50 },
    );
    context.after(() => timers.stop());
    await until(() => server.taken.length > 0);
    await unsealTraining(deployment.opened.keyring, deployment.dataDir);
    const [mail] = server.taken;
    assert.ok(mail !== undefined);
    const words = messages('ur').mail;
    assert.ok(mail.text.includes('https://office.example/ur/sign-in') && mail.text.includes(words.why));
    assert.ok(mail.text.includes(words.count('۱')));
    assert.ok(isCaseId(caseId));
    for (const never of [caseId, caseNumberOf(caseId), 'Amanat', 'amanat', 'امانت', 'Kasur', 'قصور', 'Supervisor'])
      assert.ok(!`${mail.raw}${mail.text}`.includes(never), never);
    assert.deepEqual(failures, []);
  });

  test('an unsealing is noticed: what came meanwhile is counted without anybody asking', async (context) => {
    const { caseId, code } = await lodgeComplaint(deployment.services);
    await deployment.services.keyring.seal();
    await deployment.services.casework.actByCode(code, { kind: 'pressed' });
    const timers = startTimers(
      {
        ...deployment.services,
        database: deployment.opened.database,
        lines: { timerFailed: assert.ifError, mailFailed: assert.fail },
      },
      { beginAfterMs: 0, tryAgainMs: 100, lookMs: 50 },
    );
    context.after(() => timers.stop());
    await setTimeout(1000);
    const reviews = async () => (await deployment.opened.database.staff.workOf(caseId))?.openReviews;
    assert.equal(await reviews(), undefined);
    await unsealTraining(deployment.opened.keyring, deployment.dataDir);
    await until(async () => (await reviews()) === 1);
  });

  test('one’s own page sets, changes and removes the address, and refuses what is none', async () => {
    const asked = await signedInAs('case-worker-b', createApp(deployment.services));
    const words = messages('en').mail;
    const page = async () => (await asked.get('/en/staff/me')).text();
    const wrong = await asked.post('/en/staff/me/mail', {
      address: 'a@office.example, b@office.example',
      language: 'en',
    });
    assert.equal(wrong.status, 422);
    const shown = await wrong.text();
    assert.ok(shown.includes(words.problem) && shown.includes('a@office.example, b@office.example'));
    const set = await asked.post('/en/staff/me/mail', { address: 'worker-b@office.example', language: 'ur' });
    assert.deepEqual([set.status, set.headers.get('location')], [303, '/en/staff/me?mail=saved']);
    assert.ok((await page()).includes('worker-b@office.example'));
    const member = await trainingMember('case-worker-b', deployment);
    assert.equal((await digests().addressOf(member))?.language, 'ur');
    await asked.post('/en/staff/me/mail', { address: 'other@office.example', language: 'en' });
    assert.equal((await digests().addressOf(member))?.address, 'other@office.example');
    assert.equal((await asked.post('/en/staff/me/mail/remove')).headers.get('location'), '/en/staff/me?mail=removed');
    assert.equal(await digests().addressOf(member), undefined);
  });

  test('a server that sends none, or over a network that others read, asks for no address', async () => {
    for (const changes of [{ sendsMail: false }, { insecureLan: true }]) {
      const { services } = deployment;
      const app = createApp({ ...services, settings: { ...services.settings, ...changes } });
      const asked = await signedInAs('case-worker-b', app);
      const text = await (await asked.get('/en/staff/me')).text();
      assert.ok(text.includes(messages('en').mail.notOffered) && !text.includes('name="address"'));
      assert.equal((await asked.post('/en/staff/me/mail', { address, language: 'en' })).status, 422);
    }
  });

  test('the words of a mail are the same whatever it is about', () => {
    const one = digestMail({ to: address, language: 'en', count: 2, id: 'a' }, undefined);
    assert.equal(one.subject, messages('en').mail.subject);
    assert.ok(one.text.includes(messages('en').mail.signInAsAlways));
    assert.ok(
      !/child|case |complaint|abuse|police|amanat/i.test(`${one.subject} ${one.text.replaceAll('no case', '')}`),
    );
  });

  async function asOwner(sql: string, values: readonly unknown[]): Promise<void> {
    const { host, port, database, user, password } = deployment.opened.database.connectionOf('owner');
    const owner = new Client({ host, port, database, user, password });
    await owner.connect();
    await owner.query(sql, [...values]);
    await owner.end();
  }
});

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await isSo()) return;
    await setTimeout(50);
  }
  assert.fail('it did not happen');
}
