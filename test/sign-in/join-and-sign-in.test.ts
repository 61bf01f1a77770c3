/** Joining by an invitation, and signing in by what was set: each secret counts once, and nothing tells who has an account. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { trainingAccount } from '@amanat/casework';
import { createApp } from '../../server/app.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import type { Asking } from '../fixtures/asking.ts';
import {
  codeFor,
  inviteSomebody,
  join,
  type Joined,
  lettersOn,
  passphraseOfTests,
  signedInAs,
  strangerTo,
} from '../fixtures/staff.ts';

let deployment: TestDeployment;
let app: Hono;

before(async () => {
  deployment = await openTestDeployment();
  app = createApp(deployment.services);
});
after(() => deployment.stop());

const now = (): Temporal.Instant => deployment.services.now();
const stranger = (): Asking => strangerTo(app);
const placeOf = (answer: Response): string => answer.headers.get('location') ?? String(answer.status);

/** Moves past the step whose code was used. */
const nextStep = (): void => deployment.pass({ seconds: 31 });

async function givePassphrase(asked: Asking, { signInName }: Joined): Promise<void> {
  const answer = await asked.post('/en/sign-in', { name: signInName, passphrase: passphraseOfTests });
  assert.equal(placeOf(answer), '/en/sign-in/code');
}

async function trySignIn(asked: Asking, joined: Joined, code: string): Promise<Response> {
  await givePassphrase(asked, joined);
  return asked.post('/en/sign-in/code', { code });
}

test('an invitation opens once, to whoever joins with a passphrase and the code of a telephone', async () => {
  const secret = await inviteSomebody(deployment.services, 'first.joiner');
  const asked = stranger();
  assert.equal(placeOf(await asked.post('/ur/join', { secret: ` ${secret.toUpperCase()} ` })), '/ur/join/set');
  const page = await (await asked.get('/ur/join/set')).text();
  assert.match(page, /first\.joiner/);
  const letters = lettersOn(page);
  assert.equal(letters.replaceAll(' ', '').length, 32);
  const fields = { passphrase: passphraseOfTests, repeat: passphraseOfTests, code: codeFor(letters, now()) };
  assert.equal(placeOf(await asked.post('/ur/join/passphrase', fields)), '/ur/staff/me/recovery-codes');
  // Of the code of conduct nobody is told before its page.
  assert.equal(placeOf(await asked.get('/ur/staff')), '/ur/staff/conduct');
  assert.equal(placeOf(await asked.post('/ur/staff/conduct', { version: '1' })), '/ur/staff');
  assert.equal((await asked.get('/ur/staff')).status, 200);
  const second = stranger();
  assert.equal((await second.post('/ur/join', { secret })).status, 422);
  assert.equal((await stranger().post('/ur/join', { secret: `${secret.slice(0, -1)}x` })).status, 422);
});

test('two who use one invitation at once do not both join', async () => {
  const secret = await inviteSomebody(deployment.services, 'raced.joiner');
  const browsers = [stranger(), stranger()];
  const fields = await Promise.all(
    browsers.map(async (asked) => {
      await asked.post('/en/join', { secret });
      const letters = lettersOn(await (await asked.get('/en/join/set')).text());
      return { passphrase: passphraseOfTests, repeat: passphraseOfTests, code: codeFor(letters, now()) };
    }),
  );
  const answers = await Promise.all(browsers.map((asked, index) => asked.post('/en/join/passphrase', fields[index])));
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 422]);
});

test('an invitation is over after 72 hours', async () => {
  const secret = await inviteSomebody(deployment.services, 'late.joiner');
  deployment.pass({ hours: 72 });
  assert.equal((await stranger().post('/en/join', { secret })).status, 422);
});

