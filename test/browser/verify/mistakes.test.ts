/**
 * What has to be mended before anything can be checked: something missing, copied wrongly, or put where another
 * belongs. Each is said in words, at its field.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages } from '@amanat/web';
import * as log from '../../fixtures/checked-receipt.ts';
import { checked, close, type Filled } from '../verify-page.ts';
import { good } from './altered-receipts.ts';
import { servedPage } from './served-page.ts';

const served = servedPage();
const en = messages('en').verifyOutcome;

const mistakes: readonly (readonly [what: string, () => Promise<Filled>, fields: readonly string[], words: string])[] =
  [
    ['nothing', async () => ({}), ['receipt', 'keys'], en.mistakes['file-missing']],
    ['no key', async () => ({ ...good, keys: ' ' }), ['keys'], en.mistakes['keys-missing']],
    [
      'a key with a wrong letter',
      async () => ({ ...good, keys: log.logKey.replace('kasur', 'lahore') }),
      ['keys'],
      en.mistakes['key-malformed'],
    ],
    ['words for a key', async () => ({ ...good, keys: 'the key' }), ['keys'], en.mistakes['key-malformed']],
    [
      'a policy without a quorum',
      async () => ({ ...good, keys: `log ${log.logKey}` }),
      ['keys'],
      en.mistakes['policy-malformed'],
    ],
    [
      'a promise without its key',
      async () => ({ ...good, promise: log.promise }),
      ['keys'],
      en.mistakes['promise-key-missing'],
    ],
    [
      'no code',
      async () => ({ ...good, receipt: await log.locked(log.receipt()) }),
      ['code'],
      en.mistakes['code-missing'],
    ],
    [
      'half a code',
      async () => ({ ...good, receipt: await log.locked(log.receipt()), code: '1234' }),
      ['code'],
      en.mistakes['code-form'],
    ],
    [
      'a digit copied wrongly',
      async () => ({
        ...good,
        receipt: await log.locked(log.receipt()),
        code: (log.code.startsWith('1') ? '2' : '1') + log.code.slice(1),
      }),
      ['code'],
      en.mistakes['code-check-digits'],
    ],
    [
      'the code of another',
      async () => ({ ...good, receipt: await log.locked(log.receipt()), code: log.otherCode }),
      ['receipt'],
      en.mistakes['does-not-open'],
    ],
    [
      'an altered locked file',
      async () => ({ ...good, receipt: flippedEnd(await log.locked(log.receipt())), code: log.code }),
      ['receipt'],
      en.mistakes['does-not-open'],
    ],
    [
      'a file made to keep the phone busy',
      async () => ({
        ...good,
        receipt: Buffer.from((await log.locked('')).toString('latin1').replace(/ 10\n/, ' 20\n'), 'latin1'),
        code: log.code,
      }),
      ['receipt'],
      en.mistakes['file-unknown'],
    ],
    [
      'a picture',
      async () => ({ ...good, receipt: Buffer.from('89504e470d0a1a0a', 'hex') }),
      ['receipt'],
      en.mistakes['file-unknown'],
    ],
    ['an empty file', async () => ({ ...good, receipt: '' }), ['receipt'], en.mistakes['file-unknown']],
    [
      'a film',
      async () => ({ ...good, receipt: Buffer.alloc(5 * 2 ** 20) }),
      ['receipt'],
      en.mistakes['file-too-large'],
    ],
    [
      'the own copy as receipt',
      async () => ({ ...good, receipt: log.ownCopy }),
      ['receipt'],
      en.mistakes['file-is-own-copy'],
    ],
    [
      'the receipt as own copy',
      async () => ({ ...good, ownCopy: log.receipt() }),
      ['own-copy'],
      en.mistakes['own-copy-is-receipt'],
    ],
    [
      'a damaged own copy',
      async () => ({ ...good, ownCopy: log.ownCopy.slice(0, -5) }),
      ['own-copy'],
      en.mistakes['own-copy-malformed'],
    ],
  ];

function flippedEnd(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  return changed;
}

test('what has to be mended is said at its field, and the summary leads there', async (t) => {
  const opened = await served.open(`${served.url()}/en/verify`);
  const { page } = opened;
  for (const [what, filled, fields, words] of mistakes)
    await t.test(what, async () => {
      assert.ok((await checked(page, await filled())).includes(words), words);
      const marked = await page.evaluate<readonly (readonly [string, string])[]>(
        `[...document.querySelectorAll('[aria-invalid=true]')].map((each) => [each.id, each.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' ')])`,
      );
      assert.deepEqual(
        marked.map(([id]) => id.slice(2)),
        fields,
      );
      assert.ok(marked.some(([, described]) => described.includes(words)));
      await page.locator('#result a').first().click();
      assert.equal(await page.evaluate('document.activeElement.id'), `f-${fields[0]}`);
    });
  await checked(page, good);
  assert.equal(await page.locator('[aria-invalid], .field-wrong, .mistake').count(), 0, 'marks go with the mistakes');
  await close(opened);
});
