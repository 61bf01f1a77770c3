/** Joining, signing in and out in a real browser: with scripts and without, in both languages, with each factor. */
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium, type View } from '../fixtures/chromium.ts';
import { type ServedDeployment, serveDeployment } from '../fixtures/served-deployment.ts';
import { codeFor, inviteSomebody, join, passphraseOfTests, signIn, strangerTo } from '../fixtures/staff.ts';
import { onward, openVisitor, type Visitor } from './visitor.ts';

let deployment: ServedDeployment;
let browser: Browser;

before(async () => {
  [deployment, browser] = await Promise.all([serveDeployment(), launchChromium()]);
});
after(async () => {
  await browser.close();
  await deployment.stop();
});

const now = (): Temporal.Instant => deployment.services.now();

/** At the address with a name, where passkeys are, or at the number. */
async function visitor(t: TestContext, view: View, host: 'localhost' | '127.0.0.1' = '127.0.0.1'): Promise<Visitor> {
  const opened = await openVisitor(browser, deployment.url.replace('127.0.0.1', host), view);
  t.after(() => opened.close());
  return opened;
}

const lettersShown = async ({ page }: Visitor): Promise<string> =>
  (await page.locator('bdi.letters.code').first().innerText()).replaceAll(' ', '');

async function givePassphrase(at: Visitor, name: string): Promise<void> {
  await at.goTo('/sign-in');
  await at.fillIn({ name, passphrase: passphraseOfTests });
  await at.press(onward);
  assert.equal(at.path(), '/sign-in/code');
}

async function acceptConduct(at: Visitor): Promise<void> {
  assert.equal(at.path(), '/staff/conduct');
  await at.press(onward);
  assert.equal(at.path(), '/staff');
}

for (const lang of ['ur', 'en'] as const) {
  test(`somebody joins with a telephone, signs out, and signs in by code and by recovery code: ${lang}`, async (t) => {
    const at = await visitor(t, { lang, width: 360, scripts: false });
    const name = `joiner.${lang}`;
    await at.goTo('/join');
    await at.fillIn({ secret: await inviteSomebody(deployment.services, name) });
    await at.press(onward);
    assert.equal(at.path(), '/join/set');
    const letters = await lettersShown(at);
    const factors = { passphrase: passphraseOfTests, repeat: passphraseOfTests };
    await at.fillIn({ ...factors, code: '000000' });
    await at.press(onward);
    assert.equal(await at.page.locator('.error-summary').count(), 1);
    // The same telephone is shown again, and the passphrase is not.
    assert.equal(await lettersShown(at), letters);
    assert.equal(await at.page.locator('input[name="passphrase"]').inputValue(), '');
    await at.fillIn({ ...factors, code: codeFor(letters, now()) });
    await at.press(onward);
    assert.equal(at.path(), '/staff/me/recovery-codes');
    const codes = await at.page.locator('.recovery bdi').allInnerTexts();
    assert.equal(codes.length, 10);
    await at.press(onward);
    await acceptConduct(at);

    await at.press('.staff-out button');
    assert.equal(at.path(), '/sign-in');
    await at.page.goBack();
    assert.equal(at.path(), '/sign-in');
    assert.deepEqual(await at.context.cookies(), []);

    deployment.pass({ seconds: 31 });
    await givePassphrase(at, name);
    await at.fillIn({ code: '000000' });
    await at.press(onward);
    assert.equal(await at.page.locator('.error-summary').count(), 1);
    const code = codeFor(letters, now());
    await at.fillIn({ code });
    await at.press(onward);
    assert.equal(at.path(), '/staff');

    const other = await visitor(t, { lang, width: 360, scripts: false });
    await givePassphrase(other, name);
    await other.fillIn({ code });
    await other.press(onward);
    assert.equal(other.path(), '/sign-in/code', 'a code that was used opens nothing');
    await other.fillIn({ code: codes[0] ?? '' });
    await other.press(onward);
    assert.equal(other.path(), '/staff');

    await at.goTo('/staff/me');
    const endOther = 'form[action$="/staff/me/sessions"] button';
    while ((await at.page.locator(endOther).count()) > 0) await at.press(endOther);
    await other.goTo('/staff');
    assert.equal(other.path(), '/sign-in');
    await at.goTo('/staff');
    assert.equal(at.path(), '/staff');
  });

  test(`a passkey joins, signs in, and is added and taken away: ${lang}`, async (t) => {
    const at = await visitor(t, { lang, width: 1280, scripts: true }, 'localhost');
    const debugging = await at.context.newCDPSession(at.page);
    await debugging.send('WebAuthn.enable');
    await debugging.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const secret = await inviteSomebody(deployment.services, `passkey.${lang}`);
    await at.goTo(`/join#${secret}`);
    // Moved into the field, and out of the address.
    await at.page.waitForFunction(`document.querySelector('#f-secret').value !== '' && location.hash === ''`);
    await at.press(onward);
    const make = 'form[data-passkey="make"] .buttons button';
    await at.page.locator(make).click();
    await at.page.waitForURL('**/staff/conduct');
    await acceptConduct(at);
    await at.press('.staff-out button');
    await at.page.locator('form[data-passkey="use"] .buttons button').click();
    await at.page.waitForURL('**/staff');

    // The only factor is not taken away.
    await at.goTo('/staff/me');
    assert.equal(await at.page.locator(`${make}, form[action$="/remove"] button`).count(), 2);
    await at.press('form[action$="/remove"] button');
    assert.equal(await at.page.locator('.error-summary').count(), 1);
    assert.deepEqual(await at.page.locator('input[type="file"]').count(), 0);
  });
}

