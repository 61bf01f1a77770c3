import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { HomePage, iconSvg, renderDocument, styleSheet, langs } from '../index.ts';
import { exampleChrome } from '../components/page/example-chrome.ts';

const kib = 1024;

test('the style sheet is at most 9 KiB on the wire', () => {
  assert.ok(gzipSync(styleSheet).length <= 9 * kib);
});

test('first page, style sheet and icon together are at most 20 KiB on the wire', () => {
  for (const lang of langs) {
    const page = renderDocument(HomePage({ chrome: exampleChrome(lang, ''), helpLines: [] }));
    const wireBytes = [page, styleSheet, iconSvg].reduce((sum, text) => sum + gzipSync(text).length, 0);
    assert.ok(wireBytes <= 20 * kib, `${lang}: ${wireBytes} bytes`);
  }
});

test('one sheet serves both directions: no property names a side of the screen', () => {
  assert.doesNotMatch(
    styleSheet,
    /(?:margin|padding|border|inset|scroll-padding)-(?:left|right)|[{;](?:left|right|float):|text-align:(?:left|right)/u,
  );
});

test('the sheet loads nothing', () => {
  assert.doesNotMatch(styleSheet, /url\(|@import|@font-face|data:/u);
});

test('every brace that opens is closed', () => {
  assert.equal(styleSheet.split('{').length, styleSheet.split('}').length);
});
