/**
 * What the page answers of a receipt: a good one holds, locked or not, and the answer says what it shows and whose
 * claim the time is; each altered one fails for its own reason.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCode } from '@amanat/sealing';
import { messages } from '@amanat/web';
import * as log from '../../fixtures/checked-receipt.ts';
import { checked, close, readResult, verdicts } from '../verify-page.ts';
import { good, wrong } from './altered-receipts.ts';
import { servedPage } from './served-page.ts';

const served = servedPage();
const en = messages('en').verifyOutcome;

test('a good receipt holds, and the answer names log, place, size, seal, and says whose claim the time is', async () => {
  const opened = await served.open(`${served.url()}/en/verify`);
  const { page } = opened;
  const answer = await checked(page, good);
  assert.deepEqual(await verdicts(page), [['done', en.holdsTitle, '']]);
  for (const part of [log.logName, 'Number 5', '7 entries', log.seal, en.noWitness, en.isItYours])
    assert.ok(answer.includes(part), part);

  const witnessed = await checked(page, { ...good, keys: log.policy });
  assert.match(witnessed, /bar\s+signed on 22 November 2026/);
  assert.ok(witnessed.includes(en.quorumHolds) && !witnessed.includes(en.noWitness));

  await checked(page, { ...good, receipt: log.receipt({ type: 'log.filler' }) });
  assert.ok((await readResult(page)).includes(en.notComplaint));
  assert.deepEqual(await verdicts(page), [['firm', en.holdsTitle, '']]);
  assert.ok(!(await readResult(page)).includes(en.digest));

  // The proof of a release of figures: what is to be compared with the release's page is shown.
  const digest = 'c0ffee'.padEnd(64, '01');
  await checked(page, { ...good, receipt: log.receipt({ type: 'figures.released', data: { digest } }) });
  for (const part of [en.digest, digest, en.digestMeaning]) assert.ok((await readResult(page)).includes(part), part);
  await close(opened);
});

test('a locked receipt opens with the code however it is written', async () => {
  const opened = await served.open(`${served.url()}/en/verify`);
  const receipt = await log.locked(log.receipt());
  for (const code of [
    log.code,
    formatCode(log.code, 'urdu-digits'),
    formatCode(log.code, 'letters').toLowerCase(),
    ` ${formatCode(log.code, 'digits').replaceAll(' ', '-')}\u200f `,
  ])
    assert.ok((await checked(opened.page, { receipt, code, keys: log.logKey })).includes(en.holdsTitle), code);
  await close(opened);
});

test('each altered receipt, and each false key, fails for its own reason', async (t) => {
  const opened = await served.open(`${served.url()}/en/verify`);
  for (const [what, changes, code] of wrong)
    await t.test(what, async () => {
      await checked(opened.page, { ...good, ...changes });
      assert.deepEqual(await verdicts(opened.page), [['wrong', en.failsTitle, code]]);
    });
  await close(opened);
});