test('a passkey that cannot verify its owner makes no account', async (t) => {
  const at = await visitor(t, { lang: 'en', width: 1280, scripts: true }, 'localhost');
  const debugging = await at.context.newCDPSession(at.page);
  await debugging.send('WebAuthn.enable');
  await debugging.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'usb',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: false,
      automaticPresenceSimulation: true,
    },
  });
  await at.goTo('/join');
  await at.fillIn({ secret: await inviteSomebody(deployment.services, 'unverified.owner') });
  await at.press(onward);
  await at.page.locator('form[data-passkey="make"] .buttons button').click();
  await at.page.locator('form[data-passkey="make"] .mistake:not([hidden])').waitFor();
  assert.equal(at.path(), '/join/set');
});

test('over an IP address there is no button for passkeys, nor without scripts', async (t) => {
  const byNumber = await visitor(t, { lang: 'en', width: 360, scripts: true });
  await byNumber.goTo('/sign-in');
  assert.equal(await byNumber.page.locator('form[data-passkey]').count(), 0);
  const plain = await visitor(t, { lang: 'en', width: 360, scripts: false }, 'localhost');
  await plain.goTo('/sign-in');
  assert.equal(await plain.page.locator('form[data-passkey] button').isVisible(), false);
});

test('after signing out nothing of a page of staff is left in the browser', async (t) => {
  const at = await visitor(t, { lang: 'en', width: 1280, scripts: true });
  await at.goTo('/training');
  await at.press('form:has(input[value="supervisor-kasur"]) button');
  assert.equal(at.path(), '/staff/work');
  const shown = await at.page.locator('.staff-out').innerText();
  assert.match(shown, /Supervisor/);
  await at.press('.staff-out button');
  for (let back = 0; back < 3; back++) {
    await at.page.goBack();
    assert.ok(!(await at.page.content()).includes('class="staff-out"'), at.path());
  }
  await at.goTo('/sign-in');
  const kept = await at.page.evaluate<string>(
    'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
  );
  assert.equal(kept, '[{},{},""]');
});

test('a passkey’s answer signs in once: sent again by another browser it opens nothing', async () => {
  const asked = strangerTo({ url: deployment.url.replace('127.0.0.1', 'localhost') });
  await asked.get('/en/sign-in');
  const answer = await asked.post('/en/sign-in/passkey', { answer: '{"id":"AAAA"}' });
  assert.equal(answer.status, 422);
  const again = await asked.post('/en/sign-in/passkey', { answer: '{"id":"AAAA"}' });
  assert.match(await again.text(), /begin again|did not open/);
  const person = await signIn(strangerTo(deployment), 'auditor');
  assert.equal((await person.get('/en/staff')).status, 200);
});

test('who joined by telephone changes the passphrase in the browser and stays signed in', async (t) => {
  const joined = await join(strangerTo(deployment), deployment.services, 'changes.here');
  const at = await visitor(t, { lang: 'ur', width: 360, scripts: false });
  deployment.pass({ seconds: 31 });
  await givePassphrase(at, joined.signInName);
  await at.fillIn({ code: joined.codeAt(now()) });
  await at.press(onward);
  await acceptConduct(at);
  await at.goTo('/staff/me');
  const form = 'form[action$="/staff/me/passphrase"]';
  await at.page.locator('details:has(form[action$="/passphrase"]) summary').click();
  await at.fillIn({ current: passphraseOfTests, wanted: 'seven lamps and a river' }, form);
  await at.press(`${form} button`);
  assert.equal(at.path(), '/staff/me?changed');
});
