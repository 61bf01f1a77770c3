/**
 * The page as it is sent, before any browser has it: no form, its policy inside it, the same from the same sources, and
 * small.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pageApp, pageRoutes } from './served-page.ts';

const app = pageApp();

test('the page has no form and no named field: nothing typed can end in an address', async () => {
  for (const lang of ['ur', 'en'] as const) {
    const text = (await (await app.request(`/${lang}/verify`)).text()).replace(/<script.*<\/script>/s, '');
    assert.doesNotMatch(text, /<form/);
    assert.doesNotMatch(text, / (?:action|method|formaction|src)=|http-equiv="refresh/i);
  }
});

test('the same sources give the same page, of less than 120 KB on the wire', async () => {
  const again = pageRoutes();
  for (const lang of ['ur', 'en'] as const) {
    const [first, second] = await Promise.all(
      [app, again].map(async (each) => (await each.request(`/${lang}/verify`)).text()),
    );
    assert.equal(first, second);
    assert.ok(gzipSync(first ?? '', { level: 9 }).length < 120_000);
  }
});

test('the page carries its policy in itself, so that a saved page keeps it', async () => {
  const response = await app.request('/ur/verify');
  const header = response.headers.get('content-security-policy') ?? '';
  const [, inside = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(await response.text()) ?? [];
  assert.equal(`${inside.replaceAll('&#39;', "'")}; frame-ancestors 'none'`, header);
});
