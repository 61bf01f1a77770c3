/** What everybody reads of the law: only what was read or is marked as reported, never about a case, the same for all. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { langs, lawLetterIds, lawStages } from '@amanat/web';
import { trainingMember } from '../../test/fixtures/training-member.ts';
import { lodgeComplaint } from '../testing/lodged-complaint.ts';
import { appOf, openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';
import { publicRoutes } from './index.ts';

let deployment: TestDeployment;
let app: Hono;

before(async () => {
  deployment = await openTestDeployment();
  app = appOf(publicRoutes(deployment.services), deployment.services);
});
after(() => deployment.stop());

async function page(path: string, of = app): Promise<string> {
  const answer = await of.request(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}

const appFor = (jurisdiction: string): Hono => {
  const { services } = deployment;
  const elsewhere = { ...services, settings: { ...services.settings, jurisdiction } };
  return appOf(publicRoutes(elsewhere), elsewhere);
};

const addresses = langs.flatMap((lang) => [
  `/${lang}/law`,
  ...lawStages.map((stage) => `/${lang}/law/${stage}`),
  ...lawLetterIds.map((letter) => `/${lang}/law/letters/${letter}`),
]);

/** The articles of a page, one for each rule. */
const rulesOn = (html: string): readonly string[] => html.split('<article class="law-rule"').slice(1);

test('no page says of anything that its time has passed', async () => {
  for (const address of addresses)
    assert.doesNotMatch(
      await page(address),
      /overdue|past the limit|limit passed|exhausted|days late|میعاد گزر/i,
      address,
    );
});

test('every rule has its citation, and says that no lawyer has confirmed it', async () => {
  for (const stage of lawStages) {
    const rules = rulesOn(await page(`/en/law/${stage}`));
    assert.ok(rules.length > 3, stage);
    for (const rule of rules) {
      assert.match(rule, /Where the law says so.*(?:\d|whole decision)/s, stage);
      assert.match(rule, /not yet confirmed by a lawyer/, stage);
    }
  }
});

test('what is known from others’ words only is labelled, and what was only recalled is nowhere', async () => {
  const bail = await page('/en/law/arrest-and-bail');
  const reported = (id: string, html: string): boolean =>
    rulesOn(html).some((rule) => rule.startsWith(` id="${id}"`) && rule.includes('>reported rule<'));
  assert.ok(reported('pk-crpc-498', bail));
  assert.ok(!reported('pk-const-10', bail));
  assert.ok(reported('pk-ara-6h', await page('/en/law/examination')));
  for (const address of addresses)
    assert.doesNotMatch(await page(address), /pk-pr-24-copy|pk-ata-19|pk-po-155/, address);
});

test('a rule that somebody qualified has confirmed says with which text, and not by whom; withdrawn, it says so no more', async () => {
  const { rulebook } = deployment.services.staff;
  const lawyer = await trainingMember('lawyer-kasur', deployment);
  const wish = { rule: 'PK-CONST-10', qualification: 'advocate', textAsOf: '2026-01-15' } as const;
  const unconfirmed = await page('/en/law/arrest-and-bail');
  assert.equal((await rulebook.confirm(lawyer, wish)).kind, 'done');
  const confirmed = await page('/en/law/arrest-and-bail');
  assert.match(confirmed, /compared with the official text of 15 January 2026 by somebody qualified/);
  assert.doesNotMatch(confirmed, /account_|Lawyer, Kasur/);
  assert.equal((await rulebook.withdraw(lawyer, wish.rule)).kind, 'done');
  assert.equal(await page('/en/law/arrest-and-bail'), unconfirmed);
});

test('a complaint changes no page', async () => {
  const read = () => Promise.all(addresses.map((address) => page(address)));
  const earlier = await read();
  await lodgeComplaint(deployment.services);
  assert.deepEqual(await read(), earlier);
});

test('a sealed server shows the same', async () => {
  const open = await page('/ur/law/report');
  await deployment.opened.keyring.seal();
  assert.equal(await page('/ur/law/report'), open);
});

test('a letter has gaps and no field, and nothing of it is sent', async () => {
  for (const letter of lawLetterIds)
    for (const lang of langs) {
      const html = await page(`/${lang}/law/letters/${letter}`);
      assert.ok((html.match(/class="gap"/g)?.length ?? 0) >= 5, letter);
      assert.doesNotMatch(html, /<(?:input|textarea|select)/, letter);
      // The only form is the one that leaves the page.
      assert.deepEqual(
        [...html.matchAll(/<form[^>]* action="([^"]+)"/g)].map(([, action]) => action),
        [`/${lang}/leave`],
      );
    }
});

test('every part tells where free legal aid is, with bodies that nobody has confirmed marked', async () => {
  for (const stage of lawStages) {
    const html = await page(`/en/law/${stage}`);
    assert.match(
      html,
      /id="legal-aid".*Legal Aid and Justice Authority.*Not yet confirmed with this office.*1121/s,
      stage,
    );
    assert.match(html, /This is no legal advice/, stage);
  }
});

test('a part or a letter that there is not is not found', async () => {
  for (const path of ['/en/law/nowhere', '/en/law/__proto__', '/ur/law/letters/nothing', '/en/law/letters'])
    assert.equal((await app.request(path)).status, 404, path);
});

test('another place has its own rules, a province without any those of the federation, and an unread one none', async () => {
  const india = appFor('IN-DL');
  assert.match(await page('/en/law/report', india), /id="in-bnss-173-1"/);
  assert.equal((await india.request('/en/law/letters/justice-of-the-peace')).status, 404);
  assert.match(await page('/en/law/report', appFor('PK-SD')), /id="pk-crpc-154"/);
  assert.doesNotMatch(await page('/en/law/information', appFor('PK-SD')), /pk-pb-rti/);
  const unread = appFor('XX');
  assert.match(await page('/en/law', unread), /has not been read yet/);
  assert.match(await page('/en/law/report', unread), /nothing can be said of it here/);
});