test('a short passphrase, two that differ and a wrong code join nobody, and each says what is wrong', async () => {
  const secret = await inviteSomebody(deployment.services, 'careful.joiner');
  const asked = stranger();
  await asked.post('/en/join', { secret });
  const letters = lettersOn(await (await asked.get('/en/join/set')).text());
  const [passphrase, repeat] = [passphraseOfTests, passphraseOfTests];
  // A code is good for a minute, which a busy machine may need for all of these.
  const good = () => ({ passphrase, repeat, code: codeFor(letters, now()) });
  for (const [changes, words] of [
    [{ passphrase: 'eleven chrs', repeat: 'eleven chrs' }, /shorter than 12/],
    [{ repeat: `${passphraseOfTests}.` }, /do not agree/],
    [{ passphrase: 'careful.joiner', repeat: 'careful.joiner' }, /little more than your name/],
    [{ code: '000000' }, /does not fit/],
  ] as const) {
    const answer = await asked.post('/en/join/passphrase', { ...good(), ...changes });
    const page = await answer.text();
    assert.equal(answer.status, 422);
    assert.match(page, words);
    assert.ok(!page.includes(passphraseOfTests));
  }
  assert.equal((await asked.post('/en/join/passphrase', good())).status, 303);
});

test('name, passphrase and code sign in; a code that was used does not, nor one of an earlier step', async () => {
  const joined = await join(stranger(), deployment.services, 'second.factor');
  nextStep();
  const code = joined.codeAt(now());
  const asked = stranger();
  assert.equal(placeOf(await trySignIn(asked, joined, code)), '/en/staff');
  const again = await trySignIn(stranger(), joined, code);
  assert.equal(again.status, 422);
  assert.match(await again.text(), /was used before/);
  const earlier = joined.codeAt(now().subtract({ seconds: 30 }));
  assert.equal((await trySignIn(stranger(), joined, earlier)).status, 422);
  // The first is still there: a second sign-in ends nobody else's session, and both are listed.
  nextStep();
  const second = stranger();
  assert.equal(placeOf(await trySignIn(second, joined, joined.codeAt(now()))), '/en/staff');
  await second.post('/en/staff/conduct', { version: '1' });
  const listed = await (await second.get('/en/staff/me')).text();
  assert.equal(listed.match(/passphrase and code/g)?.length, 3);
});

test('the code of one step signs in one of two who send it at once', async () => {
  const joined = await join(stranger(), deployment.services, 'twice.at.once');
  nextStep();
  const browsers = [stranger(), stranger()];
  for (const asked of browsers) await givePassphrase(asked, joined);
  const code = joined.codeAt(now());
  const answers = await Promise.all(browsers.map((asked) => asked.post('/en/sign-in/code', { code })));
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 422]);
});

test('each recovery code signs in once, as it is typed on any keyboard', async () => {
  const joined = await join(stranger(), deployment.services, 'lost.telephone');
  assert.equal(new Set(joined.recoveryCodes).size, 10);
  const code = joined.recoveryCodes[3] ?? '';
  assert.equal(placeOf(await trySignIn(stranger(), joined, code.toUpperCase().replaceAll('-', ' '))), '/en/staff');
  assert.equal((await trySignIn(stranger(), joined, code)).status, 422);
  assert.equal(placeOf(await trySignIn(stranger(), joined, joined.recoveryCodes[4] ?? '')), '/en/staff');
});

test('a code without the passphrase before it opens nothing', async () => {
  const joined = await join(stranger(), deployment.services, 'first.step');
  nextStep();
  const answer = await stranger().post('/en/sign-in/code', { code: joined.codeAt(now()) });
  assert.equal(answer.status, 422);
  const asked = stranger();
  await givePassphrase(asked, joined);
  deployment.pass({ minutes: 6 });
  assert.equal((await asked.post('/en/sign-in/code', { code: joined.codeAt(now()) })).status, 422);
});

test('an unknown name, a wrong passphrase, and an account that has not joined are answered alike', async () => {
  await join(stranger(), deployment.services, 'known.name');
  await inviteSomebody(deployment.services, 'invited.only');
  const pages = [];
  for (const name of ['known.name', 'nobody.here', 'invited.only']) {
    const answer = await stranger().post('/en/sign-in', { name, passphrase: 'some other long words' });
    assert.equal(answer.status, 422);
    pages.push((await answer.text()).replaceAll(name, '…'));
  }
  assert.equal(new Set(pages).size, 1);
});

