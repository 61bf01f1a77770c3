/**
 * What the page answers of an own copy and of a promise, each apart from the receipt; the words of the copy are shown only
 * while they are asked for.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages } from '@amanat/web';
import * as log from '../../fixtures/checked-receipt.ts';
import { checked, close, type Filled, verdicts } from '../verify-page.ts';
import { altered, good } from './altered-receipts.ts';
import { servedPage } from './served-page.ts';

const served = servedPage();
const en = messages('en').verifyOutcome;

test('own copy and promise each get their own verdict', async () => {
  const opened = await served.open(`${served.url()}/en/verify`);
  const { page } = opened;
  const keys = `${log.policy}${log.promiseKey}`;
  const late = log.promiseOf(Uint8Array.fromBase64(log.seal), '2026-11-22T09:59:59Z');
  const another = log.promiseOf(new Uint8Array(32), '2026-11-22T14:00:00Z');
  const cases: readonly (readonly [Filled, readonly string[]])[] = [
    [{ ownCopy: log.ownCopy }, ['done', en.copyHoldsTitle, '']],
    [{ ownCopy: log.otherOwnCopy }, ['wrong', en.copyFailsTitle, 'own-copy-of-another']],
    [{ ownCopy: log.alteredOwnCopy }, ['wrong', en.copyFailsTitle, 'check-mismatch']],
    [{ promise: log.promise }, ['done', en.promiseSameTitle, '']],
    [{ promise: `\r\n ${log.promise.replaceAll('\n', '\r\n').trimEnd()}` }, ['done', en.promiseSameTitle, '']],
    [{ promise: another }, ['wrong', en.promiseOtherTitle, '']],
    [
      { promise: altered(3, () => 'received 2026-11-21 until 2027-11-22T14:00:00Z', log.promise) },
      ['wrong', en.promiseFailsTitle, 'note-signature'],
    ],
    [{ promise: 'some words' }, ['wrong', en.promiseFailsTitle, 'note-malformed']],
  ];
  for (const [changes, verdict] of cases) {
    await checked(page, { ...good, keys, ...changes });
    const [first, second, ...rest] = await verdicts(page);
    assert.deepEqual([first, rest], [['done', en.holdsTitle, ''], []]);
    if (verdict[1] === en.promiseOtherTitle) assert.deepEqual(second?.slice(0, 2), verdict.slice(0, 2));
    else assert.deepEqual(second, verdict);
  }
  assert.ok((await checked(page, { ...good, keys, promise: log.promise })).includes(en.promiseInTime));
  assert.ok((await checked(page, { ...good, keys, promise: late })).includes(en.promiseTimeUnknown));
  assert.ok(
    (await checked(page, { ...good, keys: `${log.logKey}\n${log.promiseKey}`, promise: log.promise })).includes(
      en.promiseTimeUnknown,
    ),
  );
  await close(opened);
});

test('the words of the own copy are nowhere in the page before they are asked for, nor after they are hidden', async () => {
  const opened = await served.open(`${served.url()}/en/verify`);
  const { page } = opened;
  const ownCopy = await log.locked(log.ownCopy);
  await checked(page, { receipt: await log.locked(log.receipt()), code: log.code, keys: log.logKey, ownCopy });
  const isShown = async (): Promise<boolean> => (await page.content()).includes(log.ownWords);
  assert.equal(await isShown(), false);
  await page.getByText(en.showWords).click();
  assert.equal(await isShown(), true);
  await page.getByText(en.hideWords).click();
  assert.equal(await isShown(), false);
  await close(opened);
});