test('who is suspended has no session any more, and signs in no more', async () => {
  const asked = stranger();
  const joined = await join(asked, deployment.services, 'suspended.later');
  const { staff } = deployment.opened.database;
  const row = await staff.findAccountByName(joined.signInName);
  assert.ok(row !== undefined);
  await staff.append({ events: [], projections: { accounts: [{ ...row, state: 'suspended' }] } });
  assert.equal(placeOf(await asked.get('/en/staff/conduct')), '/en/sign-in');
  const answer = await stranger().post('/en/sign-in', { name: joined.signInName, passphrase: passphraseOfTests });
  assert.equal(answer.status, 422);
});

test('a new passphrase ends every other session and gives this one another token', async () => {
  const joined = await join(stranger(), deployment.services, 'changes.words');
  nextStep();
  const [one, other] = [stranger(), stranger()];
  await trySignIn(one, joined, joined.codeAt(now()));
  nextStep();
  await trySignIn(other, joined, joined.codeAt(now()));
  await other.post('/en/staff/conduct', { version: '1' });
  const before = other.cookies.get('__Host-a');
  const wrong = await other.post('/en/staff/me/passphrase', {
    current: 'not this one at all',
    wanted: 'seven lamps and a river',
  });
  assert.equal(wrong.status, 422);
  assert.equal(other.cookies.get('__Host-a'), before);
  const changed = await other.post('/en/staff/me/passphrase', {
    current: passphraseOfTests,
    wanted: 'seven lamps and a river',
  });
  assert.equal(placeOf(changed), '/en/staff/me?changed');
  assert.notEqual(other.cookies.get('__Host-a'), before);
  assert.equal((await other.get('/en/staff/me')).status, 200);
  assert.equal(placeOf(await one.get('/en/staff')), '/en/sign-in');
  const cookie = `__Host-a=${before ?? ''}`;
  assert.equal(placeOf(await stranger().get('/en/staff', { cookie })), '/en/sign-in');
  const old = await stranger().post('/en/sign-in', { name: joined.signInName, passphrase: passphraseOfTests });
  assert.equal(old.status, 422);
});

test('one’s own sessions can be ended one by one, and nobody else’s', async () => {
  const [mine, second, others] = [
    await signedInAs('auditor', app),
    await signedInAs('auditor', app),
    await signedInAs('monitor', app),
  ];
  const { accounts } = deployment.services.staff;
  const { origin } = deployment.services.settings;
  const account = trainingAccount('monitor', { ciphers: deployment.services.ciphers, origin });
  const foreign = (await accounts.sessionsOf(account))[0]?.session ?? '';
  await mine.post('/en/staff/me/sessions', { session: foreign });
  assert.equal((await others.get('/en/staff')).status, 200);
  await mine.post('/en/staff/me/sessions/others');
  assert.equal((await mine.get('/en/staff')).status, 200);
  assert.equal(placeOf(await second.get('/en/staff')), '/en/sign-in');
});

test('monitors are told of whoever joins', async () => {
  const monitor = trainingAccount('monitor', {
    ciphers: deployment.services.ciphers,
    origin: deployment.services.settings.origin,
  });
  const before = await deployment.services.staff.accounts.countAlarms(monitor);
  await join(stranger(), deployment.services, 'told.of');
  assert.equal(await deployment.services.staff.accounts.countAlarms(monitor), before + 1);
});

test('no secret is in the tables, in an event, or in what the server answers later', async () => {
  const joined = await join(stranger(), deployment.services, 'kept.nowhere');
  const { staff, credentials } = deployment.opened.database;
  const row = await staff.findAccountByName('kept.nowhere');
  assert.ok(row !== undefined);
  const events = await deployment.opened.database.record.loadStream(row.account);
  const all = [
    JSON.stringify(await credentials.passphraseOf(row.account)),
    Buffer.from((await credentials.totpOf(row.account))?.wrapped ?? []).toString('latin1'),
    ...events.map(({ body }) => Buffer.from(body).toString('utf8')),
  ].join('\n');
  for (const secret of [passphraseOfTests, 'kept.nowhere', ...joined.recoveryCodes]) assert.ok(!all.includes(secret));
  assert.deepEqual(
    events.map(({ type }) => type),
    ['account.invited', 'account.factor-set', 'account.factor-set', 'account.factor-set', 'account.joined'],
  );
});
